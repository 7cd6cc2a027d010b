import Domain

/// Every model by name. A new model is one file and one line here.
public enum ModelCatalog {
    /// The models that every forecast is compared with.
    public static let benchmarks: [any ForecastModel] = [
        Zero(), LastMonth(), Conflictology(memory: 12), NeighborConflictology(memory: 12),
        Bootstrap(memory: 240),
    ]

    /// All models with their usual settings, benchmarks first.
    public static let all: [any ForecastModel] = benchmarks

    /// Models whose name ends in a number of months, 1...600.
    private static let families: [String: @Sendable (Int) -> any ForecastModel] = [
        "conflictology": { Conflictology(memory: $0) },
        "neighbors": { NeighborConflictology(memory: $0) },
        "bootstrap": { Bootstrap(memory: $0) },
    ]

    /// The model with a name: one of ``all``, or a family with a number of months such as
    /// `conflictology-24`.
    ///
    /// - Throws: ``ForecastingError/unknownModel(name:known:)``.
    public static func model(named name: String) throws -> any ForecastModel {
        if let model = all.first(where: { $0.card.identifier == name }) { return model }
        let parts = name.split(separator: "-")
        if parts.count == 2, let family = families[String(parts[0])], let months = Int(parts[1]),
            (1...600).contains(months)
        {
            return family(months)
        }
        throw ForecastingError.unknownModel(name: name, known: all.map(\.card.identifier))
    }
}
