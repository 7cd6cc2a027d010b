import Domain
import RealModule
import Statistics

/// Peace, escalation, conflict, de-escalation: where a unit goes from its state, and how many die
/// there.
public struct MarkovMixture: ForecastModel {
    /// The half-life, in months, of the level that counts are rescaled to.
    public var halfLife: Double

    public init(halfLife: Double = 6) { self.halfLife = max(1, halfLife) }

    public var card: ModelCard {
        ModelCard(
            identifier: "markov-mixture", name: "Observed Markov mixture", version: 1,
            summary:
                "A unit is in peace, escalation, conflict or de-escalation by its last two months; from what all units did after the same state and at a similar level, the chance of each later state and the deaths in it, rescaled to the unit's recent level.",
            needs: "some years of history in many units", horizon: 1...36,
            reference:
                "Randahl and Vegelius, observed Markov mixture (VIEWS prediction challenge 2023/24)",
            fallback:
                "A state never seen before takes the pool of all units; a unit whose last months are unknown is taken at its last known one, a single unknown month as the one beside it; with none known, the pool of all units."
        )
    }

    /// The state by two months in a row.
    enum State: Int, CaseIterable, Sendable {
        case peace, escalation, conflict, deescalation

        init(before: Float, now: Float) {
            switch (before > 0, now > 0) {
            case (false, false): self = .peace
            case (false, true): self = .escalation
            case (true, true): self = .conflict
            case (true, false): self = .deescalation
            }
        }
    }

    public func fit(_ history: History, steps: ClosedRange<Int>, seed: UInt64, threads: Int)
        -> any FittedModel
    {
        let chain = Chain(history, halfLife: history.periods(months: halfLife))
        let tables = Parallel.map(steps.count, threads: threads) {
            chain.followed(after: steps.lowerBound + $0)
        }
        let pool = Climatology.pooled(history, months: 240)
        return PerUnit { row in
            tables.map { chain.distribution(row: row, $0) ?? pool }
        }
    }

    /// A history as states and levels.
    struct Chain: Sendable {
        /// The logarithmic classes of the recent level.
        static let levelClasses = 6

        let history: History
        let level: [Float]

        init(_ history: History, halfLife: Double) {
            self.history = history
            level = HistoryFeatures.decayed(
                history.values, history.units.count, history.periodCount, halfLife: halfLife)
        }

        private func place(_ row: Int, _ month: Int) -> Int { row * history.periodCount + month }

        /// The group of a unit at a month: its state and the class of its recent level.
        private func group(_ row: Int, _ month: Int) -> Int {
            let now = history.values[place(row, month)]
            var before = month > 0 ? history.values[place(row, month - 1)] : 0
            if before.isNaN { before = now }
            let state = State(before: Float(before), now: Float(now))
            return state.rawValue * Self.levelClasses + Self.levelClass(level[place(row, month)])
        }

        static func levelClass(_ level: Float) -> Int {
            guard level > 0.02 else { return 0 }
            return min(levelClasses - 1, 1 + max(0, Int((Float.log2(level) + 2) / 3)))
        }

        /// For each group, the ratios of the deaths that followed to the recent level.
        func followed(after step: Int) -> [CountDistribution] {
            let scale = 1000.0
            var groups = [CountDistribution](
                repeating: CountDistribution(), count: State.allCases.count * Self.levelClasses)
            for row in history.units.indices {
                for month in 1..<max(1, history.periodCount - step)
                where !history.values[place(row, month)].isNaN {
                    let outcome = history.values[place(row, month + step)]
                    let level = level[place(row, month)]
                    guard !outcome.isNaN, !level.isNaN else { continue }
                    let ratio = outcome / Double(level + 1) * scale
                    groups[group(row, month)].add(
                        outcome > 0 ? max(1, ratio.rounded()) : 0, weight: 1)
                }
            }
            return groups.map { $0.sorted().thinned(to: 300) }
        }

        /// The distribution of a unit from its group's ratios; `nil` for a group never seen.
        func distribution(row: Int, _ groups: [CountDistribution]) -> CountDistribution? {
            guard let known = history.lastKnownPeriod(row: row) else { return nil }
            let group = groups[group(row, known)]
            guard group.total > 0 else { return nil }
            let level = level[place(row, known)]
            let scale = Double((level.isNaN ? 0 : level) + 1) / 1000
            var result = CountDistribution(zero: group.zero)
            for atom in group.atoms {
                result.add(max(1, Double(atom.value) * scale), weight: atom.weight)
            }
            return result.sorted()
        }
    }
}

/// Distributions that are worked out unit by unit.
struct PerUnit: FittedModel {
    let unit: @Sendable (Int) -> [CountDistribution]
    init(_ unit: @escaping @Sendable (Int) -> [CountDistribution]) { self.unit = unit }
    func distributions(row: Int) -> [CountDistribution] { unit(row) }
}
