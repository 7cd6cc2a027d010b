import Domain
import Statistics

/// Checks statements such as "the deadliest since 2012" or "over 25,000 dead" against the tolls.
public struct ClaimCheck: Sendable {
    /// The name that `Lineage.rule` carries.
    public static let version = "claim-check/1"

    /// Which incidents a statement is about.
    public struct Scope: Sendable {
        /// Incidents that began within these days; the whole record when left out.
        public var days: DayRange?
        /// ISO 3166-1 alpha-3 code; everywhere when left out.
        public var country: String?
        /// One kind of violence; all when left out.
        public var violence: ViolenceType?
        /// Only civilians count.
        public var civilians: Bool

        public init(
            days: DayRange? = nil, country: String? = nil, violence: ViolenceType? = nil,
            civilians: Bool = false
        ) {
            self.days = days
            self.country = country
            self.violence = violence
            self.civilians = civilians
        }

        func holds(_ incident: Incident) -> Bool {
            !incident.isSummary && (days?.contains(incident.when.first) ?? true)
                && (country.map { incident.place.country == $0 } ?? true)
                && (violence.map { incident.violence == $0 } ?? true)
        }

        func toll(_ incident: Incident) -> Toll {
            civilians ? incident.civilianDeaths : incident.deaths
        }
    }

    /// What a statement says of a total.
    public enum Statement: Hashable, Sendable {
        case moreThan(Int)
        case fewerThan(Int)
        /// Within a share of the number, such as 0.1 for one tenth.
        case about(Int, within: Double)
    }

    /// How many simulated worlds are compared.
    public var draws = 4000
    public var seed: UInt64

    public init(seed: UInt64 = 1) { self.seed = seed }

    /// Whether an incident was the deadliest of a scope.
    ///
    /// Incidents of more than a month, and those of more than a week in no definite place, sum up
    /// several and are left out by name. An equal toll shares the first place.
    ///
    /// - Parameter doubles: pairs that are likely one: an incident does not compete with itself, and
    ///   of two others that are likely one the second does not compete.
    public func deadliest(
        _ incident: Incident, among incidents: some Sequence<Incident>, scope: Scope,
        doubles: [LikelyDouble] = []
    ) -> ClaimCheckResult {
        let once = CountedOnce(doubles, keeping: incident.id)
        let left = Set(once.left.map(\.incident))
        let own = scope.toll(incident)
        var rivals: [Incident] = []
        var diagnostics: [Diagnostic] = []
        var considered = 0
        for other in incidents
        where other.id != incident.id && scope.holds(other) && !left.contains(other.id) {
            guard !Self.isAggregate(other) else {
                if scope.toll(other).high > own.low { diagnostics.append(Self.leftOut(other)) }
                continue
            }
            considered += 1
            if scope.toll(other).high > own.low { rivals.append(other) }
        }
        rivals.sort { $0.id < $1.id }
        let (probability, larger) = compare(own, rivals.map { scope.toll($0) })
        let deciding = zip(rivals, larger).map {
            DecidingIncident(
                incident: $0.id, title: $0.title, when: $0.when, toll: scope.toll($0), weight: $1)
        }
        .filter { $0.weight > 0.01 }
        .sorted { ($1.weight, $0.incident) < ($0.weight, $1.incident) }
        if let note = Self.likelySame(once) { diagnostics.append(note) }
        let surely = deciding.filter { $0.weight >= 0.95 }.count
        return ClaimCheckResult(
            probability: probability, deciding: deciding,
            explanation: "\(incident.title) (\(own)) against \(considered) other incidents: "
                + "\(surely) surely deadlier, \(deciding.count - surely) possibly.",
            considered: considered, diagnostics: diagnostics.sorted { $0.message < $1.message },
            lineage: Lineage(
                rule: Self.version, inputs: [incident.id] + rivals.map(\.id), seed: seed))
    }

    /// Whether a total holds: the incidents of a scope are added by simulation.
    ///
    /// - Parameter doubles: pairs that are likely one, of which one is added.
    public func total(
        _ statement: Statement, of incidents: some Sequence<Incident>, scope: Scope,
        doubles: [LikelyDouble] = []
    ) -> ClaimCheckResult {
        let once = CountedOnce(doubles)
        let left = Set(once.left.map(\.incident))
        let members = incidents.filter { scope.holds($0) && !left.contains($0.id) }
            .sorted { $0.id < $1.id }
        let sum = TollSum(
            of: members.map { TollSum.Part($0, civilians: scope.civilians) }, draws: draws,
            seed: seed)
        let range = Self.range(statement)
        let whole = Double(max(1, sum.toll.best))
        let deciding = members.sorted {
            (scope.toll($1).best, $0.id) < (scope.toll($0).best, $1.id)
        }
        .prefix(10).map {
            DecidingIncident(
                incident: $0.id, title: $0.title, when: $0.when, toll: scope.toll($0),
                weight: Double(scope.toll($0).best) / whole)
        }
        return ClaimCheckResult(
            probability: range.map { sum.probability(of: $0) } ?? 0, deciding: Array(deciding),
            explanation: "The \(sum.counted) recorded incidents add up to \(sum.toll). What was "
                + "never recorded is in no sum.",
            considered: sum.counted,
            diagnostics: sum.diagnostics + [Self.likelySame(once)].compactMap(\.self),
            lineage: Lineage(rule: Self.version, inputs: members.map(\.id), seed: seed))
    }

    /// The probability that `own` is at least as large as all others, and by rival the probability
    /// that it is larger.
    private func compare(_ own: Toll, _ rivals: [Toll]) -> (Double, [Double]) {
        guard !rivals.isEmpty else { return (1, []) }
        let mine = TripleDistribution(own)
        let others = rivals.map(TripleDistribution.init)
        var wins = 0
        var larger = [Int](repeating: 0, count: rivals.count)
        for draw in 0..<draws {
            var generator = SeededGenerator(seed: seed, stream: UInt64(draw))
            let value = mine.quantile(generator.uniform()).rounded()
            var isTop = true
            for (index, other) in others.enumerated()
            where other.quantile(generator.uniform()).rounded() > value {
                larger[index] += 1
                isTop = false
            }
            if isTop { wins += 1 }
        }
        let all = Double(draws)
        return (Double(wins) / all, larger.map { Double($0) / all })
    }

    private static func range(_ statement: Statement) -> ClosedRange<Int>? {
        switch statement {
        case .moreThan(let number): return number < .max ? (number + 1)...Int.max : nil
        case .fewerThan(let number): return number > .min ? Int.min...(number - 1) : nil
        case .about(let number, let share):
            let margin = abs(Double(number) * share)
            guard margin.isFinite, margin < 1e15 else { return nil }
            return (number - Int(margin))...(number + Int(margin))
        }
    }

    /// Whether an incident sums up several.
    public static func isAggregate(_ incident: Incident) -> Bool {
        incident.when.count > 31
            || (incident.when.count > 7 && incident.place.precision >= .area)
    }

    private static func likelySame(_ once: CountedOnce) -> Diagnostic? {
        guard !once.left.isEmpty else { return nil }
        let named = once.left.sorted { ($1.deaths, $0.incident) < ($0.deaths, $1.incident) }
            .prefix(3).map { "\($0.incident) (\($0.deaths))" }.joined(separator: ", ")
        let rest = once.left.count > 3 ? " and \(once.left.count - 3) more" : ""
        let verb = once.left.count == 1 ? "stands" : "stand"
        return Diagnostic(
            .warning, "check.likely-same",
            "\(named)\(rest) \(verb) back: likely the same as others here, told by two lists and "
                + "judged by nobody, so that each counts once. With both counted there would be "
                + "\(once.deaths) dead more. `vigie review events` puts such pairs to you.")
    }

    private static func leftOut(_ incident: Incident) -> Diagnostic {
        Diagnostic(
            .note, "check.aggregate",
            "\(incident.title) (\(incident.when), \(incident.deaths)) sums up more than one event "
                + "and is not compared with single ones.")
    }
}
