/// A name that is none of an actor's, but near enough to one of them to be taken for it.
public struct NameLikeness: Hashable, Sendable, Codable {
    /// The name that was asked for.
    public var asked: String
    /// How near it is, 0...1.
    public var score: Double

    public init(asked: String, score: Double) {
        self.asked = asked
        self.score = score
    }
}

/// Everything that claims and incidents say of one actor, in one value.
public struct Dossier: Hashable, Sendable, Codable {
    public var actor: Actor
    /// How the name that was asked for led here when it is none of the actor's names.
    public var likeness: NameLikeness?
    /// Names of the register and names met in claims, each with who uses it and when.
    public var names: [DossierName]
    /// Ties from both sides, in the order of their beginnings; those without a date last.
    public var affiliations: [DossierAffiliation]
    /// The first and the last day of an incident with the actor; `nil` without incidents.
    public var seen: DayRange?
    /// How many incidents the actor is a party to or accused of: the figures below are theirs.
    public var incidents: Int
    /// Leaders left out because only sources that may not be named know of them.
    public var withheldLeaders: Int
    /// How many more name it and hold others to have done it; they count in the timeline only.
    public var namedOnly: Int
    /// How many more are likely the same as one of these, told by another list and judged by nobody;
    /// so that nobody counts twice they stand in the timeline only.
    public var standingBack: Int
    /// Their deaths, best estimates.
    public var deathsStandingBack: Int
    /// Killed in these incidents, everybody and civilians: sums by simulation.
    public var deaths: Toll
    public var civilianDeaths: Toll
    public var years: [DossierYear]
    public var cells: [DossierArea]
    public var districts: [DossierArea]
    public var targets: [DossierTarget]
    public var lethality: DossierLethality
    public var trend: DossierTrend?
    /// Actors of which it is said to be a part, with the incidents that are booked under their name
    /// while it was: they count here only where a claim names this actor.
    public var umbrellas: [DossierCompanion]
    /// Those met on the other side, most often first.
    public var rivals: [DossierCompanion]
    /// Those named on the same side, most often first.
    public var allies: [DossierCompanion]
    /// All incidents in the order of time.
    public var timeline: [DossierEntry]
    public var lineage: Lineage

    public init(
        actor: Actor, names: [DossierName], affiliations: [DossierAffiliation], seen: DayRange?,
        incidents: Int, namedOnly: Int = 0, standingBack: Int = 0, deathsStandingBack: Int = 0,
        deaths: Toll, civilianDeaths: Toll,
        years: [DossierYear], umbrellas: [DossierCompanion] = [], cells: [DossierArea],
        districts: [DossierArea], targets: [DossierTarget],
        lethality: DossierLethality, trend: DossierTrend?, rivals: [DossierCompanion],
        allies: [DossierCompanion], timeline: [DossierEntry], lineage: Lineage
    ) {
        self.actor = actor
        self.names = names
        self.affiliations = affiliations
        self.seen = seen
        self.incidents = incidents
        self.namedOnly = namedOnly
        self.standingBack = standingBack
        self.deathsStandingBack = deathsStandingBack
        withheldLeaders = 0
        self.umbrellas = umbrellas
        self.deaths = deaths
        self.civilianDeaths = civilianDeaths
        self.years = years
        self.cells = cells
        self.districts = districts
        self.targets = targets
        self.lethality = lethality
        self.trend = trend
        self.rivals = rivals
        self.allies = allies
        self.timeline = timeline
        self.lineage = lineage
    }
}

/// A name with its users.
public struct DossierName: Hashable, Sendable, Codable {
    public var text: String
    /// The kind given in the register; `nil` for a name met in claims only.
    public var kind: ActorName.Kind?
    /// Sources that use or give the name, sorted.
    public var sources: [String]
    /// When it was used or said to be used.
    public var period: Tenure
    /// How many claims use it.
    public var uses: Int

    public init(
        text: String, kind: ActorName.Kind?, sources: [String], period: Tenure, uses: Int
    ) {
        self.text = text
        self.kind = kind
        self.sources = sources
        self.period = period
        self.uses = uses
    }
}

/// A tie, with the other actor's name.
public struct DossierAffiliation: Hashable, Sendable, Codable {
    /// What the other is to the actor, with period and source.
    public var affiliation: Affiliation
    public var otherName: String
    /// Whether the other actor's entry says so, not this one's.
    public var isFromOther: Bool

    public init(affiliation: Affiliation, otherName: String, isFromOther: Bool) {
        self.affiliation = affiliation
        self.otherName = otherName
        self.isFromOther = isFromOther
    }
}

/// One year of an actor.
public struct DossierYear: Hashable, Sendable, Codable {
    public var year: Int
    public var incidents: Int
    public var deaths: Toll
    public var civilianDeaths: Toll
    /// Cells and districts with incidents, most first.
    public var cells: [DossierArea]
    public var districts: [DossierArea]

    public init(
        year: Int, incidents: Int, deaths: Toll, civilianDeaths: Toll, cells: [DossierArea],
        districts: [DossierArea]
    ) {
        self.year = year
        self.incidents = incidents
        self.deaths = deaths
        self.civilianDeaths = civilianDeaths
        self.cells = cells
        self.districts = districts
    }
}

/// An area with what happened in it.
public struct DossierArea: Hashable, Sendable, Codable {
    /// A PRIO-GRID number, a P-code or a district's name.
    public var id: String
    public var incidents: Int
    /// Best estimates added.
    public var deaths: Int

    public init(id: String, incidents: Int, deaths: Int) {
        self.id = id
        self.incidents = incidents
        self.deaths = deaths
    }
}

/// Violence against one kind of opponent or victim.
public struct DossierTarget: Hashable, Sendable, Codable {
    public var kind: Kind
    public var incidents: Int
    /// Best estimates added.
    public var deaths: Int

    /// Against whom.
    public enum Kind: String, Sendable, Codable, CaseIterable {
        case civilians, state, peacekeepers
        case otherGroups = "other-groups"
        case unknown
        /// The actor is named, and others are said to have done it.
        case othersAccused = "others-accused"
        /// A total of several incidents; it is in no figure.
        case summary
    }

    public init(kind: Kind, incidents: Int, deaths: Int) {
        self.kind = kind
        self.incidents = incidents
        self.deaths = deaths
    }
}

/// How deadly an actor's incidents are.
public struct DossierLethality: Hashable, Sendable, Codable {
    /// Deaths by incident, best estimates; `nil` without incidents.
    public var mean: Double?
    /// The share of incidents with at least one death, 0...1; `nil` without incidents.
    public var shareDeadly: Double?
    /// The incident with the highest best estimate.
    public var deadliest: String?

    public init(mean: Double?, shareDeadly: Double?, deadliest: String?) {
        self.mean = mean
        self.shareDeadly = shareDeadly
        self.deadliest = deadliest
    }
}

/// The last twelve months of record against the twelve before.
public struct DossierTrend: Hashable, Sendable, Codable {
    /// The last day that is counted.
    public var upTo: Day
    public var recentIncidents: Int
    public var earlierIncidents: Int
    public var recentDeaths: Int
    public var earlierDeaths: Int
    public var direction: Direction

    /// Which way; `steady` unless the change in incidents is more than chance (two standard errors
    /// of a difference of Poisson counts).
    public enum Direction: String, Sendable, Codable, CaseIterable {
        case rising, steady, falling
    }

    public init(
        upTo: Day, recentIncidents: Int, earlierIncidents: Int, recentDeaths: Int,
        earlierDeaths: Int, direction: Direction
    ) {
        self.upTo = upTo
        self.recentIncidents = recentIncidents
        self.earlierIncidents = earlierIncidents
        self.recentDeaths = recentDeaths
        self.earlierDeaths = earlierDeaths
        self.direction = direction
    }
}

/// Another actor met in the same incidents.
public struct DossierCompanion: Hashable, Sendable, Codable {
    public var name: String
    /// The `Actor.id`, when the name could be resolved.
    public var actor: String?
    public var incidents: Int
    public var deaths: Int
    public var seen: DayRange

    public init(name: String, actor: String?, incidents: Int, deaths: Int, seen: DayRange) {
        self.name = name
        self.actor = actor
        self.incidents = incidents
        self.deaths = deaths
        self.seen = seen
    }
}

extension Dossier {
    /// Totals of several incidents that name the actor, by time; none of its figures holds them.
    public var summaries: [DossierEntry] { timeline.filter { $0.against == .summary } }
}

/// One line of an actor's timeline.
public struct DossierEntry: Hashable, Sendable, Codable {
    public var incident: String
    public var title: String
    public var when: DayRange
    public var place: String
    public var deaths: Toll
    public var against: DossierTarget.Kind
    /// The name under which the actor appears.
    public var calledHere: String
    public var attribution: Grade

    public init(
        incident: String, title: String, when: DayRange, place: String, deaths: Toll,
        against: DossierTarget.Kind, calledHere: String, attribution: Grade
    ) {
        self.incident = incident
        self.title = title
        self.when = when
        self.place = place
        self.deaths = deaths
        self.against = against
        self.calledHere = calledHere
        self.attribution = attribution
    }
}
