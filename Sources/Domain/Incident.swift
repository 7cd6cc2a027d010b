import Geography

/// A casualty count with its uncertainty; never a bare number.
public struct Toll: Hashable, Sendable, Codable {
    /// A defensible lower end (5 % quantile where a distribution is known), 0 or more.
    public var low: Int
    /// The central estimate.
    public var best: Int
    /// A defensible upper end (95 % quantile where a distribution is known).
    public var high: Int

    public init(low: Int, best: Int, high: Int) {
        self.low = low
        self.best = best
        self.high = high
    }

    /// Nobody.
    public static let zero = Toll(low: 0, best: 0, high: 0)
}

extension Toll: CustomStringConvertible {
    /// `132`, or `95 (90-132)` when the ends differ.
    public var description: String {
        low == best && best == high ? "\(best)" : "\(best) (\(low)-\(high))"
    }
}

/// How well something about an incident is established.
public enum Grade: String, Sendable, Codable, CaseIterable {
    /// Independent sources agree, or those responsible accept it.
    case confirmed
    /// A credible source and nothing against it.
    case fair
    /// A single source, or an uncertain one.
    case weak
    /// Sources contradict each other.
    case contested
    /// Withdrawn or shown to be wrong.
    case discounted
    /// Nobody says anything of it: of a count, that no claim gives a figure.
    case unstated
}

/// The three separate grades of an incident.
public struct Grades: Hashable, Sendable, Codable {
    /// Did it happen?
    public var occurrence: Grade
    /// How many?
    public var count: Grade
    /// Who did it?
    public var attribution: Grade

    public init(occurrence: Grade, count: Grade, attribution: Grade) {
        self.occurrence = occurrence
        self.count = count
        self.attribution = attribution
    }
}

/// What the claims and judgements add up to under a named rule version: derived, rebuildable.
public struct Incident: Hashable, Sendable, Codable, Identifiable {
    /// Taken from the claim series that anchors it, such as `ucdp-ged:235799`; stable across rebuilds.
    public var id: String
    public var title: String
    public var violence: ViolenceType?
    public var when: DayRange
    public var datePrecision: DatePrecision
    public var place: PlaceMention
    /// The PRIO-GRID cell of the coordinates, for point-like places only.
    public var cell: PRIOGridCell?
    /// P-codes of the administrative units that hold the place, as far as its precision allows.
    public var admin1Code: String?
    public var admin2Code: String?
    public var sideA: String
    public var sideB: String
    /// Killed, everybody.
    ///
    /// Nobody knows it when no claim gives a figure (``isTollStated``): it then stands at 0 only so
    /// that sums can be made.
    public var deaths: Toll
    /// Killed, civilians.
    public var civilianDeaths: Toll
    public var grades: Grades
    /// Whether every claim it stands on tells of more than one incident: a total of months or of a
    /// wider area. What it tells of is counted where its parts stand, so that no sum, list or panel
    /// holds it.
    public var isSummary: Bool
    /// Claims it stands on, sorted by identifier.
    public var claims: [String]
    public var lineage: Lineage

    /// Whether any claim gives a number of killed.
    public var isTollStated: Bool { grades.count != .unstated }

    public init(
        id: String, title: String, violence: ViolenceType?, when: DayRange,
        datePrecision: DatePrecision, place: PlaceMention, cell: PRIOGridCell? = nil,
        admin1Code: String? = nil, admin2Code: String? = nil, sideA: String = "",
        sideB: String = "", deaths: Toll, civilianDeaths: Toll, grades: Grades, claims: [String],
        isSummary: Bool = false, lineage: Lineage
    ) {
        self.id = id
        self.title = title
        self.violence = violence
        self.when = when
        self.datePrecision = datePrecision
        self.place = place
        self.cell = cell
        self.admin1Code = admin1Code
        self.admin2Code = admin2Code
        self.sideA = sideA
        self.sideB = sideB
        self.deaths = deaths
        self.civilianDeaths = civilianDeaths
        self.grades = grades
        self.claims = claims
        self.isSummary = isSummary
        self.lineage = lineage
    }
}
