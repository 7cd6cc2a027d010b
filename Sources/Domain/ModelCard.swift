/// What a forecasting model is, needs and is good for; shown wherever its numbers are.
public struct ModelCard: Hashable, Sendable, Codable {
    /// The name used on the command line, such as `conflictology-12`.
    public var identifier: String
    /// The name shown to people.
    public var name: String
    /// Raised whenever the same panel would give other draws.
    public var version: Int
    /// One or two sentences: how the forecast comes about.
    public var summary: String
    /// What the history must hold for the model to work as described.
    public var needs: String
    /// The steps (months ahead) the model is meant for.
    public var horizon: ClosedRange<Int>
    /// Where the method comes from.
    public var reference: String
    /// What is forecast where the history does not hold what the model needs.
    public var fallback: String

    public init(
        identifier: String, name: String, version: Int, summary: String, needs: String,
        horizon: ClosedRange<Int>, reference: String, fallback: String
    ) {
        self.identifier = identifier
        self.name = name
        self.version = version
        self.summary = summary
        self.needs = needs
        self.horizon = horizon
        self.reference = reference
        self.fallback = fallback
    }

    /// Identifier and version, as a lineage names the model: `conflictology-12/1`.
    public var rule: String { "\(identifier)/\(version)" }
}
