import Domain
import Exercise
import Geography
import Testing

@Suite("What is reported in an exercise")
struct ReportingTests {
    func claims(_ events: Int, seed: UInt64 = 7) -> [Claim] {
        Array(ExerciseClaims(ExerciseSettings(events: events, seed: seed)))
    }

    func rows(_ events: Int, seed: UInt64 = 7, chunk: Int = 2048) -> [UInt8] {
        var writer = ExerciseGEDWriter(ExerciseSettings(events: events, seed: seed))
        var bytes: [UInt8] = []
        while let next = writer.nextChunk(rows: chunk) { bytes += next }
        return bytes
    }

    @Test("The same seed gives the same claims and the same bytes, however they are asked for")
    func reproducible() {
        #expect(claims(400) == claims(400))
        #expect(Array(claims(400).prefix(100)) == Array(claims(400)[..<100]))
        #expect(rows(1500) == rows(1500, chunk: 7))
        #expect(rows(300) != rows(300, seed: 8))
    }

    @Test("Everything says EXERCISE")
    func labelled() {
        let sources = Set(ExerciseClaims.sources.map(\.id))
        #expect(ExerciseClaims.sources.allSatisfy { $0.title.contains("EXERCISE") })
        for claim in claims(500) {
            #expect(claim.claimant.contains("EXERCISE"))
            #expect(claim.citation.headline.contains("EXERCISE"))
            #expect(sources.contains(claim.source))
            #expect(claim.place.country == "XEX")
            #expect(claim.id.hasPrefix("exercise-7:"))
            #expect(
                claim.actors.allSatisfy { $0.name.contains("EXERCISE") || $0.name == "Civilians" })
        }
        for line in text(rows(200)).split(separator: "\n") {
            #expect(line.contains("EXERCISE") || line.hasPrefix("id,relid"))
        }
    }

    @Test("Identifiers are unique, corrections supersede, copies name what they copy")
    func identifiers() {
        let all = claims(3000)
        let ids = Set(all.map(\.id))
        #expect(ids.count == all.count)
        #expect(all.contains { $0.version == "2" })
        #expect(all.allSatisfy { $0.version == "1" || ids.contains("\($0.series)@1") })
        let copies = all.compactMap(\.copies)
        #expect(copies.count > 100)
        #expect(copies.allSatisfy(ids.contains))
        #expect(all.contains { $0.stance == .denies })
        #expect(all.allSatisfy { $0.knownOn > $0.when.first })
    }

    @Test("Reports err: rounded tolls, rival tolls, imprecise places and dates, unreported events")
    func errors() {
        let all = claims(4000)
        let precisions = Set(all.map(\.place.precision))
        #expect(precisions == [.exact, .nearby, .admin2, .admin1, .area, .country])
        #expect(Set(all.map(\.datePrecision)).count >= 4)
        let byEvent = Dictionary(grouping: all) { $0.identifiers.first?.value ?? "" }
        #expect(byEvent.count == 4000)
        let highest = byEvent.keys.compactMap { Int($0) }.max() ?? 0
        #expect(highest > 4100, "Some events go unreported.")
        let rival = byEvent.values.filter { claims in
            Set(claims.compactMap { $0.figure(.killed, .all)?.best }).count > 1
        }
        #expect(rival.count > 500)
        let radio = all.filter { $0.source == "exercise-radio" && $0.copies == nil }
            .filter { $0.version == "1" }.compactMap { $0.figure(.killed, .all)?.best }
            .filter { $0 > 12 }
        #expect(!radio.isEmpty && radio.allSatisfy { $0 % 5 == 0 })
    }

    @Test("Points of claims lie on land, and figures are in order and add up")
    func sound() {
        let land = AreaIndex([(id: 0, area: ExerciseCountry.orvelia.area)])
        for claim in claims(2000) {
            if let point = claim.place.coordinate {
                #expect(land.nearest(to: point, within: Meters(200)) != nil)
            }
            guard let all = claim.figure(.killed, .all) else { continue }
            #expect(all.isOrdered && all.low >= 0)
            let parts = claim.casualties.filter { $0.victims != .all }
            #expect(parts.reduce(0) { $0 + $1.count.low } == all.best)
        }
    }

    @Test("The rows are well-formed GED: 49 fields, cells and dates that agree")
    func table() throws {
        let records = parsed(rows(2000))
        #expect(records[0] == ExerciseGEDWriter.columns)
        #expect(records.count == 2001)
        #expect(records.allSatisfy { $0.count == 49 })
        func column(_ name: String) throws -> Int {
            try #require(ExerciseGEDWriter.columns.firstIndex(of: name))
        }
        let parts = ["deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown"]
        var swapped = 0
        for record in records.dropFirst() {
            let point = try #require(
                Coordinate(
                    latitude: Double(record[column("latitude")]) ?? .nan,
                    longitude: Double(record[column("longitude")]) ?? .nan))
            #expect(record[try column("priogrid_gid")] == "\(PRIOGridCell(containing: point).gid)")
            let start = try #require(Day(iso: record[column("date_start")].prefix(10)))
            let end = try #require(Day(iso: record[column("date_end")].prefix(10)))
            #expect(start <= end)
            #expect(record[try column("year")] == "\(start.parts.year)")
            let best = try #require(Int(record[column("best")]))
            let sum = try parts.reduce(0) { $0 + (Int(record[try column($1)]) ?? 0) }
            #expect(sum == best)
            if best > Int(record[try column("high")]) ?? 0 { swapped += 1 }
            #expect(best >= Int(record[try column("low")]) ?? 0)
            #expect(Country.named(record[try column("country")])?.alpha3 == "XEX")
        }
        #expect(swapped < 20)
        #expect(Set(records.map { $0[0] }).count == 2001)
    }

    @Test("No events asked for give a header and nothing else")
    func empty() {
        #expect(text(rows(0)).split(separator: "\n").count == 1)
        #expect(claims(0).isEmpty)
    }

    private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

    private func parsed(_ bytes: [UInt8]) -> [[String]] {
        var rows: [[String]] = []
        var (row, field, quoted): ([String], [UInt8], Bool) = ([], [], false)
        for byte in bytes {
            switch byte {
            case 34: quoted.toggle()
            case 44 where !quoted, 10 where !quoted:
                row.append(text(field))
                field.removeAll(keepingCapacity: true)
                if byte == 10 {
                    rows.append(row)
                    row = []
                }
            default: field.append(byte)
            }
        }
        return rows
    }
}
