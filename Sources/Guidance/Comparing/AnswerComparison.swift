import Domain

/// Finds the situations in which two editions answer differently, over the facts of both.
struct AnswerComparison {
    private let old: Side
    private let new: Side
    private let space: SituationSpace
    private var search: CoverSearch
    private(set) var changes: [EditionComparison.AnswerChange] = []
    private(set) var undecided: [String] = []

    private struct Side {
        var book: RuleBook
        var voices: RuleBook.Voices

        func cover(_ clauses: [Int]?) -> Cover {
            var cover = Cover()
            for number in clauses ?? [] { cover.add(book.clauses[number].regions, owner: number) }
            return cover
        }

        func regions(_ clauses: [Int]?) -> [Region] {
            (clauses ?? []).flatMap { book.clauses[$0].regions }
        }

        func approvals(_ action: String, by office: String? = nil) -> [Int] {
            (voices.approvals[action] ?? []).filter { office == nil || $0.office == office }
                .map(\.clause)
        }

        func offices(_ action: String) -> [String] {
            (voices.approvals[action] ?? []).map(\.office)
        }
    }

    init(_ old: Handbook, _ new: Handbook) {
        var one = old
        var other = new
        let shared = old.period.overlap(with: new.period)
        if let shared {
            one.period = shared
            other.period = shared
        } else {
            one = old.inForce(on: old.period.last)
            other = new.inForce(on: new.period.first)
        }
        space = SituationSpace(
            facts: Self.merged(one.facts, other.facts), period: one.period,
            conditions: one.allConditions + other.allConditions,
            periods: one.allPeriods + other.allPeriods)
        let books = (RuleBook(one, in: space), RuleBook(other, in: space))
        self.old = Side(book: books.0, voices: books.0.voices())
        self.new = Side(book: books.1, voices: books.1.voices())
        search = CoverSearch(space, work: 100_000_000)
    }

    /// The facts of both editions, each with the values of both.
    private static func merged(_ old: [Handbook.Fact], _ new: [Handbook.Fact]) -> [Handbook.Fact] {
        let before = Dictionary(old.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        var facts = new.map { fact in
            var result = fact
            switch (before[fact.id]?.domain, fact.domain) {
            case (.choice(let one)?, .choice(let other)):
                let gone = one.filter { value in !other.contains { $0.id == value.id } }
                result.domain = .choice(other + gone)
            case (.number(let one, _)?, .number(let other, let unit)):
                let low = min(one.lowerBound, other.lowerBound)
                result.domain = .number(low...max(one.upperBound, other.upperBound), unit: unit)
            default: break
            }
            return result
        }
        facts += old.filter { fact in !new.contains { $0.id == fact.id } }
        return facts
    }

    mutating func run() {
        var actions = new.book.handbook.actions.map(\.id)
        for action in old.book.handbook.actions.map(\.id) where !actions.contains(action) {
            actions.append(action)
        }
        for action in actions {
            compare(action, from: old, to: new)
            compare(action, from: new, to: old)
        }
    }

    /// Looks for situations in which one side says something about an action that the other does
    /// not, and that nothing on either side makes irrelevant.
    private mutating func compare(_ action: String, from one: Side, to other: Side) {
        let bans = [one, other].map { $0.cover($0.voices.prohibitions[action]) }
        let duties = [one, other].map { $0.cover($0.voices.obligations[action]) }
        look(action, one.regions(one.voices.prohibitions[action]), [bans[1]])
        look(action, one.regions(one.voices.obligations[action]), [duties[1]])
        var seen: Set<String> = []
        for office in one.offices(action) where seen.insert(office).inserted {
            let same = other.cover(other.approvals(action, by: office))
            look(action, one.regions(one.approvals(action, by: office)), [same] + bans)
        }
        let approvals = [one, other].map { $0.cover($0.approvals(action)) }
        let same = other.cover(other.voices.permissions[action])
        look(
            action, one.regions(one.voices.permissions[action]),
            [same] + bans + duties + approvals)
    }

    private mutating func look(_ action: String, _ regions: [Region], _ covers: [Cover]) {
        var cover = Cover()
        for part in covers { cover.append(part) }
        var whole = cover
        for side in [old, new] { whole.append(side.book.impossible) }
        for region in regions {
            switch search.uncovered(region, by: whole) {
            case .covered: continue
            case .exhausted:
                if !undecided.contains(action) { undecided.append(action) }
            case .uncovered(let box):
                let around = space.grown(box, within: region, outside: cover)
                add(action, Showing(box: box, around: around))
                return
            }
        }
    }

    private mutating func add(_ action: String, _ showing: Showing) {
        let (situation, day) = space.witness(in: showing.box)
        guard let point = space.box(known: situation, on: day) else { return }
        let before = verdict(action, old, point)
        let after = verdict(action, new, point)
        let change = EditionComparison.AnswerChange(
            action: action, situation: situation, day: space.isDated(showing.around) ? day : nil,
            circumstances: space.condition(of: showing.around),
            was: before?.standing, isNow: after?.standing,
            oldRules: before?.grounds.map(\.rule) ?? [], newRules: after?.grounds.map(\.rule) ?? [])
        let isKnown = changes.contains {
            $0.action == action && $0.was == change.was && $0.isNow == change.isNow
                && $0.oldRules == change.oldRules && $0.newRules == change.newRules
        }
        if !isKnown { changes.append(change) }
    }

    private func verdict(_ action: String, _ side: Side, _ point: Box) -> Advice.Verdict? {
        let applying = side.book.clauses.indices.filter { number in
            side.book.clauses[number].regions.contains { region in
                space.contains(region.including, point)
                    && !region.excluding.contains { space.contains($0, point) }
            }
        }
        return SaidOfActions(side.book, Array(applying)).verdict(action)
    }
}

extension DayRange {
    /// The days that two ranges share.
    fileprivate func overlap(with other: DayRange) -> DayRange? {
        overlaps(other) ? DayRange(max(first, other.first), min(last, other.last)) : nil
    }
}

extension Handbook {
    /// The handbook as it stands on one day, without dates.
    func inForce(on day: Day) -> Handbook {
        var result = self
        result.period = DayRange(Day(number: 0))
        result.rules = rules.filter { $0.period?.contains(day) ?? true }.map { rule in
            var rule = rule
            rule.period = nil
            return rule
        }
        result.authorities = authorities.map { authority in
            var authority = authority
            authority.period = nil
            return authority
        }
        result.tables = tables.filter { $0.period?.contains(day) ?? true }.map { table in
            var table = table
            table.period = nil
            return table
        }
        return result
    }
}
