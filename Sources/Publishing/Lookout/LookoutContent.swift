import Domain
import Geography

/// What the site's first page shows: incidents that match a filter, on a map, by month, in a table.
public struct LookoutContent: Sendable {
    /// The values of the form, as the reader gave them.
    public struct Filter: Sendable, Hashable {
        /// ISO 3166-1 alpha-3 code.
        public var country: String?
        public var from: Day?
        public var to: Day?
        /// Empty means all kinds.
        public var types: Set<ViolenceType>
        public var actor: String
        public var text: String
        public var minimumDeaths: Int?
        public var within: String
        public var knownOn: Day?

        public init(
            country: String? = nil, from: Day? = nil, to: Day? = nil,
            types: Set<ViolenceType> = [], actor: String = "", text: String = "",
            minimumDeaths: Int? = nil, within: String = "", knownOn: Day? = nil
        ) {
            self.country = country
            self.from = from
            self.to = to
            self.types = types
            self.actor = actor
            self.text = text
            self.minimumDeaths = minimumDeaths
            self.within = within
            self.knownOn = knownOn
        }
    }

    /// Totals of several incidents: they overlap with incidents and with each other.
    public enum Totals: Sendable, Hashable {
        /// The page lists incidents; so many totals match beside them.
        case leftOut(Int)
        /// The page lists totals, which are not added up.
        case shown
    }

    public var filter: Filter
    /// Those that the store has incidents or boundaries of.
    public var countries: [CountryChooser.Choice]
    /// The incidents of this page of the table, in order.
    public var incidents: [Incident]
    /// Of all that match.
    public var matching: Int
    public var killed: Int
    public var civilians: Int
    public var totals: Totals
    /// Those of all that match which are likely the same as others.
    public var doubles: CountedOnce
    /// How many incidents come before this page of the table.
    public var offset: Int
    /// How many incidents a page of the table holds at most, 1 or more.
    public var pageSize: Int
    /// Whether the reader chose the size of a page, so that the way on keeps it.
    public var isPageSizeChosen: Bool
    /// People killed by month of all that match.
    public var chart: MonthChart
    public var areas: [MapDocument.Area]
    /// The query string that means this filter, without `?`; also for the addresses of exports.
    public var query: String
    /// The address of the month's brief, when a single country is chosen.
    public var briefPath: String?
    public var isExercise: Bool

    public init(
        filter: Filter, countries: [CountryChooser.Choice], incidents: [Incident], matching: Int,
        killed: Int,
        civilians: Int, totals: Totals = .leftOut(0), doubles: CountedOnce = CountedOnce([]),
        offset: Int = 0, pageSize: Int = 200,
        isPageSizeChosen: Bool = false,
        chart: MonthChart, areas: [MapDocument.Area],
        query: String, briefPath: String? = nil, isExercise: Bool = false
    ) {
        self.filter = filter
        self.countries = countries
        self.incidents = incidents
        self.matching = matching
        self.killed = killed
        self.civilians = civilians
        self.totals = totals
        self.doubles = doubles
        self.offset = offset
        self.pageSize = max(1, pageSize)
        self.isPageSizeChosen = isPageSizeChosen
        self.chart = chart
        self.areas = areas
        self.query = query
        self.briefPath = briefPath
        self.isExercise = isExercise
    }
}
