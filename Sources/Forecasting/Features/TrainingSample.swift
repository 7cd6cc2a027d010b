import Domain
import Statistics

/// Situations of the past and what followed them.
struct TrainingSample {
    struct Row {
        var unit: Int
        var month: Int
        var step: Int
        var weight: Float
        var outcome: Float
    }

    let features: HistoryFeatures
    let rows: [Row]

    /// Situations whose outcome is known at the cut-off; quiet ones are thinned and weighted up.
    ///
    /// About `budget` rows, a quarter of them from quiet units.
    init(_ features: HistoryFeatures, steps: ClosedRange<Int>, budget: Int, seed: UInt64) {
        self.features = features
        let (active, quiet) = Self.places(features, steps)
        var generator = SeededGenerator(seed: seed, stream: 77)
        let share = quiet.isEmpty ? 1 : 0.75
        let most = Double(min(steps.count, 4))
        let perActive = min(most, Double(budget) * share / Double(max(1, active.count)))
        let perQuiet = min(most, Double(budget) * (1 - share) / Double(max(1, quiet.count)))
        var rows: [Row] = []
        for place in active { rows += Self.rows(features, place, steps, perActive, &generator) }
        for place in quiet { rows += Self.rows(features, place, steps, perQuiet, &generator) }
        self.rows = rows
    }

    /// Units and months to learn from, those with violence in or around them apart.
    private static func places(_ features: HistoryFeatures, _ steps: ClosedRange<Int>) -> (
        active: [(Int, Int)], quiet: [(Int, Int)]
    ) {
        let months = features.history.periodCount
        let history = features.history
        let start = min(history.periods(months: 36), months / 3)
        let (near, far) = (history.periods(months: 12), history.periods(months: 60))
        var active: [(Int, Int)] = []
        var quiet: [(Int, Int)] = []
        for unit in features.history.units.indices {
            for month in start..<max(start, months - steps.lowerBound) {
                let isActive =
                    features.own.isViolent(row: unit, through: month, length: far)
                    || features.ring.isViolent(row: unit, through: month, length: near)
                if isActive { active.append((unit, month)) } else { quiet.append((unit, month)) }
            }
        }
        return (active, quiet)
    }

    /// On average `rate` rows of a unit and month, at random steps whose outcome is known.
    private static func rows(
        _ features: HistoryFeatures, _ place: (unit: Int, month: Int), _ steps: ClosedRange<Int>,
        _ rate: Double, _ generator: inout SeededGenerator
    ) -> [Row] {
        let months = features.history.periodCount
        let whole = Int(rate)
        let wanted = whole + (generator.uniform() < rate - Double(whole) ? 1 : 0)
        var rows: [Row] = []
        for _ in 0..<wanted {
            let step = steps.lowerBound + Int(generator.next() % UInt64(steps.count))
            guard place.month + step < months else { continue }
            let outcome = features.own.value(row: place.unit, month: place.month + step)
            let level = features.level[place.unit * months + place.month]
            guard !outcome.isNaN, !level.isNaN else { continue }
            rows.append(
                Row(
                    unit: place.unit, month: place.month, step: step, weight: Float(1 / rate),
                    outcome: outcome))
        }
        return rows
    }

    private func level(_ row: Row) -> Float {
        features.level[row.unit * features.history.periodCount + row.month]
    }

    /// Outcomes over the recent level; 0 where nothing happened.
    func responses(offset: Double) -> [Float] {
        rows.map { $0.outcome / (level($0) + Float(offset)) }
    }

    /// The table to learn from: whether anybody died, and the logarithm of the ratio.
    func table() -> TrainingTable {
        var values: [Float] = []
        var targets: [Float] = []
        for row in rows {
            values += features.features(row: row.unit, month: row.month)
            values.append(Float(row.step))
            let outcome = HistoryFeatures.log1p(row.outcome)
            targets.append(outcome - HistoryFeatures.log1p(level(row)))
            targets.append(row.outcome > 0 ? 2 : 0)
        }
        return TrainingTable(
            features: values, featureCount: HistoryFeatures.names.count + 1, targets: targets,
            targetCount: 2, weights: rows.map(\.weight))
    }
}
