import Domain
import Reconciliation
import Storage

extension Workspace {
    /// The actors of the register, those judged the same taken together.
    ///
    /// Nothing is merged in the store: a later judgement takes them apart again.
    func registeredActors(in vintage: Vintage = .now) throws -> [Actor] {
        let actors = try store.actors()
        let log = try store.judgements().filter { judgement in
            vintage.day.map { judgement.on <= $0 } ?? true
        }
        let judgements = EffectiveJudgements(log.filter { $0.subject.kind == .actor })
        let apart = Set(judgements.distinct.compactMap(Self.pair))
        var root: [String: String] = [:]
        func find(_ id: String) -> String {
            var id = id
            while let next = root[id] { id = next }
            return id
        }
        for judgement in judgements.same.reversed() {
            guard let other = judgement.other,
                Self.pair(judgement).map({ !apart.contains($0) }) ?? false
            else { continue }
            let (one, two) = (find(judgement.subject.id), find(other.id))
            if one != two { root[two] = one }
        }
        let groups = Dictionary(grouping: actors) { find($0.id) }
        return groups.map { Self.together($1, named: $0) }.sorted { $0.id < $1.id }
    }

    private static func pair(_ judgement: Judgement) -> String? {
        judgement.other.map { [judgement.subject.id, $0.id].sorted().joined(separator: "\u{1F}") }
    }

    /// Several entries of one actor as one: the named entry's own words, everybody's names, ties,
    /// leaders and identifiers.
    private static func together(_ entries: [Actor], named id: String) -> Actor {
        let sorted = entries.sorted { ($0.id == id ? 0 : 1, $0.id) < ($1.id == id ? 0 : 1, $1.id) }
        guard var actor = sorted.first else { return Actor(id: id, name: id) }
        for other in sorted.dropFirst() {
            let list = other.identifiers.first?.scheme ?? other.id
            if !actor.names.contains(where: { $0.text == other.name }), other.name != actor.name {
                actor.names.append(ActorName(other.name, kind: .other, source: list))
            }
            actor.names += other.names.filter { name in
                !actor.names.contains { $0.text == name.text } && name.text != actor.name
            }
            actor.affiliations += other.affiliations.filter { !actor.affiliations.contains($0) }
            actor.leaders += other.leaders.filter { !actor.leaders.contains($0) }
            actor.countries += other.countries.filter { !actor.countries.contains($0) }
            actor.identifiers += other.identifiers.filter { !actor.identifiers.contains($0) }
            if actor.id != other.id {
                actor.identifiers.append(ForeignIdentifier("actor", other.id))
            }
            actor.existence += other.existence.filter { !actor.existence.contains($0) }
        }
        return actor
    }
}
