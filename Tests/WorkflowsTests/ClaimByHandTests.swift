import Domain
import Storage
import Testing
import Workflows

@Suite("Claims and judgements by several hands")
struct ClaimByHandTests {
    private func request(_ claimant: String, in source: String) throws -> AddClaim.Request {
        var request = AddClaim.Request(
            claimant: claimant, source: source, said: try #require(Day(iso: "2022-06-21")))
        request.when = Day(iso: "2022-06-18").map { DayRange($0) }
        request.country = "Mali"
        return request
    }

    @Test("Claims added at once are all kept, each in its own source")
    func claimsAtOnce() async throws {
        let fixture = try Fixture()
        let workspace = fixture.workspace
        let requests = try (1...6).map { number in
            var request = try request("claimant \(number)", in: "report \(number)")
            request.sensitivity = number == 1 ? .strictlyConfidential : .open
            return request
        }
        let ids = try await withThrowingTaskGroup(of: String.self) { group in
            for request in requests {
                group.addTask { try AddClaim(workspace)(request).id }
            }
            return try await group.reduce(into: Set<String>()) { $0.insert($1) }
        }
        #expect(ids.count == 6)
        #expect(try workspace.store.claimCounts().all == 6)
        let sources = try workspace.store.sources()
        #expect(Set(sources.map(\.title)).count == 6)
        var told: [String: String] = [:]
        try workspace.store.forEachClaim(in: .now) { told[$0.claimant] = $0.source }
        let secret = try #require(sources.first { $0.id == told["claimant 1"] })
        #expect(secret.title == "report 1" && secret.sensitivity == .strictlyConfidential)
    }

    @Test("Nobody's claim, one from the future and more civilians than dead are refused")
    func refused() throws {
        let adding = AddClaim(try Fixture().workspace)
        #expect(throws: UsageError.self) { try adding(request(" ", in: "report")) }
        var ahead = try request("mayor", in: "report")
        ahead.said = try #require(Day(iso: "2032-06-21"))
        #expect(throws: UsageError.self) { try adding(ahead) }
        var split = try request("mayor", in: "report")
        (split.killed, split.civilians) = ("5", "9")
        #expect(throws: UsageError.self) { try adding(split) }
    }

    @Test("A copy of a claim that nobody made, and a protected title in other letters, are refused")
    func refusedReferences() throws {
        let fixture = try Fixture()
        let adding = AddClaim(fixture.workspace)
        var copy = try request("mayor", in: "report")
        copy.copies = "nobody's"
        #expect(throws: UsageError.self) { try adding(copy) }
        var protected = try request("a teacher", in: "Zebulon interview")
        protected.sensitivity = .confidential
        let first = try adding(protected)
        #expect(throws: UsageError.self) { try adding(request("x", in: "zebulon INTERVIEW ")) }
        copy.copies = first.id
        #expect(try adding(copy).copies == first.id)
    }

    @Test("The reliability given is the one that the figure is weighed with")
    func reliability() throws {
        func width(_ reliability: Reliability) throws -> Int {
            let fixture = try Fixture()
            var request = try request("mayor", in: "report")
            (request.killed, request.reliability) = ("50 people", reliability)
            _ = try AddClaim(fixture.workspace)(request)
            let toll = try #require(
                ListIncidents(fixture.workspace)(IncidentQuery()).incidents.first
            ).deaths
            return toll.high - toll.low
        }
        #expect(try width(.a) < width(.d))
    }

    @Test("Judgements recorded at once are all kept")
    func judgementsAtOnce() async throws {
        let fixture = try Fixture()
        let workspace = fixture.workspace
        let rows = (1...4).map { Fixture.row($0, "2022-06-18", best: 1) }
        try fixture.load(([Fixture.header] + rows).joined(separator: "\n"), as: "ged241/mali.csv")
        try await withThrowingTaskGroup { group in
            for number in 1...4 {
                group.addTask {
                    _ = try RecordJudgement(workspace)(
                        .init(
                            verdict: .reject, subject: "ucdp-ged:\(number)", by: "x", why: "why"))
                }
            }
            try await group.waitForAll()
        }
        let judgements = try workspace.store.judgements()
        #expect(Set(judgements.map(\.subject.id)).count == 4)
        #expect(judgements.map(\.sequence) == [1, 2, 3, 4])
        #expect(judgements.map(\.id) == (1...4).map { "judgement:\($0)" })
    }

    @Test("A claim more sensitive than its source is refused rather than shown")
    func sensitivity() throws {
        let fixture = try Fixture()
        let first = try AddClaim(fixture.workspace)(try request("The mayor", in: "Town hall"))
        var second = try request("A teacher", in: first.source)
        second.sensitivity = .strictlyConfidential
        #expect {
            try AddClaim(fixture.workspace)(second)
        } throws: { error in
            let text = "\(error)"
            return error is UsageError && text.contains("--in") && !text.contains("teacher")
        }
        #expect(try fixture.workspace.store.claimCounts().all == 1)
        #expect(try fixture.workspace.store.sources().map(\.sensitivity) == [.open])
        second.source = "A talk in the village"
        let secret = try AddClaim(fixture.workspace)(second)
        let sameTitle = try request("A farmer", in: "A talk in the village")
        #expect(throws: UsageError.self) { try AddClaim(fixture.workspace)(sameTitle) }
        // A source keeps its own protection when the claim asks for none.
        var third = try request("A farmer", in: secret.source)
        let joined = try AddClaim(fixture.workspace)(third)
        #expect(joined.source == secret.source)
        third.reliability = .b
        #expect(throws: UsageError.self) { try AddClaim(fixture.workspace)(third) }
    }

    @Test("A source by hand never takes the identifier of another")
    func identifiers() throws {
        let fixture = try Fixture()
        let day = try #require(Day(iso: "2026-01-01"))
        _ = try fixture.workspace.store.transaction { writer in
            try writer.record(Source(id: "by-hand-2", kind: .document, title: "taken"))
            return LedgerEntry(
                name: "list", digest: "", size: 0, importedAt: 0, format: "test", knownOn: day)
        }
        let claim = try AddClaim(fixture.workspace)(try request("The mayor", in: "Town hall"))
        #expect(claim.source == "by-hand-3")
        #expect(try fixture.workspace.store.sources().map(\.title) == ["taken", "Town hall"])
    }
}
