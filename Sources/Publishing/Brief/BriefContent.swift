import Domain
import Geography

/// Everything a monthly brief says, as values. The words and the looks are ``BriefPage``'s.
public struct BriefContent: Sendable {
    /// The country's name in the language of the page, and its ISO 3166-1 alpha-3 code.
    public var country: String
    public var code: String
    public var month: Month
    /// Whether the content is made up for training.
    public var isExercise: Bool
    /// The brief says what had been recorded by this day.
    public var knownOn: Day
    public var killed: Comparison
    public var civilians: Comparison
    /// Incidents counted; their tolls have no interval.
    public var incidents: Comparison
    public var killedByType: [ViolenceType: Comparison]
    /// The central share, such as 0.9, that the low and high ends of totals hold; they are simulated.
    public var intervalShare: Double
    /// The 24 months up to and including this one.
    public var chart: MonthChart
    /// The month's incidents with their claims, any order.
    public var entries: [IncidentEntry]
    /// What stands behind the numbers; the identifiers are what ``Cited/evidence`` names.
    public var evidence: [Evidence]
    /// Administrative areas of the country, for the maps.
    public var areas: [MapDocument.Area]
    public var outlook: Outlook?
    public var method: Method
    /// Those of the month's incidents that are likely the same as others of it.
    public var doubles: CountedOnce

    public init(
        country: String, code: String, month: Month, isExercise: Bool = false, knownOn: Day,
        killed: Comparison, civilians: Comparison, incidents: Comparison,
        killedByType: [ViolenceType: Comparison], intervalShare: Double, chart: MonthChart,
        entries: [IncidentEntry], evidence: [Evidence], areas: [MapDocument.Area],
        outlook: Outlook? = nil, method: Method, doubles: CountedOnce = CountedOnce([])
    ) {
        self.country = country
        self.code = code
        self.month = month
        self.isExercise = isExercise
        self.knownOn = knownOn
        self.killed = killed
        self.civilians = civilians
        self.incidents = incidents
        self.killedByType = killedByType
        self.intervalShare = intervalShare
        self.chart = chart
        self.entries = entries
        self.evidence = evidence
        self.areas = areas
        self.outlook = outlook
        self.method = method
        self.doubles = doubles
    }
}

extension BriefContent {
    /// A number with what stands behind it.
    public struct Cited: Sendable, Hashable {
        public var toll: Toll
        /// The ``Evidence/id`` of the incidents counted.
        public var evidence: String

        public init(_ toll: Toll, evidence: String) {
            self.toll = toll
            self.evidence = evidence
        }
    }

    /// A number of this month beside the same number of earlier months; `nil` where there are no
    /// data for the earlier month, which is not 0.
    public struct Comparison: Sendable, Hashable {
        public var current: Cited
        public var previous: Cited?
        public var yearBefore: Cited?

        public init(current: Cited, previous: Cited?, yearBefore: Cited?) {
            self.current = current
            self.previous = previous
            self.yearBefore = yearBefore
        }
    }

    /// The incidents behind a number and how to ask for them again.
    public struct Evidence: Sendable, Hashable, Identifiable {
        /// Unique on the page, made of letters, digits and `-`.
        public var id: String
        public var title: String
        /// The command that lists them.
        public var command: String
        /// The address of the list where the brief is served, from the root of the site.
        public var path: String?
        public var incidents: [Line]

        /// One incident in a list.
        public struct Line: Sendable, Hashable, Identifiable {
            public var id: String
            public var day: Day
            public var place: String
            public var deaths: Int

            public init(id: String, day: Day, place: String, deaths: Int) {
                self.id = id
                self.day = day
                self.place = place
                self.deaths = deaths
            }
        }

        public init(
            id: String, title: String, command: String, path: String? = nil, incidents: [Line]
        ) {
            self.id = id
            self.title = title
            self.command = command
            self.path = path
            self.incidents = incidents
        }
    }

    /// An incident with who says what about it.
    public struct IncidentEntry: Sendable, Hashable, Identifiable {
        public var incident: Incident
        public var statements: [Statement]
        /// The incident's page where the brief is served, from the root of the site.
        public var path: String?
        public var id: String { incident.id }

        public init(incident: Incident, statements: [Statement], path: String? = nil) {
            self.incident = incident
            self.statements = statements
            self.path = path
        }
    }

    /// How the brief was made.
    public struct Method: Sendable, Hashable {
        /// The data used, one entry per file or release.
        public var sources: [SourceLine]
        /// The last day that the data cover.
        public var dataUntil: Day
        /// Rules that made incidents from claims, and models, with their versions.
        public var rules: [String]
        /// The program and its version.
        public var program: String
        /// The command that makes this brief again.
        public var command: String
        /// Limits that a reader must know, in sentences.
        public var caveats: [String]

        public struct SourceLine: Sendable, Hashable {
            public var title: String
            /// Publisher, licence, day of import.
            public var detail: String
            /// SHA-256 of the file.
            public var digest: String

            public init(title: String, detail: String, digest: String) {
                self.title = title
                self.detail = detail
                self.digest = digest
            }
        }

        public init(
            sources: [SourceLine], dataUntil: Day, rules: [String], program: String,
            command: String, caveats: [String] = []
        ) {
            self.sources = sources
            self.dataUntil = dataUntil
            self.rules = rules
            self.program = program
            self.command = command
            self.caveats = caveats
        }
    }
}
