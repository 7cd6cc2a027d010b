import Domain
import Reconciliation
import Storage

extension Workspace {
    /// The actors of the register, those judged the same taken together.
    ///
    /// Nothing is merged in the store: a later judgement takes them apart again. As known on a day,
    /// what a source says that was published later is left out; which entries are one actor is no
    /// news of that day but our own finding, which holds for the past too.
    func registeredActors(in vintage: Vintage = .now) throws -> [Actor] {
        let groups = JudgedGroups(try identities(in: vintage), of: .actor)
        let actors = try store.actors(in: vintage)
        let together = Dictionary(grouping: actors) { groups.name(of: $0.id) }
            .map { Self.together($1, named: $0) }.sorted { $0.id < $1.id }
        guard let day = vintage.day else { return together }
        let sources = try self.sources(in: vintage)
        return together.map { $0.asKnown(on: day, sources: sources) }
    }

    /// What is judged about which entries are one, whatever the day of knowledge.
    func identities(in vintage: Vintage) throws -> EffectiveJudgements {
        EffectiveJudgements(try store.judgements(in: Vintage(ledger: vintage.ledger)))
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

extension Actor {
    /// The entry without what only sources say that were published after a day.
    func asKnown(on day: Day, sources: [String: Source]) -> Actor {
        func wasKnown(_ source: String?) -> Bool {
            guard let source, let published = sources[source]?.published else { return true }
            return published <= day
        }
        var actor = self
        actor.names.removeAll { !wasKnown($0.source) }
        actor.affiliations.removeAll { !wasKnown($0.source) }
        actor.leaders.removeAll { !wasKnown($0.source) }
        actor.existence.removeAll { !wasKnown($0.source) }
        if !wasKnown(actor.source) { actor.note = "" }
        return actor
    }

    /// Whether a source that was published by a day tells of the actor.
    func wasTold(by day: Day, sources: [String: Source]) -> Bool {
        let cited =
            [source] + names.map(\.source) + affiliations.map(\.source) + leaders.map(\.source)
            + existence.map(\.source)
        return cited.contains { source in
            source.flatMap { sources[$0]?.published }.map { $0 <= day } ?? false
        }
    }
}
