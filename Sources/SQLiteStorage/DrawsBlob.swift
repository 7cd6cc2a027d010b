import Foundation

/// Draws as runs of equal counts: sorted draws of rare events are a few numbers long.
///
/// Within a set of draws each run is the rise from the run before and its length, as
/// little-endian base-128 numbers.
enum DrawsBlob {
    /// Draws in ascending order within each set of `size`.
    static func encode(_ draws: [Int32], size: Int) -> Data {
        var bytes: [UInt8] = []
        var start = 0
        while start < draws.count {
            let end = min(start + size, draws.count)
            var value: Int32 = 0
            var index = start
            while index < end {
                var next = index
                while next < end, draws[next] == draws[index] { next += 1 }
                append(UInt64(draws[index] - value), to: &bytes)
                append(UInt64(next - index), to: &bytes)
                value = draws[index]
                index = next
            }
            start = end
        }
        return Data(bytes)
    }

    /// `nil` when the bytes do not hold that many draws.
    static func decode(_ data: Data, count: Int, size: Int) -> [Int32]? {
        let bytes = [UInt8](data)
        var draws: [Int32] = []
        draws.reserveCapacity(count)
        var place = 0
        var value: Int64 = 0
        while draws.count < count {
            if size > 0, draws.count % size == 0 { value = 0 }
            guard let rise = number(bytes, &place), let length = number(bytes, &place),
                length > 0, length <= UInt64(size - draws.count % size),
                rise <= UInt64(Int32.max) - UInt64(value)
            else { return nil }
            value += Int64(rise)
            draws.append(contentsOf: repeatElement(Int32(value), count: Int(length)))
        }
        return place == bytes.count && draws.count == count ? draws : nil
    }

    private static func append(_ value: UInt64, to bytes: inout [UInt8]) {
        var rest = value
        while rest >= 128 {
            bytes.append(UInt8(rest & 127) | 128)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    private static func number(_ bytes: [UInt8], _ place: inout Int) -> UInt64? {
        var value: UInt64 = 0
        var shift: UInt64 = 0
        while place < bytes.count, shift < 35 {
            let byte = bytes[place]
            place += 1
            value |= UInt64(byte & 127) << shift
            if byte < 128 { return value }
            shift += 7
        }
        return nil
    }
}
