import Domain
import Geography

/// A day from `YYYY-MM-DD`; tests only write days that exist.
func day(_ iso: String) -> Day {
    guard let day = Day(iso: iso) else { fatalError("\(iso) is no day") }
    return day
}

func days(_ first: String, _ last: String) -> DayRange { DayRange(day(first), day(last)) }

let read = [Reference(source: "doc", verification: .read)]

/// A sum whose bounds are easily checked by hand; the program's own is simulated.
@Sendable func simplyBounded(_ incidents: [Incident], _ civilians: Bool) -> Toll {
    let tolls = incidents.map { civilians ? $0.civilianDeaths : $0.deaths }
    return Toll(
        low: tolls.map(\.low).reduce(0, +), best: tolls.map(\.best).reduce(0, +),
        high: tolls.map(\.high).reduce(0, +))
}

/// An incident in Mali with the given date and civilian toll.
func incident(
    _ id: String, on: String, civilians: Toll = .zero, deaths: Toll? = nil,
    violence: ViolenceType = .oneSided, at point: (Double, Double)? = nil,
    precision: PlacePrecision = .exact, sides: (String, String) = ("A", "Civilians"),
    country: String = "MLI"
) -> Incident {
    Incident(
        id: id, title: id, violence: violence, when: DayRange(day(on)), datePrecision: .day,
        place: PlaceMention(
            country: country,
            coordinate: point.flatMap { Coordinate(latitude: $0.0, longitude: $0.1) },
            precision: precision), sideA: sides.0, sideB: sides.1, deaths: deaths ?? civilians,
        civilianDeaths: civilians,
        grades: Grades(occurrence: .fair, count: .fair, attribution: .fair), claims: [id],
        lineage: Lineage(rule: "test/1", inputs: [id]))
}
