import Domain
import Ingestion
import Notation
import Reconciliation

/// A casebook beside those that the store holds: actors have no country, so that two casebooks may
/// speak of one under the same key, or of two.
struct CasebookNeighbours {
    let book: Casebook
    let others: [Casebook]

    /// Throws when an actor's key is another casebook's and means something else there: the entry
    /// would take that one's place.
    func checkKeys() throws(NotationError) {
        var faults: [Diagnostic] = []
        for other in others {
            let actors = Dictionary(
                other.actors.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
            for actor in book.actors {
                guard let held = actors[actor.id], held != actor else { continue }
                faults.append(
                    Diagnostic(
                        .error, "casebook.taken",
                        "The casebook '\(other.name)' has an actor '\(actor.id)' already, and says"
                            + " something else of it. Give this one a key of its own, such as"
                            + " \(actor.id)-\(book.name); if it is the same actor, let both say so by the"
                            + " same entry of a list ('same: [\"ucdp-actor:...\"]').",
                        at: book.actorLocations[actor.id]))
            }
        }
        if !faults.isEmpty { throw NotationError(faults) }
    }

    /// A warning for each name that an actor of another casebook has too, unless the two are said to
    /// be one.
    func sharedNames() -> [Diagnostic] {
        let groups = JudgedGroups(
            EffectiveJudgements((others + [book]).flatMap(\.judgements)), of: .actor)
        var owners: [String: (actor: String, book: String)] = [:]
        for other in others {
            for actor in other.actors {
                for name in Self.names(of: actor) { owners[name] = (actor.id, other.name) }
            }
        }
        var remarks: [Diagnostic] = []
        for actor in book.actors {
            for name in Self.names(of: actor) {
                guard let owner = owners[name], owner.actor != actor.id,
                    groups.name(of: owner.actor) != groups.name(of: actor.id)
                else { continue }
                remarks.append(
                    Diagnostic(
                        .warning, "casebook.alias",
                        "'\(name)' is a name of '\(owner.actor)' in casebook '\(owner.book)' too. One"
                            + " name then leads to neither: let both be the same entry of a list, or"
                            + " remove it from one.", at: book.actorLocations[actor.id]))
            }
        }
        return remarks
    }

    private static func names(of actor: Actor) -> [String] {
        let names = [actor.name] + actor.names.filter { $0.kind != .error }.map(\.text)
        return Set(names.map { NameKey.words(of: $0).joined(separator: " ") })
            .filter { !$0.isEmpty }.sorted()
    }
}
