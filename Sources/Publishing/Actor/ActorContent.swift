import Domain

/// Everything that the page of an actor says, as values.
public struct ActorContent: Sendable {
    public var dossier: Dossier
    /// The sources named in the dossier, by identifier; protected ones are not shown.
    public var sources: [String: Source]
    /// Deaths by month in the actor's incidents.
    public var chart: MonthChart
    /// The actor's incidents with a known place, for the map.
    public var incidents: [Incident]
    public var areas: [MapDocument.Area]
    /// Names of districts by the identifiers that the dossier uses.
    public var districtNames: [String: String]
    public var isExercise: Bool
    public var knownOn: Day?

    public init(
        dossier: Dossier, sources: [String: Source] = [:], chart: MonthChart,
        incidents: [Incident] = [], areas: [MapDocument.Area] = [],
        districtNames: [String: String] = [:], isExercise: Bool = false, knownOn: Day? = nil
    ) {
        self.dossier = dossier
        self.sources = sources
        self.chart = chart
        self.incidents = incidents
        self.areas = areas
        self.districtNames = districtNames
        self.isExercise = isExercise
        self.knownOn = knownOn
    }

    /// Whether what a source says may be given in its own words; what is not known as a source may.
    func isQuotable(source id: String?) -> Bool {
        id.flatMap { sources[$0] }?.isNameable ?? true
    }

    /// A source's title where it may be shown; what is not known as a source is shown as named.
    func title(ofSource id: String?, _ language: Language) -> String? {
        guard let id else { return nil }
        guard let source = sources[id] else { return id }
        guard source.isNameable else {
            return language.say("protected source", fr: "source protégée")
        }
        return source.title
    }
}
