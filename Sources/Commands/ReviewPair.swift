import Domain
import Publishing
import Workflows

/// Two things that may be one, as `vigie review` shows them.
struct ReviewPair {
    let kind: String
    let one: String
    let other: String
    private let oneText: String
    private let otherText: String
    private let score: Double
    private let features: [FeatureScore]

    init(_ pair: FindMatches.Pair) {
        kind = "event"
        (one, other) = (pair.one.series, pair.other.series)
        (oneText, otherText) = (
            Self.text(of: pair.one, by: pair.claimants.one),
            Self.text(of: pair.other, by: pair.claimants.other)
        )
        score = pair.probability
        features = pair.features
    }

    init(_ pair: FindDoubles.Pair) {
        kind = pair.kind.rawValue
        (one, other) = (pair.one.id, pair.other.id)
        (oneText, otherText) = (pair.one.name, pair.other.name)
        score = pair.score
        features = pair.features
    }

    /// How alike the two are, 0...100.
    var percent: Int { Int((score * 100).rounded()) }

    /// The pair with its reasons.
    var text: String {
        let reasons = features.map { feature in
            let share = (feature.contribution * 100).rounded() / 100
            let sign = share > 0 ? "+" : ""
            let weight = share == 0 ? "" : share.isFinite ? "\(sign)\(share)" : "never"
            let padding = String(repeating: " ", count: max(1, 7 - weight.count))
            return "   \(padding)\(weight)  \(feature.feature): \(feature.finding)"
        }
        return
            (["  \(one): \(oneText)", "  \(other): \(otherText)", "  \(percent) % alike:"]
            + reasons).joined(separator: "\n")
    }

    private static func text(of claim: Claim, by claimant: String?) -> String {
        [
            claimant ?? "(protected)", "\(claim.when)", claim.place.name,
            "killed " + (claim.figure(.killed, .all).map { "\($0)" } ?? "?"),
            claim.actors.map(\.name).joined(separator: " – "),
        ].filter { !$0.isEmpty }.joined(separator: ", ")
    }

    static func table(_ pairs: [ReviewPair]) -> TableDocument {
        TableDocument(
            columns: [
                .init("kind", "kind"), .init("one", "one"), .init("other", "and"),
                .init("score", "alike", alignment: .trailing), .init("what", "what"),
                .init("other_what", "and what"), .init("why", "why"),
            ],
            rows: pairs.map { pair in
                [
                    .text(pair.kind), .text(pair.one), .text(pair.other),
                    FieldValue(pair.score, decimals: 2), .text(pair.oneText),
                    .text(pair.otherText), .text(ActorListing.reasons(pair.features)),
                ]
            })
    }
}
