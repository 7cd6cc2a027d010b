import Domain
import Forecasting
import Foundation

/// The shared files as panels.
struct Panels {
    let shared: URL
    let prepared: URL

    /// State-based deaths of the 191 countries of the challenge.
    func countryMonths() throws -> Panel {
        let views = shared.appendingPathComponent("views")
        let bytes = try Data(contentsOf: views.appendingPathComponent("cm_ged_sb_1990_2021.csv"))
        let panel = try PanelReader(kind: .country, target: .stateBased).panel([UInt8](bytes))
        let listed = try String(
            contentsOf: views.appendingPathComponent("cm_scored_units.csv"), encoding: .utf8)
        let scored = listed.split(separator: "\n").dropFirst()
            .compactMap { $0.split(separator: ",").first.map(String.init) }
        return panel.selecting(Set(scored))
    }

    /// Cells made by `prepare_panels.py`: all cells are listed, months without a line are 0.
    func cells(_ name: String, area: String, target: Target, through last: Month) throws -> Panel {
        try counted(name, area: area, kind: .grid, target: target, through: last)
    }

    /// Districts made by `prepare_districts.py`.
    func districts(_ target: Target, through last: Month) throws -> Panel {
        try counted(
            "districts_\(target.rawValue)", area: "districts", kind: .admin2, target: target,
            through: last)
    }

    /// The same districts by ISO week.
    func weeks(_ target: Target, through last: Week) throws -> Panel {
        let first = Week(Month(year: 1989, month: 1).lastDay)
        return try counted(
            "weeks_\(target.rawValue)", area: "districts", kind: .admin2, target: target,
            periods: .week(first)...(.week(last)))
    }

    /// Which districts share a border.
    func districtBorders(_ units: [String]) throws -> Neighborhood {
        let pairs = try lines("districts_borders.csv").compactMap { line -> (String, String)? in
            let names = line.split(separator: ",").map(String.init)
            return names.count == 2 ? (names[0], names[1]) : nil
        }
        return .borders(units: units, pairs: pairs)
    }

    private func lines(_ file: String) throws -> [Substring] {
        try String(contentsOf: prepared.appendingPathComponent(file), encoding: .utf8)
            .split(separator: "\n")
    }

    private func counted(
        _ name: String, area: String, kind: UnitKind, target: Target, through last: Month
    ) throws -> Panel {
        try counted(
            name, area: area, kind: kind, target: target,
            periods: (Month(year: 1989, month: 1)...last).periods)
    }

    private func counted(
        _ name: String, area: String, kind: UnitKind, target: Target,
        periods: ClosedRange<Period>
    ) throws -> Panel {
        let units = try lines("\(area)_units.csv").map(String.init)
        let rowOf = Dictionary(uniqueKeysWithValues: zip(units, units.indices))
        let count = periods.upperBound - periods.lowerBound + 1
        var values = [Double](repeating: 0, count: units.count * count)
        for line in try lines("\(name).csv") {
            let fields = line.split(separator: ",")
            guard fields.count == 3, let row = rowOf[String(fields[0])],
                let period = Int(fields[1]).map({ Period.month(Month(number: $0)) })
                    ?? Period(iso: fields[1]),
                let deaths = Double(fields[2]), periods.contains(period)
            else { continue }
            values[row * count + (period - periods.lowerBound)] = deaths
        }
        return Panel(
            kind: kind, target: target, measure: .deaths, units: units, periods: periods,
            values: values)
    }
}
