import Domain

/// Finds incidents of different lists that are likely one and that nobody has judged.
///
/// A list is a dataset, a casebook, or what a desk has typed in. Incidents that share a list are two,
/// says the list; so are those that a judgement calls distinct.
public struct IncidentDoubles {
    /// Two incidents by identifier, the first of the longer list, and how likely they are one.
    public typealias Pair = (one: String, other: String, probability: Double)

    private let matcher: EventMatcher
    private let distinct: [(String, String)]
    /// Identifiers that a judgement `distinct` names, with the incidents that bear them.
    private var judged: [String: Set<Int>]
    private var scorer: EventScorer
    private var ids: [String] = []
    private var events: [ComparedEvent] = []
    /// By incident the lists that it stands on, by number.
    private var standing: [Set<Int>] = []
    private var lists: [Substring: Int] = [:]

    /// - Parameters:
    ///   - actors: knows actors by all their names and ties.
    ///   - judgements: what analysts have judged.
    public init(actors: ActorIndex, judgements: EffectiveJudgements) {
        matcher = EventMatcher(actors: actors)
        scorer = EventScorer(weights: matcher.weights, index: actors)
        distinct = judgements.distinct.compactMap { judgement in
            judgement.other.map { (judgement.subject.id, $0.id) }
        }
        judged = [:]
        for (one, other) in distinct {
            judged[one] = []
            judged[other] = []
        }
    }

    /// Takes in an incident. Totals of several incidents are left aside: no sum holds them.
    public mutating func add(_ incident: Incident) {
        guard !incident.isSummary else { return }
        let number = ids.count
        ids.append(incident.id)
        events.append(
            ComparedEvent(incident, actors: &scorer.actors, places: &scorer.places))
        standing.append(listNumbers(incident))
        guard !judged.isEmpty else { return }
        for name in [incident.id] + incident.claims + incident.claims.map({ Claim.series(of: $0) })
        where judged[name] != nil {
            judged[name]?.insert(number)
        }
    }

    /// The lists that an incident stands on. What a desk adds to a list's incident makes no list.
    private mutating func listNumbers(_ incident: Incident) -> Set<Int> {
        var names = Set(incident.claims.map { $0.prefix { $0 != ":" } })
        if names.count > 1 { names.remove("desk") }
        if names.isEmpty { names = [incident.id.prefix { $0 != ":" }] }
        return Set(
            names.map { name in
                if let known = lists[name] { return known }
                lists[name] = lists.count
                return lists.count - 1
            })
    }

    /// The pairs, each pair of lists compared by itself, in the order of their identifiers.
    public func pairs() -> [Pair] {
        guard lists.count > 1 else { return [] }
        var members = [[Int]](repeating: [], count: lists.count)
        for (number, numbers) in standing.enumerated() {
            for list in numbers { members[list].append(number) }
        }
        let order = lists.sorted { one, other in
            let counts = (members[one.value].count, members[other.value].count)
            return counts.0 != counts.1 ? counts.0 > counts.1 : one.key < other.key
        }.map(\.value)
        let forbidden = self.forbidden
        var likelihood: [String: Pair] = [:]
        for (place, first) in order.enumerated() {
            for second in order.dropFirst(place + 1) {
                let longer = members[first].filter { !standing[$0].contains(second) }
                let shorter = members[second].filter { !standing[$0].contains(first) }
                for pair in compare(longer, shorter, forbidden) {
                    let key = "\(pair.one)\u{1E}\(pair.other)"
                    if (likelihood[key]?.probability ?? 0) < pair.probability {
                        likelihood[key] = pair
                    }
                }
            }
        }
        return likelihood.values.sorted { ($0.one, $0.other) < ($1.one, $1.other) }
    }

    private var forbidden: [(Int, Int)] {
        distinct.flatMap { one, other in
            (judged[one] ?? []).flatMap { first in
                (judged[other] ?? []).map { (first, $0) }
            }
        }
    }

    private func compare(
        _ longer: [Int], _ shorter: [Int], _ forbidden: [(Int, Int)]
    ) -> [Pair] {
        guard let first = shorter.lazy.map({ events[$0].first }).min(),
            let last = shorter.lazy.map({ events[$0].last }).max()
        else { return [] }
        // What lies a season away from the whole shorter list is no neighbour of it.
        let left = longer.filter {
            events[$0].last >= first - 100 && events[$0].first <= last + 100
        }
        guard !left.isEmpty else { return [] }
        var run = MatchRun(
            left: left.map { events[$0] }, right: shorter.map { events[$0] }, scorer: scorer)
        run.collect(
            days: Int32(max(0, matcher.days)), doubt: matcher.threshold,
            forbidden: keys(forbidden, left, shorter))
        run.pairUp(threshold: matcher.threshold)
        run.joinParts(threshold: matcher.threshold)
        let links = run.result(threshold: matcher.threshold, doubt: matcher.threshold).links
        return links.compactMap { link -> Pair? in
            let (one, other) = (left[link.left], shorter[link.right])
            guard standing[one].isDisjoint(with: standing[other]) else { return nil }
            return (ids[one], ids[other], link.score)
        }
    }

    /// Pairs judged distinct, by their positions.
    private func keys(
        _ pairs: [(Int, Int)], _ left: [Int], _ right: [Int]
    ) -> Set<UInt64> {
        let lefts = Dictionary(uniqueKeysWithValues: left.enumerated().map { ($1, $0) })
        let rights = Dictionary(uniqueKeysWithValues: right.enumerated().map { ($1, $0) })
        var keys: Set<UInt64> = []
        for (one, other) in pairs + pairs.map({ ($1, $0) }) {
            guard let first = lefts[one], let second = rights[other] else { continue }
            keys.insert(MatchRun.key(first, second))
        }
        return keys
    }
}
