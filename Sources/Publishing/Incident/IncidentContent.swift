import Domain

/// Everything about one incident, as values: what is said of it, by whom, and what that adds up to.
public struct IncidentContent: Sendable {
    public var incident: Incident
    /// What an analyst called it and wrote about it; `nil` where nobody did.
    public var title: Wording?
    public var summary: Wording?
    /// Who the two sides are where an analyst says so.
    public var sides: [VictimClass: String]
    /// Claims in force, in the order to show them.
    public var claims: [Claim]
    /// Superseded versions of those claims, oldest first.
    public var earlier: [Claim]
    /// Leads for which no source was seen; they are not claims and count nowhere.
    public var unverified: [String]
    /// The sources that the claims name, by identifier.
    public var sources: [String: Source]
    /// Killed, everybody, with what each claim did to it; `nil` when no claim has a figure.
    public var killed: TollEstimate?
    /// The same claims counted by others' conventions.
    public var views: TollViews?
    /// Areas for the locator map; empty leaves it out.
    public var areas: [MapDocument.Area]
    public var isExercise: Bool
    /// The page says what had been recorded by this day; `nil` for everything recorded.
    public var knownOn: Day?

    public init(
        incident: Incident, title: Wording? = nil, summary: Wording? = nil,
        sides: [VictimClass: String] = [:], claims: [Claim],
        earlier: [Claim] = [],
        unverified: [String] = [], sources: [String: Source],
        killed: TollEstimate? = nil, views: TollViews? = nil, areas: [MapDocument.Area] = [],
        isExercise: Bool = false, knownOn: Day? = nil
    ) {
        self.incident = incident
        self.title = title
        self.summary = summary
        self.sides = sides
        self.unverified = unverified
        self.claims = claims
        self.earlier = earlier
        self.sources = sources
        self.killed = killed
        self.views = views
        self.areas = areas
        self.isExercise = isExercise
        self.knownOn = knownOn
    }

    /// The claims as a page may show them.
    var statements: [Statement] {
        claims.map { Statement($0, source: sources[$0.source]?.asKnown(on: knownOn)) }
    }

    /// Claimants whose identity is protected in at least one of the claims: their names must not
    /// appear anywhere, not even in sentences about the claims of others.
    private var protectedNames: [String] {
        let hidden = Set(statements.filter { $0.claimant == nil }.map(\.claim))
        let names = (claims + earlier).filter { hidden.contains($0.id) }.map(\.claimant)
        return Set(names).filter { !$0.isEmpty }.sorted { $0.count > $1.count }
    }

    /// What would have to be wrong for the figures that do not fit, without protected names.
    var objections: [Objection] {
        killed?.concealing(Set(protectedNames)).objections ?? []
    }

    /// A sentence without the names of protected claimants.
    func redacted(_ text: String, _ language: Language) -> String {
        protectedNames.reduce(text) { sentence, name in
            sentence.replacing(
                name, with: language.say("a protected source", fr: "une source protégée"))
        }
    }

    /// The chart of the toll, its rows in the order of the claims.
    func chart(_ language: Language) -> TollChart? {
        guard let killed else { return nil }
        let names = Dictionary(
            statements.map { ($0.claim, $0.claimant) }, uniquingKeysWith: { first, _ in first })
        let order = Dictionary(
            claims.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        let voices = killed.voices.sorted {
            (order[$0.claim] ?? .max, $0.claim) < (order[$1.claim] ?? .max, $1.claim)
        }
        return TollChart(
            toll: killed.toll, distribution: killed.distribution,
            rows: voices.map { voice in
                let name = names[voice.claim].flatMap { $0 }
                return TollChart.Row(
                    label: name.map(language.side)
                        ?? language.say("Protected source", fr: "Source protégée"),
                    figure: voice.figure, part: voice.part, fits: voice.fits)
            })
    }
}
