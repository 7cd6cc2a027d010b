import Domain
import Ingestion
import Mandates

extension MissionBook {
    /// The book without what was not known by the end of a day.
    ///
    /// Decisions, promises, measures and strengths are public acts: they count from their own day,
    /// wherever they are read of later. Roles and functions have no day of their own and count from
    /// the day on which one of their sources was published. Definitions (indicators, coders,
    /// wordings) are our own and stay as they are.
    func asKnown(on day: Day) -> MissionBook {
        let published = Dictionary(
            sources.map { ($0.id, $0.published) }, uniquingKeysWith: { first, _ in first })
        func wasTold(_ references: [Reference]) -> Bool {
            references.isEmpty
                || references.contains { (published[$0.source] ?? nil).map { $0 <= day } ?? true }
        }
        var book = self
        book.sources.removeAll { $0.published.map { $0 > day } ?? false }
        book.mandates.removeAll { $0.adopted > day }
        book.commitments = commitments.filter { $0.since <= day }.map { $0.asKnown(on: day) }
        book.measures = measures.filter { $0.when.first <= day }.map { $0.asKnown(on: day) }
        book.roles.removeAll { !wasTold($0.references) }
        book.functions.removeAll { !wasTold($0.references) }
        let decided = Dictionary(
            mandates.map { ($0.id, $0.adopted) }, uniquingKeysWith: { first, _ in first })
        book.authorized.removeAll { (decided[$0.mandate] ?? $0.from) > day }
        book.proposals = proposals.filter { $0.on <= day }.map { proposal in
            // What became of it is known from the mission's next mandate on.
            let isSettled = book.mandates.contains {
                $0.mission == proposal.mission && $0.adopted >= proposal.on
            }
            var proposal = proposal
            if !isSettled { proposal.isAdopted = nil }
            return proposal
        }
        book.personnel.removeAll { $0.when.first > day }
        return book
    }
}

extension Commitment {
    fileprivate func asKnown(on day: Day) -> Commitment {
        var commitment = self
        commitment.dates.removeAll { $0.given.last > day }
        commitment.outcomes.removeAll { $0.on > day }
        commitment.codings.removeAll { $0.on > day }
        return commitment
    }
}

extension PoliticalMeasure {
    fileprivate func asKnown(on day: Day) -> PoliticalMeasure {
        guard let until, until > day else { return self }
        var measure = self
        measure.until = nil
        measure.isEndUnknown = true
        measure.liftedBy = nil
        return measure
    }
}
