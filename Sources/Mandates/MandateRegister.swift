import Domain

/// All mandates of one or more missions, resolved by date.
///
/// An item is always resolved against the date: which seven (or five, or two) items a mission has
/// depends on the resolution in force on the day asked for.
public struct MandateRegister: Sendable {
    /// Sound mandates, by mission and then by their first day.
    public let mandates: [Mandate]
    /// What is wrong with the input; mandates with errors were set aside.
    public let diagnostics: [Diagnostic]

    /// A register of the sound ones among some mandates.
    public init(_ mandates: [Mandate]) {
        var kept: [Mandate] = []
        var diagnostics: [Diagnostic] = []
        var seen: Set<String> = []
        for mandate in mandates {
            var problems = MandateRegister.problems(in: mandate)
            if !seen.insert(mandate.id).inserted {
                problems.append(
                    Diagnostic(
                        .error, "mandate.duplicate",
                        "The mandate \(mandate.id) is given twice; the first is kept."))
            }
            if !problems.contains(where: { $0.severity == .error }) { kept.append(mandate) }
            diagnostics += problems
        }
        self.mandates = kept.sorted {
            ($0.mission, $0.effective, $0.id) < ($1.mission, $1.effective, $1.id)
        }
        self.diagnostics = diagnostics + MandateRegister.gaps(in: self.mandates)
    }

    /// Missions that have a mandate here, sorted.
    public var missions: [String] { Array(Set(mandates.map(\.mission))).sorted() }

    /// The mandates of one mission, oldest first.
    public func mandates(of mission: String) -> [Mandate] {
        mandates.filter { $0.mission == mission }
    }

    /// The days on which a mandate was in force: from its first day to the day before the next
    /// one's, or to the last day its text gives, whichever is sooner.
    ///
    /// - Returns: `nil` when a later mandate took effect on the same day, and for a last day
    ///   the far end of the calendar when nothing ended it.
    public func period(of mandate: Mandate) -> DayRange? {
        let next = mandates(of: mandate.mission)
            .first { $0.effective > mandate.effective || isLater($0, than: mandate) }
        let ends = [mandate.expires, next.map { $0.effective - 1 }].compactMap { $0 }
        let last = ends.min() ?? MandateRegister.farFuture
        return last < mandate.effective ? nil : DayRange(mandate.effective, last)
    }

    /// What a mission was ordered to do on a day; `nil` when no mandate was in force.
    public func inForce(mission: String, on day: Day) -> MandateInForce? {
        for mandate in mandates(of: mission) {
            guard let period = period(of: mandate), period.contains(day) else { continue }
            let items = mandate.items.filter { $0.period?.contains(day) ?? true }
                .sorted { $0.number < $1.number }
            let ids = Set(items.map(\.id))
            let rules = mandate.rules.filter { rule in
                rule.items.isEmpty || rule.items.contains(where: ids.contains)
            }
            return MandateInForce(
                mandate: mandate, on: day, period: period, items: items, rules: rules)
        }
        return nil
    }

    /// The mandates in force during a period, oldest first, each with the days that it covers.
    public func mandates(of mission: String, during days: DayRange) -> [(Mandate, DayRange)] {
        mandates(of: mission).compactMap { mandate in
            guard let period = period(of: mandate), period.overlaps(days) else { return nil }
            return (
                mandate, DayRange(max(period.first, days.first), min(period.last, days.last))
            )
        }
    }

    /// 9999-12-31, the last day of the calendar used here.
    static let farFuture = Day(year: 9999, month: 12, day: 31) ?? Day(number: 0)

    private func isLater(_ one: Mandate, than other: Mandate) -> Bool {
        one.effective == other.effective && one.id > other.id
    }
}
