import Domain
import Notation
import Statistics
import Testing

@testable import Guidance

@Suite("Reading a handbook")
struct HandbookReaderTests {
    private func codes(_ reading: HandbookReading) -> [String] { reading.diagnostics.map(\.code) }

    @Test("Everything that is written arrives")
    func readsAll() throws {
        let reading = try HandbookReader.read(SmallHandbook.bytes())
        #expect(reading.diagnostics.isEmpty)
        let book = reading.handbook
        #expect(
            book.period
                == DayRange(
                    try #require(Day(iso: "2022-01-01")), try #require(Day(iso: "2022-12-31"))))
        #expect(book.rules.map(\.id) == ["R1", "R2", "R3", "R4"])
        #expect(book.rules[1].effects == [.needsApproval("leave", by: "chief")])
        #expect(book.rules[1].situations.any[0].allowed == ["people": .ranges([51...1000])])
        #expect(book.rules[2].situations.any[0].allowed == ["threat": .values(["none", "far"])])
        #expect(book.rules[3].situations.unless[0].allowed == ["people": .ranges([0...10])])
        #expect(book.rules[0].citations == [Handbook.Citation("LAW", "1")])
        #expect(book.actions[2].broader == "leave")
        #expect(book.questions[0].scope == nil)
        #expect(reading.locations["R1"]?.line == 35)
    }

    @Test("A value that is not declared sets the rule aside, with its line and what was meant")
    func undeclaredValue() throws {
        let files = SmallHandbook.replacing(
            "{threat: near}\n    must: warn", with: "{threat: neer}\n    must: warn")
        let reading = try HandbookReader.read(files)
        #expect(reading.setAside == ["R1"])
        #expect(reading.handbook.rules.map(\.id) == ["R2", "R3", "R4"])
        #expect(codes(reading) == ["handbook.undeclared"])
        let diagnostic = try #require(reading.diagnostics.first)
        #expect(diagnostic.location?.line == 37)
        #expect(
            diagnostic.message
                == "R1 uses the value of threat neer, which is not declared. Was near meant?")
    }

    @Test(
        "Whatever is not declared is found",
        arguments: [
            ("{threat: near}\n    must: warn", "{thret: near}\n    must: warn", "fact thret"),
            ("must: warn", "must: wran", "action wran"),
            ("{leave: chief}", "{leave: cheif}", "office cheif"),
            ("id: R3\n    chapter: c", "id: R3\n    chapter: d", "chapter d"),
            ("broader: leave", "broader: leaf", "action leaf"),
            ("{people: \"> 50\"}", "{people: 5..5000}", "outside the declared 0 to 1000"),
            ("{people: \"> 50\"}", "{threat: 7}", "value of threat 7"),
            ("id: R4", "id: R3", "declared twice"),
        ])
    func undeclared(old: String, new: String, words: String) throws {
        let reading = try HandbookReader.read(SmallHandbook.replacing(old, with: new))
        #expect(!reading.isWhole)
        let hit = reading.diagnostics.first { $0.message.contains(words) }
        #expect(hit?.location?.line != nil)
        #expect(hit?.code == "handbook.undeclared")
    }

    @Test(
        "What cannot be read is said at its place",
        arguments: [
            ("{people: \"> 50\"}", "{people: many}", "handbook.condition"),
            ("{people: \"> 50\"}", "{people: []}", "handbook.condition"),
            ("number: 0..1000", "number: 1000..0", "handbook.fact"),
            ("    must: warn\n", "", "handbook.no-effect"),
            (
                "may: leave", "may: leave\n    from: 2022-06-01\n    until: 2022-05-01",
                "handbook.period"
            ),
            ("may: leave", "may: leave\n    until: 2022-02-30", "date.impossible"),
            ("{en: Leave., fr: Partir.}", "{en: Leave.}", "handbook.untranslated"),
            ("may: leave", "allow: leave", "yaml.unknown-key"),
        ])
    func unreadable(old: String, new: String, code: String) throws {
        let reading = try HandbookReader.read(SmallHandbook.replacing(old, with: new))
        let hit = reading.diagnostics.first { $0.code == code }
        #expect(hit?.location?.line != nil)
        #expect(hit?.location?.file == "small.yaml")
    }

    @Test("Without a header there is no handbook")
    func noHeader() {
        #expect(throws: NotationError.self) {
            try HandbookReader.read([("empty.yaml", Array("rules: []".utf8))])
        }
        #expect(throws: NotationError.self) { try HandbookReader.read([]) }
        #expect(throws: NotationError.self) {
            try HandbookReader.read(SmallHandbook.bytes() + SmallHandbook.bytes())
        }
    }

    @Test("Damaged files never trap, and a checker's report can always be made of what is left")
    func survivesDamage() throws {
        var generator = SeededGenerator(seed: 7)
        let original = Array(SmallHandbook.yaml.utf8)
        var usable = 0
        for _ in 0..<400 {
            var bytes = original
            for _ in 0..<(1 + Int(generator.next() % 4)) {
                let place = Int(generator.next() % UInt64(bytes.count))
                switch generator.next() % 3 {
                case 0: bytes[place] = UInt8(truncatingIfNeeded: generator.next())
                case 1: bytes.remove(at: place)
                default: bytes.insert(bytes[Int(generator.next() % UInt64(bytes.count))], at: place)
                }
            }
            guard let reading = try? HandbookReader.read([("damaged.yaml", bytes)]) else {
                continue
            }
            usable += 1
            _ = HandbookChecker(reading.handbook).report()
        }
        #expect(usable > 100)
    }

    @Test("The ranges that a table may be written with")
    func ranges() {
        #expect(NumberRange.range("7", within: 0...10) == 7...7)
        #expect(NumberRange.range("2..5", within: 0...10) == 2...5)
        #expect(NumberRange.range("< 5", within: 0...10) == 0...4)
        #expect(NumberRange.range(">=5", within: 0...10) == 5...10)
        #expect(NumberRange.range("> 10", within: 0...10) == nil)
        #expect(NumberRange.range("5..2", within: 0...10) == nil)
        #expect(NumberRange.range("99999999999999999999", within: 0...10) == nil)
        #expect(NumberRange.complement([2...3, 5...9], within: 0...10) == [0...1, 4...4, 10...10])
        #expect(NumberRange.complement([0...10], within: 0...10) == [])
    }
}
