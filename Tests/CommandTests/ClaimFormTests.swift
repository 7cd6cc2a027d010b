import Foundation
import Testing

/// Claims written in an editor, and the register's bad input.
@Suite struct ClaimFormTests {
    /// An editor that does at its nth opening what stands in `edit.n`.
    private func vigie(_ edits: [String], _ body: (Program) throws -> Void) throws {
        try inFolder("form") { program in
            var vigie = program
            for (number, edit) in edits.enumerated() {
                try vigie.write(edit, to: "edit.\(number + 1)")
            }
            try vigie.write(
                """
                n=$(($(cat count 2>/dev/null || echo 0) + 1)); echo $n > count
                [ -e edit.$n ] && . ./edit.$n
                true
                """, to: "editor.sh")
            vigie.settings["VISUAL"] = "bash -c '. ./editor.sh' --"
            vigie.settings["EDITOR"] = "false"
            try body(vigie)
        }
    }

    private static let fill = """
        sed -i -e 's/^by:.*/by: A mayor/' -e 's/^in:.*/in: Radio/' -e 's/^said:.*/said: 2022-06-20/' \
          -e 's/^when:.*/when: 2022-06-18/' -e 's/^country:.*/country: Mali/' \
          -e 's/^killed:.*/killed: at least 20/' "$1"
        """

    @Test func `A form that is filled in becomes a claim`() throws {
        try vigie([Self.fill]) { vigie in
            let run = try vigie("claim", "add")
            #expect(run.code == 0, "\(run.complaints)")
            #expect(run.output.hasPrefix("added desk:2022-06-20-1@2022-06-20"))
            #expect(try vigie("incidents").output.contains("1 incidents"))
        }
    }

    @Test func `A mistake opens the form again with what is wrong`() throws {
        let wrong = Self.fill.replacingOccurrences(of: "said: 2022-06-20", with: "said: 2022-02-30")
        let mend = "grep -c '^#! line' \"$1\" > shown; \(Self.fill)"
        try vigie([wrong, mend]) { vigie in
            let run = try vigie("claim", "add", "--editor")
            #expect(run.code == 0, "\(run.complaints)")
            #expect(String(decoding: try vigie.read("shown"), as: UTF8.self) == "1\n")
            #expect(run.output.hasPrefix("added"))
        }
    }

    @Test func `An empty, an unchanged or a hopeless form stores nothing`() throws {
        for edit in ["true", ": > \"$1\""] {
            try vigie([edit]) { vigie in
                let run = try vigie("claim", "add")
                #expect(run.code == 0 && run.output == "nothing stored\n")
                #expect(!vigie.exists("store.vigie"))
            }
        }
        try vigie(["echo 'by: X' > \"$1\""]) { vigie in
            let run = try vigie("claim", "add")
            #expect(run.code == 64)
            #expect(run.complaints.contains("nothing was stored"))
            #expect(!vigie.exists("store.vigie"))
        }
    }

    @Test func `An editor that fails is named, and half a command line is no form`() throws {
        try inFolder("form") { program in
            var vigie = program
            vigie.settings["VISUAL"] = "false"
            #expect(try vigie("claim", "add").complaints.contains("'false'"))
            let half = try vigie("claim", "add", "--by", "Somebody")
            #expect(half.code == 64 && half.complaints.contains("--said"))
        }
    }
}
