import Domain
import Geography

/// Which incidents, in which order: a query as a value, understood by every store alike.
public struct IncidentQuery: Sendable, Hashable {
    /// ISO3 code.
    public var country: String?
    /// Incidents that overlap these days (an open end excludes nothing).
    public var from: Day?
    public var to: Day?
    /// Only incidents that also began within these days, so that each counts in one month only.
    public var beganWithin: Bool
    /// Empty means all kinds, also incidents of no stated kind.
    public var types: Set<ViolenceType>
    /// Words that a side's name must contain, case and accents ignored.
    public var actor: String?
    /// Names of sides that mean the actor asked for, whatever their words.
    public var actorNames: Set<String>
    /// Exact names of sides, of which an incident must have one; empty means any.
    public var sides: Set<String>
    /// Only incidents that stand on at least this many claims.
    public var minimumClaims: Int?
    /// Instead of incidents, the accounts that sum up several of them (`Incident.isSummary`).
    public var summaries: Bool
    /// Only one share of the store's incidents, so that several can be read at a time.
    public var share: Share?
    public var within: Area?
    /// Only incidents with at least this many deaths (best estimate).
    public var minimumDeaths: Int?
    /// Words that title, actors, places, or cited sources must contain.
    public var text: String?
    public var sort: Sort
    public var limit: Int?
    public var offset: Int

    /// One of `count` disjoint shares.
    public struct Share: Sendable, Hashable {
        /// 0 to below `count`.
        public var index: Int
        public var count: Int

        public init(_ index: Int, of count: Int) {
            self.index = index
            self.count = count
        }
    }

    /// A place to look within.
    public enum Area: Sendable, Hashable {
        /// An administrative unit by P-code, of any level.
        case unit(String)
        case cell(PRIOGridCell)
        case box(BoundingBox)
    }

    /// The order of results; ties are broken by identifier.
    public enum Sort: String, Sendable, Hashable, CaseIterable {
        /// Latest first.
        case latest
        /// Earliest first.
        case earliest
        /// Most deaths first.
        case deaths
        case id
    }

    public init(
        country: String? = nil, from: Day? = nil, to: Day? = nil, beganWithin: Bool = false,
        types: Set<ViolenceType> = [],
        actor: String? = nil, actorNames: Set<String> = [], sides: Set<String> = [],
        minimumClaims: Int? = nil,
        summaries: Bool = false, share: Share? = nil, within: Area? = nil,
        minimumDeaths: Int? = nil, text: String? = nil,
        sort: Sort = .latest, limit: Int? = nil, offset: Int = 0
    ) {
        self.country = country
        self.from = from
        self.to = to
        self.beganWithin = beganWithin
        self.types = types
        self.actor = actor
        self.actorNames = actorNames
        self.sides = sides
        self.minimumClaims = minimumClaims
        self.summaries = summaries
        self.share = share
        self.within = within
        self.minimumDeaths = minimumDeaths
        self.text = text
        self.sort = sort
        self.limit = limit
        self.offset = offset
    }
}

/// Which counted events a panel is made from.
public struct CountQuery: Sendable, Hashable {
    /// Events that overlap these days.
    public var days: DayRange?
    public var target: Target
    public var country: String?
    public var claimant: String?

    public init(
        days: DayRange? = nil, target: Target = .any, country: String? = nil,
        claimant: String? = nil
    ) {
        self.days = days
        self.target = target
        self.country = country
        self.claimant = claimant
    }
}
