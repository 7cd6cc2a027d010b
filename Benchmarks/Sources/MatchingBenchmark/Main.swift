import Domain
import Foundation
import LabelledSets
import Reconciliation

/// Measures the register's engine on the sizes that it promises. Made-up data throughout; real
/// events as well where `VIGIE_SHARED` points at the shared extracts.
///
/// `MatchingBenchmark labelled` measures precision and recall on the labelled set instead.
@main enum Main {
    static func main() throws {
        if CommandLine.arguments.dropFirst().first == "labelled" { return try labelled() }
        incidents()
        matching(each: 8_000, spread: 0.1)
        matching(each: 500_000, spread: 1)
        tolls()
        dossier()
        try places()
    }

    /// Prints one line: what, how much, how long.
    static func measure(_ name: String, _ body: () throws -> String) rethrows {
        let clock = ContinuousClock()
        var result = ""
        let time = try clock.measure { result = try body() }
        let seconds =
            Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
        print("\(name): \(String(format: "%.2f", seconds)) s; \(result)")
    }

    static func incidents() {
        let claims = MadeUp.claims(1_000_000, spread: 1, seed: 7)
        measure("1,000,000 claims to incidents") {
            let clusters = ClaimClusters(claims: claims, judgements: [])
            return "\(IncidentRules().incidents(from: claims, clusters: clusters).count) incidents"
        }
    }

    static func matching(each count: Int, spread: Double) {
        let claims = MadeUp.claims(count, spread: spread, seed: 3)
        let rival = RivalDataset(of: claims, seed: 5)
        measure("\(claims.count) x \(rival.claims.count) events matched") {
            let matches = EventMatcher().match(claims, rival.claims)
            let score = LinkScore(matches.links, truth: rival.truth)
            return "\(matches.compared) pairs compared, \(matches.links.count) links, F1 "
                + String(format: "%.3f", score.f1)
        }
    }

    static func tolls() {
        let claims = MadeUp.claims(10_000, spread: 1, seed: 9)
        let model = TollModel()
        measure("10,000 tolls of four claims each") {
            var sum = 0
            for claim in claims {
                sum += model.estimate(from: MadeUp.rivals(of: claim))?.toll.best ?? 0
            }
            return "\(sum) dead"
        }
        let incidents = claims.compactMap { IncidentRules().incident(from: [$0]) }
        measure("sum of 10,000 tolls, 4,000 draws") {
            TollSum(of: incidents.map { TollSum.Part($0) }, seed: 1).toll.description
        }
    }

    static func dossier() {
        let claims = MadeUp.claims(300_000, spread: 1, seed: 11)
        let incidents = claims.compactMap { IncidentRules().incident(from: [$0]) }
        let actors = MadeUp.actors(1_725)
        measure("dossier among 300,000 incidents and 1,725 actors") {
            let index = ActorIndex(actors)
            var builder = DossierBuilder(actors[0], index: index)
            for incident in incidents { builder.add(incident) }
            return "\(builder.dossier().incidents) incidents"
        }
    }
}
