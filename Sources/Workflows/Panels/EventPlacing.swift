import Domain
import Forecasting
import Geography

/// Finds the units of a panel in which an event counts.
struct EventPlacing {
    private let kind: UnitKind
    private let imprecise: BuildPanel.Imprecise
    private let atlas: AdministrativeAtlas
    private var known: [String: EventPlacement] = [:]

    init(kind: UnitKind, imprecise: BuildPanel.Imprecise, atlas: AdministrativeAtlas) {
        self.kind = kind
        self.imprecise = imprecise
        self.atlas = atlas
    }

    /// Where an event counts.
    mutating func placement(of event: CountedEvent) -> EventPlacement {
        switch kind {
        case .country: .unit(event.country)
        case .grid: inCell(event)
        case .admin1: inUnit(event, event.admin1Code, level: .admin1)
        case .admin2: inUnit(event, event.admin2Code, level: .admin2)
        }
    }

    private mutating func inCell(_ event: CountedEvent) -> EventPlacement {
        guard let cell = event.cell else { return .unplaced(.nowhere) }
        if event.precision.isPointLike || imprecise == .asCoded { return .unit("\(cell.gid)") }
        return spread(event)
    }

    private mutating func inUnit(
        _ event: CountedEvent, _ code: String?, level: AdministrativeUnit.Level
    ) -> EventPlacement {
        if let code { return .unit(code) }
        guard let cell = event.cell else { return .unplaced(.nowhere) }
        let finest: PlacePrecision = level == .admin1 ? .admin1 : .admin2
        if event.precision <= finest { return .unplaced(.outside) }
        if imprecise == .asCoded {
            let found = atlas.locate(cell.center, in: event.country)?[level]
            return found.map { .unit($0) } ?? .unplaced(.outside)
        }
        return spread(event)
    }

    /// Over the smallest area that the event is known to lie in.
    private mutating func spread(_ event: CountedEvent) -> EventPlacement {
        guard imprecise == .spread, event.precision != .international else {
            return .unplaced(.imprecise)
        }
        let key = event.admin1Code ?? event.country
        if let placement = known[key] { return placement }
        let shares = event.admin1Code.map(shares(ofRegion:)) ?? shares(ofCountry: event.country)
        let placement: EventPlacement = shares.isEmpty ? .unplaced(.imprecise) : .shares(shares)
        known[key] = placement
        return placement
    }

    private func shares(ofRegion code: String) -> [EventPlacement.UnitShare] {
        guard let region = atlas.unit(code, level: .admin1) else { return [] }
        switch kind {
        case .country, .admin1: return []
        case .admin2: return byArea(atlas.children(of: region))
        case .grid:
            return atlas.cells(of: region).map { .init("\($0.cell.gid)", $0.share) }
        }
    }

    private func shares(ofCountry country: String) -> [EventPlacement.UnitShare] {
        switch kind {
        case .country: []
        case .admin1: byArea(atlas.units(.admin1, in: country))
        case .admin2: byArea(atlas.units(.admin2, in: country))
        case .grid: cells(ofCountry: country).map { .init("\($0.cell.gid)", $0.share) }
        }
    }

    private func byArea(_ units: [AdministrativeUnit]) -> [EventPlacement.UnitShare] {
        let areas = units.map { $0.geometry?.area.value ?? 0 }
        let total = areas.reduce(0, +)
        guard total > 0 else { return [] }
        return zip(units, areas).map { .init($0.code, $1 / total) }
    }

    /// The cells of a country with the share of its surface in each.
    func cells(ofCountry country: String) -> [(cell: PRIOGridCell, share: Double)] {
        let whole = atlas.units(.country, in: country)
        let parts = whole.isEmpty ? atlas.units(.admin1, in: country) : whole
        let areas = parts.map { $0.geometry?.area.value ?? 0 }
        let total = areas.reduce(0, +)
        guard total > 0 else { return [] }
        var shares: [PRIOGridCell: Double] = [:]
        for (unit, area) in zip(parts, areas) {
            for part in atlas.cells(of: unit) {
                shares[part.cell, default: 0] += part.share * area / total
            }
        }
        return shares.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }
}
