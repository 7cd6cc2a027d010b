import Domain
import Geography
import RealModule
import Statistics

/// What one outlet makes of one event.
struct ExerciseReport: Sendable {
    /// How the place is described.
    enum Setting: Sendable {
        /// At or near a town, by position.
        case town(Int)
        /// A district by position.
        case district(Int)
        /// The region of a district by position.
        case region(Int)
        case river
        case country
    }

    var outlet: Int
    var when: DayRange
    var datePrecision: DatePrecision
    var setting: Setting
    var coordinate: Coordinate
    var precision: PlacePrecision
    var deaths: ExerciseDeaths
    /// The ends of the toll as told; the best figure is the total of `deaths`.
    var low: Int
    var high: Int
    var published: Day
    /// Whether the outlet says that it did not happen.
    var isDenial: Bool
    /// The position, among the event's reports, of the one it repeats.
    var copies: Int?
    /// A corrected total, published later.
    var correction: (deaths: ExerciseDeaths, published: Day)?
}

/// Turns events into reports with the errors that reports have.
struct ExerciseReporting: Sendable {
    let seed: UInt64
    let land = ExerciseLand.orvelia

    /// The nearest town and the district of an event, by position.
    private struct Site {
        var town: Int
        var district: Int
    }

    /// The reports of an event, by outlet; none when nobody heard of it. They depend on nothing but
    /// the seed and the event.
    func reports(of event: ExerciseEvent) -> [ExerciseReport] {
        var generator = SeededGenerator(seed: seed, stream: 1 << 41 + UInt64(event.id))
        let type = event.conflict.type
        let site = Site(
            town: land.nearestTown(to: event.coordinate),
            district: land.district(at: event.coordinate))
        // The graver, the more surely it is told.
        let gravity = 1 - Double.exp(-0.7 * Double(event.deaths.total))
        var reports: [ExerciseReport] = []
        for (position, base) in (Self.reach[type] ?? []).enumerated() {
            guard generator.uniform() < base * (0.45 + 0.65 * gravity) else { continue }
            let outlet = ExerciseOutlet.all[position]
            reports.append(report(outlet, event, site, reports, &generator))
        }
        return reports
    }

    /// The outlets' reach in their order, by type of violence.
    private static let reach = Dictionary(
        uniqueKeysWithValues: ViolenceType.allCases.map { type in
            (type, ExerciseOutlet.all.map { $0.reach[type] ?? 0 })
        })

    private func report(
        _ outlet: ExerciseOutlet, _ event: ExerciseEvent, _ site: Site,
        _ earlier: [ExerciseReport],
        _ generator: inout SeededGenerator
    ) -> ExerciseReport {
        if outlet.id == 1, let first = earlier.first, generator.uniform() < 0.3 {
            return copy(of: first, by: outlet)
        }
        let (when, datePrecision) = dates(outlet, event, &generator)
        let (setting, point, precision) = place(event, site, &generator)
        let deaths = toll(outlet, event.deaths, &generator)
        let spread = generator.uniform() < 0.6 ? 0.0 : 0.1 + 0.3 * generator.uniform()
        let total = Double(deaths.total)
        let published = when.last + 1 + Int(generator.uniform() * Double(outlet.delay + 1))
        var report = ExerciseReport(
            outlet: outlet.id, when: when, datePrecision: datePrecision, setting: setting,
            coordinate: point, precision: precision, deaths: deaths,
            low: Int(total * (1 - spread)), high: Int((total * (1 + 1.5 * spread)).rounded(.up)),
            published: published, isDenial: false)
        let isAccused = event.conflict.sideA.id == ExerciseActor.government.id
        if outlet.id == 2, isAccused, event.conflict.type == .oneSided {
            report.isDenial = generator.uniform() < 0.6
        } else if generator.uniform() < 0.05 {
            let factor = 0.7 + 0.9 * generator.uniform()
            let corrected = max(1, Int((total * factor).rounded()))
            report.correction = (deaths.told(as: corrected), published + 3 + outlet.delay)
        }
        return report
    }

    private func copy(of first: ExerciseReport, by outlet: ExerciseOutlet) -> ExerciseReport {
        var copy = first
        copy.outlet = outlet.id
        copy.published = first.published + 1
        copy.copies = 0
        copy.correction = nil
        return copy
    }

    private func dates(
        _ outlet: ExerciseOutlet, _ event: ExerciseEvent, _ generator: inout SeededGenerator
    ) -> (DayRange, DatePrecision) {
        let slip = Int(generator.uniform() * generator.uniform() * Double(outlet.dateSlip + 1))
        let first = event.when.first + slip
        let last = event.when.last + slip
        let draw = generator.uniform()
        if draw < 0.84 { return (DayRange(first, last), event.when.count > 1 ? .days : .day) }
        if draw < 0.93 { return (DayRange(first, last + 3), .days) }
        if draw < 0.97 { return (DayRange(first, last + 6), .week) }
        return (DayRange(first.month.firstDay, max(last, first.month.lastDay)), .month)
    }

    private func place(
        _ event: ExerciseEvent, _ site: Site, _ generator: inout SeededGenerator
    ) -> (ExerciseReport.Setting, Coordinate, PlacePrecision) {
        let (town, district) = (site.town, site.district)
        switch generator.uniform() {
        case ..<0.46: return (.town(town), event.coordinate, .exact)
        case ..<0.68: return (.town(town), land.country.towns[town].coordinate, .nearby)
        case ..<0.84: return (.district(district), land.districtPoints[district], .admin2)
        case ..<0.93: return (.region(district), land.regionPoints[district], .admin1)
        case ..<0.96: return (.river, land.nearestOnRiver(to: event.coordinate), .area)
        default: return (.country, land.countryPoint, .country)
        }
    }

    private func toll(
        _ outlet: ExerciseOutlet, _ truth: ExerciseDeaths, _ generator: inout SeededGenerator
    ) -> ExerciseDeaths {
        let error = 1 + outlet.noise * (2 * generator.uniform() - 1)
        func told(_ count: Int, _ bias: Double) -> Int {
            Int((Double(count) * bias * error).rounded())
        }
        var deaths = ExerciseDeaths(
            sideA: told(truth.sideA, outlet.bias.sideA),
            sideB: told(truth.sideB, outlet.bias.sideB),
            civilians: told(truth.civilians, outlet.bias.civilians),
            unknown: told(truth.unknown, 1))
        if deaths.total > 10, outlet.rounding > 1 {
            let rounded = (deaths.total + outlet.rounding / 2) / outlet.rounding * outlet.rounding
            deaths = deaths.told(as: rounded)
        }
        return deaths.total > 0 ? deaths : truth.told(as: 1)
    }
}
