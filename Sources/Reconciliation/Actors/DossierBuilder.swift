import Domain
import Geography

/// Gathers an actor's dossier from incidents, one at a time.
///
/// An incident belongs to the actor when one of its sides, or one of its claims, names the actor
/// under any name or identifier. Each distinct name is resolved once, so a global register takes a
/// fraction of a second.
public struct DossierBuilder {
    /// The name that `Lineage.rule` carries.
    public static let version = "dossier/1"

    private let actor: Actor
    private let index: ActorIndex
    private let upTo: Day?
    private var resolved: [String: String?] = [:]
    private var parts: [Part] = []
    private var uses: [String: NameUse] = [:]

    /// One incident of the actor.
    struct Part {
        let incident: Incident
        let calledHere: String
        let against: [String]
        let beside: [String]
        let hasPeacekeepers: Bool
    }

    private struct NameUse {
        var sources: Set<String>
        var first: Day
        var last: Day
        var count: Int
    }

    /// - Parameters:
    ///   - index: all actors that names may stand for.
    ///   - upTo: the last day of record, for the trend; the last incident's day when left out.
    public init(_ actor: Actor, index: ActorIndex, upTo: Day? = nil) {
        self.actor = actor
        self.index = index
        self.upTo = upTo
    }

    /// Whether a name or an identifier means the actor.
    public mutating func isMeant(_ name: String, code: String? = nil) -> Bool {
        if let code, codes.contains(code) { return true }
        return id(of: name) == actor.id
    }

    /// Takes an incident in, if it is the actor's.
    ///
    /// - Returns: whether it is.
    @discardableResult
    public mutating func add(_ incident: Incident, claims: [Claim] = []) -> Bool {
        var sides = (Set<String>(), Set<String>())
        var called: [String] = []
        var isOnA = isMeant(incident.sideA)
        var isOnB = isMeant(incident.sideB)
        if isOnA { called.append(incident.sideA) }
        if isOnB { called.append(incident.sideB) }
        sides.0.insert(incident.sideA)
        sides.1.insert(incident.sideB)
        for claim in claims {
            for mention in claim.actors {
                let isOnSideA = mention.role == .sideA || mention.role == .perpetrator
                if mention.role != .associate {
                    if isOnSideA {
                        sides.0.insert(mention.name)
                    } else {
                        sides.1.insert(mention.name)
                    }
                }
                guard isMeant(mention.name, code: mention.code) else { continue }
                note(mention.name, claim)
                called.append(mention.name)
                if mention.role == .associate { continue }
                if isOnSideA { isOnA = true } else { isOnB = true }
            }
        }
        guard let name = called.first else { return false }
        let own = isOnA || !isOnB ? sides.0 : sides.1
        let other = isOnA || !isOnB ? sides.1 : sides.0
        parts.append(
            Part(
                incident: incident, calledHere: name, against: others(other),
                beside: others(own),
                hasPeacekeepers: claims.contains { claim in
                    claim.casualties.contains { $0.victims == .peacekeepers }
                }))
        return true
    }

    /// The dossier of what was added.
    ///
    /// - Parameter seed: for the simulated sums.
    public func dossier(seed: UInt64 = 1) -> Dossier {
        let sorted = parts.sorted {
            ($0.incident.when.first, $0.incident.id) < ($1.incident.when.first, $1.incident.id)
        }
        let figures = DossierFigures(parts: sorted, index: index, seed: seed)
        return Dossier(
            actor: actor, names: names(), affiliations: affiliations(), seen: figures.seen,
            incidents: sorted.count, deaths: figures.sum(sorted, civilians: false),
            civilianDeaths: figures.sum(sorted, civilians: true), years: figures.years(),
            cells: figures.cells(sorted), districts: figures.districts(sorted),
            targets: figures.targets(), lethality: figures.lethality(),
            trend: figures.trend(upTo: upTo), rivals: figures.companions { $0.against },
            allies: figures.companions { $0.beside }, timeline: figures.timeline(),
            lineage: Lineage(
                rule: Self.version, inputs: sorted.map(\.incident.id), seed: seed))
    }

    private var codes: Set<String> {
        Set(actor.identifiers.map { "\($0.scheme):\($0.value)" } + [actor.id])
    }

    private mutating func id(of name: String) -> String? {
        guard !name.isEmpty else { return nil }
        if let known = resolved[name] { return known }
        let found = index.resolve(name)?.id
        resolved[name] = .some(found)
        return found
    }

    private mutating func others(_ names: Set<String>) -> [String] {
        names.sorted().filter { !$0.isEmpty && !isMeant($0) }
    }

    private mutating func note(_ name: String, _ claim: Claim) {
        var use =
            uses[name]
            ?? NameUse(sources: [], first: claim.when.first, last: claim.when.last, count: 0)
        use.sources.insert(claim.source)
        use.first = min(use.first, claim.when.first)
        use.last = max(use.last, claim.when.last)
        use.count += 1
        uses[name] = use
    }

    private func names() -> [DossierName] {
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
                    period: period ?? use.map { Tenure(first: $0.first, last: $0.last) }
                        ?? .unknown,
                    uses: use?.count ?? 0))
        }
        for (text, use) in uses.sorted(by: { $0.key < $1.key }) where !named.contains(text) {
            names.append(
                DossierName(
                    text: text, kind: nil, sources: use.sources.sorted(),
                    period: Tenure(first: use.first, last: use.last), uses: use.count))
        }
        return names
    }

    private func affiliations() -> [DossierAffiliation] {
        var found = actor.affiliations.map {
            DossierAffiliation(
                affiliation: $0, otherName: index.actor(id: $0.other)?.name ?? $0.other,
                isFromOther: false)
        }
        for other in index.actors where other.id != actor.id {
            for tie in other.affiliations where tie.other == actor.id {
                guard let kind = tie.kind.reversed else { continue }
                var reversed = tie
                reversed.kind = kind
                reversed.other = other.id
                let isKnown = found.contains {
                    $0.affiliation.other == other.id && $0.affiliation.kind == kind
                        && $0.affiliation.period == tie.period
                }
                guard !isKnown else { continue }
                found.append(
                    DossierAffiliation(
                        affiliation: reversed, otherName: other.name, isFromOther: true))
            }
        }
        return found.sorted {
            let (left, right) = ($0.affiliation, $1.affiliation)
            return (left.period.first?.number ?? .max, left.kind.rawValue, left.other)
                < (right.period.first?.number ?? .max, right.kind.rawValue, right.other)
        }
    }
}
