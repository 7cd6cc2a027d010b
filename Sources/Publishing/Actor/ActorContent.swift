import Domain

/// Everything that the page of an actor says, as values.
public struct ActorContent: Sendable {
    public var dossier: Dossier
    /// The sources named in the dossier, by identifier.
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

    /// A source's title where it may be shown; what is not known as a source is shown as named.
    func title(ofSource id: String?, _ language: Language) -> String? {
        guard let id else { return nil }
        if id == Source.withheld {
            return language.say("protected source", fr: "source protégée")
        }
        return sources[id].map(\.title) ?? id
    }
}
