import Domain

/// What of the register's actors was known by the end of a day.
struct ActorKnowledge {
    let day: Day
    let sources: [String: Source]
    /// Casebooks of which an edition was there: the notes of their analysts count only then.
    let casebooks: Set<String>

    /// An actor without what was said or happened later.
    func actor(_ actor: Actor) -> Actor {
        let casebook = actor.id.split(separator: ":").first.map(String.init) ?? ""
        let isNoted = casebooks.contains(casebook)
        func note(_ text: String) -> String { isNoted ? text : "" }
        var known = actor
        // A name is a key by which claims are read: without a date it needs no witness.
        known.names = actor.names.compactMap { name in
            guard isTold(name.source), let period = cut(name.period) else { return nil }
            var name = name
            name.period = period
            return name
        }
        known.affiliations = actor.affiliations.compactMap { tie in
            guard let period = period(tie.period, tie.source) else { return nil }
            var tie = tie
            (tie.period, tie.note) = (period, note(tie.note))
            return tie
        }
        known.leaders = actor.leaders.compactMap { leader in
            guard let period = period(leader.period, leader.source) else { return nil }
            var leader = leader
            (leader.period, leader.note) = (period, note(leader.note))
            return leader
        }
        known.existence = actor.existence.compactMap { existence in
            guard let period = period(existence.period, existence.source) else { return nil }
            var existence = existence
            (existence.period, existence.note) = (period, note(existence.note))
            return existence
        }
        known.note = note(actor.note)
        if !isNoted { known.noteLanguages = nil }
        if !isNoted { known.noteLanguages = nil }
        return known
    }

    /// Whether anything that was said by the day, or had begun by then, tells of an actor of which
    /// only what was known is left.
    func isTold(of known: Actor) -> Bool {
        let said =
            [known.source] + known.names.map(\.source) + known.affiliations.map(\.source)
            + known.leaders.map(\.source) + known.existence.map(\.source)
        if said.contains(where: { publication($0).map { $0 <= day } ?? false }) { return true }
        let periods =
            known.affiliations.map(\.period) + known.leaders.map(\.period)
            + known.existence.map(\.period)
        return periods.contains { $0.first != nil }
    }

    private func publication(_ source: String?) -> Day? {
        source.flatMap { sources[$0]?.published }
    }

    /// Whether a source had published by the day; one without a date may have.
    private func isTold(_ source: String?) -> Bool {
        publication(source).map { $0 <= day } ?? true
    }

    /// A period as far as it had come; `nil` when it had not begun.
    private func cut(_ period: Tenure) -> Tenure? {
        if let first = period.first, first > day { return nil }
        guard let last = period.last, last > day else { return period }
        return Tenure(first: period.first, last: nil)
    }

    /// The same for a fact with a source. Where the source has no date the fact's own days must show
    /// that it can have been known.
    private func period(_ period: Tenure, _ source: String?) -> Tenure? {
        guard isTold(source), let cut = cut(period) else { return nil }
        return publication(source) == nil && cut == .unknown ? nil : cut
    }
}
