/// Where a derived thing comes from: a digest of its inputs and the rule or model that made it.
public struct Lineage: Hashable, Sendable, Codable {
    /// The name and version of the rule or model, such as `incident-rules/1`.
    public var rule: String
    /// SHA-256 digests, claim identifiers or other names of the inputs, sorted.
    public var inputs: [String]
    /// The seed of the random generator, when one was used.
    public var seed: UInt64?

    public init(rule: String, inputs: [String], seed: UInt64? = nil) {
        self.rule = rule
        self.inputs = inputs.sorted()
        self.seed = seed
    }
}
