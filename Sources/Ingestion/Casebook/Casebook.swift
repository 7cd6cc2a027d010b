import Domain

/// What an analyst has written down about a country's incidents: sources, who claims what, the
/// actors and the places, read from YAML files.
///
/// The format is documented in `Documentation/Codebooks/Casebook.md`.
public struct Casebook: Sendable, Hashable {
    /// A short name such as `mali`; identifiers of its incidents, claims and places begin with it.
    public var name: String
    /// The day of the edition; judgements of the casebook carry it.
    public var revised: Day
    public var sources: [Source]
    public var claimants: [ClaimantProfile]
    public var places: [Place]
    public var actors: [Actor]
    /// Where each actor stands in the files, by its identifier.
    public var actorLocations: [String: Diagnostic.Location]
    public var incidents: [CasebookIncident]
    /// Where an incident names a dataset's record, by `INCIDENT=RECORD`.
    public var recordLocations: [String: Diagnostic.Location]
    public var claims: [Claim]
    /// Which dataset records are the same as an incident, and which places and actors of other lists
    /// are, or are not, the casebook's.
    public var judgements: [Judgement]
    /// Where each judgement stands in the files, by its identifier.
    public var judgementLocations: [String: Diagnostic.Location]
    /// What is doubtful, but was kept.
    public var diagnostics: [Diagnostic]
}

/// The heading under which a casebook collects claims.
public struct CasebookIncident: Sendable, Hashable, Identifiable {
    /// The group that the claims carry in `Claim.incident`, such as `mali:diallassagou-2022`.
    public var id: String
    public var title: Wording
    public var when: DayRange
    public var datePrecision: DatePrecision
    public var place: PlaceMention
    public var violence: ViolenceType?
    /// The names of the actors on the two sides; empty where the casebook leaves them to the claims.
    public var sideA: String
    public var sideB: String
    /// What it is about, in the analyst's words.
    public var summary: Wording
    /// Leads for which no source was seen. They are not claims and count nowhere.
    public var unverified: [String]
    /// How datasets record it.
    public var records: [CasebookRecord]

    /// The series of records that overlap with it without being it, with what of it they cover.
    public var overlaps: [(series: String, scope: Claim.Scope)] {
        records.compactMap { record in
            switch record.relation {
            case .part: (Claim.series(of: record.record), .part)
            case .wider: (Claim.series(of: record.record), .wider)
            case .same, .absent: nil
            }
        }
    }
}

/// What a dataset's record is to an incident of a casebook.
public struct CasebookRecord: Sendable, Hashable {
    /// The record's series, such as `ucdp-ged:440699`; for an absence the dataset's version, such as
    /// `ucdp-ged@24.1`.
    public var record: String
    public var relation: Relation

    public init(record: String, relation: Relation) {
        self.record = record
        self.relation = relation
    }

    /// How a record and an incident overlap.
    public enum Relation: String, Sendable, Hashable, CaseIterable {
        /// The record is this incident.
        case same
        /// The record is one part of the incident (one of several villages).
        case part
        /// The record covers more than the incident.
        case wider
        /// The dataset has no record of the incident; its absence is no denial.
        case absent
    }
}
