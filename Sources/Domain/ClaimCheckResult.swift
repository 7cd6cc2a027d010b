/// Whether a statement about numbers holds, with how sure one can be.
public struct ClaimCheckResult: Hashable, Sendable, Codable {
    public var verdict: Verdict
    /// The probability, under the tolls, that the statement is true, 0...1.
    public var probability: Double
    /// The incidents that decide it, the most telling first.
    public var deciding: [DecidingIncident]
    /// What was counted, in a sentence.
    public var explanation: String
    /// How many incidents were compared or added.
    public var considered: Int
    /// Incidents left out, and why.
    public var diagnostics: [Diagnostic]
    public var lineage: Lineage

    /// The answer.
    public enum Verdict: String, Sendable, Codable, CaseIterable {
        /// At least 95 % probable.
        case holds = "true"
        /// At most 5 % probable.
        case fails = "false"
        case undecided
    }

    public init(
        probability: Double, deciding: [DecidingIncident], explanation: String, considered: Int,
        diagnostics: [Diagnostic], lineage: Lineage
    ) {
        verdict = probability >= 0.95 ? .holds : probability <= 0.05 ? .fails : .undecided
        self.probability = probability
        self.deciding = deciding
        self.explanation = explanation
        self.considered = considered
        self.diagnostics = diagnostics
        self.lineage = lineage
    }
}

/// An incident that decides a check.
public struct DecidingIncident: Hashable, Sendable, Codable {
    public var incident: String
    public var title: String
    public var when: DayRange
    public var toll: Toll
    /// For "the deadliest": the probability that this one was deadlier. For a total: its share of
    /// the sum's best estimate.
    public var weight: Double

    public init(incident: String, title: String, when: DayRange, toll: Toll, weight: Double) {
        self.incident = incident
        self.title = title
        self.when = when
        self.toll = toll
        self.weight = weight
    }
}
