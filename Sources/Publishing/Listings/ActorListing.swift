import Domain

/// Actors as listings.
public enum ActorListing {
    /// The table of actors, in the order given.
    public static func table(_ actors: [Actor], isExercise: Bool = false) -> TableDocument {
        TableDocument(
            columns: [
                .init("id", "actor"), .init("name", "name", tag: "#group+name"),
                .init("kind", "kind"), .init("countries", "countries", tag: "#country+code"),
                .init("names", "names", alignment: .trailing),
                .init("leaders", "leaders"),
                .init("ties", "ties", alignment: .trailing),
                .init("other_names", "other names", isDetail: true),
            ],
            rows: actors.map { actor in
                [
                    .text(actor.id), .text(actor.name), .text(actor.kind.rawValue),
                    .text(actor.countries.joined(separator: " ")),
                    .integer(actor.names.count),
                    .text(distinct(actor.leaders.map(\.name)).joined(separator: ", ")),
                    .integer(actor.affiliations.count),
                    .text(actor.names.map(\.text).joined(separator: "; ")),
                ]
            }, isExercise: isExercise)
    }

    /// Each once, in order: several sources tell of one leader.
    private static func distinct(_ names: [String]) -> [String] {
        var seen: Set<String> = []
        return names.filter { seen.insert($0).inserted }
    }

    /// What a name may stand for, with the reasons.
    public static func candidates(
        _ candidates: [MatchCandidate], isExercise: Bool = false
    ) -> TableDocument {
        TableDocument(
            columns: [
                .init("id", "actor"), .init("name", "name"),
                .init("score", "score", alignment: .trailing), .init("why", "why"),
            ],
            rows: candidates.map { candidate in
                [
                    .text(candidate.subject.id), .text(candidate.name),
                    FieldValue(candidate.score, decimals: 2),
                    .text(reasons(candidate.features)),
                ]
            }, isExercise: isExercise)
    }

    /// Features as one line, the weightiest first.
    public static func reasons(_ features: [FeatureScore]) -> String {
        features.sorted { abs($0.contribution) > abs($1.contribution) }.map { feature in
            "\(feature.feature): \(feature.finding)"
        }.joined(separator: "; ")
    }
}
