import Domain
import Notation

/// What a casebook says of which things are one, and which are not.
extension CasebookReader {
    /// Schemes of the lists whose entries the things of a casebook can be.
    private static let lists: [Judgement.Subject.Kind: [String]] = [
        .actor: ["ucdp-actor"], .place: ["geonames"], .claim: ["ucdp-ged", "acled"],
    ]

    /// Entries of other lists (`geonames:2459040`), or of the casebook itself (by key), that are or
    /// are not the entry with this identifier.
    mutating func judge(
        _ verdict: Judgement.Verdict, _ kind: Judgement.Subject.Kind, _ id: String,
        _ node: YAMLNode?
    ) {
        guard let node else { return }
        let items: [YAMLNode]
        if case .sequence(let nodes) = node.content { items = nodes } else { items = [node] }
        for item in items {
            guard let text = item.text(), let other = identifier(text, kind, at: item.location)
            else { continue }
            if other == id {
                findings.error(
                    "casebook.identifier", "'\(text)' is this entry itself.", at: item.location)
                continue
            }
            let why = verdict == .same ? "Compared by hand." : "Another of the same or a like name."
            book.judge(
                verdict, Judgement.Subject(kind, id), Judgement.Subject(kind, other),
                why: "\(why) (casebook \(book.name))", at: item.location)
        }
    }

    private func identifier(
        _ text: String, _ kind: Judgement.Subject.Kind, at location: Diagnostic.Location
    ) -> String? {
        if text.contains(":") {
            return isOfList(text, kind, at: location) ? text : nil
        }
        if kind == .actor { return known(text, in: book.actors, "actor", at: location) }
        return known(text, in: book.places, "place", at: location).map { "\(book.name):\($0)" }
    }

    /// Whether an identifier can lead to a thing of this kind: reports misspelt lists, and lists of
    /// other things. Lists that are not known may be those of other casebooks.
    func isOfList(
        _ text: String, _ kind: Judgement.Subject.Kind, at location: Diagnostic.Location?
    ) -> Bool {
        let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        let scheme = String(parts.first ?? "")
        let own = Self.lists[kind] ?? []
        let entry = parts.count == 2 ? parts[1].trimmed : ""
        if own.contains(scheme) || scheme == book.name {
            if !entry.isEmpty { return true }
            findings.error(
                "casebook.identifier", "'\(text)' names no entry of the list.", at: location)
            return false
        }
        let others = Self.lists.values.flatMap(\.self).filter { !own.contains($0) }
        if others.contains(scheme) {
            findings.error(
                "casebook.identifier",
                "'\(text)' is an entry of another kind of list; here belong entries such as"
                    + " \(own.map { "\($0):1" }.joined(separator: " or ")).", at: location)
            return false
        }
        guard let guess = Spelling.nearest(to: scheme, in: own), scheme != guess else {
            return true
        }
        findings.error(
            "casebook.identifier",
            "There is no list '\(scheme)'. Did you mean '\(guess):\(entry)'?", at: location)
        return false
    }

    /// Reports judgements that cannot both hold: the same pair judged both ways, from either side, and
    /// pairs kept apart that others tie together.
    func checkJudgements() {
        typealias Subject = Judgement.Subject
        var latest: [Set<Subject>: (verdict: Judgement.Verdict, at: Diagnostic.Location?)] = [:]
        var contradicted: Set<Set<Subject>> = []
        for (judgement, location) in book.pairs {
            guard let other = judgement.other else { continue }
            let pair: Set = [judgement.subject, other]
            if let earlier = latest[pair], earlier.verdict != judgement.verdict {
                contradicted.insert(pair)
                findings.warning(
                    "judgement.contradiction",
                    "'\(judgement.subject.id)' and '\(other.id)' are said to be both the same and not"
                        + " (\(Self.spot(earlier.at))). The later, \(judgement.verdict.rawValue), stands;"
                        + " leave one of the two out.", at: location)
            }
            latest[pair] = (judgement.verdict, location)
        }
        checkOwners()
        var groups = SameThings()
        for (judgement, _) in book.pairs {
            guard let other = judgement.other,
                latest[[judgement.subject, other]]?.verdict == .same
            else { continue }
            groups.join(judgement.subject, other)
        }
        for (judgement, location) in book.pairs where judgement.verdict == .distinct {
            guard let other = judgement.other,
                !contradicted.contains([judgement.subject, other]),
                groups.root(of: judgement.subject) == groups.root(of: other)
            else { continue }
            findings.warning(
                "judgement.contradiction",
                "'\(judgement.subject.id)' is said not to be '\(other.id)', but others that are said to"
                    + " be the same tie the two together. They stay apart; leave out what is wrong.",
                at: location)
        }
    }

    /// Reports two entries of the casebook that are said to be one entry of another list: they would
    /// silently become one.
    private func checkOwners() {
        var owners: [Judgement.Subject: (id: String, at: Diagnostic.Location?)] = [:]
        for (judgement, location) in book.pairs where judgement.verdict == .same {
            guard let other = judgement.other, judgement.subject.kind != .claim else { continue }
            if let owner = owners[other], owner.id != judgement.subject.id {
                findings.error(
                    "casebook.twice",
                    "'\(other.id)' is already said to be '\(owner.id)' (\(Self.spot(owner.at))). Two"
                        + " entries that are one would be shown as one: keep one of the two.",
                    at: location)
            } else {
                owners[other] = (judgement.subject.id, location)
            }
        }
    }

    /// Reports records that two incidents each claim to be theirs: that would make the two one.
    func checkRecords() {
        var owners: [String: (incident: String, at: Diagnostic.Location?)] = [:]
        for incident in book.incidents {
            var own: Set<String> = []
            for record in incident.records
            where record.relation == .same && own.insert(record.record).inserted {
                let location = book.recordLocations["\(incident.id)=\(record.record)"]
                guard let owner = owners[record.record] else {
                    owners[record.record] = (incident.id, location)
                    continue
                }
                findings.warning(
                    "judgement.contradiction",
                    "'\(record.record)' is said to be '\(incident.id)' and also '\(owner.incident)'"
                        + " (\(Self.spot(owner.at))), which makes the two one incident. If it covers"
                        + " both, it is 'wider' for each.", at: location)
            }
        }
    }

    private static func spot(_ location: Diagnostic.Location?) -> String {
        "\(location?.file ?? ""):\(location?.line ?? 0)"
    }
}

/// Things that judgements make one, by the first of them.
private struct SameThings {
    private var parent: [Judgement.Subject: Judgement.Subject] = [:]

    func root(of thing: Judgement.Subject) -> Judgement.Subject {
        var root = thing
        while let next = parent[root] { root = next }
        return root
    }

    mutating func join(_ one: Judgement.Subject, _ other: Judgement.Subject) {
        let (left, right) = (root(of: one), root(of: other))
        if left != right { parent[right] = left }
    }
}
