import Domain
import Forecasting
import Geography
import Storage

/// Forecasts whose draws belong together, with the sums of every level above: cells add up to
/// districts, districts to regions, regions to countries, draw by draw.
struct CoherentForecast {
    /// The forecast asked for, then the levels above it, finest first.
    let levels: [Forecast]

    /// - Throws: `UsageError` when the units lie in nothing that is known.
    init(_ forecast: Forecast, like history: History, in workspace: Workspace) throws {
        guard forecast.kind != .country else {
            throw UsageError(
                "Countries have nothing above them; --coherent is for admin1, admin2 and grid.")
        }
        let joint = try JointDraws.joined(forecast, like: history)
        let atlas = AdministrativeAtlas(try workspace.store.administrativeUnits(country: nil))
        let chains = forecast.units.map { Self.chain($0, forecast.kind, atlas) }
        let above: [(UnitKind, KeyPath<Chain, String?>)] =
            switch forecast.kind {
            case .grid: [(.admin2, \.admin2), (.admin1, \.admin1), (.country, \.country)]
            case .admin2: [(.admin1, \.admin1), (.country, \.country)]
            case .admin1, .country: [(.country, \.country)]
            }
        var levels = [joint]
        for (kind, part) in above {
            let parents = chains.map { $0[keyPath: part] }
            guard parents.contains(where: { $0 != nil }) else { continue }
            levels.append(try JointDraws.summed(joint, parents: parents, kind: kind))
        }
        guard levels.count > 1 else {
            throw UsageError(
                "The store knows no boundaries around these units, so nothing can be added up. "
                    + "Import some with `vigie import boundaries.geojson`.")
        }
        self.levels = levels
    }

    /// What a unit lies in.
    private struct Chain {
        var country: String?
        var admin1: String?
        var admin2: String?
    }

    private static func chain(
        _ unit: String, _ kind: UnitKind, _ atlas: AdministrativeAtlas
    ) -> Chain {
        if kind == .grid {
            let location = Int(unit).flatMap(PRIOGridCell.init(gid:)).flatMap {
                atlas.locate($0.center)
            }
            return Chain(
                country: location?.country, admin1: location?.admin1, admin2: location?.admin2)
        }
        let level: AdministrativeUnit.Level = kind == .admin1 ? .admin1 : .admin2
        guard let found = atlas.unit(unit, level: level) else { return Chain() }
        return Chain(
            country: found.country, admin1: kind == .admin2 ? atlas.parent(of: found)?.code : nil)
    }
}
