import Domain

/// What is wrong with a set of actors: names that two claim, loops of parents, periods that run
/// backwards, ties to itself.
public enum ActorDiagnosis {
    /// The findings, in a stable order.
    public static func of(_ actors: [Actor]) -> [Diagnostic] {
        sharedNames(actors) + loops(actors) + periods(actors)
    }

    /// One name of two actors: kept for both, and told.
    private static func sharedNames(_ actors: [Actor]) -> [Diagnostic] {
        var owners: [[UInt8]: (name: String, ids: [String])] = [:]
        for actor in actors {
            var own: Set<[UInt8]> = []
            for name in [actor.name] + actor.names.map(\.text) {
                let folded = TextFolding.fold(name)
                guard !folded.isEmpty, own.insert(folded).inserted else { continue }
                owners[folded, default: (name, [])].ids.append(actor.id)
            }
        }
        return owners.values.filter { $0.ids.count > 1 }.sorted { $0.name < $1.name }.map {
            Diagnostic(
                .warning, "actor.alias-shared",
                "The name \"\($0.name)\" is claimed by \($0.ids.sorted().joined(separator: ", ")). "
                    + "A claim that uses it stands for none of them by itself: give the name a "
                    + "period, or drop it from one of them.")
        }
    }

    /// A is part of B, B of A: no hierarchy can be drawn.
    private static func loops(_ actors: [Actor]) -> [Diagnostic] {
        var parents: [String: Set<String>] = [:]
        for actor in actors {
            for affiliation in actor.affiliations {
                switch affiliation.kind {
                case .parent: parents[actor.id, default: []].insert(affiliation.other)
                case .member: parents[affiliation.other, default: []].insert(actor.id)
                default: continue
                }
            }
        }
        var reported: Set<[String]> = []
        var findings: [Diagnostic] = []
        for start in parents.keys.sorted() {
            guard let loop = loop(from: start, parents), reported.insert(loop.sorted()).inserted
            else { continue }
            findings.append(
                Diagnostic(
                    .error, "actor.affiliation-loop",
                    "Affiliations run in a circle: "
                        + (loop + [start]).joined(separator: " is part of ")
                        + ". Correct one of them."))
        }
        return findings
    }

    /// The shortest way from an actor up to itself.
    private static func loop(from start: String, _ parents: [String: Set<String>]) -> [String]? {
        var paths: [[String]] = [[start]]
        var seen: Set<String> = []
        while !paths.isEmpty {
            var next: [[String]] = []
            for path in paths {
                guard let last = path.last else { continue }
                for parent in (parents[last] ?? []).sorted() {
                    if parent == start { return path }
                    if seen.insert(parent).inserted { next.append(path + [parent]) }
                }
            }
            paths = next
        }
        return nil
    }

    private static func periods(_ actors: [Actor]) -> [Diagnostic] {
        actors.flatMap { actor in
            let periods =
                actor.names.map { ("name \($0.text)", $0.period) }
                + actor.affiliations.map { ("tie to \($0.other)", $0.period) }
                + actor.leaders.map { ("leader \($0.name)", $0.period) }
                + actor.existence.map { ("existence", $0.period) }
            return periods.filter { !$0.1.isOrdered }.map {
                Diagnostic(
                    .error, "actor.period-reversed",
                    "\(actor.id): the \($0.0) ends before it begins. Swap or correct the dates.")
            }
        }
    }
}
