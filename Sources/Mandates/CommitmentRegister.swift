import Domain

/// All commitments with their histories, answered for any day.
public struct CommitmentRegister: Sendable {
    /// The commitments, each without the entries that were set aside, sorted by identifier.
    public let commitments: [Commitment]
    public let coders: [Coder]
    /// What is wrong with the input and what was set aside for it.
    public let diagnostics: [Diagnostic]

    /// A register of commitments as coded by some coders.
    ///
    /// Set aside, each with a diagnostic: a date or outcome before the agreement it belongs to, a
    /// date without a source, an upgrade of status without a source, a second commitment of the
    /// same name.
    public init(_ commitments: [Commitment], coders: [Coder]) {
        var kept: [Commitment] = []
        var diagnostics: [Diagnostic] = []
        var seen: Set<String> = []
        for commitment in commitments.sorted(by: { $0.id < $1.id }) {
            guard seen.insert(commitment.id).inserted else {
                diagnostics.append(
                    Diagnostic(
                        .error, "commitment.duplicate",
                        "The commitment \(commitment.id) is given twice; the first is kept."))
                continue
            }
            var check = CommitmentCheck(commitment, coders: Set(coders.map(\.id)))
            kept.append(check.run())
            diagnostics += check.diagnostics
        }
        self.commitments = kept
        self.coders = coders
        self.diagnostics = diagnostics
    }

    /// Every commitment as it stood on a day, those made later left out: those with dates first,
    /// then by identifier.
    ///
    /// - Parameters:
    ///   - country: ISO 3166-1 alpha-3 code; `nil` for all countries.
    ///   - themes: Only commitments with one of these themes; all when empty.
    ///   - notice: How many days before its deadline a commitment counts as due soon.
    public func states(
        on day: Day, country: String? = nil, themes: [String] = [], notice: Int = 60
    ) -> [CommitmentState] {
        commitments
            .filter { (country == nil || $0.country == country) && $0.since <= day }
            .filter { themes.isEmpty || themes.contains($0.theme) }
            .map { CommitmentState($0, on: day, notice: notice) }
            .sorted { ($0.dates.isEmpty ? 1 : 0, $0.id) < ($1.dates.isEmpty ? 1 : 0, $1.id) }
    }

    /// The deadlines still ahead or overdue on a day, for a calendar.
    ///
    /// - Parameter sources: The sources by identifier; protected ones are not named.
    public func deadlines(
        on day: Day, country: String? = nil, sources: [String: Source] = [:]
    ) -> [Deadline] {
        let byID = Dictionary(
            commitments.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        return states(on: day, country: country).compactMap { state in
            guard case .within(let due)? = state.currentDue, state.isOwed,
                let commitment = byID[state.id]
            else { return nil }
            return Deadline(
                id: "\(commitment.country)-\(state.id)", title: state.title, due: due,
                revision: max(0, state.dates.count - 1),
                description: Self.description(of: commitment, state, sources),
                categories: commitment.theme.isEmpty ? [] : [commitment.theme])
        }
    }

    private static func description(
        of commitment: Commitment, _ state: CommitmentState, _ known: [String: Source]
    ) -> String {
        var lines = [
            "Owed by \(commitment.promisors.joined(separator: ", ")) to "
                + "\(commitment.promisees.joined(separator: ", "))."
        ]
        if !commitment.criteria.isEmpty {
            lines.append("Criteria: \(commitment.criteria.joined(separator: ", ")).")
        }
        if let slippage = state.slippage, slippage != 0, let first = state.firstDue {
            lines.append("First due \(first); slipped \(slippage) days in \(state.moves) moves.")
        }
        if let last = state.dates.last(where: { $0.kind == .promised }) ?? state.dates.last {
            let sources = last.references.compactMap { reference in
                let source = known[reference.source]
                guard source?.isNameable != false, source?.kind != .person else { return nil }
                return Reference(
                    source: source?.title ?? reference.source, pinpoint: reference.pinpoint,
                    verification: reference.verification
                ).description
            }.joined(separator: "; ")
            lines.append(
                "Date given \(last.given) by \(last.by)."
                    + (sources.isEmpty ? "" : " Source: \(sources)."))
        }
        return lines.joined(separator: "\n")
    }
}
