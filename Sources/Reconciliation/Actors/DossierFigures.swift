import Domain
import Geography
import Statistics

/// The numbers of a dossier, from an actor's incidents in the order of time.
struct DossierFigures: Sendable {
    let parts: [DossierBuilder.Part]
    let index: ActorIndex
    let seed: UInt64
    let threads: Int

    var seen: DayRange? {
        guard let first = parts.lazy.map(\.incident.when.first).min(),
            let last = parts.lazy.map(\.incident.when.last).max()
        else { return nil }
        return DayRange(first, last)
    }

    /// The toll of several incidents, by simulation.
    func sum(_ parts: [DossierBuilder.Part], civilians: Bool) -> Toll {
        TollSum(
            ofDistinct: parts.lazy.map { part in
                let incident = part.incident
                return TollSum.Part(
                    id: incident.id, toll: civilians ? incident.civilianDeaths : incident.deaths)
            }, draws: 1000, seed: seed
        ).toll
    }

    func years() -> [DossierYear] {
        let byYear = Dictionary(grouping: parts) { $0.incident.when.first.parts.year }
        let order = byYear.keys.sorted()
        return Parallel.map(order.count, threads: threads) { number in
            let year = order[number]
            let own = byYear[year] ?? []
            return DossierYear(
                year: year, incidents: own.count, deaths: sum(own, civilians: false),
                civilianDeaths: sum(own, civilians: true), cells: cells(own),
                districts: districts(own))
        }
    }

    func cells(_ parts: [DossierBuilder.Part]) -> [DossierArea] {
        areas(parts) { $0.cell.map { String($0.gid) } }
    }

    /// By P-code, else by the district's name as claimed.
    func districts(_ parts: [DossierBuilder.Part]) -> [DossierArea] {
        areas(parts) { incident in
            if let code = incident.admin2Code { return code }
            guard incident.place.precision <= .admin2, !incident.place.admin2.isEmpty else {
                return nil
            }
            return incident.place.admin2
        }
    }

    private func areas(
        _ parts: [DossierBuilder.Part], _ id: (Incident) -> String?
    ) -> [DossierArea] {
        var areas: [String: DossierArea] = [:]
        for part in parts {
            guard let id = id(part.incident) else { continue }
            areas[id, default: DossierArea(id: id, incidents: 0, deaths: 0)].incidents += 1
            areas[id]?.deaths += part.incident.deaths.best
        }
        return areas.values.sorted {
            ($1.incidents, $1.deaths, $0.id) < ($0.incidents, $0.deaths, $1.id)
        }
    }

    func targets() -> [DossierTarget] {
        var targets: [DossierTarget.Kind: DossierTarget] = [:]
        for (part, kind) in zip(parts, kinds(parts)) {
            targets[kind, default: DossierTarget(kind: kind, incidents: 0, deaths: 0)]
                .incidents += 1
            targets[kind]?.deaths += part.incident.deaths.best
        }
        return DossierTarget.Kind.allCases.compactMap { targets[$0] }
    }

    func lethality() -> DossierLethality {
        guard !parts.isEmpty else {
            return DossierLethality(mean: nil, shareDeadly: nil, deadliest: nil)
        }
        let deaths = parts.map(\.incident.deaths.best)
        let total = deaths.reduce(0.0) { $0 + Double($1) }
        let deadliest = parts.max {
            ($0.incident.deaths.best, $1.incident.id) < ($1.incident.deaths.best, $0.incident.id)
        }
        return DossierLethality(
            mean: total / Double(parts.count),
            shareDeadly: Double(deaths.filter { $0 > 0 }.count) / Double(parts.count),
            deadliest: deadliest?.incident.id)
    }

    func trend(upTo day: Day?) -> DossierTrend? {
        guard let last = day ?? seen?.last else { return nil }
        func window(_ from: Int, _ to: Int) -> [Incident] {
            parts.lazy.map(\.incident).filter {
                let age = last - $0.when.first
                return age >= from && age < to
            }
        }
        let recent = window(0, 365)
        let earlier = window(365, 730)
        let change = Double(recent.count - earlier.count)
        // The variance of a difference of two Poisson counts is their sum.
        let error = Double(recent.count + earlier.count).squareRoot()
        let isClear = abs(change) > 2 * max(1, error)
        return DossierTrend(
            upTo: last, recentIncidents: recent.count, earlierIncidents: earlier.count,
            recentDeaths: recent.reduce(0) { $0 + $1.deaths.best },
            earlierDeaths: earlier.reduce(0) { $0 + $1.deaths.best },
            direction: isClear ? (change > 0 ? .rising : .falling) : .steady)
    }

    /// Actors met on one side, civilians and the unidentified left out, most often first.
    func companions(
        _ parts: [DossierBuilder.Part], _ names: (DossierBuilder.Part) -> [String]
    ) -> [DossierCompanion] {
        var keys: [String: (id: String?, isNobody: Bool)] = [:]
        var found: [String: DossierCompanion] = [:]
        for part in parts {
            var counted = Set<String>()
            for name in names(part) {
                let (id, isNobody) =
                    keys[name] ?? (index.resolve(name)?.id, Self.isNobody(name))
                keys[name] = (id, isNobody)
                guard !isNobody else { continue }
                let key = id ?? name
                guard counted.insert(key).inserted else { continue }
                let when = part.incident.when
                var companion =
                    found[key]
                    ?? DossierCompanion(
                        name: id.flatMap { index.actor(id: $0)?.name } ?? name, actor: id,
                        incidents: 0, deaths: 0, seen: when)
                companion.incidents += 1
                companion.deaths += part.incident.deaths.best
                companion.seen = DayRange(
                    min(companion.seen.first, when.first), max(companion.seen.last, when.last))
                found[key] = companion
            }
        }
        return found.values.sorted {
            ($1.incidents, $1.deaths, $0.name) < ($0.incidents, $0.deaths, $1.name)
        }
    }

    func timeline(_ parts: [DossierBuilder.Part]) -> [DossierEntry] {
        zip(parts, kinds(parts)).map { part, kind in
            let incident = part.incident
            return DossierEntry(
                incident: incident.id, title: incident.title, when: incident.when,
                place: incident.place.bestName ?? "",
                deaths: incident.deaths, against: kind, calledHere: part.calledHere,
                attribution: incident.grades.attribution)
        }
    }

    /// Against whom each incident went; each opponent's name is looked up once.
    private func kinds(_ parts: [DossierBuilder.Part]) -> [DossierTarget.Kind] {
        var known: [String: DossierTarget.Kind] = [:]
        return parts.map { Self.kind(of: $0, index, &known) }
    }

    private static func isNobody(_ name: String) -> Bool {
        let words = ComparableName(name).words
        return words.isEmpty
            || words.contains { $0.concept == "civilians" || $0.concept == "unidentified" }
    }

    private static func kind(
        of part: DossierBuilder.Part, _ index: ActorIndex,
        _ known: inout [String: DossierTarget.Kind]
    ) -> DossierTarget.Kind {
        if part.incident.isSummary { return .summary }
        if part.standing == .namedOnly { return .othersAccused }
        if part.incident.violence == .oneSided { return .civilians }
        var kinds: [DossierTarget.Kind] = []
        for name in part.against {
            let kind = known[name] ?? kind(ofOpponent: name, index)
            known[name] = kind
            kinds.append(kind)
        }
        if part.hasPeacekeepers || kinds.contains(.peacekeepers) { return .peacekeepers }
        if kinds.contains(.state) { return .state }
        if kinds.contains(.otherGroups) { return .otherGroups }
        if kinds.contains(.civilians) { return .civilians }
        return .unknown
    }

    private static func kind(ofOpponent name: String, _ index: ActorIndex) -> DossierTarget.Kind {
        switch index.resolve(name)?.kind {
        case .stateForces, .foreignForces: return .state
        case .peaceOperation: return .peacekeepers
        case .armedGroup, .communityMilitia, .coalition, .party: return .otherGroups
        case .community: return .civilians
        case .unknown, nil: break
        }
        let words = ComparableName(name).words
        if words.contains(where: { $0.concept == "civilians" }) { return .civilians }
        if words.contains(where: { $0.concept == "mission" }) { return .peacekeepers }
        if words.contains(where: { $0.concept == "state forces" }) { return .state }
        if words.contains(where: { $0.concept == "unidentified" }) { return .unknown }
        return .otherGroups
    }
}
