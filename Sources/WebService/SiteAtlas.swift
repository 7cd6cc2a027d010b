import Domain
import Geography
import Publishing
import Storage
import Synchronization
import Workflows

/// What pages need of countries and borders, made once and kept until the store changes.
final class SiteAtlas: Sendable {
    /// What the store holds of places.
    struct Content: Sendable {
        /// Countries with incidents or borders, most events first.
        var countries: [Country]
        /// Borders simplified for pictures, by country and level.
        var areas: [String: [AdministrativeUnit]]
        var isExercise: Bool
        /// The last day on which an incident ends; `nil` for an empty store.
        var lastDay: Day?
        /// The country to show a reader who names none; `nil` where no dataset was imported.
        var leading: LeadingCountry?

        /// The country to show a reader who names none; `nil` for an empty store.
        var first: String? { leading?.country ?? countries.first?.alpha3 }

        /// The countries as a form lists them, by name.
        func choices(_ language: Language) -> [CountryChooser.Choice] {
            countries.map {
                .init(code: $0.alpha3, name: language.country($0.alpha3))
            }.sorted { $0.name < $1.name }
        }
    }

    let workspace: Workspace
    private let kept = Mutex<(state: DerivedState, content: Content)?>(nil)

    init(workspace: Workspace) { self.workspace = workspace }

    /// The content as of now.
    func content() throws -> Content {
        try RebuildIncidents(workspace).ifNeeded()
        let state = try workspace.store.derivedState()
        if let known = kept.withLock({ $0 }), known.state == state { return known.content }
        let content = try make()
        if let state { kept.withLock { $0 = (state, content) } }
        return content
    }

    private func make() throws -> Content {
        var events: [String: Int] = [:]
        try workspace.store.forEachCount(CountQuery()) { events[$0.country, default: 0] += 1 }
        let units = try workspace.store.administrativeUnits(country: nil)
        for unit in units { events[unit.country, default: 0] += 0 }
        let countries = events.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
            .compactMap { Country.alpha3($0.key) ?? Country.matching($0.key) }
        let last = try workspace.store.incidents(IncidentQuery(sort: .latest, limit: 1)).first
        return Content(
            countries: countries, areas: Self.simplified(units),
            isExercise: try workspace.isExercise(), lastDay: last?.when.last,
            leading: try LeadingCountry(workspace))
    }

    /// Borders of every country's first two levels, moved by at most 800 m, common ones alike.
    private static func simplified(_ units: [AdministrativeUnit]) -> [String: [AdministrativeUnit]]
    {
        var result: [String: [AdministrativeUnit]] = [:]
        let drawn = units.filter { $0.geometry != nil && $0.level <= .admin2 }
        for (country, units) in Dictionary(grouping: drawn, by: \.country) {
            let shapes = MultiPolygon.simplified(
                units.compactMap(\.geometry), tolerance: Meters(800))
            result[country] = zip(units, shapes).map { unit, shape in
                var unit = unit
                unit.geometry = shape
                return unit
            }
        }
        return result
    }

    /// The areas of a map of one country, or of all: all countries together have regions only.
    func areas(country: String?) throws -> [MapDocument.Area] {
        let content = try content()
        let units =
            country.map { content.areas[$0] ?? [] }
            ?? content.areas.sorted { $0.key < $1.key }.flatMap(\.value).filter {
                $0.level <= .admin1
            }
        return units.compactMap { unit in
            unit.geometry.map {
                MapDocument.Area(
                    code: unit.code, name: unit.name, level: unit.level.rawValue, shape: $0)
            }
        }
    }
}
