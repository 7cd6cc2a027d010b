import Domain
import Notation

extension CasebookReader {
    /// Reports every name that two actors share. Slips (`kind: error`) are no claim to a name.
    func checkAliases() {
        var owners: [String: (actor: String, at: Diagnostic.Location?)] = [:]
        for (actor, name, location) in book.nameLocations where name.kind != .error {
            // Accents and signs tell no two actors apart.
            let words = NameKey.words(of: name.text).joined(separator: " ")
            let folded = words.isEmpty ? name.text.lowercased() : words
            guard let owner = owners[folded] else {
                owners[folded] = (actor, location)
                continue
            }
            if owner.actor == actor { continue }
            findings.error(
                "casebook.alias",
                "'\(name.text)' is already a name of '\(owner.actor)'"
                    + " (\(owner.at?.file ?? ""):\(owner.at?.line ?? 0)). One name cannot lead to two"
                    + " actors: remove it from one, or mark it 'kind: error'.", at: location)
        }
    }

    /// Reports chains of one kind of tie that lead back to where they began.
    func checkLoops() {
        checkLoops(named: "parent") { tie in
            switch tie.kind {
            case .parent: (false, true)
            case .member: (true, true)
            default: (false, false)
            }
        }
        checkLoops(named: "splinter-of") { (false, $0.kind == .splinter) }
        checkLoops(named: "predecessor") { tie in
            switch tie.kind {
            case .predecessor: (false, true)
            case .successor: (true, true)
            default: (false, false)
            }
        }
    }

    /// - Parameter select: whether the tie points from the other actor back to the owner, and
    ///   whether it counts at all.
    private func checkLoops(
        named kind: String, _ select: (Affiliation) -> (isReversed: Bool, counts: Bool)
    ) {
        var next: [String: [(actor: String, at: Diagnostic.Location)]] = [:]
        for (actor, tie, location) in book.tieLocations {
            let (isReversed, counts) = select(tie)
            guard counts, book.actors[tie.other] != nil else { continue }
            if isReversed {
                next[tie.other, default: []].append((actor, location))
            } else {
                next[actor, default: []].append((tie.other, location))
            }
        }
        var graph = TieGraph(next: next)
        while let loop = graph.removeLoop() {
            let names = (loop.actors + loop.actors.prefix(1)).joined(separator: " → ")
            findings.error(
                "casebook.loop",
                "These ties (\(kind)) lead back to where they began: \(names). Remove one.",
                at: loop.at)
        }
    }
}

/// Directed ties between actors, from which loops are taken out one by one.
struct TieGraph {
    var next: [String: [(actor: String, at: Diagnostic.Location)]]

    /// A loop, which is removed; `nil` when none is left.
    mutating func removeLoop() -> (actors: [String], at: Diagnostic.Location)? {
        removeLooseEnds()
        guard let start = next.keys.min() else { return nil }
        var path: [String] = []
        var position: [String: Int] = [:]
        var actor = start
        while let step = next[actor]?.first {
            position[actor] = path.count
            path.append(actor)
            if let first = position[step.actor] {
                let loop = Array(path[first...])
                for member in loop { next[member] = nil }
                return (loop, step.at)
            }
            actor = step.actor
        }
        return nil
    }

    /// Removes actors from which no tie leads on, until every one left has such a tie.
    private mutating func removeLooseEnds() {
        var before = -1
        while before != next.count {
            before = next.count
            for (actor, steps) in next {
                let open = steps.filter { next[$0.actor] != nil }
                next[actor] = open.isEmpty ? nil : open
            }
        }
    }
}
