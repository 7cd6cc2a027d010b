import Domain

/// Finds actors by any of their names, in whatever spelling.
public struct ActorIndex: Sendable {
    /// All actors, in the given order.
    public let actors: [Actor]
    /// Names that two actors claim, and the like.
    public let diagnostics: [Diagnostic]

    struct Entry: Sendable {
        let actor: Int
        let name: ComparableName
        let kind: ActorName.Kind?
        let period: Tenure
        let source: String?
    }

    let entries: [Entry]
    private let exact: [[UInt8]: [Int]]
    /// Entries that bear the name of a state's forces, by ISO code.
    private let forces: [String: [Int]]
    private let trigrams: TrigramIndex
    private let positions: [String: Int]
    /// Pairs of actors that are tied (part, parent, ally, successor), as numbers.
    private let tied: Set<UInt64>

    /// An index over actors and all their names.
    public init(_ actors: [Actor]) {
        self.actors = actors
        var entries: [Entry] = []
        for (number, actor) in actors.enumerated() {
            entries.append(
                Entry(
                    actor: number, name: ComparableName(actor.name), kind: nil, period: .unknown,
                    source: nil))
            for name in actor.names where name.text != actor.name {
                entries.append(
                    Entry(
                        actor: number, name: ComparableName(name.text), kind: name.kind,
                        period: name.period, source: name.source))
            }
        }
        self.entries = entries
        var exact: [[UInt8]: [Int]] = [:]
        var forces: [String: [Int]] = [:]
        for (index, entry) in entries.enumerated() {
            exact[entry.name.folded, default: []].append(index)
            for country in entry.name.forces { forces[country, default: []].append(index) }
        }
        self.forces = forces
        self.exact = exact
        trigrams = TrigramIndex(entries.map(\.name.folded))
        var positions: [String: Int] = [:]
        for (number, actor) in actors.enumerated() where positions[actor.id] == nil {
            positions[actor.id] = number
        }
        // Entries that are taken together with another are found as that one.
        for (number, actor) in actors.enumerated() {
            for other in actor.identifiers where other.scheme == "actor" {
                if positions[other.value] == nil { positions[other.value] = number }
            }
        }
        self.positions = positions
        tied = Self.ties(actors, positions)
        diagnostics = ActorDiagnosis.of(actors)
    }

    /// The actor with an identifier.
    public func actor(id: String) -> Actor? { positions[id].map { actors[$0] } }

    /// The actors that a name may stand for, best first.
    ///
    /// - Parameters:
    ///   - day: when the name was used; names of another time score a little less.
    ///   - country: ISO code; breaks ties between actors of equal names.
    ///   - code: an identifier in another list, such as `ucdp:6267`; it decides when known.
    public func candidates(
        for text: String, on day: Day? = nil, country: String? = nil, code: String? = nil,
        limit: Int = 5
    ) -> [MatchCandidate] {
        let query = ComparableName(text)
        var best: [Int: MatchCandidate] = [:]
        for index in entryNumbers(query) {
            let entry = entries[index]
            var match = NameMatcher.match(query, entry.name)
            guard match.score >= NameMatcher.candidate else { continue }
            adjust(&match, entry: entry, day: day, country: country, named: query.country)
            if let held = best[entry.actor], held.score >= match.score { continue }
            best[entry.actor] = candidate(entry, match)
        }
        if let coded = code.flatMap(actorNumber(code:)) {
            best[coded] = MatchCandidate(
                subject: .init(.actor, actors[coded].id), name: actors[coded].name, score: 1,
                features: [FeatureScore("identifier", code ?? "", 1)])
        }
        let sorted = best.values.sorted { ($1.score, $0.subject.id) < ($0.score, $1.subject.id) }
        return Array(sorted.prefix(limit))
    }

    /// The actor that a name stands for, when one stands out: likely, and clearly ahead of others.
    public func resolve(
        _ text: String, on day: Day? = nil, country: String? = nil, code: String? = nil
    ) -> Actor? {
        let found = candidates(for: text, on: day, country: country, code: code)
        guard let first = found.first, first.score >= NameMatcher.likely else { return nil }
        let level = found.prefix { $0.score > first.score - 0.01 }.compactMap {
            actor(id: $0.subject.id)
        }
        if level.count > 1 { return owner(of: text) ?? bearer(ofEveryNameIn: text, among: level) }
        return actor(id: first.subject.id)
    }

    /// How near a name comes to an actor's, when it is none of them; accents and signs apart.
    public func likeness(of text: String, to id: String) -> NameLikeness? {
        let isOwn = (exact[ComparableName(text).folded] ?? []).contains {
            actors[entries[$0].actor].id == id
        }
        if isOwn { return nil }
        let found = candidates(for: text).first { $0.subject.id == id }
        return found.map { NameLikeness(asked: text, score: $0.score) }
    }

    /// The one of several actors that bears both names of a double name (`M23: March 23 Movement`),
    /// where the others bear the one.
    private func bearer(ofEveryNameIn text: String, among actors: [Actor]) -> Actor? {
        let variants = ComparableName(text).variants
        guard !variants.isEmpty else { return nil }
        let shares = actors.map { actor in
            let names = ([actor.name] + actor.names.map(\.text)).map(ComparableName.init)
            return variants.reduce(0) { sum, variant in
                sum + (names.map { NameMatcher.score(variant, $0) }.max() ?? 0)
            }
        }
        guard let most = shares.max() else { return nil }
        let bearers = zip(actors, shares).filter { $0.1 > most - 0.1 }
        return bearers.count == 1 ? bearers.first?.0 : nil
    }

    /// The one actor that goes by a name, where others have it among their other names only.
    private func owner(of text: String) -> Actor? {
        let owners = Set(
            (exact[ComparableName(text).folded] ?? []).filter { entries[$0].kind == nil }
                .map { entries[$0].actor })
        return owners.count == 1 ? owners.first.map { actors[$0] } : nil
    }

    /// The number of the actor that a name stands for, when one stands out.
    func number(of name: String) -> Int? { resolve(name).flatMap { positions[$0.id] } }

    /// How far two actors, by number, are one (1) or tied (0.8).
    func affinity(_ one: Int, _ other: Int) -> Double {
        if one == other { return 1 }
        return tied.contains(MatchRun.key(min(one, other), max(one, other))) ? 0.8 : 0
    }

    /// Whether two actors, by identifier, are tied: part, parent, ally, predecessor, successor.
    func areTied(_ one: String, _ other: String) -> Bool {
        guard let first = positions[one], let second = positions[other] else { return false }
        return first != second && affinity(first, second) > 0
    }

    private func entryNumbers(_ query: ComparableName) -> [Int] {
        let same = exact[query.folded] ?? []
        if !same.isEmpty { return same }
        var numbers = trigrams.nearest(to: query.folded, limit: 60)
        for country in query.forces { numbers += forces[country] ?? [] }
        for variant in query.variants { numbers += exact[variant.folded] ?? [] }
        // Abbreviations share no letters in a row with the name they stand for.
        if query.isAbbreviation || query.initials.count >= 2 {
            for (index, entry) in entries.enumerated()
            where entry.name.isAbbreviation != query.isAbbreviation {
                if Abbreviation.score(query, entry.name) != nil
                    || Abbreviation.score(entry.name, query) != nil
                {
                    numbers.append(index)
                }
            }
        }
        return numbers
    }

    private func adjust(
        _ match: inout NameMatch, entry: Entry, day: Day?, country: String?, named: String?
    ) {
        if let day, !entry.period.mayContain(day) {
            match.score *= 0.95
            match.features.append(FeatureScore("time", "the name is of another time", -0.05))
        }
        let countries = actors[entry.actor].countries
        guard !countries.isEmpty, entry.name.forces.isEmpty else { return }
        // A country in the name itself says more than the one that it was used in.
        if let named, !countries.contains(named) {
            match.score *= 0.85
            match.features.append(FeatureScore("country", "active elsewhere", -0.15))
        } else if let country, !countries.contains(country) {
            match.score *= 0.93
            match.features.append(FeatureScore("country", "active elsewhere", -0.07))
        }
    }

    private func candidate(_ entry: Entry, _ match: NameMatch) -> MatchCandidate {
        var features = match.features
        let actor = actors[entry.actor]
        if entry.name.text != actor.name {
            let said = entry.source.map { ", says \($0)" } ?? ""
            features.append(
                FeatureScore("alias", "\(entry.name.text) is a name of \(actor.name)\(said)", 0))
        }
        return MatchCandidate(
            subject: .init(.actor, actor.id), name: actor.name, score: min(1, match.score),
            features: features)
    }

    private func actorNumber(code: String) -> Int? {
        actors.firstIndex { actor in
            actor.id == code
                || actor.identifiers.contains { "\($0.scheme):\($0.value)" == code }
        }
    }

    private static func ties(_ actors: [Actor], _ positions: [String: Int]) -> Set<UInt64> {
        var tied: Set<UInt64> = []
        for (number, actor) in actors.enumerated() {
            for affiliation in actor.affiliations {
                guard affiliation.kind != .rival, affiliation.kind != .splinter,
                    let other = positions[affiliation.other], other != number
                else { continue }
                tied.insert(MatchRun.key(min(number, other), max(number, other)))
            }
        }
        return tied
    }
}
