import Domain
import Testing

@testable import Reconciliation

@Suite("Clusters of claims")
struct ClaimClustersTests {
    let a = claim("s:a")
    let b = claim("s:b")
    let c = claim("s:c")

    func names(_ claims: [Claim], _ judgements: [Judgement]) -> [String] {
        let clusters = ClaimClusters(claims: claims, judgements: judgements)
        return claims.map { clusters.incident(of: $0) }
    }

    @Test("a claim alone is an incident named after its series")
    func alone() {
        #expect(names([a, b], []) == ["s:a", "s:b"])
    }

    @Test("a casebook group gathers its claims under the group's name")
    func group() {
        let x = claim("z:x", incident: "diallassagou")
        let y = claim("a:y", incident: "diallassagou")
        #expect(names([x, y, a], []) == ["diallassagou", "diallassagou", "s:a"])
    }

    @Test("same-as joins, a later undecided undoes it")
    func undo() {
        let same = judgement(1, .same, "s:a", "s:b")
        #expect(names([a, b, c], [same]) == ["s:a", "s:a", "s:c"])
        let undone = judgement(2, .undecided, "s:b", "s:a")
        #expect(names([a, b, c], [same, undone]) == ["s:a", "s:b", "s:c"])
    }

    @Test("distinct wins over chains, whatever the order of the log")
    func distinctWins() {
        let log = [
            judgement(1, .distinct, "s:a", "s:c"), judgement(2, .same, "s:a", "s:b"),
            judgement(3, .same, "s:b", "s:c"),
        ]
        for order in [log, Array(log.reversed())] {
            let clusters = ClaimClusters(claims: [c, a, b], judgements: order)
            #expect(clusters.incident(of: a) != clusters.incident(of: c))
            #expect(clusters.incident(of: b) == clusters.incident(of: c))
            #expect(clusters.diagnostics.map(\.code) == ["judgement.overruled"])
        }
    }

    @Test("distinct takes a claim out of its casebook group and survives a new version")
    func distinctFromGroup() {
        let x = claim("s:x", incident: "g")
        let y = claim("s:y", incident: "g")
        let log = [
            Judgement(
                id: "judgement:1", sequence: 1, verdict: .distinct, subject: .init(.claim, "s:y@1"),
                other: .init(.incident, "g"), by: "AK", on: Day(number: 0), why: "another village")
        ]
        #expect(names([x, y], log) == ["g", "s:y"])
        let again = claim("s:y", version: "2", incident: "g")
        #expect(names([x, y, again], log) == ["g", "s:y", "s:y"])
    }

    @Test("contradictory judgements are reported and the later stands")
    func contradiction() {
        let log = [judgement(1, .same, "s:a", "s:b"), judgement(2, .distinct, "s:b", "s:a")]
        let clusters = ClaimClusters(claims: [a, b], judgements: log)
        #expect(clusters.incident(of: a) != clusters.incident(of: b))
        #expect(clusters.diagnostics.map(\.code) == ["judgement.contradiction"])
        let reversed = [judgement(3, .same, "s:a", "s:b"), judgement(2, .distinct, "s:b", "s:a")]
        #expect(names([a, b], reversed) == ["s:a", "s:a"])
    }

    @Test("a judgement about something unknown is reported and waits")
    func unknown() {
        let log = [judgement(1, .same, "s:a", "s:nowhere")]
        let clusters = ClaimClusters(claims: [a], judgements: log)
        #expect(clusters.incident(of: a) == "s:a")
        #expect(clusters.diagnostics.map(\.code) == ["judgement.unknown"])
        let later = ClaimClusters(claims: [a, claim("s:nowhere")], judgements: log)
        #expect(later.diagnostics.isEmpty)
        #expect(later.incident(of: a) == "s:a")
    }

    @Test("a rejected claim does not count until it is accepted again")
    func rejection() {
        let log = [judgement(1, .reject, "s:a")]
        let rejected = ClaimClusters(claims: [a, b], judgements: log)
        let rules = IncidentRules()
        #expect(rules.incidents(from: [a, b], clusters: rejected).map(\.id) == ["s:b"])
        let accepted = ClaimClusters(
            claims: [a, b], judgements: log + [judgement(2, .accept, "s:a")])
        #expect(rules.incidents(from: [a, b], clusters: accepted).count == 2)
    }
}
