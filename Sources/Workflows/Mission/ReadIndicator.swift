import Domain
import Mandates
import Storage

/// One indicator over a period with the incidents behind it.
public struct ReadIndicator: Sendable {
    /// The indicator and what it stands on.
    public struct Drilling: Sendable {
        public let indicator: IndicatorDefinition
        public let comparison: IndicatorComparison
        /// Month by month through the period.
        public let months: [IndicatorReading]
        /// The incidents behind the figure, oldest first.
        public let incidents: [Incident]
        /// What the tables behind it are.
        public let origins: [IndicatorSource: [String]]
        public let isExercise: Bool
    }

    let workspace: Workspace

    public init(_ workspace: Workspace) { self.workspace = workspace }

    /// - Throws: `UsageError` when the store holds no such mission or indicator.
    public func callAsFunction(
        _ id: String, mission name: String? = nil, period: DayRange, in vintage: Vintage = .now
    ) throws -> Drilling {
        let library = try workspace.mission(named: name, in: vintage)
        guard let indicator = library.book.indicators.first(where: { $0.id == id }) else {
            let known = library.book.indicators.map(\.id).joined(separator: ", ")
            throw UsageError("There is no indicator '\(id)'. There are: \(known).")
        }
        let inputs = try workspace.indicatorInputs(
            library, back: period.yearEarlier, to: period, vintage)
        let evaluator = IndicatorEvaluator(inputs)
        let comparison = evaluator.comparison(indicator, over: period)
        let behind = Set(comparison.current.incidents)
        return Drilling(
            indicator: indicator, comparison: comparison,
            months: period.count > 3700
                ? [] : evaluator.series(indicator, months: period.first.month...period.last.month),
            incidents: (inputs.incidents ?? []).filter { behind.contains($0.id) },
            origins: try workspace.origins(of: library, in: vintage),
            isExercise: try workspace.isExercise())
    }
}
