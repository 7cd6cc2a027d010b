import Domain
import Publishing
import Storage
import Workflows

/// Counts by unit and month or week.
struct PanelController: Sendable {
    let workspace: Workspace

    var routes: [Route] {
        [
            Route(
                "/api/panel",
                "Counts by unit and month or week as JSON: by, target, measure, every, from, to, country",
                panel)
        ]
    }

    /// The most values in one answer, about 8 MB of JSON: all cells of the Sahel month by month since
    /// 1989 fit.
    private static let mostValues = 2_000_000

    func panel(_ request: SiteRequest) throws -> SiteResponse {
        let reader = QueryReader(request: request)
        let every = try reader.choice("every", Cadence.self) ?? .month
        guard let from = try reader.period("from", every), let to = try reader.period("to", every),
            from <= to
        else {
            throw Problem.badRequest(
                "A panel needs \(every.rawValue)s: from=\(every.pattern) and to=\(every.pattern), in order.",
                field: "from")
        }
        var wanted = BuildPanel.Request(
            kind: try reader.choice("by", UnitKind.self) ?? .country,
            target: try reader.choice("target", Target.self) ?? .any, periods: from...to)
        wanted.mostValues = Self.mostValues
        wanted.measure = try reader.choice("measure", Measure.self) ?? .deaths
        wanted.countries = try reader.list("country").map { try workspace.country($0) }
        let vintage = Vintage(day: try reader.lastDay("as-known-on"))
        let result = try BuildPanel(workspace)(wanted, in: vintage)
        return .json(Self.json(result, isExercise: try workspace.isExercise()).text() + "\n")
    }

    private static func json(_ result: BuildPanel.Result, isExercise: Bool) -> JSONValue {
        let panel = result.panel
        let balance = PanelBalance(result)
        let notes =
            PanelListing.balance(balance, claimant: result.claimant) + PanelListing.gaps(panel)
        let units = panel.units.enumerated().map { row, unit -> JSONValue in
            [
                "unit": .string(unit),
                "values": .array(panel.series(row: row).map(Self.count)),
            ]
        }
        return [
            "by": .string(panel.kind.rawValue), "target": .string(panel.target.rawValue),
            "measure": .string(panel.measure.rawValue), "claimant": .string(result.claimant),
            "exercise": .bool(isExercise),
            "total": panel.total.map(Self.count) ?? .null,
            "\(panel.cadence.rawValue)s": .array(panel.periods.map { .string($0.description) }),
            "units": .array(units), "balance": balance.json,
            "notes": .array(notes.map { .string($0) }), "rule": .string(result.lineage.rule),
        ]
    }

    /// A count as a whole number, or `null` where it is unknown.
    private static func count(_ value: Double) -> JSONValue {
        value == value.rounded() && abs(value) < 1e15
            ? .integer(Int(value)) : .number(value, decimals: 4)
    }
}
