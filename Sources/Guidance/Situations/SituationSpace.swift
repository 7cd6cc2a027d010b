import Domain

/// The situations that a handbook can tell apart, laid out for set operations.
///
/// A dimension for each fact and one for time. A choice has a cell for each value; a number, and
/// time, have a cell for each stretch that no condition in the handbook cuts, so that a fact with a
/// million values costs no more than its conditions. All values of one cell are answered alike.
struct SituationSpace: Sendable {
    /// One fact, or time.
    struct Dimension: Sendable {
        /// `Fact.id`; `nil` for time.
        var fact: String?
        var cells: Cells
        /// Where the dimension's words start in a box, and how many they are.
        var offset: Int
        var words: Int

        var count: Int {
            switch cells {
            case .values(let values): values.count
            case .stretches(let starts, _): starts.count
            }
        }
    }

    /// The values of a dimension.
    enum Cells: Sendable {
        case values([String])
        /// The first value of each stretch in rising order, and the last value of the last one.
        case stretches([Int], last: Int)
    }

    let dimensions: [Dimension]
    let wordCount: Int
    private let position: [String: Int]
    private let timePosition: Int

    /// The space of a handbook's facts, cut where its conditions and periods cut it.
    init(_ handbook: Handbook) {
        self.init(
            facts: handbook.facts, period: handbook.period, conditions: handbook.allConditions,
            periods: handbook.allPeriods)
    }

    /// A space of facts and time; a fact declared twice or without values is left out after the
    /// first (declarations are checked elsewhere).
    init(
        facts: [Handbook.Fact], period: DayRange, conditions: [Handbook.Condition],
        periods: [DayRange]
    ) {
        var dimensions: [Dimension] = []
        var position: [String: Int] = [:]
        var offset = 0
        func add(_ fact: String?, _ cells: Cells) {
            var dimension = Dimension(fact: fact, cells: cells, offset: offset, words: 0)
            dimension.words = (dimension.count + 63) / 64
            offset += dimension.words
            if let fact { position[fact] = dimensions.count }
            dimensions.append(dimension)
        }
        for fact in facts where position[fact.id] == nil {
            switch fact.domain {
            case .choice(let values):
                if !values.isEmpty { add(fact.id, .values(values.map(\.id))) }
            case .number(let bounds, _):
                let ranges = conditions.flatMap { $0.ranges(of: fact.id) }
                add(fact.id, Self.stretches(of: bounds, cutBy: ranges))
            }
        }
        let days = period.first.number...period.last.number
        timePosition = dimensions.count
        add(nil, Self.stretches(of: days, cutBy: periods.map { $0.first.number...$0.last.number }))
        self.dimensions = dimensions
        self.position = position
        wordCount = offset
    }

    private static func stretches(
        of bounds: ClosedRange<Int>, cutBy ranges: [ClosedRange<Int>]
    ) -> Cells {
        var starts: Set<Int> = [bounds.lowerBound]
        for range in ranges {
            if bounds.contains(range.lowerBound) { starts.insert(range.lowerBound) }
            if range.upperBound < bounds.upperBound, range.upperBound >= bounds.lowerBound {
                starts.insert(range.upperBound + 1)
            }
        }
        return .stretches(starts.sorted(), last: bounds.upperBound)
    }

    /// The dimension of a fact.
    func dimension(of fact: String) -> Int? { position[fact] }

    /// The dimension of time.
    var time: Int { timePosition }

    /// The number of different situations on one day, every value counted.
    var situationCount: Double {
        dimensions.reduce(1) { product, dimension in
            guard dimension.fact != nil else { return product }
            switch dimension.cells {
            case .values(let values): return product * Double(values.count)
            case .stretches(let starts, let last):
                return product * (Double(last) - Double(starts.first ?? last) + 1)
            }
        }
    }
}

extension Handbook {
    /// Every condition that is written anywhere.
    var allConditions: [Condition] {
        var situations = impossible + rules.map(\.situations)
        situations += questions.compactMap(\.scope) + tables.compactMap(\.scope)
        return situations.flatMap { $0.any + $0.unless }
            + tables.flatMap { $0.rows.map(\.condition) }
    }

    /// Every period that a rule, a table or an authority is limited to.
    var allPeriods: [DayRange] {
        rules.compactMap(\.period) + tables.compactMap(\.period)
            + authorities.compactMap(\.period)
    }
}

extension Handbook.Condition {
    /// The number ranges that a fact is held to.
    func ranges(of fact: String) -> [ClosedRange<Int>] {
        if case .ranges(let ranges)? = allowed[fact] { return ranges }
        return []
    }
}
