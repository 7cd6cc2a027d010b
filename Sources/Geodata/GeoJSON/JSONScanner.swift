/// Reads JSON (RFC 8259) from bytes, one value at a time, without building a tree.
struct JSONScanner {
    /// Where and why reading stopped.
    struct Fault: Error {
        var offset: Int
        var reason: String
    }

    /// How deep values may be nested; the deepest geometry needs six.
    static let deepest = 64

    let bytes: UnsafeBufferPointer<UInt8>
    var offset: Int
    let end: Int

    init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int = 0, to end: Int? = nil) {
        self.bytes = bytes
        self.offset = start
        self.end = end ?? bytes.count
    }

    /// The next byte that is not white space; `nil` at the end.
    mutating func peek() -> UInt8? {
        while offset < end {
            let byte = bytes[offset]
            guard byte == 32 || byte == 10 || byte == 13 || byte == 9 else { return byte }
            offset += 1
        }
        return nil
    }

    /// Passes over a byte if it comes next.
    mutating func take(_ byte: UInt8) -> Bool {
        guard peek() == byte else { return false }
        offset += 1
        return true
    }

    mutating func expect(_ byte: UInt8, _ what: String) throws {
        guard take(byte) else { throw fault("\(what) was expected") }
    }

    func fault(_ reason: String) -> Fault {
        let cut = offset >= end && reason.hasSuffix("was expected")
        return Fault(offset: offset, reason: cut ? "the text ends where \(reason)" : reason)
    }

    /// Calls a closure at each member's value, which it must read or skip.
    mutating func members(_ body: (inout JSONScanner, String) throws -> Void) throws {
        try expect(UInt8(ascii: "{"), "an object")
        if take(UInt8(ascii: "}")) { return }
        repeat {
            let key = try string()
            try expect(UInt8(ascii: ":"), "a colon after \"\(key)\"")
            try body(&self, key)
        } while take(UInt8(ascii: ","))
        try expect(UInt8(ascii: "}"), "a comma or the end of the object")
    }

    /// Calls a closure at each element, which it must read or skip.
    mutating func elements(_ body: (inout JSONScanner) throws -> Void) throws {
        try expect(UInt8(ascii: "["), "an array")
        if take(UInt8(ascii: "]")) { return }
        repeat { try body(&self) } while take(UInt8(ascii: ","))
        try expect(UInt8(ascii: "]"), "a comma or the end of the array")
    }

    /// Passes over any value.
    mutating func skip(depth: Int = 0) throws {
        guard depth < Self.deepest else { throw fault("values are nested too deeply") }
        switch peek() {
        case UInt8(ascii: "{"): try members { scanner, _ in try scanner.skip(depth: depth + 1) }
        case UInt8(ascii: "["): try elements { try $0.skip(depth: depth + 1) }
        case UInt8(ascii: "\""): try skipString()
        case UInt8(ascii: "t"): try word("true")
        case UInt8(ascii: "f"): try word("false")
        case UInt8(ascii: "n"): try word("null")
        default: _ = try number()
        }
    }

    /// Passes over `true`, `false` or `null`.
    mutating func word(_ text: StaticString) throws {
        _ = peek()
        let letters = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
        guard end - offset >= letters.count,
            UnsafeBufferPointer(rebasing: bytes[offset..<offset + letters.count])
                .elementsEqual(letters)
        else { throw fault("a value was expected") }
        offset += letters.count
    }
}

extension JSONScanner {
    /// A number. Up to 15 digits are exact without a detour through text.
    mutating func number() throws -> Double {
        _ = peek()
        let start = offset
        var mantissa: UInt64 = 0
        var digits = 0
        var decimals = 0
        let negative = offset < end && bytes[offset] == UInt8(ascii: "-")
        if negative { offset += 1 }
        var inFraction = false
        while offset < end {
            let byte = bytes[offset]
            if byte >= 48, byte <= 57 {
                if digits < 19 { mantissa = mantissa * 10 + UInt64(byte - 48) }
                digits += 1
                if inFraction { decimals += 1 }
            } else if byte == UInt8(ascii: "."), !inFraction, digits > 0 {
                inFraction = true
            } else {
                break
            }
            offset += 1
        }
        guard digits > 0 else {
            offset = start
            throw fault("a value was expected")
        }
        let hasExponent = offset < end && (bytes[offset] | 0x20) == UInt8(ascii: "e")
        if !hasExponent, mantissa < 1 << 53, digits < 19, decimals < Self.powers.count {
            let value = Double(mantissa) / Self.powers[decimals]
            return negative ? -value : value
        }
        return try longNumber(from: start)
    }

    private mutating func longNumber(from start: Int) throws -> Double {
        while offset < end, let byte = Optional(bytes[offset]),
            (byte >= 48 && byte <= 57) || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
                || byte == UInt8(ascii: ".") || (byte | 0x20) == UInt8(ascii: "e")
        {
            offset += 1
        }
        let text = String(decoding: bytes[start..<offset], as: UTF8.self)
        guard let value = Double(text) else {
            offset = start
            throw fault("\(text.prefix(40)) is not a number")
        }
        return value
    }

    private static let powers: [Double] = (0...22).map { exponent in
        (0..<exponent).reduce(1.0) { value, _ in value * 10 }
    }
}

extension JSONScanner {
    mutating func skipString() throws {
        try expect(UInt8(ascii: "\""), "a text in double quotes")
        while offset < end {
            let byte = bytes[offset]
            offset += 1
            if byte == UInt8(ascii: "\"") { return }
            if byte == UInt8(ascii: "\\") { offset += 1 }
        }
        offset = end
        throw fault("a closing double quote was expected")
    }

    /// A text with its escapes resolved. Bytes that are not UTF-8 become U+FFFD.
    mutating func string() throws -> String {
        let start = offset
        try skipString()
        let opening = bytes[start..<offset].firstIndex(of: UInt8(ascii: "\"")) ?? start
        let body = bytes[opening + 1..<offset - 1]
        guard body.contains(UInt8(ascii: "\\")) else {
            return String(decoding: body, as: UTF8.self)
        }
        var units: [UInt16] = []
        var index = body.startIndex
        var plain = index
        func flush(_ upTo: Int, _ units: inout [UInt16]) {
            units += Array(String(decoding: bytes[plain..<upTo], as: UTF8.self).utf16)
        }
        while index < body.endIndex {
            guard bytes[index] == UInt8(ascii: "\\") else {
                index += 1
                continue
            }
            flush(index, &units)
            index += 1
            guard index < body.endIndex else { break }
            index = try escape(at: index, until: body.endIndex, into: &units)
            plain = index
        }
        flush(body.endIndex, &units)
        return String(decoding: units, as: UTF16.self)
    }

    /// Reads what follows a backslash; returns where to go on.
    private func escape(at index: Int, until last: Int, into units: inout [UInt16]) throws -> Int {
        switch bytes[index] {
        case UInt8(ascii: "n"): units.append(10)
        case UInt8(ascii: "t"): units.append(9)
        case UInt8(ascii: "r"): units.append(13)
        case UInt8(ascii: "b"): units.append(8)
        case UInt8(ascii: "f"): units.append(12)
        case UInt8(ascii: "u"):
            let digits = bytes[min(index + 1, last)..<min(index + 5, last)]
            guard digits.count == 4,
                let unit = UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
            else { throw Fault(offset: index, reason: "four hexadecimal digits were expected") }
            units.append(unit)
            return index + 5
        default: units.append(UInt16(bytes[index]))
        }
        return index + 1
    }
}
