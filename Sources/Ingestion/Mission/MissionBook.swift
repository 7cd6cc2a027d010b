import Domain

/// What an analyst has written down about a mission: its mandates, the promises around it, the
/// measures taken, its people and its division of labour, read from YAML files.
///
/// The format is documented in `Documentation/Codebooks/Mission.md`.
public struct MissionBook: Sendable, Hashable {
    /// The mission's short name, such as `MINUSMA`.
    public var mission: String
    /// ISO 3166-1 alpha-3 code of the host country.
    public var country: String
    /// The day of the edition.
    public var revised: Day
    public var sources: [Source] = []
    public var mandates: [Mandate] = []
    public var indicators: [IndicatorDefinition] = []
    public var coders: [Coder] = []
    public var commitments: [Commitment] = []
    /// How many views of a status stand apart from their commitment, as in a second coder's file.
    public var separateCodings = 0
    public var measures: [PoliticalMeasure] = []
    public var roles: [MissionRole] = []
    public var functions: [MissionFunction] = []
    public var authorized: [AuthorizedStrength] = []
    public var proposals: [StrengthProposal] = []
    public var personnel: [PersonnelRecord] = []
    /// French wordings of the texts above, by the English text.
    public var french: [String: String] = [:]
    /// What is doubtful, but was kept.
    public var diagnostics: [Diagnostic] = []

    /// How many statements it holds: everything that was written down as one entry.
    public var statements: Int {
        sources.count + mandates.count + indicators.count + coders.count + commitments.count
            + measures.count + roles.count + functions.count + separateCodings + proposals.count
            + personnel.count
    }

    /// An empty book.
    public init(mission: String, country: String, revised: Day) {
        self.mission = mission
        self.country = country
        self.revised = revised
    }
}
