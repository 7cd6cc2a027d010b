import Domain
import Ingestion
import Notation
import Testing

@Suite struct CasebookMutationTests {
    /// Swaps, drops and repeats lines and words, so that most mutants are still YAML.
    private static func mutated(_ text: String, _ dice: inout Dice) -> String {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        for _ in 0..<Int.random(in: 1...5, using: &dice) {
            let one = Int.random(in: 0..<lines.count, using: &dice)
            let other = Int.random(in: 0..<lines.count, using: &dice)
            switch Int.random(in: 0..<5, using: &dice) {
            case 0: lines.swapAt(one, other)
            case 1: lines.remove(at: one)
            case 2: lines.insert(lines[other], at: one)
            case 3:
                let value = lines[other].split(separator: ":", maxSplits: 1).last ?? ""
                let key = lines[one].split(separator: ":", maxSplits: 1).first ?? ""
                lines[one] = "\(key):\(value)"
            default: lines[one] = String(lines[one].dropLast(Int.random(in: 1...6, using: &dice)))
            }
        }
        return lines.joined(separator: "\n")
    }

    @Test func aDamagedCasebookIsReadWholeOrNotAtAll() {
        var readable = 0
        for seed in 0..<1_500 as Range<UInt64> {
            var dice = Dice(state: seed)
            let text = Self.mutated(CasebookFixture.text, &dice)
            do {
                let casebook = try CasebookFixture.read(text)
                #expect(casebook.claims.allSatisfy { $0.casualties.allSatisfy(\.count.isOrdered) })
                #expect(Set(casebook.claims.map(\.id)).count == casebook.claims.count)
                let sources = Set(casebook.sources.map(\.id))
                #expect(casebook.claims.allSatisfy { sources.contains($0.source) })
                readable += 1
            } catch {
                #expect(error.diagnostics.contains { $0.severity == .error })
            }
        }
        #expect(readable > 50)
    }
}
