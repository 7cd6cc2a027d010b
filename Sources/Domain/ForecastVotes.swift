/// What one member of a pool says.
public struct MemberVote: Hashable, Sendable, Codable {
    /// The member's name as shown to people.
    public var model: String
    /// The member's identifier; empty when a pool does not say.
    public var identifier: String
    /// Its weight in the pool, 0...1.
    public var weight: Double
    /// The deaths it expects.
    public var mean: Double
    /// The probability it gives to any death.
    public var anyDeath: Double

    public init(
        model: String, identifier: String = "", weight: Double, mean: Double, anyDeath: Double
    ) {
        self.model = model
        self.identifier = identifier
        self.weight = weight
        self.mean = mean
        self.anyDeath = anyDeath
    }
}

/// What each member of a pool says about every unit and step of a forecast: kept beside it, so that
/// a forecast can be explained without fitting its model again.
public struct ForecastVotes: Hashable, Sendable, Codable {
    /// A member, as a card names it.
    private struct Member: Hashable, Codable {
        var identifier: String
        var name: String
    }

    /// A model that is no pool has none.
    private let members: [Member]
    private let steps: ClosedRange<Int>
    /// Weight, mean and probability of any death, unit by unit, step by step, member by member.
    private let figures: [Float]

    /// Notes the votes for a number of units (by row) and the steps ahead; every one must be by the
    /// same members, in any order.
    public init(
        units: Int, steps: ClosedRange<Int>, votes: (_ row: Int, _ step: Int) -> [MemberVote]
    ) {
        func member(_ vote: MemberVote) -> Member {
            Member(identifier: vote.identifier, name: vote.model)
        }
        self.steps = steps
        let named = units > 0 ? votes(0, steps.lowerBound).map(member) : []
        members = named
        figures = (0..<units).flatMap { row in
            steps.flatMap { step -> [Float] in
                let given = votes(row, step)
                return named.flatMap { name -> [Float] in
                    guard let vote = given.first(where: { member($0) == name }) else {
                        return [0, 0, 0]
                    }
                    return [Float(vote.weight), Float(vote.mean), Float(vote.anyDeath)]
                }
            }
        }
    }

    /// The votes for a unit (by row) and a step, the heaviest first; empty where none are noted.
    public func votes(row: Int, step: Int) -> [MemberVote] {
        guard steps.contains(step), !members.isEmpty else { return [] }
        let start = (row * steps.count + step - steps.lowerBound) * members.count * 3
        guard row >= 0, start + members.count * 3 <= figures.count else { return [] }
        return members.enumerated().map { index, member in
            let place = start + index * 3
            return MemberVote(
                model: member.name, identifier: member.identifier,
                weight: Double(figures[place]), mean: Double(figures[place + 1]),
                anyDeath: Double(figures[place + 2]))
        }.enumerated().sorted {
            ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset)
        }.map(\.element)
    }
}
