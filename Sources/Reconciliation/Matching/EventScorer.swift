import Domain
import RealModule

/// Compares two events feature by feature.
struct EventScorer {
    let weights: EventWeights
    var actors: NameTable
    var places: NameTable

    /// The contributions of the features, in log odds.
    struct Parts {
        var prior = 0.0
        var days = 0.0
        var distance = 0.0
        var deaths = 0.0
        var actors = 0.0
        var type = 0.0
        var place = 0.0

        var total: Double { prior + days + distance + deaths + actors + type + place }
        /// The sum without the dead: whether a part of an event belongs to it.
        var withoutDeaths: Double { total - deaths }
    }

    init(weights: EventWeights, index: ActorIndex?) {
        self.weights = weights
        actors = NameTable(actors: index)
        places = NameTable()
    }

    /// Compares two events. Where nothing that is left could lift the pair to `floor`, names are
    /// not compared: they cost most.
    mutating func parts(
        _ one: ComparedEvent, _ other: ComparedEvent, candidates: Int? = nil,
        floor: Double = -.infinity
    ) -> Parts {
        var parts = Parts()
        parts.prior = prior(candidates)
        parts.days = days(one, other)
        let kilometers = Self.kilometers(one, other)
        parts.distance = distance(one, other, kilometers)
        // Far apart for their precision: nothing else can make up for it.
        if parts.days + parts.distance < -6 { return parts }
        parts.deaths = deaths(one, other)
        parts.type = type(one, other)
        let reachable = max(parts.total, parts.withoutDeaths)
        if reachable + weights.actors + weights.samePlace < floor { return parts }
        parts.actors = actors(one, other)
        let reached = max(parts.total, parts.withoutDeaths)
        if reached + weights.samePlace < floor { return parts }
        parts.place = place(one, other, kilometers)
        return parts
    }

    /// The log odds before anything is compared, given how many candidates the event with more of
    /// them has.
    private func prior(_ candidates: Int?) -> Double {
        guard let candidates else { return weights.prior }
        return weights.prior
            - weights.crowding * Double.log(Double(max(1, candidates)) / weights.company)
    }

    /// Whether two events are near enough to be candidates for each other.
    func areNear(_ one: ComparedEvent, _ other: ComparedEvent) -> Bool {
        guard one.hasPlace, other.hasPlace else { return true }
        return Self.kilometers(one, other)
            <= weights.reach + Double(max(one.radius, other.radius)) / 2
    }

    /// Whether two events are near enough for anything else to make up for the distance. At the
    /// span's end it costs some 3 units of log odds, however uncertain the places.
    static func areComparable(
        _ one: ComparedEvent, _ other: ComparedEvent, reach: Double
    ) -> Bool {
        guard one.hasPlace, other.hasPlace else { return true }
        return kilometers(one, other) <= span(reach, max(one.radius, other.radius))
    }

    /// How far apart two events may be, in km, the less certain of which has a radius.
    static func span(_ reach: Double, _ radius: Float) -> Double { reach + 2 * Double(radius) }

    /// Kilometres to a degree of latitude.
    static let kilometersPerDegree = 111.195

    /// Days between two ranges beyond what their precision allows.
    static func daysApart(_ one: ComparedEvent, _ other: ComparedEvent) -> Int {
        let gap = max(0, other.first - one.last, one.first - other.last)
        return Int(max(0, gap - one.slack - other.slack))
    }

    private func days(_ one: ComparedEvent, _ other: ComparedEvent) -> Double {
        let apart = Self.daysApart(one, other)
        let value = weights.days[min(apart, weights.days.count - 1)]
        let span = Double(max(one.length + 2 * one.slack, other.length + 2 * other.slack))
        return value + weights.vagueness * Double.log(max(1, span))
    }

    /// Kilometres apart (equirectangular; the errors are far below the precision of the places).
    static func kilometers(_ one: ComparedEvent, _ other: ComparedEvent) -> Double {
        guard one.hasPlace, other.hasPlace else { return 0 }
        let latitude = Double(one.latitude + other.latitude) / 2 * .pi / 180
        var turn = Double(one.longitude - other.longitude)
        if turn > 180 { turn -= 360 } else if turn < -180 { turn += 360 }
        let x = turn * Double.cos(latitude) * kilometersPerDegree
        let y = Double(one.latitude - other.latitude) * kilometersPerDegree
        return (x * x + y * y).squareRoot()
    }

    /// The log odds of a distance: a heavy-tailed scatter around one place against an even spread
    /// over the reach.
    private func distance(
        _ one: ComparedEvent, _ other: ComparedEvent, _ kilometers: Double
    ) -> Double {
        guard one.hasPlace, other.hasPlace else { return 0 }
        let scatter = Double(one.radius * one.radius + other.radius * other.radius) / 2
        // Candidates spread at least as widely as the places are uncertain.
        let reach = max(weights.reach * weights.reach, 1.5 * scatter)
        let odds =
            Double.log(reach / scatter)
            - 2 * Double.log(1 + kilometers * kilometers / scatter)
        return weights.distance * max(-8, odds)
    }

    private func deaths(_ one: ComparedEvent, _ other: ComparedEvent) -> Double {
        if one.isQuiet || other.isQuiet { return weights.quiet }
        guard one.hasDeaths, other.hasDeaths else { return 0 }
        return deathOdds(
            best: (Double(one.best), Double(other.best)),
            gap: Double(max(0, other.low - one.high, one.low - other.high)),
            larger: Double(max(one.high, other.high)))
    }

    /// The log odds of two numbers of dead whose intervals lie `gap` apart.
    func deathOdds(best: (Double, Double), gap: Double, larger: Double) -> Double {
        let ratio = abs(Double.log((best.0 + 1) / (best.1 + 1)))
        // Overlapping intervals forgive half of the difference between the best figures.
        let strain = gap > 0 ? ratio : ratio / 2
        let same = weights.sameMany * Double.log(1 + min(best.0, best.1)) * Double.exp(-4 * strain)
        if min(best.0, best.1) < 0.5, max(best.0, best.1) > 0.5 {
            return max(weights.nobody, weights.deaths + weights.deathRatio * strain)
        }
        return max(weights.leastDeaths, weights.deaths + weights.deathRatio * strain) + same
    }

    private func type(_ one: ComparedEvent, _ other: ComparedEvent) -> Double {
        guard one.type > 0, other.type > 0 else { return 0 }
        return one.type == other.type ? weights.sameType : weights.otherType
    }

    private mutating func actors(_ one: ComparedEvent, _ other: ComparedEvent) -> Double {
        guard let likeness = sideLikeness(one, other) else { return 0 }
        let lean = 2 * likeness - 1
        return lean > 0 ? weights.actors * lean : -weights.otherActors * lean
    }

    /// How alike the sides are, in whichever order they are named; `nil` when unidentified sides
    /// leave nothing to compare.
    mutating func sideLikeness(_ one: ComparedEvent, _ other: ComparedEvent) -> Double? {
        let straight = mean(side(one.sideA, other.sideA), side(one.sideB, other.sideB))
        let crossed = mean(side(one.sideA, other.sideB), side(one.sideB, other.sideA))
        guard let straight else { return crossed }
        return max(straight, crossed ?? 0)
    }

    private mutating func side(_ one: Int32, _ other: Int32) -> Double? {
        guard one >= 0, other >= 0 else { return nil }
        // Whether civilians are a side at all is what the kind of violence says.
        if actors.isUnarmed(one) || actors.isUnarmed(other) { return nil }
        let likeness = Double(actors.likeness(one, other))
        // One list names the state whose war it is, another the ally who fought it.
        return actors.areForces(one, other) ? max(0.5, likeness) : likeness
    }

    private func mean(_ one: Double?, _ other: Double?) -> Double? {
        guard let one else { return other }
        return other.map { (one + $0) / 2 } ?? one
    }

    private mutating func place(
        _ one: ComparedEvent, _ other: ComparedEvent, _ kilometers: Double
    ) -> Double {
        guard one.place >= 0, other.place >= 0 else { return 0 }
        let likeness = Double(places.likeness(one.place, other.place))
        if likeness >= 0.75 { return weights.samePlace * likeness }
        // The same spot under another name is no argument against.
        let isExact = one.radius <= 15 && other.radius <= 15 && kilometers > 3
        return isExact ? weights.otherPlace * (1 - likeness) : 0
    }
}
