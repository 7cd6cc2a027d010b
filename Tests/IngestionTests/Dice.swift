/// A small seeded generator (SplitMix64), so that a failing mutation can be made again.
struct Dice: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }

    /// The bytes after a few deletions, insertions and replacements.
    mutating func damaged(_ bytes: [UInt8]) -> [UInt8] {
        var bytes = bytes
        let marks = Array(",;\"'\n\r\t-. 0".utf8) + [0x00, 0xFF, 0xC3]
        for _ in 0..<Int.random(in: 1...8, using: &self) where !bytes.isEmpty {
            let at = Int.random(in: 0..<bytes.count, using: &self)
            switch Int.random(in: 0..<4, using: &self) {
            case 0: bytes.remove(at: at)
            case 1: bytes.insert(marks.randomElement(using: &self) ?? 0, at: at)
            case 2: bytes[at] = UInt8.random(in: 0...255, using: &self)
            default: bytes.removeSubrange(at..<min(bytes.count, at + 12))
            }
        }
        return bytes
    }
}
