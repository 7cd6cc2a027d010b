import Domain

extension DossierBuilder {
    /// The actor's ties, those of its own entry and those that others' entries state, in the order
    /// of their beginnings; those without a date last. An entry that was judged the same as another
    /// goes by the name of the one they are taken together as.
    func affiliations() -> [DossierAffiliation] {
        var found = actor.affiliations.map { tie in
            let other = index.actor(id: tie.other)
            var tie = tie
            tie.other = other?.id ?? tie.other
            return DossierAffiliation(
                affiliation: tie, otherName: other?.name ?? tie.other, isFromOther: false)
        }
        found.removeAll { $0.affiliation.other == actor.id }
        for other in index.actors where other.id != actor.id {
            for tie in other.affiliations where index.actor(id: tie.other)?.id == actor.id {
                guard let kind = tie.kind.reversed else { continue }
                var reversed = tie
                reversed.kind = kind
                reversed.other = other.id
                let isKnown = found.contains {
                    $0.affiliation.other == other.id && $0.affiliation.kind == kind
                        && $0.affiliation.period == tie.period
                }
                guard !isKnown else { continue }
                found.append(
                    DossierAffiliation(
                        affiliation: reversed, otherName: other.name, isFromOther: true))
            }
        }
        return found.sorted {
            let (left, right) = ($0.affiliation, $1.affiliation)
            return (left.period.first?.number ?? .max, left.kind.rawValue, left.other)
                < (right.period.first?.number ?? .max, right.kind.rawValue, right.other)
        }
    }
}
