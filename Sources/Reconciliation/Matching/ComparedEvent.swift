import Domain
import Geography

/// A claim brought to the few numbers that matching needs.
struct ComparedEvent: Sendable {
    var first: Int32
    var last: Int32
    /// How many days the dates may lie beyond the range.
    var slack: Int32
    var latitude: Float
    var longitude: Float
    /// The uncertainty radius of the place in km.
    var radius: Float
    var low: Float
    var best: Float
    var high: Float
    var type: UInt8
    /// Interned names; -1 when unknown or unidentified.
    var sideA: Int32
    var sideB: Int32
    var place: Int32
    var hasPlace: Bool
    var hasDeaths: Bool
    /// Covers several events, more than a month, or more than a week of a whole region: stays apart
    /// from single events.
    var isSummary: Bool

    /// Whether anybody may have been killed, for all that is said.
    var mayBeDeadly: Bool { !hasDeaths || high > 0 }

    /// Whether neither dead nor a kind of violence is told: a march, an arrest, a base set up.
    var isQuiet: Bool { !mayBeDeadly && type == 0 }

    /// The day range's length.
    var length: Int32 { last - first + 1 }

    /// Whether the place is a spot or a district, no wider region.
    var hasSpot: Bool { hasPlace && radius <= 40 }
}

extension ComparedEvent {
    /// Reads a claim. Deaths are the total, else the sum of the classes.
    init(_ claim: Claim, actors: inout NameTable, places: inout NameTable) {
        first = Self.number(claim.when.first)
        last = Self.number(claim.when.last)
        slack = Self.slack(claim.datePrecision, length: claim.when.count)
        let coordinate = claim.place.coordinate
        latitude = Float(coordinate?.latitude ?? 0)
        longitude = Float(coordinate?.longitude ?? 0)
        hasPlace = coordinate != nil
        radius = Self.radius(claim.place.precision)
        let figure =
            claim.figure(.killed, .all) ?? IncidentRules.sumOfClasses(claim, harm: .killed)
            ?? claim.figure(.killed, .civilians)
        let toll = figure.map(Toll.init(claimed:))
        hasDeaths = toll != nil
        low = Float(toll?.low ?? 0)
        best = Float(toll?.best ?? 0)
        high = Float(toll?.high ?? 0)
        type = claim.violence.map { UInt8($0.ucdpCode) } ?? 0
        let sides = IncidentDescription.sides(of: claim)
        sideA = sides.0.isEmpty ? -1 : actors.intern(sides.0)
        sideB = sides.1.isEmpty ? -1 : actors.intern(sides.1)
        place = claim.place.name.isEmpty ? -1 : places.intern(claim.place.name)
        let isWide = claim.place.precision >= .area && claim.when.count > 7
        isSummary =
            claim.scope == .cumulative || claim.scope == .wider || claim.when.count > 31 || isWide
    }

    /// A day by number, within some 2,700 years to either side, so that no difference overflows.
    static func number(_ day: Day) -> Int32 {
        Int32(max(-1_000_000, min(1_000_000, day.number)))
    }

    static func slack(_ precision: DatePrecision, length: Int) -> Int32 {
        let allowed: Int
        switch precision {
        case .day: allowed = 1
        case .days: allowed = 6
        case .week: allowed = 7
        case .month: allowed = 31
        case .year: allowed = 90
        }
        // A range that already spans its precision needs no more.
        return Int32(max(0, (allowed - length) / 2))
    }

    static func radius(_ precision: PlacePrecision) -> Float {
        switch precision {
        case .exact: 4
        case .nearby: 15
        case .admin2: 40
        case .admin1: 120
        // A stretch of road or river, a forest.
        case .area: 100
        default: 300
        }
    }
}
