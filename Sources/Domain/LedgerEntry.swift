/// The record of one import: which bytes, when, with what result. Append-only.
public struct LedgerEntry: Sendable, Hashable, Codable, Identifiable {
    /// The position in the ledger, from 1.
    public var id: Int
    /// The file's name.
    public var name: String
    /// SHA-256 of the raw bytes in lower-case hexadecimal.
    public var digest: String
    /// Size of the raw bytes.
    public var size: Int
    /// When it was imported, in seconds since 1970-01-01 UTC.
    public var importedAt: Int
    /// The format as which it was read, such as `ucdp-ged-country`.
    public var format: String
    /// The sources that its claims name.
    public var sources: [String]
    /// The release or edition, when known.
    public var version: String
    /// The first day on which its content could be known.
    public var knownOn: Day
    /// What it covers completely, when it is a release of a dataset: there, no event means none.
    public var coverage: Coverage?
    public var balance: ImportBalance

    /// Complete coverage of a family of claims for countries and days.
    public struct Coverage: Sendable, Hashable, Codable {
        /// The series prefix, such as `ucdp-ged:`.
        public var family: String
        /// The claimant of its claims, such as `UCDP`.
        public var claimant: String
        /// ISO3 codes; empty means every country.
        public var countries: [String]
        /// The first day covered; `nil` means from the dataset's beginning.
        public var from: Day?
        public var through: Day
        /// Whether it replaces earlier releases there, also by leaving events out.
        public var replaces: Bool

        public init(
            family: String, claimant: String = "", countries: [String], from: Day? = nil,
            through: Day, replaces: Bool = true
        ) {
            self.family = family
            self.claimant = claimant
            self.countries = countries
            self.from = from
            self.through = through
            self.replaces = replaces
        }

        /// Reads a coverage; one that says nothing of claimant, beginning and replacing comes from a
        /// store that knew only full releases.
        public init(from decoder: any Decoder) throws {
            let values = try decoder.container(keyedBy: CodingKeys.self)
            family = try values.decode(String.self, forKey: .family)
            claimant =
                try values.decodeIfPresent(String.self, forKey: .claimant)
                ?? (family == "exercise-ged:" ? "EXERCISE dataset" : "UCDP")
            countries = try values.decode([String].self, forKey: .countries)
            from = try values.decodeIfPresent(Day.self, forKey: .from)
            through = try values.decode(Day.self, forKey: .through)
            replaces = try values.decodeIfPresent(Bool.self, forKey: .replaces) ?? true
        }

        /// Whether everything that happened in a country on a day is covered.
        public func covers(_ country: String, on day: Day) -> Bool {
            day <= through && (from.map { $0 <= day } ?? true)
                && (countries.isEmpty || countries.contains(country))
        }
    }

    public init(
        id: Int = 0, name: String, digest: String, size: Int, importedAt: Int, format: String,
        sources: [String] = [], version: String = "", knownOn: Day, coverage: Coverage? = nil,
        balance: ImportBalance = ImportBalance()
    ) {
        self.id = id
        self.name = name
        self.digest = digest
        self.size = size
        self.importedAt = importedAt
        self.format = format
        self.sources = sources
        self.version = version
        self.knownOn = knownOn
        self.coverage = coverage
        self.balance = balance
    }

    /// The day of the import (UTC).
    public var importedOn: Day { Day(number: importedAt / 86_400) }
}

/// A point of view in time: what is to be taken as known.
public struct Vintage: Sendable, Hashable, Codable {
    /// Only what was known by the end of this day; `nil` means everything.
    public var day: Day?
    /// Only imports up to this one in the ledger; `nil` means all.
    public var ledger: Int?

    public init(day: Day? = nil, ledger: Int? = nil) {
        self.day = day
        self.ledger = ledger
    }

    /// Everything the store holds now.
    public static let now = Vintage()

    /// The last import that had been made by then: on days on which the store was already in use,
    /// only what had been imported counts; for earlier days the claims' own days of knowledge stand.
    public func lastImport(of ledger: [LedgerEntry]) -> Int {
        let last = self.ledger ?? .max
        guard let day, let first = ledger.map(\.importedOn).min(), day >= first else {
            return last
        }
        return min(last, ledger.filter { $0.importedOn <= day }.map(\.id).max() ?? 0)
    }

    /// The imports whose content this state of knowledge holds.
    public func entries(of ledger: [LedgerEntry]) -> [LedgerEntry] {
        let last = lastImport(of: ledger)
        return ledger.filter { entry in
            entry.id <= last && (day.map { entry.knownOn <= $0 } ?? true)
        }
    }
}
