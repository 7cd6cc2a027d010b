import Domain

/// Every model by name. A new model is one file and one line here.
public enum ModelCatalog {
    /// The models that every forecast is compared with.
    public static let benchmarks: [any ForecastModel] = [
        Zero(), LastMonth(), Conflictology(memory: 12), NeighborConflictology(memory: 12),
        Bootstrap(memory: 240),
    ]

    /// All models with their usual settings, benchmarks first.
    public static let all: [any ForecastModel] =
        benchmarks + [
            Decay(halfLife: 6), NegativeBinomial(memory: 24),
            ZeroInflatedNegativeBinomial(memory: 36), MarkovMixture(), Analogues(),
            QuantileForest(), HurdleByStep(), SpaceTimeKernel(halfLife: 12), KernelHurdle(),
            ScaleHurdle(), SelfExciting(), VigiePool(),
        ]

    /// Models whose name ends in a number of months, 1...600.
    private static let families: [String: @Sendable (Int) -> any ForecastModel] = [
        "conflictology": { Conflictology(memory: $0) },
        "neighbors": { NeighborConflictology(memory: $0) },
        "bootstrap": { Bootstrap(memory: $0) },
        "decay": { Decay(halfLife: $0) },
        "negative-binomial": { NegativeBinomial(memory: $0) },
        "zinb": { ZeroInflatedNegativeBinomial(memory: $0) },
        "kernel": { SpaceTimeKernel(halfLife: $0) },
    ]

    /// The model with a name: one of ``all``, or a family with a number of months such as
    /// `conflictology-24`.
    ///
    /// - Throws: ``ForecastingError/unknownModel(name:known:)``.
    public static func model(named name: String) throws -> any ForecastModel {
        if let model = all.first(where: { $0.card.identifier == name }) { return model }
        if let dash = name.lastIndex(of: "-"), let family = families[String(name[..<dash])],
            let months = Int(name[name.index(after: dash)...]), (1...600).contains(months)
        {
            return family(months)
        }
        throw ForecastingError.unknownModel(name: name, known: all.map(\.card.identifier))
    }
}
