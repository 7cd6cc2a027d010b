import Domain

/// Claims as a listing: who says what, in which source.
public enum ClaimListing {
    /// The table of claims, in the order given. What a source's sensitivity protects is
    /// not shown.
    public static func table(_ claims: [Claim], sources: [String: Source]) -> TableDocument {
        let open = Set(
            claims.filter { Statement($0, source: sources[$0.source]).claimant != nil }
                .map(\.series))
        return TableDocument(
            columns: columns, rows: claims.map { row($0, sources[$0.source], open: open) })
    }

    /// The same for a glance: who, when known, how many, and where it was read.
    public static func glance(_ claims: [Claim], sources: [String: Source]) -> TableDocument {
        TableDocument(
            columns: [
                .init("known_on", "known on"), .init("claimant", "who says"),
                .init("killed", "killed"), .init("civilians", "civilians"),
                .init("other", "other"), .init("perpetrator", "attributes to"),
                .init("grade", "grade"), .init("source", "read in"),
            ],
            rows: claims.map { claim in
                let statement = Statement(claim, source: sources[claim.source])
                let others = others(claim, withZeros: false)
                let notes =
                    [
                        claim.stance == .denies ? "denies" : nil,
                        claim.scope == .incident ? nil : claim.scope.rawValue,
                        claim.copies == nil ? nil : "copy",
                    ].compactMap { $0 } + others
                return [
                    .text("\(claim.knownOn)"), .text(statement.claimant ?? "(protected)"),
                    FieldValue(statement.killed.map { "\($0)" }),
                    FieldValue(statement.civilians.map { "\($0)" }),
                    .text(notes.joined(separator: "; ")),
                    .text(accused(statement)),
                    .text("\(statement.reliability.rawValue)\(statement.credibility.rawValue)"),
                    .text(
                        shortened(
                            statement.publisher ?? statement.document ?? "(protected)", to: 40)),
                ]
            })
    }

    /// What the claim counts beside everybody killed and civilians killed.
    private static func others(_ claim: Claim, withZeros: Bool = true) -> [String] {
        claim.casualties.filter {
            !($0.harm == .killed && ($0.victims == .all || $0.victims == .civilians))
                && (withZeros || $0.count.high != 0)
        }.map { "\($0.count) \($0.victims.rawValue) \($0.harm.rawValue)" }
    }

    private static func accused(_ statement: Statement) -> String {
        statement.accused.map { statement.stance == .denies ? "not \($0)" : $0 }
            .joined(separator: ", ")
    }

    private static func citing(_ citation: Citation) -> String {
        [citation.office, citation.date, citation.headline].filter { !$0.isEmpty }
            .joined(separator: ", ")
    }

    private static func shortened(_ text: String, to limit: Int) -> String {
        text.count <= limit ? text : text.prefix(limit - 1) + "…"
    }

    private static let columns: [TableDocument.Column] = [
        .init("claim", "claim"),
        .init("claimant", "claimant"),
        .init("known_on", "known on"),
        .init("stance", "stance"),
        .init("killed", "killed"),
        .init("civilians", "civilians"),
        .init("other", "other harm"),
        .init("scope", "scope"),
        .init("perpetrator", "attributed to"),
        .init("credibility", "cred.", alignment: .trailing),
        .init("reliability", "rel."),
        .init("source", "source", isDetail: true),
        .init("cites", "cites"),
        .init("copies", "copies", isDetail: true),
        .init("note", "note", isDetail: true),
    ]

    private static func row(
        _ claim: Claim, _ source: Source?, open: Set<String>
    ) -> [FieldValue] {
        let statement = Statement(claim, source: source)
        let cited = statement.citations.map(citing).joined(separator: "; ")
        return [
            // The identifier holds the source's.
            statement.claimant == nil ? .nothing : .text(claim.id),
            .text(statement.claimant ?? "(protected)"),
            .text("\(claim.knownOn)"), .text(claim.stance.rawValue),
            FieldValue(claim.figure(.killed, .all).map { "\($0)" }),
            FieldValue(claim.figure(.killed, .civilians).map { "\($0)" }),
            .text(others(claim).joined(separator: "; ")), .text(claim.scope.rawValue),
            .text(accused(statement)),
            .integer(claim.credibility.rawValue), FieldValue(source?.reliability.rawValue),
            .text(statement.document ?? "(protected)"),
            .text(cited.isEmpty ? statement.document ?? "" : cited),
            statement.claimant == nil
                ? .nothing
                : FieldValue(
                    // The origin's identifier may name its claimant. One that is not shown here may
                    // have been put under protection since.
                    claim.copies.map {
                        open.contains(Claim.series(of: $0)) ? $0 : Source.withheld
                    }),
            .text(statement.note),
        ]
    }
}
