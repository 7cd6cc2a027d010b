extension Source {
    /// What stands in the place of a source whose identity is protected.
    public static let withheld = "(protected)"
}

extension Actor {
    /// The actor as it may be shown and handed on: without the words of sources that may not be
    /// named, without their identifiers, and without leaders whom only such a source names. Whoever
    /// reads that somebody said it may know who alone could have.
    ///
    /// - Parameter sources: by identifier; what is not among them may be named.
    public func concealing(_ sources: [String: Source]) -> Actor {
        func isOpen(_ source: String?) -> Bool {
            source.flatMap { sources[$0]?.isNameable } ?? true
        }
        var actor = self
        if !isOpen(source) {
            actor.note = ""
            actor.noteLanguages = nil
            actor.source = Source.withheld
        }
        for index in actor.names.indices where !isOpen(actor.names[index].source) {
            actor.names[index].source = Source.withheld
        }
        for index in actor.affiliations.indices {
            actor.affiliations[index] = actor.affiliations[index].concealing(sources)
        }
        actor.leaders.removeAll { !isOpen($0.source) }
        for index in actor.existence.indices where !isOpen(actor.existence[index].source) {
            actor.existence[index].source = Source.withheld
            actor.existence[index].note = ""
        }
        return actor
    }
}

extension Affiliation {
    /// The tie without the words and the identifier of a source that may not be named.
    func concealing(_ sources: [String: Source]) -> Affiliation {
        guard let source, sources[source]?.isNameable == false else { return self }
        var tie = self
        tie.source = Source.withheld
        tie.note = ""
        return tie
    }
}

extension Dossier {
    /// The dossier as it may be shown and handed on; see `Actor.concealing(_:)`.
    public func concealing(_ sources: [String: Source]) -> Dossier {
        var dossier = self
        dossier.actor = actor.concealing(sources)
        dossier.withheldLeaders = actor.leaders.count - dossier.actor.leaders.count
        for index in dossier.affiliations.indices {
            let tie = dossier.affiliations[index].affiliation
            dossier.affiliations[index].affiliation = tie.concealing(sources)
        }
        for index in dossier.names.indices {
            let shown = dossier.names[index].sources.map {
                sources[$0]?.isNameable == false ? Source.withheld : $0
            }
            dossier.names[index].sources = Set(shown).sorted()
        }
        return dossier
    }
}
