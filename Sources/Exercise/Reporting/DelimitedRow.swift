import Domain
import Geography

/// Builds rows of comma-separated values (RFC 4180) as bytes.
struct DelimitedRow {
    private(set) var bytes: [UInt8] = []
    private var isFirst = true

    /// Adds a text, in quotes where it needs them.
    mutating func add(_ text: String) {
        separate()
        let needsQuotes = text.utf8.contains { $0 == 44 || $0 == 34 || $0 == 10 || $0 == 13 }
        guard needsQuotes else {
            bytes.append(contentsOf: text.utf8)
            return
        }
        bytes.append(34)
        for byte in text.utf8 {
            if byte == 34 { bytes.append(34) }
            bytes.append(byte)
        }
        bytes.append(34)
    }

    /// Adds fields that are already joined by commas.
    mutating func add(_ fields: [UInt8]) {
        separate()
        bytes.append(contentsOf: fields)
    }

    mutating func add(_ number: Int) {
        separate()
        append(number)
    }

    /// Adds a day as the global files write it.
    mutating func add(_ day: Day) {
        separate()
        append(day)
        bytes.append(contentsOf: " 00:00:00.000".utf8)
    }

    /// Adds a field in quotes of several parts with semicolons between them.
    mutating func addList<Part>(_ parts: [Part], _ body: (inout DelimitedRow, Part) -> Void) {
        separate()
        bytes.append(34)
        for (position, part) in parts.enumerated() {
            if position > 0 { bytes.append(59) }
            body(&self, part)
        }
        bytes.append(34)
    }

    /// Puts a text without double quotes at the end, as it is.
    mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

    /// Puts a day at the end.
    mutating func append(_ day: Day) {
        let (year, month, dayOfMonth) = day.parts
        append(year)
        append(padded: month)
        append(padded: dayOfMonth)
    }

    /// Adds degrees with six decimals.
    mutating func add(degrees: Double) {
        separate()
        append(degrees)
    }

    /// Adds a point as well-known text.
    mutating func add(pointAt point: Coordinate) {
        separate()
        bytes.append(contentsOf: "POINT (".utf8)
        append(point.longitude)
        bytes.append(32)
        append(point.latitude)
        bytes.append(41)
    }

    mutating func end() {
        bytes.append(10)
        isFirst = true
    }

    private mutating func separate() {
        if !isFirst { bytes.append(44) }
        isFirst = false
    }

    private mutating func append(_ number: Int) {
        if number < 0 { bytes.append(45) }
        let magnitude = number.magnitude
        var place: UInt = 1
        while magnitude / place >= 10 { place *= 10 }
        while place > 0 {
            bytes.append(UInt8(48 + magnitude / place % 10))
            place /= 10
        }
    }

    private mutating func append(padded number: Int) {
        bytes.append(45)
        bytes.append(UInt8(48 + number / 10 % 10))
        bytes.append(UInt8(48 + number % 10))
    }

    private mutating func append(_ degrees: Double) {
        let millionths = Int((degrees * 1_000_000).rounded())
        if millionths < 0 { bytes.append(45) }
        append(Int(millionths.magnitude / 1_000_000))
        bytes.append(46)
        var place: UInt = 100_000
        while place > 0 {
            bytes.append(UInt8(48 + millionths.magnitude / place % 10))
            place /= 10
        }
    }
}
