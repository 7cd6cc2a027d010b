import Domain
import Notation

extension CasebookReader {
    /// Another claim as it is written down, and where.
    struct Reference {
        let text: String
        let location: Diagnostic.Location

        init?(_ node: YAMLNode?) {
            guard let node, let text = node.text() else { return nil }
            self.text = text
            location = node.location
        }
    }

    /// A claim that has been read, but whose references to other claims are not yet resolved.
    struct ClaimDraft {
        var claim: Claim
        /// The incident's key and the claim's own, joined by `/`.
        let key: String
        /// As written: a claim of the same incident, `incident/claim`, or an identifier with `@`.
        let copies: Reference?
        /// The earlier claim of the same claimant that this one replaces.
        let revises: Reference?
        let incident: String
        let location: Diagnostic.Location
    }

    private static let roles: [(key: String, role: ActorMention.Role)] = [
        ("perpetrator", .perpetrator), ("victim", .victim), ("side-a", .sideA), ("side-b", .sideB),
        ("associates", .associate),
    ]
    private static let optional =
        [
            "in", "id", "said", "version", "revises", "denies", "credibility", "violence", "when",
            "date-precision", "where", "scope", "copies", "cites", "note", "quote", "record",
        ] + roles.map(\.key) + Harm.allCases.map(\.rawValue)

    mutating func readClaim(_ node: YAMLNode, _ frame: IncidentFrame) {
        guard let fields = node.mapping(required: ["by"], optional: Self.optional),
            let claimant = claimant(fields)
        else { return }
        checkFigures(node)
        // A claim without a usable source or day is an error already reported; it is read on so that
        // claims that refer to it are not reported as well.
        let source = source(fields, of: "The claim") ?? ""
        let knownOn = knownOn(fields, source, frame) ?? frame.when.days.last
        let key = fields.text("id") ?? "\(speaker(fields, source))-\(knownOn)"
        guard var claim = claim(fields, frame, key: key, knownOn: knownOn) else { return }
        claim.claimant = claimant
        claim.source = source
        claim.citation = citation(fields, source)
        claim.identifiers = record(fields, claim.scope).map { [$0] } ?? []
        book.drafts.append(
            ClaimDraft(
                claim: claim, key: "\(frame.key)/\(key)",
                copies: Reference(fields["copies"] ?? fields["record"]),
                revises: Reference(fields["revises"]), incident: frame.key, location: node.location)
        )
    }

    /// The part of a claim's key that tells who says it. Keys appear in every output, so a source that
    /// must be protected gives its own key instead of its claimant's name.
    private func speaker(_ fields: YAMLMapping, _ source: String) -> String {
        let isOpen = (book.sources[source]?.sensitivity ?? .open) == .open
        return Self.slug(isOpen ? fields.text("by") ?? "" : source)
    }

    /// What is claimed, still without who says so and where.
    private func claim(
        _ fields: YAMLMapping, _ frame: IncidentFrame, key: String, knownOn: Day
    ) -> Claim? {
        let when = fields["when"] == nil ? frame.when : span(fields)
        let place = fields["where"] == nil ? frame.place : fields["where"].flatMap(mention)
        guard let when, let place else { return nil }
        if fields["when"] != nil, knownOn < when.days.first {
            findings.error(
                "date.order",
                "Said on \(knownOn), before the days that it tells of (\(when.days.first)).",
                at: fields["when"]?.location)
        }
        let violence =
            fields["violence"] == nil
            ? frame.violence : fields.choice("violence", of: ViolenceType.self)
        let series = "\(frame.id)/\(key)"
        let version = fields.text("version") ?? "\(knownOn)"
        return Claim(
            id: "\(series)@\(version)", series: series, version: version, claimant: "", source: "",
            stance: fields["denies"] == nil ? .asserts : .denies,
            credibility: credibility(fields), violence: violence, when: when.days,
            datePrecision: when.precision, place: place, actors: actors(fields),
            casualties: casualties(fields, frame),
            scope: fields.choice("scope", of: Claim.Scope.self) ?? .incident, knownOn: knownOn,
            incident: frame.id, note: note(fields), quotation: fields.text("quote") ?? "")
    }

    /// A claimant's key, an actor's key, or a name spelt out. What looks like a key must be one.
    private func claimant(_ fields: YAMLMapping) -> String? {
        guard let node = fields["by"], let text = node.text() else { return nil }
        if text.isEmpty {
            findings.error(
                "yaml.missing-key", "'by' is empty; say who claims it.", at: node.location)
            return nil
        }
        if let profile = book.claimants[text] { return profile.claimant }
        if let actor = book.actors[text] { return actor.name }
        guard Self.isKey(text) else { return text }
        return known(text, in: book.claimants, "claimant", at: node.location)
    }

    /// The day on which the claim was made; a month or year counts from its last day, when it was
    /// certainly known. Without `said` the day on which the source was published.
    private func knownOn(
        _ fields: YAMLMapping, _ source: String, _ frame: IncidentFrame
    ) -> Day? {
        let published = book.sources[source]?.published
        guard fields["said"] != nil else {
            if published == nil, book.sources[source] != nil, !book.misdated.contains(source) {
                findings.error(
                    "casebook.no-date",
                    "Neither the claim ('said:') nor its source ('published:') has a date, so nobody"
                        + " can tell what was known when.", at: fields.location)
            }
            if let published, published < frame.when.days.first {
                findings.error(
                    "date.order",
                    "The source was published on \(published), before the incident began on"
                        + " \(frame.when.days.first). Correct one of the two dates.",
                    at: fields["in"]?.location)
            }
            return published
        }
        guard let said = reported("said", fields) else { return nil }
        if said.days.last < frame.when.days.first {
            findings.error(
                "date.order",
                "Said on \(said.days.last), before the incident began on \(frame.when.days.first).",
                at: fields["said"]?.location)
        }
        if let published, published < said.days.first {
            findings.warning(
                "date.order",
                "Said on \(said.days.first), but the source was published on \(published).",
                at: fields["said"]?.location)
        }
        return said.days.last
    }

    private func citation(_ fields: YAMLMapping, _ source: String) -> Citation {
        let relayed = book.relays[source] ?? ""
        guard let node = fields["cites"] else { return Citation(original: relayed) }
        if case .scalar = node.content {
            return Citation(office: node.text() ?? "", original: relayed)
        }
        guard let cited = node.mapping(optional: ["office", "date", "headline", "original"])
        else { return Citation() }
        return Citation(
            office: cited.text("office") ?? "", date: cited.text("date") ?? "",
            headline: cited.text("headline") ?? "", original: cited.text("original") ?? relayed)
    }

    private func actors(_ fields: YAMLMapping) -> [ActorMention] {
        Self.roles.flatMap { key, role in
            let node = fields[key]
            let nodes: [YAMLNode]
            if case .sequence(let items) = node?.content {
                nodes = items
            } else {
                nodes = [node].compactMap { $0 }
            }
            return nodes.compactMap { node -> ActorMention? in
                guard let name = actorReference(node) else { return nil }
                let known = book.actors[name]
                return ActorMention(name: known?.name ?? name, code: known?.id, role: role)
            }
        }
    }

    /// What is denied, in words, stands before the note.
    private func note(_ fields: YAMLMapping) -> String {
        [fields.text("denies").map { "Denies: \($0)" }, fields.text("note")]
            .compactMap { $0 }.joined(separator: ". ")
    }

    /// `record: ucdp-ged:440699@24.1`: the claim repeats this row of a dataset.
    private mutating func record(_ fields: YAMLMapping, _ scope: Claim.Scope) -> ForeignIdentifier?
    {
        guard let text = fields.text("record") else { return nil }
        let series = Claim.series(of: text)
        let parts = series.split(separator: ":", maxSplits: 1).map(String.init)
        guard parts.count == 2, text.contains("@"), !book.incidents.isEmpty else {
            findings.error(
                "casebook.identifier",
                "'\(text)' is not a record with its version, such as ucdp-ged:440699@24.1.",
                at: fields["record"]?.location)
            return nil
        }
        let relation: CasebookRecord.Relation =
            switch scope {
            case .incident: .same
            case .part: .part
            case .cumulative, .wider: .wider
            }
        let incident = book.incidents[book.incidents.count - 1].id
        book.recordLocations["\(incident)=\(series)"] = fields["record"]?.location
        book.incidents[book.incidents.count - 1].records.append(
            CasebookRecord(record: series, relation: relation))
        return ForeignIdentifier(parts[0], parts[1])
    }

    /// Lower-case ASCII letters and digits, everything else a hyphen.
    static func slug(_ text: String) -> String {
        let plain: [Character: Character] = [
            "é": "e", "è": "e", "ê": "e", "ë": "e", "à": "a", "â": "a", "ç": "c", "î": "i",
            "ï": "i", "ô": "o", "û": "u", "ü": "u", "ñ": "n",
        ]
        let words = text.lowercased().map { plain[$0] ?? $0 }
            .split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
        return words.map { String($0) }.joined(separator: "-")
    }
}
