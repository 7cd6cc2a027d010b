import Domain
import Notation
import Testing

@Suite struct YAMLMutationTests {
    private static let seedText = """
        sources:
          rfi-1: {title: "A report", published: 2022-06-20, reliability: B}
        incidents:
          - id: a
            when: 2022-06-18/19
            claims:
              - {by: gov, killed: "132", note: 'l''attaque'}
              - by: mission
                note: |
                  *two* lines & more
                  of text
        ---
        other: [1, 2, {x: é}]
        """

    /// A small generator of its own (SplitMix64), so that a failing seed can be run again.
    private struct Dice: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var value = state
            value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
            value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
            return value ^ (value >> 31)
        }
    }

    private static func mutated(_ bytes: [UInt8], _ dice: inout Dice) -> [UInt8] {
        var bytes = bytes
        let marks = Array("[]{}:-*&|>'\"#%?! \n\t\u{0}".utf8) + [0xFF, 0xC3]
        for _ in 0..<Int.random(in: 1...8, using: &dice) where !bytes.isEmpty {
            let at = Int.random(in: 0..<bytes.count, using: &dice)
            switch Int.random(in: 0..<4, using: &dice) {
            case 0: bytes.remove(at: at)
            case 1: bytes.insert(marks.randomElement(using: &dice) ?? 0, at: at)
            case 2: bytes[at] = UInt8.random(in: 0...255, using: &dice)
            default: bytes.removeSubrange(at..<min(bytes.count, at + 12))
            }
        }
        return bytes
    }

    private static func visit(_ node: YAMLNode) -> Int {
        _ = (node.text(), node.integer(), node.number(), node.span(), node.day(), node.flag())
        _ = node.mapping(required: ["id"], optional: ["sources", "claims"])
        return 1 + node.items().reduce(0) { $0 + visit($1) }
            + node.entries().reduce(0) { $0 + visit($1.value) }
    }

    @Test func damagedTextNeverTrapsAndNeverPassesSilently() {
        var readable = 0
        for seed in 0..<3_000 as Range<UInt64> {
            var dice = Dice(state: seed)
            let bytes = Self.mutated(Array(Self.seedText.utf8), &dice)
            let file = YAMLFile(bytes: bytes, name: "t.yaml")
            let nodes = file.documents.reduce(0) { $0 + Self.visit($1) }
            #expect(nodes > 0 || file.findings.hasErrors || bytes.allSatisfy { $0 <= 32 })
            if !file.findings.hasErrors || nodes > 0 { readable += 1 }
        }
        #expect(readable > 100)
    }
}
