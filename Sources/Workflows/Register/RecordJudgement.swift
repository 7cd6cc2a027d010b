import Domain
import Reconciliation
import Storage

/// Records an analyst's decision and derives incidents again.
public struct RecordJudgement: Sendable {
    /// A decision still to be recorded.
    public struct Request: Sendable {
        public var verdict: Judgement.Verdict
        /// Identifiers of an incident, claim, actor or place.
        public var subject: String
        public var other: String?
        public var grades: JudgedGrades?
        public var by: String
        public var why: String

        public init(
            verdict: Judgement.Verdict, subject: String, other: String? = nil,
            grades: JudgedGrades? = nil, by: String, why: String
        ) {
            self.verdict = verdict
            self.subject = subject
            self.other = other
            self.grades = grades
            self.by = by
            self.why = why
        }
    }

    /// What was recorded.
    public struct Outcome: Sendable {
        public let judgement: Judgement
        /// Judgements that contradict it or are overruled by it; the later ones stand.
        public let remarks: [Diagnostic]
    }

    let workspace: Workspace

    public init(_ workspace: Workspace) { self.workspace = workspace }

    /// - Parameter derives: whether incidents are derived again at once; else at the next use of the
    ///   store, which spares a series of judgements the wait.
    /// - Throws: `UsageError` when one of the things judged does not exist, or when the reason is
    ///   missing.
    public func callAsFunction(_ request: Request, derives: Bool = true) throws -> Outcome {
        guard request.why.contains(where: { !$0.isWhitespace }) else {
            throw UsageError("A judgement needs its reason: add --why \"...\".")
        }
        let subject = try self.subject(request.subject)
        let other = try request.other.map { try self.subject($0) }
        if let other, other == subject || !Self.areAlike(subject.kind, other.kind) {
            throw UsageError(
                other == subject
                    ? "\(request.subject) and \(request.other ?? "") are the same thing already."
                    : "\(request.subject) is of kind \(subject.kind.rawValue), "
                        + "\(request.other ?? "") is of kind \(other.kind.rawValue); judge like with like."
            )
        }
        let judgement = try append(request, subject: subject, other: other)
        if derives { try RebuildIncidents(workspace).ifNeededAndFree() }
        let log = try workspace.store.judgements().filter { $0.sequence <= judgement.sequence }
        let before = Set(try workspace.clusters(under: log.dropLast()).diagnostics)
        let after = try workspace.clusters(under: log).diagnostics
        return Outcome(judgement: judgement, remarks: after.filter { !before.contains($0) })
    }

    private func append(
        _ request: Request, subject: Judgement.Subject, other: Judgement.Subject?
    ) throws -> Judgement {
        var judgement = Judgement(
            id: "", sequence: 0, verdict: request.verdict, subject: subject, other: other,
            grades: request.grades, by: request.by, on: workspace.today, why: request.why)
        _ = try workspace.store.transaction { writer in
            judgement.sequence = try workspace.nextJudgement()
            judgement.id = "judgement:\(judgement.sequence)"
            try writer.appendNew(judgement)
            var entry = LedgerEntry(
                name: judgement.id, digest: "", size: 0, importedAt: workspace.now(),
                format: "judgement", knownOn: workspace.today)
            entry.balance.count(.new)
            return entry
        }
        return judgement
    }

    /// A claim and an incident may be judged together: the claim belongs to it, or does not.
    private static func areAlike(
        _ one: Judgement.Subject.Kind, _ other: Judgement.Subject.Kind
    ) -> Bool {
        let told: Set<Judgement.Subject.Kind> = [.claim, .incident]
        return one == other || (told.contains(one) && told.contains(other))
    }

    private func subject(_ id: String) throws -> Judgement.Subject {
        let series = Claim.series(of: id)
        if try !workspace.store.claims(series: [series]).isEmpty { return .init(.claim, series) }
        if try workspace.store.incident(id) != nil { return .init(.incident, id) }
        if try workspace.store.actors().contains(where: { $0.id == id }) {
            return .init(.actor, id)
        }
        if try workspace.store.places(country: nil).contains(where: { $0.id == id }) {
            return .init(.place, id)
        }
        throw UsageError(
            "There is no incident, claim, actor or place '\(id)', so it cannot be judged. "
                + "`vigie incidents` and `vigie actors` list identifiers.")
    }
}

extension Workspace {
    /// The number of the next judgement; true only inside the transaction that appends it.
    func nextJudgement() throws -> Int { (try store.judgements().last?.sequence ?? 0) + 1 }
}

extension ClaimWriter {
    /// Appends a judgement that must be new.
    ///
    /// - Throws: `StoreError` when its identifier is taken, so that no judgement is lost in silence.
    mutating func appendNew(_ judgement: Judgement) throws {
        if try append(judgement) { return }
        throw StoreError(
            .damaged,
            "The store has another judgement '\(judgement.id)' already, so that this one was not "
                + "recorded; check the store with `vigie store check`.")
    }
}
