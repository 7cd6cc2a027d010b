import Domain
import Publishing
import Reconciliation
import Storage

extension DescribeActor {
    /// Everything that the page of an actor says.
    ///
    /// - Parameter areas: Areas for the map, by country; the store's borders when left out.
    /// - Throws: `UsageError` when no actor stands out.
    public func content(
        _ name: String, in vintage: Vintage = .now,
        areas: ((String) throws -> [MapDocument.Area])? = nil
    ) throws -> ActorContent {
        let (dossier, course) = try described(name, in: vintage)
        let incidents = course.incidents
        let units = try workspace.store.administrativeUnits(country: nil, in: vintage)
        return ActorContent(
            dossier: dossier,
            sources: try workspace.sources(in: vintage),
            chart: Self.chart(incidents), incidents: incidents,
            areas: try Self.mainCountry(course).map(areas ?? { Self.borders(units, of: $0) })
                ?? [],
            districtNames: Self.names(of: units),
            isExercise: try workspace.isExercise(), knownOn: vintage.day)
    }

    /// The names of the districts that a dossier lists by their codes.
    public func districtNames(
        of dossier: Dossier, in vintage: Vintage = .now
    ) throws -> [String: String] {
        guard !dossier.districts.isEmpty else { return [:] }
        return Self.names(
            of: try workspace.store.administrativeUnits(country: nil, in: vintage))
    }

    private static func names(of units: [AdministrativeUnit]) -> [String: String] {
        Dictionary(units.map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first })
    }

    private static func borders(_ units: [AdministrativeUnit], of country: String)
        -> [MapDocument.Area]
    {
        units.filter { $0.country == country && ($0.level == .admin1 || $0.level == .admin2) }
            .compactMap { unit in
                unit.geometry.map {
                    MapDocument.Area(
                        code: unit.code, name: unit.name, level: unit.level.rawValue, shape: $0)
                }
            }
    }

    /// The country with most of the incidents: the map shows that one.
    private static func mainCountry(_ course: ActorCourse) -> String? {
        course.countries.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }

    /// Deaths by month and kind from the first to the last month.
    private static func chart(_ incidents: [Incident]) -> MonthChart {
        var kinds: [ViolenceType: [Month: Int]] = [:]
        for incident in incidents {
            guard let kind = incident.violence else { continue }
            kinds[kind, default: [:]][incident.when.first.month, default: 0] +=
                incident.deaths.best
        }
        var months: [Month: [ViolenceType: Int]] = [:]
        for (kind, deaths) in kinds {
            for (month, dead) in deaths { months[month, default: [:]][kind] = dead }
        }
        guard let first = months.keys.min(), let last = months.keys.max() else {
            return MonthChart(bars: [])
        }
        return MonthChart(
            bars: (first...last).map { MonthChart.Bar(month: $0, deaths: months[$0] ?? [:]) })
    }
}
