import Domain
import Reconciliation
import Storage

extension Workspace {
    /// The actors of the register, those judged the same taken together.
    ///
    /// Nothing is merged in the store: a later judgement takes them apart again. As known on a day,
    /// what was said or happened later is left out.
    func registeredActors(in vintage: Vintage = .now) throws -> [Actor] {
        let groups = JudgedGroups(
            EffectiveJudgements(try judgements(in: vintage)), of: .actor)
        let actors = try store.actors(in: vintage)
        let together = Dictionary(grouping: actors) { groups.name(of: $0.id) }
            .map { Self.together($1, named: $0) }.sorted { $0.id < $1.id }
        return try knowledge(in: vintage).map { together.map($0.actor) } ?? together
    }

    /// What was known of actors by the day of a vintage; `nil` without a day.
    func knowledge(in vintage: Vintage) throws -> ActorKnowledge? {
        guard let day = vintage.day else { return nil }
        return ActorKnowledge(
            day: day, sources: try sources(in: vintage),
            casebooks: Set(try casebooks(in: vintage).filter { $0.revised <= day }.map(\.name)))
    }

    /// Several entries of one actor as one: the named entry's own words, everybody's names, ties,
    /// leaders and identifiers.
    private static func together(_ entries: [Actor], named id: String) -> Actor {
        let sorted = entries.sorted { ($0.id == id ? 0 : 1, $0.id) < ($1.id == id ? 0 : 1, $1.id) }
        guard var actor = sorted.first else { return Actor(id: id, name: id) }
        for other in sorted.dropFirst() {
            let list =
                other.source ?? other.names.lazy.compactMap(\.source).first
                ?? other.identifiers.first?.scheme ?? other.id
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
