/// One record of delimited text: fields as ranges of the scanned bytes, turned into values on demand.
public struct DelimitedRecord {
    private struct Field {
        var start: Int
        var end: Int
        var doubledQuotes: Bool
    }

    private var bytes = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
    private var fields: [Field] = []

    /// Where the record starts in the bytes.
    private(set) var start = 0
    /// The line on which the record starts, counted from 1.
    public private(set) var line = 0
    /// What was wrong with the quoting, if anything.
    public internal(set) var problem: DelimitedScanner.Problem?

    /// An empty record to be filled by `DelimitedScanner.next(into:)`.
    public init() { fields.reserveCapacity(64) }

    mutating func begin(bytes: UnsafeBufferPointer<UInt8>, line: Int, start: Int) {
        self.start = start
        self.bytes = bytes
        self.line = line
        problem = nil
        fields.removeAll(keepingCapacity: true)
    }

    mutating func append(_ range: Range<Int>, doubledQuotes: Bool) {
        fields.append(
            Field(start: range.lowerBound, end: range.upperBound, doubledQuotes: doubledQuotes))
    }

    /// How many fields.
    public var count: Int { fields.count }

    /// Whether every field is empty.
    public var isBlank: Bool { fields.allSatisfy { $0.start == $0.end } }

    /// The bytes of a field as written (doubled quotes still doubled); empty outside the record.
    public func raw(_ index: Int) -> UnsafeBufferPointer<UInt8> {
        guard fields.indices.contains(index) else { return .init(start: nil, count: 0) }
        return UnsafeBufferPointer(rebasing: bytes[fields[index].start..<fields[index].end])
    }

    /// The text of a field; empty outside the record.
    ///
    /// Bytes that are not UTF-8 are read as Windows-1252, the usual encoding of spreadsheets.
    public func text(_ index: Int) -> String {
        guard fields.indices.contains(index) else { return "" }
        let field = fields[index]
        if field.start == field.end { return "" }
        guard field.doubledQuotes else { return TextDecoding.string(raw(index)) }
        var unescaped: [UInt8] = []
        unescaped.reserveCapacity(field.end - field.start)
        var position = field.start
        while position < field.end {
            unescaped.append(bytes[position])
            position += bytes[position] == UInt8(ascii: "\"") ? 2 : 1
        }
        return unescaped.withUnsafeBufferPointer { TextDecoding.string($0) }
    }

    /// Whether a field is empty or missing.
    public func isEmpty(_ index: Int) -> Bool {
        !fields.indices.contains(index) || fields[index].start == fields[index].end
    }

    /// A whole number, surrounding blanks allowed, a fraction of zeros allowed (`3.0`); `nil`
    /// when the field is empty or anything else.
    public func integer(_ index: Int) -> Int? {
        let field = trimmed(raw(index))
        guard let first = field.first else { return nil }
        var position = 0
        let negative = first == UInt8(ascii: "-")
        if negative { position = 1 }
        var value = 0
        var digits = 0
        while position < field.count, case let byte = field[position], byte >= 48, byte <= 57 {
            guard digits < 18 else { return nil }
            value = value * 10 + Int(byte - 48)
            digits += 1
            position += 1
        }
        guard digits > 0 else { return nil }
        if position < field.count {
            guard field[position] == UInt8(ascii: "."),
                field[(position + 1)...].allSatisfy({ $0 == 48 })
            else { return nil }
        }
        return negative ? -value : value
    }

    /// A decimal number; `nil` when the field is empty, not a number or not finite.
    public func number(_ index: Int) -> Double? {
        let field = trimmed(raw(index))
        guard !field.isEmpty, field.count < 64 else { return nil }
        guard let value = Double(String(decoding: field, as: UTF8.self)), value.isFinite else {
            return nil
        }
        return value
    }

    private func trimmed(_ field: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
        var start = 0
        var end = field.count
        while start < end, field[start] == 32 || field[start] == 9 { start += 1 }
        while end > start, field[end - 1] == 32 || field[end - 1] == 9 { end -= 1 }
        return UnsafeBufferPointer(rebasing: field[start..<end])
    }
}
