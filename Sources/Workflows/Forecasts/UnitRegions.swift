import Domain
import Geography
import Harvest
import Notation

/// In which region each unit of a panel lies, for scores by region.
struct UnitRegions {
    /// Region names by unit; units without one are not in it.
    let byUnit: [String: String]

    /// The regions of a file: the column that names the units, and one that names regions.
    ///
    /// - Throws: `FileError`, or `UsageError` when a column is missing.
    init(path: String, column: String, kind: UnitKind, units: [String]) throws {
        let listed = try UnitList(
            path: path, kind: kind, matching: Set(units), beside: column)
        byUnit = Dictionary(
            zip(listed.units, listed.others).filter { !$1.isEmpty },
            uniquingKeysWith: { first, _ in first })
    }

    /// What is known of the units themselves: countries lie in parts of the world, administrative
    /// units in the unit above them, cells in the country around their centre.
    init(of units: [String], kind: UnitKind, atlas: AdministrativeAtlas?) {
        var found: [String: String] = [:]
        for unit in units {
            found[unit] = Self.region(of: unit, kind, atlas)
        }
        byUnit = found
    }

    private static func region(
        of unit: String, _ kind: UnitKind, _ atlas: AdministrativeAtlas?
    ) -> String? {
        switch kind {
        case .country:
            let country = Int(unit).map { Country.views($0) } ?? Country.alpha3(unit)
            return country?.region?.rawValue
        case .admin1, .admin2:
            let level: AdministrativeUnit.Level = kind == .admin1 ? .admin1 : .admin2
            guard let found = atlas?.unit(unit, level: level) else { return nil }
            if kind == .admin2, let above = atlas?.parent(of: found) { return above.name }
            return Country.alpha3(found.country)?.name ?? found.country
        case .grid:
            guard let cell = Int(unit).flatMap(PRIOGridCell.init(gid:)) else { return nil }
            let country = atlas?.locate(cell.center)?.country
            return country.map { Country.alpha3($0)?.name ?? $0 }
        }
    }
}
