import Domain
import Geography
import Ingestion
import Reconciliation
import Storage

/// Adds one claim by hand.
public struct AddClaim: Sendable {
    /// What somebody says.
    public struct Request: Sendable {
        /// The incident it is about; a new one is made from the claim when `nil`.
        public var incident: String?
        /// Who says it.
        public var claimant: String
        /// Where it is said: the identifier of a known source, or a title.
        public var source: String
        public var sensitivity: Sensitivity = .open
        public var reliability: Reliability = .f
        public var credibility: Credibility = .unjudged
        /// The day on which it was said.
        public var said: Day
        public var stance: Claim.Stance = .asserts
        public var scope: Claim.Scope = .incident
        public var violence: ViolenceType?
        public var when: DayRange?
        public var country: String?
        public var place: String?
        public var coordinate: Coordinate?
        public var precision: PlacePrecision?
        /// Figures in words or digits: "at least 20", "dozens", "132".
        public var killed: String?
        public var civilians: String?
        public var injured: String?
        public var abducted: String?
        public var displaced: String?
        public var perpetrator: String?
        public var victim: String?
        public var copies: String?
        public var note = ""
        public var quotation = ""

        public init(claimant: String, source: String, said: Day) {
            self.claimant = claimant
            self.source = source
            self.said = said
        }
    }

    let workspace: Workspace

    public init(_ workspace: Workspace) { self.workspace = workspace }

    /// - Returns: the claim as recorded.
    /// - Throws: `UsageError` when something needed is missing or cannot be read; `StoreError` when
    ///   the claim could not be kept. The store is then as it was.
    public func callAsFunction(_ request: Request) throws -> Claim {
        try Self.check(request, today: workspace.today)
        let incident = try request.incident.map { id in
            guard let incident = try workspace.store.incident(id) else {
                throw UsageError("There is no incident '\(id)'. Leave --incident out to make one.")
            }
            return incident
        }
        var added: Claim?
        let profile = try newProfile(request)
        _ = try workspace.store.transaction { writer in
            // Numbers are given inside the transaction, so that two people who add a claim at once
            // do not get the same one.
            let source = try self.source(request)
            var claim = try self.claim(request, about: incident, source: source)
            let tie = try tie(claim, to: incident)
            if tie != nil { claim.incident = nil }
            try writer.record(source)
            if let profile { try writer.record(profile) }
            guard try writer.append(claim) == .new else { throw Self.taken(claim.id) }
            if let tie { try writer.appendNew(tie) }
            var entry = LedgerEntry(
                name: claim.id, digest: "", size: 0, importedAt: workspace.now(),
                format: "claim by hand", sources: [source.id], knownOn: claim.knownOn)
            entry.balance.count(.new)
            added = claim
            return entry
        }
        try RebuildIncidents(workspace).ifNeededAndFree()
        guard let added else { throw Self.taken(request.source) }
        return added
    }

    /// What no claim can be.
    private static func check(_ request: Request, today: Day) throws {
        guard request.claimant.contains(where: { !$0.isWhitespace }) else {
            throw UsageError("A claim that nobody makes is no claim: name who says it with --by.")
        }
        guard request.said <= today else {
            throw UsageError("\(request.said) lies ahead: nobody can have said it yet.")
        }
    }

    /// How reliable a claimant is of whom nothing was known: as reliable as the source in which the
    /// claim is made, so that the grade given is the one that the figure is weighed with.
    private func newProfile(_ request: Request) throws -> ClaimantProfile? {
        guard request.reliability != .f else { return nil }
        let known =
            try workspace.store.claimantProfiles()
            + [
                ClaimantProfiles.standard.profile(of: request.claimant)
            ].filter { $0.reliability != .f }
        let name = request.claimant.lowercased()
        guard !known.contains(where: { $0.claimant.lowercased() == name }) else { return nil }
        return ClaimantProfile(claimant: request.claimant, reliability: request.reliability)
    }

    private static func taken(_ id: String) -> StoreError {
        StoreError(
            .damaged,
            "The store has another claim '\(id)' already, so that this one was not added; check the "
                + "store with `vigie store check`.")
    }

    /// A judgement that ties the claim to an incident that is named after a dataset's row; groups of
    /// casebooks need none.
    private func tie(_ claim: Claim, to incident: Incident?) throws -> Judgement? {
        guard let incident, try !workspace.store.claims(series: [incident.id]).isEmpty else {
            return nil
        }
        let number = try workspace.nextJudgement()
        return Judgement(
            id: "judgement:\(number)", sequence: number, verdict: .same,
            subject: .init(.claim, incident.id), other: .init(.claim, claim.series),
            by: "claim by hand", on: workspace.today, why: "added as a claim about it")
    }

    private func source(_ request: Request) throws -> Source {
        let known = try workspace.store.sources()
        if let source = known.first(where: { $0.id == request.source }) {
            try check(request, against: source)
            return source
        }
        guard request.source.contains(where: { !$0.isWhitespace }) else {
            throw UsageError(
                "A claim without a source is no claim: name where it is said with --in.")
        }
        try checkTitle(request, among: known)
        let taken = Set(known.map(\.id))
        var number = known.count + 1
        while taken.contains("by-hand-\(number)") { number += 1 }
        return Source(
            id: "by-hand-\(number)",
            kind: request.sensitivity == .open ? .document : .person, title: request.source,
            published: request.said, reliability: request.reliability,
            sensitivity: request.sensitivity)
    }

    /// A known source keeps its own grades: what is said of it here must not be lost in silence.
    private func check(_ request: Request, against source: Source) throws {
        if request.sensitivity > source.sensitivity {
            throw UsageError(
                "The source '\(source.id)' is on record as \(source.sensitivity.rawValue), so that a "
                    + "claim in it cannot be \(request.sensitivity.rawValue): who says it would be "
                    + "shown. Nothing was stored. Name a new source with --in, by a title instead of"
                    + " an identifier.")
        }
        if request.reliability != .f, request.reliability != source.reliability {
            throw UsageError(
                "The source '\(source.id)' is on record with reliability "
                    + "\(source.reliability.rawValue), not \(request.reliability.rawValue). Leave "
                    + "--reliability out, or name a new source with --in, by a title instead of an "
                    + "identifier.")
        }
    }

    /// The title of a protected source does not make an open one by oversight.
    private func checkTitle(_ request: Request, among known: [Source]) throws {
        let words = NameKey.words(of: request.source)
        let namesake = known.first {
            $0.sensitivity > request.sensitivity
                && ($0.title == request.source || NameKey.words(of: $0.title) == words)
        }
        guard let namesake else { return }
        throw UsageError(
            "'\(namesake.id)' has the same title and is on record as "
                + "\(namesake.sensitivity.rawValue). Nothing was stored, since who says it would be "
                + "shown. Write --in \(namesake.id) if it is the same source; otherwise give this one "
                + "another title, or the same --sensitivity.")
    }

    private func claim(
        _ request: Request, about incident: Incident?, source: Source
    ) throws -> Claim {
        guard let when = request.when ?? incident?.when else {
            throw UsageError("Say when it happened (--when), or which --incident it is about.")
        }
        if when.first > request.said {
            throw UsageError(
                "It cannot have been said on \(request.said), before it happened (\(when)).")
        }
        if let origin = request.copies,
            try workspace.store.versions(ofSeries: Claim.series(of: origin)).isEmpty
        {
            throw UsageError(
                "There is no claim '\(origin)' of which this could be a copy. `vigie incident ID "
                    + "--format csv` lists claims with their identifiers.")
        }
        let number = try workspace.store.ledger().count + 1
        let group = incident?.id ?? "desk:\(when.first)-\(number)"
        // A family of its own: a dataset's full release must not withdraw what it never had.
        let series = "desk:\(request.said)-\(number)"
        var actors: [ActorMention] = []
        if let name = request.perpetrator { actors.append(.init(name: name, role: .perpetrator)) }
        if let name = request.victim { actors.append(.init(name: name, role: .victim)) }
        return Claim(
            id: "\(series)@\(request.said)", series: series, version: "\(request.said)",
            claimant: request.claimant, source: source.id, stance: request.stance,
            credibility: request.credibility, violence: request.violence ?? incident?.violence,
            when: when, datePrecision: when.count == 1 ? .day : when.count <= 7 ? .days : .month,
            place: try place(request, incident), actors: actors,
            casualties: try casualties(request), scope: request.scope, knownOn: request.said,
            incident: group, copies: request.copies, note: request.note,
            quotation: request.quotation)
    }

    private func place(_ request: Request, _ incident: Incident?) throws -> PlaceMention {
        if request.country == nil, request.place == nil, request.coordinate == nil, let incident {
            return incident.place
        }
        guard
            let country = try request.country.map({ try workspace.country($0) })
                ?? incident?.place.country
        else { throw UsageError("Say where it happened: --country, and --place or --at.") }
        let guess: PlacePrecision = request.coordinate == nil ? .country : .nearby
        return PlaceMention(
            name: request.place ?? "", country: country, coordinate: request.coordinate,
            precision: request.precision ?? guess)
    }

    private func casualties(_ request: Request) throws -> [CasualtyFigure] {
        let wordings: [(String?, Harm, VictimClass)] = [
            (request.killed, .killed, .all), (request.civilians, .killed, .civilians),
            (request.injured, .injured, .all), (request.abducted, .abducted, .all),
            (request.displaced, .displaced, .all),
        ]
        let figures = try wordings.flatMap { wording, harm, victims -> [CasualtyFigure] in
            guard let wording else { return [] }
            guard let people = CountWording.people(wording, harm: harm) else {
                throw UsageError(
                    "'\(wording)' is no number of people; write it like 132, 100-150, \"at least "
                        + "20\" or \"dozens\".")
            }
            let figure = CasualtyFigure(harm, victims, people.count)
            // "132 civilians" says of all of them who they were.
            guard people.kind == .civilians, victims == .all,
                harm != .killed || request.civilians == nil
            else { return [figure] }
            return [figure, CasualtyFigure(harm, .civilians, people.count)]
        }
        let killed = figures.filter { $0.harm == .killed }
        if let all = killed.first(where: { $0.victims == .all })?.count.high,
            let civilians = killed.first(where: { $0.victims == .civilians })?.count.low,
            civilians > all
        {
            throw UsageError("There cannot be more civilians (\(civilians)) than dead (\(all)).")
        }
        return figures
    }
}
