import Domain
import Notation

extension CasebookReader {
    /// What has been read so far.
    struct Book {
        let name: String
        let revised: Day
        /// The last day on which anything that the files tell can have happened: a file imported by
        /// itself may be of a later day than the others.
        let latest: Day
        /// The country of places and actors that name none.
        let country: String
        var sources: [String: Source] = [:]
        /// What a source itself relies on, by source.
        var relays: [String: String] = [:]
        /// Sources whose day could not be used.
        var misdated: Set<String> = []
        var claimants: [String: ClaimantProfile] = [:]
        var places: [String: Place] = [:]
        var placePrecision: [String: PlacePrecision] = [:]
        var actors: [String: Actor] = [:]
        var actorLocations: [String: Diagnostic.Location] = [:]
        var nameLocations: [(actor: String, name: ActorName, at: Diagnostic.Location?)] = []
        var tieLocations: [(actor: String, tie: Affiliation, at: Diagnostic.Location)] = []
        var incidents: [CasebookIncident] = []
        var drafts: [ClaimDraft] = []
        var claims: [Claim] = []
        /// The judgements in the order in which they are read, and where each stands.
        var pairs: [(judgement: Judgement, at: Diagnostic.Location?)] = []
        /// Where an incident names a dataset's record.
        var recordLocations: [String: Diagnostic.Location] = [:]

        /// Adds a judgement of the casebook, in the order in which they are read.
        mutating func judge(
            _ verdict: Judgement.Verdict, _ subject: Judgement.Subject,
            _ other: Judgement.Subject, why: String, at location: Diagnostic.Location?
        ) {
            let judgement = Judgement(
                id: "casebook:\(name)@\(revised):\(verdict.rawValue):"
                    + "\(subject.id)=\(other.id)", sequence: pairs.count,
                verdict: verdict, subject: subject, other: other, by: "casebook \(name)",
                on: revised, why: why)
            pairs.append((judgement, location))
        }
    }

    /// The whole casebook, in an order that does not depend on the order of the files.
    func finished() -> Casebook {
        let records = book.incidents.flatMap { incident in
            incident.records.filter { $0.relation == .same }.map { (incident, $0.record) }
        }
        var book = book
        for (incident, record) in records {
            book.judge(
                .same, Judgement.Subject(.incident, incident.id),
                Judgement.Subject(.claim, record),
                why: "The casebook keeps the record under '\(incident.title)'.",
                at: book.recordLocations["\(incident.id)=\(record)"])
        }
        return Casebook(
            name: book.name, revised: book.revised,
            sources: book.sources.values.sorted { $0.id < $1.id },
            claimants: book.claimants.values.sorted { $0.claimant < $1.claimant },
            places: book.places.values.sorted { $0.id < $1.id },
            actors: book.actors.values.sorted { $0.id < $1.id },
            actorLocations: book.actorLocations,
            incidents: book.incidents.sorted { ($0.when.first, $0.id) < ($1.when.first, $1.id) },
            recordLocations: book.recordLocations,
            claims: book.claims.sorted { $0.id < $1.id },
            judgements: book.pairs.map(\.judgement),
            judgementLocations: Dictionary(
                book.pairs.compactMap { pair in pair.at.map { (pair.judgement.id, $0) } },
                uniquingKeysWith: { _, last in last }),
            diagnostics: findings.diagnostics)
    }

    /// The source that a field `in` names, else the fallback; reports an unknown or missing one.
    func source(
        _ fields: YAMLMapping, fallback: String? = nil, of what: String
    ) -> String? {
        guard let node = fields["in"], let key = node.text() else {
            if fallback == nil {
                findings.error(
                    "casebook.no-source",
                    "\(what) names no source. Say where it was read: 'in: SOURCE'.",
                    at: fields.location)
            }
            return fallback
        }
        return known(key, in: book.sources, "source", at: node.location)
    }

    /// The key itself when it is defined; otherwise reports it with the nearest one that is.
    func known<Value>(
        _ key: String, in table: [String: Value], _ noun: String, at location: Diagnostic.Location
    ) -> String? {
        if table[key] != nil { return key }
        let guess = Spelling.nearest(to: key, in: table.keys.sorted())
            .map { " Did you mean '\($0)'?" }
        findings.error(
            "casebook.unknown-\(noun)",
            "There is no \(noun) '\(key)' in the casebook."
                + (guess ?? " Define it under '\(noun)s:'."), at: location)
        return nil
    }

    func credibility(_ fields: YAMLMapping) -> Credibility {
        fields.integer("credibility", in: 1...6).flatMap { Credibility(rawValue: $0) } ?? .unjudged
    }

    /// `from` and `to`; a month or year opens on its first and closes on its last day.
    func tenure(_ fields: YAMLMapping) -> Tenure {
        let (from, to) = (fields.span("from"), fields.span("to"))
        for (span, key) in [(from, "from"), (to, "to")] {
            checkPast(span, at: fields[key]?.location)
        }
        let tenure = Tenure(first: from?.days.first, last: to?.days.last)
        if !tenure.isOrdered {
            findings.error(
                "date.order", "'to' lies before 'from'.", at: fields["to"]?.location)
        }
        return tenure
    }

    /// A date of something reported, which lies in the years that event data know and not after the
    /// edition that tells of it.
    func reported(_ key: String, _ fields: YAMLMapping) -> CalendarSpan? {
        guard let span = fields.span(key) else { return nil }
        let location = fields[key]?.location
        if let first = Day(year: 1946, month: 1, day: 1), span.days.first < first {
            findings.error(
                "date.impossible",
                "\(span.days.first) lies before 1946, where event data begin. Is the year right?",
                at: location)
            return nil
        }
        return checkPast(span, at: location) ? span : nil
    }

    /// Reports a date that lies after the edition.
    @discardableResult
    private func checkPast(_ span: CalendarSpan?, at location: Diagnostic.Location?) -> Bool {
        guard let span, span.days.first > book.latest, book.latest != Day(number: 0) else {
            return true
        }
        findings.error(
            "date.order",
            "\(span.days.first) lies after the day of this edition, \(book.latest) ('revised:'). Correct"
                + " the one or the other.", at: location)
        return false
    }
}
