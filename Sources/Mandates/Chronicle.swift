import Domain

/// Mandates, measures and commitments on one timeline, with the violence beneath it.
public struct Chronicle: Sendable {
    let mandates: MandateRegister
    let measures: [PoliticalMeasure]
    let commitments: CommitmentRegister

    public init(
        mandates: MandateRegister, measures: [PoliticalMeasure], commitments: CommitmentRegister
    ) {
        self.mandates = mandates
        self.measures = measures
        self.commitments = commitments
    }

    /// Everything in a period, oldest first.
    ///
    /// - Parameters:
    ///   - country: ISO 3166-1 alpha-3 code; `nil` for all.
    ///   - kinds: Which kinds of entries; all when empty.
    ///   - today: Deadlines after this day have neither been met nor missed.
    public func entries(
        during period: DayRange, country: String? = nil, kinds: Set<TimelineEntry.Kind> = [],
        today: Day
    ) -> [TimelineEntry] {
        (mandateEntries(country) + measureEntries(country)
            + commitmentEntries(country, today))
            .filter { $0.when.overlaps(period) && (kinds.isEmpty || kinds.contains($0.kind)) }
            .sorted {
                ($0.when.first, $0.when.last, $0.kind.order, $0.id, $0.text)
                    < ($1.when.first, $1.when.last, $1.kind.order, $1.id, $1.text)
            }
    }

    /// Measures that held on a day (suspensions, sanctions, aid cuts), oldest first.
    public func measuresHolding(on day: Day, country: String? = nil) -> [PoliticalMeasure] {
        measures
            .filter { $0.holds(on: day) && (country == nil || $0.country == country) }
            .sorted { ($0.when.first, $0.id) < ($1.when.first, $1.id) }
    }

    /// The violence of each month, an incident counting where it began; months that the register
    /// does not cover have no figures.
    public static func violence(
        of incidents: [Incident], country: String, months: ClosedRange<Month>,
        known: Set<Month>, sumOfTolls: SumOfTolls
    ) -> [MonthlyViolence] {
        let byMonth = Dictionary(
            grouping: incidents.filter {
                $0.place.country == country && $0.grades.occurrence != .discounted
            }, by: \.when.first.month)
        return months.map { month in
            guard known.contains(month) else {
                return MonthlyViolence(
                    month: month, incidents: nil, deaths: nil, civilianDeaths: nil)
            }
            let incidents = byMonth[month] ?? []
            return MonthlyViolence(
                month: month, incidents: incidents.count, deaths: sumOfTolls(incidents, false),
                civilianDeaths: sumOfTolls(incidents, true))
        }
    }

    private func mandateEntries(_ country: String?) -> [TimelineEntry] {
        mandates.mandates.filter { country == nil || $0.country == country }.map { mandate in
            let expires = mandate.expires.map { ", until \($0)" } ?? ""
            return TimelineEntry(
                when: DayRange(mandate.adopted), kind: .mandate, id: mandate.id,
                text: "\(mandate.id) (\(mandate.mission)): \(mandate.title)\(expires)",
                references: mandate.references)
        }
    }

    private func measureEntries(_ country: String?) -> [TimelineEntry] {
        measures.filter { country == nil || $0.country == country }.map {
            TimelineEntry(
                when: $0.when, kind: .measure, id: $0.id, text: $0.text, references: $0.references)
        }
    }

    private func commitmentEntries(_ country: String?, _ today: Day) -> [TimelineEntry] {
        commitments.commitments.filter { country == nil || $0.country == country }
            .flatMap { commitment in
                promises(of: commitment) + deadlines(of: commitment, today)
                    + outcomes(of: commitment)
            }
    }

    private func promises(of commitment: Commitment) -> [TimelineEntry] {
        commitment.dates.map { date in
            let wording = date.wording.isEmpty ? "" : " (\(date.wording))"
            return TimelineEntry(
                when: date.given, kind: .promise, id: commitment.id,
                text: "\(commitment.title): \(date.due) \(date.kind.rawValue) by \(date.by)"
                    + wording, references: date.references)
        }
    }

    /// Deadlines that whoever owed the commitment had given and neither moved nor withdrawn
    /// before they fell.
    private func deadlines(of commitment: Commitment, _ today: Day) -> [TimelineEntry] {
        let promised = commitment.dates.filter { $0.kind == .promised }
        return promised.enumerated().compactMap { index, date in
            guard let deadline = date.due.deadline else { return nil }
            let next = index + 1 < promised.count ? promised[index + 1] : nil
            if let next, next.given.last <= deadline { return nil }
            let outcomes = commitment.outcomes.filter { $0.on <= deadline }
            if outcomes.contains(where: { $0.kind == .withdrawn }) { return nil }
            let standing =
                outcomes.contains { $0.kind == .kept }
                ? "deadline met" : deadline > today ? "deadline" : "deadline passed, not kept"
            return TimelineEntry(
                when: DayRange(deadline), kind: .deadline, id: commitment.id,
                text: "\(commitment.title): \(standing)",
                references: date.references)
        }
    }

    private func outcomes(of commitment: Commitment) -> [TimelineEntry] {
        commitment.outcomes.map {
            TimelineEntry(
                when: DayRange($0.on), kind: .outcome, id: commitment.id,
                text: "\(commitment.title): \($0.kind.rawValue)"
                    + ($0.text.isEmpty ? "" : " - \($0.text)"), references: $0.references)
        }
    }
}

extension TimelineEntry.Kind {
    /// The place among entries of one day.
    var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
