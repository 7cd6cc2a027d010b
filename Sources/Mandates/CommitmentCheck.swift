import Domain

/// Takes unsound entries out of one commitment and says why.
struct CommitmentCheck {
    private var commitment: Commitment
    private let coders: Set<String>
    private(set) var diagnostics: [Diagnostic] = []

    init(_ commitment: Commitment, coders: Set<String>) {
        self.commitment = commitment
        self.coders = coders
    }

    /// The commitment with its sound entries in the order of time.
    mutating func run() -> Commitment {
        commitment.dates = commitment.dates.filter { isSound($0) }
            .sorted { ($0.given.last, $0.given.first) < ($1.given.last, $1.given.first) }
        commitment.outcomes = commitment.outcomes.filter { isSound($0) }
            .sorted { $0.on < $1.on }
        commitment.codings = soundCodings()
        return commitment
    }

    private mutating func isSound(_ date: PromisedDate) -> Bool {
        if date.given.first < commitment.since {
            report(
                .error, "commitment.date-before-agreement",
                "a date given on \(date.given) by \(date.by) lies before the agreement it belongs "
                    + "to (\(commitment.since)). It was set aside and moves no deadline; correct "
                    + "the day, or the first day of the commitment")
            return false
        }
        if date.references.allSatisfy({ $0.source.isEmpty }) {
            report(
                .error, "commitment.date-without-source",
                "the date \(date.due), given on \(date.given) by \(date.by), has no source. It was "
                    + "set aside: a deadline moves only on paper. Add where it is written")
            return false
        }
        if let deadline = date.due.deadline, deadline < date.given.first {
            report(
                .warning, "commitment.due-before-given",
                "the date \(date.due) had already passed when it was given on \(date.given). It is "
                    + "kept; check both days")
        }
        return true
    }

    private mutating func isSound(_ outcome: CommitmentOutcome) -> Bool {
        guard outcome.on < commitment.since else { return true }
        report(
            .error, "commitment.outcome-before-agreement",
            "the outcome of \(outcome.on) lies before the agreement it belongs to "
                + "(\(commitment.since)). It was set aside; correct one of the two days")
        return false
    }

    private mutating func soundCodings() -> [StatusCoding] {
        var newest: [String: ImplementationStatus] = [:]
        var kept: [StatusCoding] = []
        for coding in commitment.codings.sorted(by: { ($0.on, $0.coder) < ($1.on, $1.coder) }) {
            if !coders.contains(coding.coder) {
                report(
                    .warning, "commitment.unknown-coder",
                    "the coder \(coding.coder) is not in the list of coders. The coding is kept; "
                        + "add the coder, so that readers know who it is")
            }
            if let status = coding.status {
                let hasSource = coding.references.contains { !$0.source.isEmpty }
                if status > newest[coding.coder] ?? .notBegun, !hasSource {
                    report(
                        .error, "commitment.upgrade-without-evidence",
                        "\(coding.coder) raises the status to \(status.rawValue) on \(coding.on) "
                            + "without a source. It was set aside: an upgrade needs evidence. Add "
                            + "the source")
                    continue
                }
                newest[coding.coder] = status
            }
            kept.append(coding)
        }
        return kept
    }

    private mutating func report(
        _ severity: Diagnostic.Severity, _ code: String, _ text: String
    ) {
        diagnostics.append(Diagnostic(severity, code, "Commitment \(commitment.id): \(text)."))
    }
}
