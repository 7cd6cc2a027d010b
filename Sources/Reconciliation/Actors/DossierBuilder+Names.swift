import Domain

extension DossierBuilder {
    /// Who uses a name, and when.
    struct NameUse: Sendable {
        private(set) var sources: Set<String> = []
        private(set) var days: DayRange
        private(set) var count = 0

        init(_ days: DayRange) { self.days = days }

        mutating func add(_ sources: Set<String>, _ days: DayRange, count: Int) {
            self.sources.formUnion(sources)
            self.days = DayRange(
                min(self.days.first, days.first), max(self.days.last, days.last))
            self.count += count
        }
    }

    /// Names that claims use for the actor, each with its source and the time that the claim names
    /// (`nil`: its incident's).
    struct Mentioned: Sendable {
        let name: String
        let source: String
        let when: DayRange?
    }

    /// The names by which incidents of which the same is said mention the actor.
    struct Mentions: Sendable {
        let names: [Mentioned]
        private var days: DayRange
        private var uses = 0

        init(_ names: [Mentioned], _ days: DayRange) {
            self.names = names
            self.days = days
        }

        mutating func add(_ when: DayRange) {
            days = DayRange(min(days.first, when.first), max(days.last, when.last))
            uses += 1
        }

        func count(in all: inout [String: NameUse]) {
            for mention in names {
                let when = mention.when ?? days
                all[mention.name, default: NameUse(when)]
                    .add([mention.source], when, count: uses)
            }
        }
    }

    /// The names of the register, and those that claims use.
    func names() -> [DossierName] {
        let uses = uses
        var named = Set<String>()
        var names: [DossierName] = []
        let own = [ActorName(actor.name, kind: .official)] + actor.names
        for name in own where named.insert(name.text).inserted {
            let all = own.filter { $0.text == name.text }
            let use = uses[name.text]
            let sources = Set(all.compactMap(\.source)).union(use?.sources ?? [])
            let period = all.lazy.map(\.period).first { $0 != .unknown }
            names.append(
                DossierName(
                    text: name.text, kind: name.kind, sources: sources.sorted(),
                    period: period ?? use.map { Tenure(first: $0.days.first, last: $0.days.last) }
                        ?? .unknown,
                    uses: use?.count ?? 0))
        }
        for (text, use) in uses.sorted(by: { $0.key < $1.key }) where !named.contains(text) {
            names.append(
                DossierName(
                    text: text, kind: nil, sources: use.sources.sorted(),
                    period: Tenure(first: use.days.first, last: use.days.last),
                    uses: use.count))
        }
        return names
    }
}
