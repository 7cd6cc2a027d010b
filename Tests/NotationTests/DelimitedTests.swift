import Notation
import Statistics
import Testing

@Suite("Delimited text")
struct DelimitedTests {
    /// All records of a text as lines, fields and problems.
    private func read(_ text: String, separator: Character = ",") -> [(
        line: Int, fields: [String], problem: DelimitedScanner.Problem?
    )] {
        read(bytes: Array(text.utf8), separator: separator)
    }

    private func read(bytes: [UInt8], separator: Character = ",") -> [(
        line: Int, fields: [String], problem: DelimitedScanner.Problem?
    )] {
        bytes.withUnsafeBufferPointer { buffer in
            var scanner = DelimitedScanner(buffer, separator: separator.asciiValue ?? 44)
            var record = DelimitedRecord()
            var rows: [(line: Int, fields: [String], problem: DelimitedScanner.Problem?)] = []
            while scanner.next(into: &record) {
                rows.append(
                    (record.line, (0..<record.count).map { record.text($0) }, record.problem))
            }
            return rows
        }
    }

    @Test("Quoted fields hold separators, doubled quotes and line breaks; lines are counted")
    func quoting() {
        let rows = read("a,b\n\"x, \"\"y\"\"\nz\",2\r\nlast,\n")
        #expect(rows.map(\.fields) == [["a", "b"], ["x, \"y\"\nz", "2"], ["last", ""]])
        #expect(rows.map(\.line) == [1, 2, 4])
        #expect(rows.allSatisfy { $0.problem == nil })
    }

    @Test("The last record needs no line break; a trailing separator opens an empty field")
    func ends() {
        #expect(read("a,b").map(\.fields) == [["a", "b"]])
        #expect(read("a,").map(\.fields) == [["a", ""]])
        #expect(read("").isEmpty)
    }

    @Test("A quote without an end costs one line, not the rest of the file")
    func unterminated() {
        let rows = read("1,\"never closed,x\n2,fine\n3,fine\n")
        #expect(rows.map(\.line) == [1, 2, 3])
        #expect(rows[0].problem == .unterminatedQuote)
        #expect(rows[1].fields == ["2", "fine"])
    }

    @Test("A record that swallowed others can be read again behind its first line")
    func retreat() {
        Array("1,\"open\n2,\"x\"\n3,y\n".utf8).withUnsafeBufferPointer { buffer in
            var scanner = DelimitedScanner(buffer)
            var record = DelimitedRecord()
            _ = scanner.next(into: &record)
            #expect(record.problem == .strayQuote)
            let hasMore = scanner.retreat(behindFirstLineOf: record)
            #expect(hasMore)
            _ = scanner.next(into: &record)
            #expect((0..<record.count).map { record.text($0) } == ["2", "x"])
            #expect(record.line == 2)
            let hasNone = !scanner.retreat(behindFirstLineOf: record)
            #expect(hasNone)
        }
    }

    @Test("A stray quote is kept as text and reported")
    func stray() {
        let rows = read("a\"b,\"c\"d\n")
        #expect(rows[0].fields == ["a\"b", "\"c\"d"])
        #expect(rows[0].problem == .strayQuote)
    }

    @Test("A byte order mark is no part of the first name; Windows-1252 is read")
    func encodings() {
        #expect(read(bytes: [0xEF, 0xBB, 0xBF, 0x69, 0x64]).map(\.fields) == [["id"]])
        #expect(read(bytes: [0x53, 0xE9, 0x76, 0x92]).map(\.fields) == [["Sév\u{2019}"]])
    }

    @Test(
        "Numbers are read exactly or not at all",
        arguments: [
            ("12", 12), (" -3 ", -3), ("4.0", 4), ("4.5", nil), ("", nil), ("1e3", nil),
            ("99999999999999999999", nil), ("-", nil),
        ] as [(String, Int?)])
    func integers(text: String, expected: Int?) {
        Array("\(text),".utf8).withUnsafeBufferPointer { buffer in
            var scanner = DelimitedScanner(buffer)
            var record = DelimitedRecord()
            _ = scanner.next(into: &record)
            #expect(record.integer(0) == expected)
        }
    }

    @Test("Mutated text never traps and every byte is passed exactly once")
    func fuzz() {
        let seedText = Array("id,name\n1,\"a \"\"b\"\"\nc\"\r\n2,x\"y\n".utf8)
        var generator = SeededGenerator(seed: 11)
        for _ in 0..<3_000 {
            var bytes = seedText
            for _ in 0..<Int.random(in: 1...6, using: &generator) {
                let index = Int.random(in: 0..<bytes.count, using: &generator)
                switch Int.random(in: 0..<3, using: &generator) {
                case 0: bytes[index] = UInt8.random(in: 0...255, using: &generator)
                case 1:
                    bytes.insert(
                        [34, 44, 10, 13].randomElement(using: &generator) ?? 34, at: index)
                default: bytes.remove(at: index)
                }
            }
            let rows = read(bytes: bytes)
            #expect(rows.count <= bytes.count)
        }
    }
}
