import Foundation
import Testing

/// What `vigie import` prints and leaves behind.
@Suite struct ImportTests {
    @Test func `A first import states its balance`() throws {
        try inFolder { vigie in
            try vigie.write(EventFile.five.text, to: "ged301.csv")
            let run = try vigie("import", "ged301.csv")
            #expect(run.code == 0)
            #expect(
                run.output == """
                    ged301.csv (ucdp-ged, 30.1)
                      5 events read = 5 new + 0 already there + 0 revised + 0 set aside

                    """)
            #expect(run.complaints.isEmpty)
        }
    }

    @Test func `The country layout with its comma too many reads the same`() throws {
        try inFolder { vigie in
            var file = EventFile.five
            file.layout = .country
            file.lineEnd = "\r\n"
            try vigie.write(file.text, to: "iceland.csv")
            let run = try vigie("import", "iceland.csv", "--release", "30.1")
            #expect(run.code == 0)
            #expect(run.output.contains("5 events read = 5 new"))
            let list = try vigie("incidents", "--format", "csv")
            #expect(list.output.contains("Höfn"))
        }
    }

    @Test func `A second import changes nothing`() throws {
        try inFolder { vigie in
            try vigie.write(EventFile.five.text, to: "ged301.csv")
            try vigie("import", "ged301.csv")
            let before = try vigie("incidents", "--format", "json").output
            let again = try vigie("import", "ged301.csv")
            #expect(again.code == 0)
            #expect(again.output.contains("5 events read = 0 new + 5 already there"))
            try #expect(vigie("incidents", "--format", "json").output == before)
            try #expect(vigie("store", "check").code == 0)
        }
    }

    @Test func `A newer release revises, an older question gets the older answer`() throws {
        try inFolder { vigie in
            var file = EventFile.five
            try vigie.write(file.text, to: "ged311.csv")
            file.rows[0]["best"] = "12"
            file.rows[0]["high"] = "20"
            file.rows.removeLast()
            try vigie.write(file.text, to: "ged321.csv")
            try vigie("import", "ged311.csv")
            let later = try vigie("import", "ged321.csv")
            #expect(later.output.contains("1 revised"))
            #expect(later.output.contains("claim.withdrawn"))

            let now = try vigie("incidents")
            #expect(now.output.contains("4 incidents, 27 deaths"))
            let then = try vigie("incidents", "--as-known-on", "2031-12-31")
            #expect(then.output.contains("5 incidents, 31 deaths"))
            let first = try vigie("incidents", "--ledger", "1")
            #expect(first.output.contains("5 incidents, 31 deaths"))
            let before = try vigie("incidents", "--as-known-on", "2030-12-31")
            #expect(before.output.contains("0 incidents"))
            try #expect(vigie("store", "check").code == 0)
        }
    }

    @Test func `An older release that comes late goes on record beneath the newer one`() throws {
        try inFolder { vigie in
            var file = EventFile.five
            try vigie.write(file.text, to: "ged321.csv")
            file.rows[0]["best"] = "4"
            file.rows[0]["low"] = "4"
            try vigie.write(file.text, to: "ged311.csv")
            try vigie("import", "ged321.csv")
            let late = try vigie("import", "ged311.csv")
            #expect(late.output.contains("claim.older"))
            try #expect(vigie("incidents").output.contains("31 deaths"))
            try #expect(
                vigie("incidents", "--as-known-on", "2031-12-31").output.contains("26 deaths"))
        }
    }

    @Test func `Packed files read like plain ones`() throws {
        try inFolder { vigie in
            try vigie.write(EventFile.five.text, to: "ged301.csv")
            try #expect(vigie.shell("gzip -k ged301.csv").code == 0)
            let run = try vigie("import", "ged301.csv.gz")
            #expect(run.output.contains("5 events read = 5 new"))
        }
    }

    @Test func `The balance can be had by machines, every remark in a file`() throws {
        try inFolder { vigie in
            var file = EventFile.five
            for index in file.rows.indices { file.rows[index]["low"] = "30" }
            file.rows[4]["best"] = "-3"
            try vigie.write(file.text, to: "ged301.csv")
            let run = try vigie("import", "ged301.csv", "--json", "--report", "remarks.jsonl")
            #expect(run.code == 3)
            let json = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
            #expect(json is [Any] || json is [String: Any])
            let remarks = String(decoding: try vigie.read("remarks.jsonl"), as: UTF8.self)
                .split(separator: "\n")
            #expect(remarks.count == 5)
            for line in remarks {
                let remark = try JSONSerialization.jsonObject(with: Data(line.utf8))
                #expect((remark as? [String: Any])?["code"] != nil)
            }
        }
    }

    @Test func `The ledger names what was imported`() throws {
        try inFolder { vigie in
            try vigie.write(EventFile.five.text, to: "ged301.csv")
            try vigie("import", "ged301.csv")
            let run = try vigie("sources", "--format", "csv")
            #expect(run.code == 0)
            #expect(run.lines.count == 3)
            #expect(run.lines[1].contains("ged301.csv"))
            #expect(run.lines[1].contains("2030-06-01"))
            #expect(run.lines[1].contains("2031-07-01"))
        }
    }
}
