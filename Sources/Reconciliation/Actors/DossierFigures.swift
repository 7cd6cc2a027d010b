import Domain
import Geography
import Statistics

/// The numbers of a dossier, from an actor's incidents in the order of time.
struct DossierFigures: Sendable {
    let parts: [DossierBuilder.Part]
    let index: ActorIndex
    let threads: Int
    private let luck: TollLuck

    init(parts: [DossierBuilder.Part], index: ActorIndex, seed: UInt64, threads: Int) {
        self.parts = parts
        self.index = index
        self.threads = threads
        let uncertain = parts.count { $0.incident.deaths.low != $0.incident.deaths.high }
        luck = TollLuck(
            TollLuck.Weights(), draws: 1000, seed: seed, width: min(uncertain, TollCrowd.size),
            threads: threads)
    }

    var seen: DayRange? {
        guard let first = parts.lazy.map(\.incident.when.first).min(),
            let last = parts.lazy.map(\.incident.when.last).max()
        else { return nil }
        return DayRange(first, last)
    }

    /// The toll of several incidents: the sum of the best estimates and the quantiles of the
    /// simulated sum.
    func sum(_ parts: [DossierBuilder.Part], civilians: Bool) -> Toll {
        func toll(_ part: DossierBuilder.Part) -> Toll {
            civilians ? part.incident.civilianDeaths : part.incident.deaths
        }
        if parts.count == 1, let only = parts.first { return toll(only) }
        return TollSum(
            ofDistinct: parts.lazy.map { TollSum.Part(id: $0.incident.id, toll: toll($0)) },
            luck: luck
        ).told(best: parts.reduce(0) { $0 + toll($1).best })
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
        areas(parts, { $0.cell?.gid }, name: { String($0) })
    }

    /// By P-code, else by the district's name as claimed.
    func districts(_ parts: [DossierBuilder.Part]) -> [DossierArea] {
        areas(
            parts,
            { incident in
                if let code = incident.admin2Code { return code }
                guard incident.place.precision <= .admin2, !incident.place.admin2.isEmpty else {
                    return nil
                }
                return incident.place.admin2
            }, name: { $0 })
    }

    private func areas<Key: Hashable>(
        _ parts: [DossierBuilder.Part], _ key: (Incident) -> Key?, name: (Key) -> String
    ) -> [DossierArea] {
        var counts: [Key: (incidents: Int, deaths: Int)] = [:]
        for part in parts {
            guard let key = key(part.incident) else { continue }
            let deaths = part.incident.deaths.best
            counts[key, default: (0, 0)].incidents += 1
            counts[key, default: (0, 0)].deaths += deaths
        }
        return Self.sorted(
            counts.map {
                DossierArea(id: name($0), incidents: $1.incidents, deaths: $1.deaths)
            })
    }

    /// The areas of all years together.
    static func together(_ years: [[DossierArea]]) -> [DossierArea] {
        var areas: [String: DossierArea] = [:]
        for area in years.joined() {
            guard let known = areas[area.id] else {
                areas[area.id] = area
                continue
            }
            areas[area.id]?.incidents = known.incidents + area.incidents
            areas[area.id]?.deaths = known.deaths + area.deaths
        }
        return sorted(areas.values)
    }

    private static func sorted(_ areas: some Sequence<DossierArea>) -> [DossierArea] {
        areas.sorted {
            ($1.incidents, $1.deaths, $0.id) < ($0.incidents, $0.deaths, $1.id)
        }
    }

    func targets(_ sums: [ActorRole: RoleSum]) -> [DossierTarget] {
        var targets: [DossierTarget.Kind: DossierTarget] = [:]
        for (role, sum) in sums {
            let kind = Self.kind(of: role, index)
            targets[kind, default: DossierTarget(kind: kind, incidents: 0, deaths: 0)]
                .incidents += sum.incidents
            targets[kind]?.deaths += sum.deaths
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
        func window(_ from: Int, _ to: Int) -> [Toll] {
            parts.filter {
                let age = last - $0.incident.when.first
                return age >= from && age < to
            }.map(\.incident.deaths)
        }
        let recent = window(0, 365)
        let earlier = window(365, 730)
        let change = Double(recent.count - earlier.count)
        // The variance of a difference of two Poisson counts is their sum.
        let error = Double(recent.count + earlier.count).squareRoot()
        let isClear = abs(change) > 2 * max(1, error)
        return DossierTrend(
            upTo: last, recentIncidents: recent.count, earlierIncidents: earlier.count,
            recentDeaths: recent.reduce(0) { $0 + $1.best },
            earlierDeaths: earlier.reduce(0) { $0 + $1.best },
            direction: isClear ? (change > 0 ? .rising : .falling) : .steady)
    }

    /// Actors met on one side, civilians and the unidentified left out, most often first.
    func companions(
        _ sums: [ActorRole: RoleSum], _ names: (ActorRole) -> [String]
    ) -> [DossierCompanion] {
        var keys: [String: (id: String?, isNobody: Bool)] = [:]
        var found: [String: DossierCompanion] = [:]
        for (role, sum) in sums {
            var counted = Set<String>()
            for name in names(role) {
                let (id, isNobody) =
                    keys[name] ?? (index.resolve(name)?.id, Self.isNobody(name))
                keys[name] = (id, isNobody)
                guard !isNobody else { continue }
                let key = id ?? name
                guard counted.insert(key).inserted else { continue }
                var companion =
                    found[key]
                    ?? DossierCompanion(
                        name: id.flatMap { index.actor(id: $0)?.name } ?? name, actor: id,
                        incidents: 0, deaths: 0, seen: sum.seen)
                companion.incidents += sum.incidents
                companion.deaths += sum.deaths
                companion.seen = DayRange(
                    min(companion.seen.first, sum.seen.first),
                    max(companion.seen.last, sum.seen.last))
                found[key] = companion
            }
        }
        return found.values.sorted {
            ($1.incidents, $1.deaths, $0.name) < ($0.incidents, $0.deaths, $1.name)
        }
    }

    /// What the incidents of a role add up to.
    struct RoleSum {
        var incidents = 0
        var deaths = 0
        var seen: DayRange

        mutating func add(_ when: DayRange, deaths: Int) {
            incidents += 1
            self.deaths += deaths
            seen = DayRange(min(seen.first, when.first), max(seen.last, when.last))
        }
    }

    static func byRole(_ parts: [DossierBuilder.Part]) -> [ActorRole: RoleSum] {
        var sums: [ActorRole: RoleSum] = [:]
        for part in parts {
            let when = part.incident.when
            sums[part.role, default: RoleSum(seen: when)].add(
                when, deaths: part.incident.deaths.best)
        }
        return sums
    }

    func timeline(_ parts: [DossierBuilder.Part]) -> [DossierEntry] {
        zip(parts, kinds(parts)).map { part, kind in
            let incident = part.incident
            return DossierEntry(
                incident: incident.id, title: incident.title, when: incident.when,
                place: incident.place.bestName ?? "",
                deaths: incident.deaths, against: kind, calledHere: part.role.calledHere,
                attribution: incident.grades.attribution)
        }
    }

    /// Against whom each incident went; each role is looked up once.
    private func kinds(_ parts: [DossierBuilder.Part]) -> [DossierTarget.Kind] {
        var known: [ActorRole: DossierTarget.Kind] = [:]
        return parts.map { part in
            if part.incident.isSummary { return .summary }
            let kind = known[part.role] ?? Self.kind(of: part.role, index)
            known[part.role] = kind
            return kind
        }
    }

    private static func isNobody(_ name: String) -> Bool {
        let words = ComparableName(name).words
        return words.isEmpty
            || words.contains { $0.concept == "civilians" || $0.concept == "unidentified" }
    }

    private static func kind(of role: ActorRole, _ index: ActorIndex) -> DossierTarget.Kind {
        if role.standing == .namedOnly { return .othersAccused }
        if role.violence == .oneSided { return .civilians }
        let kinds = role.against.map { kind(ofOpponent: $0, index) }
        if role.hasPeacekeepers || kinds.contains(.peacekeepers) { return .peacekeepers }
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
