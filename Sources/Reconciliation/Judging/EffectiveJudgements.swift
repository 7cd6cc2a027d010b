import Domain

/// What still stands of a judgement log: for each pair and each subject the latest word.
public struct EffectiveJudgements: Sendable {
    /// Pairs judged the same, latest first.
    public private(set) var same: [Judgement] = []
    /// Pairs judged distinct, latest first.
    public private(set) var distinct: [Judgement] = []
    /// The standing acceptance or rejection of a subject.
    public private(set) var acceptance: [Judgement.Subject: Judgement] = [:]
    /// The standing grades of a subject.
    public private(set) var grades: [Judgement.Subject: Judgement] = [:]
    /// Contradictions (the later stands) and malformed judgements (set aside).
    public private(set) var diagnostics: [Diagnostic] = []

    /// An unordered pair.
    struct Pair: Hashable {
        let first: Judgement.Subject
        let second: Judgement.Subject

        init(_ one: Judgement.Subject, _ other: Judgement.Subject) {
            first = min(one, other)
            second = max(one, other)
        }
    }

    /// Reads a log in any order; `sequence` (then day, then identifier) decides what is later.
    public init(_ log: some Sequence<Judgement>) {
        let ordered = log.sorted { ($0.sequence, $0.on, $0.id) < ($1.sequence, $1.on, $1.id) }
        var pairs: [Pair: Judgement] = [:]
        for judgement in ordered {
            if judgement.other != nil {
                read(pair: judgement, into: &pairs)
            } else {
                read(single: judgement)
            }
        }
        let standing = pairs.values.sorted { ($0.sequence, $0.id) > ($1.sequence, $1.id) }
        same = standing.filter { $0.verdict == .same }
        distinct = standing.filter { $0.verdict == .distinct }
    }

    /// The latest word on a pair, if any stands.
    public func verdict(
        on one: Judgement.Subject, and other: Judgement.Subject
    ) -> Judgement.Verdict? {
        let pair = Pair(one, other)
        let matches = { (judgement: Judgement) in
            judgement.other.map { Pair(judgement.subject, $0) == pair } ?? false
        }
        if distinct.contains(where: matches) { return .distinct }
        return same.contains(where: matches) ? .same : nil
    }

    private mutating func read(pair judgement: Judgement, into pairs: inout [Pair: Judgement]) {
        guard let other = judgement.other, other != judgement.subject else {
            return setAside(judgement, "names the same thing twice")
        }
        guard [.same, .distinct, .undecided].contains(judgement.verdict) else {
            return setAside(judgement, "names two things but says \(judgement.verdict.rawValue)")
        }
        let pair = Pair(judgement.subject, other)
        if let earlier = pairs[pair], earlier.verdict != judgement.verdict,
            judgement.verdict != .undecided
        {
            diagnostics.append(
                Diagnostic(
                    .warning, "judgement.contradiction",
                    "Judgement \(judgement.id) by \(judgement.by) (\(judgement.on)) says that "
                        + "\(pair.first.id) and \(pair.second.id) are \(judgement.verdict.rawValue);"
                        + " \(earlier.id) by \(earlier.by) (\(earlier.on)) says "
                        + "\(earlier.verdict.rawValue). The later stands; judge the pair "
                        + "'undecided' first when you change your mind on purpose."))
        }
        pairs[pair] = judgement.verdict == .undecided ? nil : judgement
    }

    private mutating func read(single judgement: Judgement) {
        switch judgement.verdict {
        case .accept, .reject: acceptance[judgement.subject] = judgement
        case .grade: grades[judgement.subject] = judgement
        case .undecided:
            acceptance[judgement.subject] = nil
            grades[judgement.subject] = nil
        case .same, .distinct:
            setAside(judgement, "says \(judgement.verdict.rawValue) but names one thing only")
        }
    }

    private mutating func setAside(_ judgement: Judgement, _ fault: String) {
        diagnostics.append(
            Diagnostic(
                .error, "judgement.malformed",
                "Judgement \(judgement.id) \(fault); it is set aside. Record it again with "
                    + "both things named."))
    }
}
