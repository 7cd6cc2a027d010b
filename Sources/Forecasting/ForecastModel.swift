import Domain
import Statistics

/// A way to forecast. One file, one card; nothing else needs to know about it.
///
/// Memories, half-lives and other lengths of models are in months; in a history by week they are
/// turned into weeks (12 months are 52), with ``History/periods(months:)``.
///
/// A model is a value: the same history and seed give the same distributions, on any number of
/// threads.
public protocol ForecastModel: Sendable {
    /// What the model is, needs and falls back to.
    var card: ModelCard { get }

    /// Learns from a history for the steps asked for.
    ///
    /// - Parameters:
    ///   - history: everything that is known at the cut-off.
    ///   - steps: months ahead (in a history by week, weeks), within 1...36.
    ///   - seed: of the model's random choices, if it makes any.
    ///   - threads: how many threads the fit may use; the result does not depend on it.
    func fit(_ history: History, steps: ClosedRange<Int>, seed: UInt64, threads: Int) throws
        -> any FittedModel
}

/// A model that has learned from a history.
public protocol FittedModel: Sendable {
    /// The predictive distributions of a unit (by row) for the fitted steps, first step first.
    /// Called from several threads at once.
    func distributions(row: Int) -> [CountDistribution]

    /// Fallbacks that were used.
    var diagnostics: [Diagnostic] { get }

    /// What each member of a pool says for a unit and step, heaviest first.
    func votes(row: Int, step: Int) -> [MemberVote]
}

extension FittedModel {
    public var diagnostics: [Diagnostic] { [] }
    public func votes(row: Int, step: Int) -> [MemberVote] { [] }
}
