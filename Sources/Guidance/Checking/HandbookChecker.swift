import Domain

/// Holds a handbook's rules against each other over every situation that its facts can describe.
///
/// Exact: a fault that is not reported does not exist, and each that is comes with a situation
/// that shows it. Rules are boxes in the space of situations, as in the geometric analysis of
/// decision tables by Calvanese et al. (2016), and every check is a search for a situation outside
/// a union of boxes, so that 10^12 situations cost no more than the rules that tell them apart.
/// What the bound on work leaves undecided is said to be undecided.
public struct HandbookChecker: Sendable {
    /// Bounds that keep an answer from taking for ever.
    public struct Limits: Sendable {
        /// Comparisons of a rule with a box, in all: about a second for each ten million.
        public var work: Int
        /// Findings listed of one kind; the rest are counted.
        public var perKind: Int

        public init(work: Int = 200_000_000, perKind: Int = 2_000) {
            self.work = work
            self.perKind = perKind
        }
    }

    private let handbook: Handbook
    private let limits: Limits

    public init(_ handbook: Handbook, limits: Limits = Limits()) {
        self.handbook = handbook
        self.limits = limits
    }

    /// Everything that is wrong with the handbook.
    public func report() -> HandbookReport {
        var check = HandbookExamination(handbook, limits: limits)
        check.addUndeclared()
        check.addContradictions()
        check.addOverlaps()
        check.addGaps()
        check.addSilentPermissions()
        check.addApprovalCycles()
        check.addDangling()
        check.addIdleRules()
        return check.report
    }
}

/// Situations that show a fault.
struct Showing {
    /// Possible situations, all of which show it.
    var box: Box
    /// As much around them as can be said in few words: every possible situation in it shows it.
    var around: Box
}

/// One run of the checker: the rules as regions and what has been found so far.
struct HandbookExamination {
    let handbook: Handbook
    let book: RuleBook
    let voices: RuleBook.Voices
    let limits: HandbookChecker.Limits
    private let writer: FindingWriter
    var search: CoverSearch
    private(set) var findings: [Finding] = []
    private var counts: [Finding.Kind: Int] = [:]
    private var omitted: [Finding.Kind: Int] = [:]

    init(_ handbook: Handbook, limits: HandbookChecker.Limits) {
        self.handbook = handbook
        self.limits = limits
        book = RuleBook(handbook)
        voices = book.voices()
        writer = FindingWriter(handbook: handbook, space: book.space)
        search = CoverSearch(book.space, work: limits.work)
    }

    var space: SituationSpace { book.space }

    var report: HandbookReport {
        let errors = findings.filter { $0.severity == .error }
        let others = findings.filter { $0.severity != .error }
        let surplus = counts.mapValues { max(0, $0 - limits.perKind) }
            .merging(omitted) { $0 + $1 }
        return HandbookReport(
            findings: errors + others, unlisted: surplus.filter { $0.value > 0 },
            clauses: book.clauses.count, situations: space.situationCount)
    }

    /// Adds a finding; the message is only written when there is room to list it.
    mutating func add(_ kind: Finding.Kind, _ finding: (FindingWriter) -> Finding) {
        counts[kind, default: 0] += 1
        if counts[kind, default: 0] <= limits.perKind { findings.append(finding(writer)) }
    }

    /// Counts a finding that is not described.
    mutating func omit(_ kind: Finding.Kind) { omitted[kind, default: 0] += 1 }

    /// Possible situations that a region holds and a cover does not. `nil` when there are none, and
    /// when that was not decided, which is then reported.
    mutating func possible(
        _ region: Region, outside cover: Cover = Cover(),
        asking question: () -> (rules: [String], subject: String)
    ) -> Showing? {
        var whole = cover
        whole.append(book.impossible)
        switch search.uncovered(region, by: whole) {
        case .covered: return nil
        case .uncovered(let box):
            return Showing(
                box: box, around: space.grown(box, within: region, outside: cover))
        case .exhausted:
            let (rules, subject) = question()
            addUndecided(rules, subject)
            return nil
        }
    }

    /// Says that the bound on work was reached before a question was decided.
    mutating func addUndecided(_ rules: [String], _ subject: String) {
        let names = rules.joined(separator: ", ")
        add(.undecided) { _ in
            Finding(
                .undecided, rules: rules, subject: subject,
                message: Handbook.Wording(
                    "The checker gave up on \(names) (\(subject)) when its bound on work was "
                        + "reached: nothing is known about it. Raise the bound or split the rule.",
                    french: "Le contrôle a renoncé pour \(names) (\(subject)), la limite de "
                        + "travail étant atteinte : on ne sait rien. Relever la limite ou "
                        + "scinder la règle."))
        }
    }
}
