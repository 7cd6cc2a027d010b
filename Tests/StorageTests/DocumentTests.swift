import Domain
import Storage
import Testing

@Suite("Documents in every store")
struct DocumentTests {
    private func put(_ store: any Store, _ text: String?, at day: String) throws -> AppendOutcome? {
        var outcome: AppendOutcome?
        _ = try store.transaction { writer in
            if let text {
                outcome = try writer.record(
                    StoredDocument(name: "b/one", kind: "casebook", bytes: Array(text.utf8)))
            } else {
                #expect(try writer.removeDocument(named: "b/one"))
                #expect(try !writer.removeDocument(named: "b/one"))
                #expect(try !writer.removeDocument(named: "b/none"))
            }
            return Sample.entry(at: day)
        }
        return outcome
    }

    private func text(_ store: any Store, _ vintage: Vintage = .now) throws -> [String] {
        try store.documents(kind: "casebook", in: vintage).map {
            String(decoding: $0.bytes, as: UTF8.self)
        }
    }

    @Test(
        "A document that is removed still answers for the time before, and can come again",
        arguments: StoreKind.allCases, ["old", "new"])
    func removed(kind: StoreKind, again: String) throws {
        try kind.with { (store: any Store) throws in
            #expect(try put(store, "old", at: "2026-01-01") == .new)
            _ = try put(store, nil, at: "2026-02-01")
            #expect(try text(store) == [])
            #expect(try text(store, Vintage(ledger: 1)) == ["old"])
            #expect(try put(store, again, at: "2026-03-01") == .new)
            #expect(try put(store, again, at: "2026-03-02") == .alreadyThere)
            #expect(try text(store) == [again])
            #expect(try text(store, Vintage(ledger: 1)) == ["old"])
            #expect(try text(store, Vintage(day: Sample.day("2026-02-15"))) == [])
            #expect(try text(store, Vintage(ledger: 3)) == [again])
        }
    }
}
