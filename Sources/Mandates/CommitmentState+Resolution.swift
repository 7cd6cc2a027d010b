import Domain

extension CommitmentState {
    /// A commitment as it stood on a day.
    ///
    /// - Parameter notice: How many days before its deadline it counts as due soon.
    init(_ commitment: Commitment, on day: Day, notice: Int) {
        let dates = commitment.dates.filter { $0.given.last <= day }
        let outcomes = commitment.outcomes.filter { $0.on <= day }
        let promised = dates.filter { $0.kind == .promised }
        // A demand or a mediator's offer sets the deadline only while the promisors are silent.
        let binding =
            promised.isEmpty ? dates.filter { $0.kind == .demanded } : promised
        let first = (binding.isEmpty ? dates : binding).first { $0.due.deadline != nil }?.due
        let current = (binding.isEmpty ? dates : binding).last?.due
        let settled = outcomes.last { $0.kind == .kept || $0.kind == .withdrawn }
        let end = settled?.kind == .kept ? settled?.on : current?.deadline
        var slippage: Int?
        if let start = first?.deadline, let end { slippage = end - start }
        self.init(
            id: commitment.id, title: commitment.title, on: day, dates: dates, firstDue: first,
            currentDue: current, slippage: slippage,
            moves: zip(promised, promised.dropFirst()).count { $0.due != $1.due },
            standing: Self.standing(settled, first, current, on: day, notice: notice),
            codings: Self.newest(commitment.codings, on: day), outcomes: outcomes,
            evidenceToUpgrade: commitment.evidenceToUpgrade)
    }

    /// Whether something is still owed.
    public var isOwed: Bool {
        switch standing {
        case .kept, .withdrawn: false
        default: true
        }
    }

    /// Whether it is still owed and its standing deadline has passed.
    public var isOverdue: Bool {
        if case .overdue = standing { return true }
        return false
    }

    /// Whether it is still owed and its deadline is near.
    public var isDueSoon: Bool {
        if case .dueSoon = standing { return true }
        return false
    }

    private static func standing(
        _ settled: CommitmentOutcome?, _ first: DueDate?, _ current: DueDate?, on day: Day,
        notice: Int
    ) -> Standing {
        if let settled {
            return settled.kind == .kept
                ? .kept(on: settled.on, late: first?.deadline.map { settled.on - $0 })
                : .withdrawn(on: settled.on)
        }
        guard let deadline = current?.deadline else { return .undated }
        let days = deadline - day
        if days < 0 { return .overdue(days: -days) }
        return days <= notice ? .dueSoon(days: days) : .open(days: days)
    }

    private static func newest(_ codings: [StatusCoding], on day: Day) -> [StatusCoding] {
        var newest: [String: StatusCoding] = [:]
        for coding in codings where coding.on <= day {
            if let other = newest[coding.coder], other.on > coding.on { continue }
            newest[coding.coder] = coding
        }
        return newest.values.sorted { $0.coder < $1.coder }
    }
}
