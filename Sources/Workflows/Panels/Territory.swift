import Domain
import Geography

/// The countries in which the units of a panel lie.
struct Territory {
    private let kind: UnitKind
    private var countries: [String: Set<String>] = [:]
    private var countriesOfCell: [Int: Set<String>] = [:]
    private var known: [Set<String>: [Bool]] = [:]

    /// The territory of the units of a kind that boundaries tell of; of the wanted countries only,
    /// unless there are none.
    init(
        _ kind: UnitKind, wanted: Set<String>, placing: EventPlacing, atlas: AdministrativeAtlas
    ) {
        self.kind = kind
        func isWanted(_ country: String) -> Bool { wanted.isEmpty || wanted.contains(country) }
        switch kind {
        case .country: break
        case .admin1, .admin2:
            for unit in atlas.units(kind == .admin1 ? .admin1 : .admin2)
            where isWanted(unit.country) { countries[unit.code, default: []].insert(unit.country) }
        case .grid:
            for country in atlas.countries where isWanted(country) {
                for (cell, _) in placing.cells(ofCountry: country) {
                    countriesOfCell[cell.gid, default: []].insert(country)
                }
            }
        }
    }

    /// Takes note of where an event was: without boundaries that is all there is to go by.
    mutating func note(_ event: CountedEvent) {
        guard kind == .grid, let cell = event.cell else { return }
        countriesOfCell[cell.gid, default: []].insert(event.country)
    }

    /// The months or weeks of a range that are known of a unit. A cell on a border counts as known when one
    /// of its countries is.
    mutating func known(
        _ unit: String, by coverage: DataCoverage, of periods: ClosedRange<Period>
    ) -> [Bool] {
        let places: Set<String>
        switch kind {
        case .country: places = [unit]
        case .admin1, .admin2: places = countries[unit] ?? []
        case .grid: places = Int(unit).flatMap { countriesOfCell[$0] } ?? []
        }
        if let found = known[places] { return found }
        let found = coverage.known(places, of: periods)
        known[places] = found
        return found
    }
}
