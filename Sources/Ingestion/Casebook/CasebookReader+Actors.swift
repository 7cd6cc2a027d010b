import Domain
import Notation

extension CasebookReader {
    private static let ties: [(key: String, kind: Affiliation.Kind)] = [
        ("parent", .parent), ("member", .member), ("ally", .ally), ("splinter-of", .splinter),
        ("rival", .rival), ("successor", .successor), ("predecessor", .predecessor),
    ]
    private static let backing = ["in", "from", "to", "credibility", "note"]

    /// Makes an actor known, so that others may name it before its own entry is read.
    mutating func announceActor(_ entry: YAMLNode.Entry) {
        book.actors[entry.key] = Actor(id: entry.key, name: entry.key)
        book.actorLocations[entry.key] = entry.location
    }

    mutating func readActor(_ entry: YAMLNode.Entry) {
        guard
            let fields = entry.value.mapping(
                required: ["name", "kind"],
                optional: [
                    "in", "names", "ties", "leaders", "existed", "countries", "identifiers", "same",
                    "not", "note", "unverified",
                ])
        else { return }
        let source = fields["in"] == nil ? nil : source(fields, of: "The actor")
        var actor = Actor(
            id: entry.key, name: fields.text("name") ?? entry.key,
            kind: fields.choice("kind", of: Actor.Kind.self) ?? .unknown)
        actor.countries = fields["countries"] == nil ? [book.country] : fields.texts("countries")
        for country in actor.countries { checkCountry(country, at: fields["countries"]?.location) }
        actor.identifiers = identifiers(fields)
        let note = wording(fields, "note")
        let leads = leads(fields)
        actor.note = [note.text, leads].filter { !$0.isEmpty }.joined(separator: " ")
        if !note.languages.isEmpty {
            actor.noteLanguages = note.languages.mapValues { text in
                [text, leads].filter { !$0.isEmpty }.joined(separator: " ")
            }
        }
        actor.source = source
        book.nameLocations.append((entry.key, ActorName(actor.name), fields["name"]?.location))
        actor.names = readNames(fields, source, owner: entry.key)
        actor.affiliations = readTies(fields, source, owner: entry.key)
        actor.leaders = fields.items("leaders").compactMap { readLeader($0, source) }
        actor.existence = fields.items("existed").compactMap { readExistence($0, source) }
        book.actors[entry.key] = actor
        judge(.same, .actor, entry.key, fields["same"])
        judge(.distinct, .actor, entry.key, fields["not"])
    }

    private mutating func readNames(
        _ fields: YAMLMapping, _ source: String?, owner: String
    ) -> [ActorName] {
        var names: [ActorName] = []
        for node in fields.items("names") {
            guard let name = readName(node, source) else { continue }
            names.append(name)
            book.nameLocations.append((owner, name, node.location))
        }
        return names
    }

    private mutating func readTies(
        _ fields: YAMLMapping, _ source: String?, owner: String
    ) -> [Affiliation] {
        var ties: [Affiliation] = []
        for node in fields.items("ties") {
            guard let tie = readTie(node, source, owner: owner) else { continue }
            ties.append(tie)
            book.tieLocations.append((owner, tie, node.location))
        }
        return ties
    }

    /// Leads for which no source was seen, marked as such: they stand after the note.
    private func leads(_ fields: YAMLMapping) -> String {
        fields.texts("unverified").map { "Unverified: \($0)" }.joined(separator: " ")
    }

    private func identifiers(_ fields: YAMLMapping) -> [ForeignIdentifier] {
        fields.texts("identifiers").compactMap { text in
            let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
            guard parts.count == 2 else {
                findings.error(
                    "casebook.identifier",
                    "'\(text)' is not an identifier of another list, such as ucdp:6267.",
                    at: fields["identifiers"]?.location)
                return nil
            }
            return ForeignIdentifier(parts[0], parts[1])
        }
    }

    private func readName(_ node: YAMLNode, _ fallback: String?) -> ActorName? {
        if case .scalar = node.content {
            return node.text().map { ActorName($0, kind: .spelling, source: fallback) }
        }
        let own = ["kind", "language", "in", "from", "to", "credibility"]
        guard let fields = node.mapping(required: ["text"], optional: own),
            let text = fields.text("text")
        else { return nil }
        return ActorName(
            text, kind: fields.choice("kind", of: ActorName.Kind.self) ?? .other,
            language: fields.text("language"), period: tenure(fields),
            source: source(fields, fallback: fallback, of: "The name"),
            credibility: credibility(fields))
    }

    private func readTie(
        _ node: YAMLNode, _ fallback: String?, owner: String
    ) -> Affiliation? {
        let kinds = Self.ties.map(\.key)
        guard let fields = node.mapping(optional: kinds + Self.backing) else { return nil }
        let given = Self.ties.filter { fields[$0.key] != nil }
        guard given.count == 1, let tie = given.first, let other = fields[tie.key] else {
            findings.error(
                "casebook.tie",
                "A tie names exactly one other actor, as \(kinds.joined(separator: ", ")).",
                at: node.location)
            return nil
        }
        guard let name = actorReference(other) else { return nil }
        if name == owner {
            findings.error(
                "casebook.loop", "'\(owner)' cannot be tied to itself.", at: node.location)
            return nil
        }
        return Affiliation(
            tie.kind, name, period: tenure(fields),
            source: source(fields, fallback: fallback, of: "The tie"),
            credibility: credibility(fields), note: fields.text("note") ?? "")
    }

    private func readLeader(_ node: YAMLNode, _ fallback: String?) -> Leadership? {
        guard let fields = node.mapping(required: ["name"], optional: ["role"] + Self.backing),
            let name = fields.text("name")
        else { return nil }
        return Leadership(
            name: name, role: fields.text("role") ?? "leader", period: tenure(fields),
            source: source(fields, fallback: fallback, of: "The leader"),
            credibility: credibility(fields), note: fields.text("note") ?? "")
    }

    private func readExistence(_ node: YAMLNode, _ fallback: String?) -> ActorExistence? {
        guard let fields = node.mapping(optional: Self.backing) else { return nil }
        return ActorExistence(
            period: tenure(fields), source: source(fields, fallback: fallback, of: "The period"),
            credibility: credibility(fields), note: fields.text("note") ?? "")
    }

    /// An actor's key, or a name in the claimant's words. What looks like a key must be one.
    func actorReference(_ node: YAMLNode) -> String? {
        guard let text = node.text() else { return nil }
        guard Self.isKey(text) else { return text }
        return known(text, in: book.actors, "actor", at: node.location)
    }
}
