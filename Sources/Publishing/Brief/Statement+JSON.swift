import Domain

extension Statement {
    /// The statement as JSON, with no more than a page may show.
    public var json: JSONValue {
        var members: [JSONValue.Member] = [
            .init("claimant", JSONValue(claimant)),
            .init("protected", .bool(claimant == nil)),
            .init("stance", .string(stance.rawValue)),
            .init("scope", .string(scope.rawValue)),
            .init("attributed_to", .array(accused.map(JSONValue.string))),
            .init("copy", .bool(isCopy)),
            .init("document", JSONValue(document)),
            .init("published", JSONValue(published?.description)),
            .init("url", JSONValue(address)),
            .init("reliability", .string(reliability.rawValue)),
            .init("credibility", .integer(credibility.rawValue)),
            .init("known_on", .string(knownOn.description)),
            .init("figures", .array(casualties.map(Self.json))),
            .init("cites", .array(citations.map(Self.json))),
        ]
        if claimant != nil { members.insert(.init("claim", .string(claim)), at: 0) }
        if !quotation.isEmpty { members.append(.init("quotation", .string(quotation))) }
        if !note.isEmpty { members.append(.init("note", .string(note))) }
        return .object(members)
    }

    private static func json(_ figure: CasualtyFigure) -> JSONValue {
        [
            "harm": .string(figure.harm.rawValue), "victims": .string(figure.victims.rawValue),
            "low": .integer(figure.count.low), "best": JSONValue(figure.count.best),
            "high": JSONValue(figure.count.high),
        ]
    }

    private static func json(_ citation: Citation) -> JSONValue {
        [
            "office": .string(citation.office), "date": .string(citation.date),
            "headline": .string(citation.headline), "original": .string(citation.original),
        ]
    }
}
