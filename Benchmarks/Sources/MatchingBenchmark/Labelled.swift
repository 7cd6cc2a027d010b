import Domain
import Foundation
import Ingestion
import LabelledSets
import Reconciliation

extension Main {
    /// Precision, recall and F1 on rivals made from the shared GED files, by country and seed; the
    /// worst seeds are those that the weights were not chosen on.
    static func labelled() throws {
        guard let folder = ProcessInfo.processInfo.environment["VIGIE_SHARED"] else {
            print("labelled set: name the shared data with VIGIE_SHARED")
            return
        }
        let countries = [
            "mali", "burkina_faso", "niger", "senegal", "cote_divoire", "togo", "benin",
            "guinea_bissau",
        ]
        for country in countries {
            let claims = try claims(folder + "/ucdp/ged241/\(country).csv")
            let twins = LinkScore.twins(claims)
            for (seeds, quiet) in [(1...4, 0.0), (101...108, 0.0), (101...108, 1.0)] {
                var lenient: [Double] = []
                let scores = seeds.map { seed in
                    let rival = RivalDataset(of: claims, seed: UInt64(seed), quiet: quiet)
                    let links = EventMatcher().match(claims, rival.claims).links
                    lenient.append(LinkScore(links, truth: rival.truth, twins: twins).f1)
                    return LinkScore(links, truth: rival.truth)
                }
                let doubles = twins.indices.filter { twins[$0] != $0 }.count
                let mean = lenient.reduce(0, +) / Double(lenient.count)
                print(
                    line(
                        country, claims.count,
                        "seeds \(seeds)" + (quiet > 0 ? ", as many quiet reports" : ""), scores)
                        + String(format: "; with \(doubles) twins exchangeable %.3f", mean))
            }
        }
    }

    private static func line(
        _ country: String, _ events: Int, _ seeds: String, _ scores: [LinkScore]
    ) -> String {
        func range(_ value: (LinkScore) -> Double) -> String {
            let values = scores.map(value).sorted()
            let mean = values.reduce(0, +) / Double(max(1, values.count))
            return String(
                format: "%.3f (%.3f-%.3f)", mean, values.first ?? 0, values.last ?? 0)
        }
        return "\(country), \(events) events, \(seeds): precision \(range(\.precision)), "
            + "recall \(range(\.recall)), F1 \(range(\.f1))"
    }

    private static func claims(_ path: String) throws -> [Claim] {
        let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
        var kept = Kept()
        _ = try bytes.withUnsafeBufferPointer { buffer in
            try UCDPReader(file: "GEDEvent_v24_1.csv", today: Day(number: 19_800))
                .read(buffer, into: &kept)
        }
        return kept.claims
    }

    private struct Kept: ClaimReceiver {
        var claims: [Claim] = []
        mutating func receive(_ claim: consuming Claim, line: Int) throws { claims.append(claim) }
        mutating func remark(_ diagnostic: Diagnostic) {}
    }
}
