import Domain

/// What an edition of a casebook holds, of everything that editions before it brought.
public struct Edition: Sendable {
    /// The prefix of the series of its claims, such as `mali:`.
    public var family: String
    /// The format under which the ledger has such editions; other imports' things are left alone.
    public var format: String
    /// The series that stand.
    public var series: Set<String>
    /// The entries that this edition or another book has; `nil` when that is not known, and then none
    /// is taken out of use.
    public var entries: Entries?
    /// The first day on which the edition could be known.
    public var knownOn: Day

    /// Identifiers of actors and places, and names of claimants with a profile.
    public struct Entries: Sendable {
        public var actors: Set<String>
        public var places: Set<String>
        public var claimants: Set<String>

        public init(actors: Set<String>, places: Set<String>, claimants: Set<String>) {
            self.actors = actors
            self.places = places
            self.claimants = claimants
        }
    }

    /// What an edition changed by leaving things out or having them again; each list sorted.
    public struct Changes: Sendable, Hashable {
        /// Series that no longer stand; their claims stay on record.
        public var withdrawn: [String]
        /// Series that had been left out and stand again.
        public var restored: [String]
        /// Actors, places and claimants' profiles that are no longer in use.
        public var removed: [String]

        public init(withdrawn: [String] = [], restored: [String] = [], removed: [String] = []) {
            self.withdrawn = withdrawn
            self.restored = restored
            self.removed = removed
        }
    }

    public init(
        family: String, format: String, series: Set<String>, entries: Entries?, knownOn: Day
    ) {
        self.family = family
        self.format = format
        self.series = series
        self.entries = entries
        self.knownOn = knownOn
    }
}
