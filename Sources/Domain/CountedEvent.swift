import Geography

/// One event of a systematic dataset as panels count it: when, where and how many.
///
/// Panels are made from dataset claims one by one, not from incidents, so that their totals always
/// equal what the dataset reports, however claims are later grouped.
public struct CountedEvent: Sendable, Hashable {
    /// The dataset's claimant, such as `UCDP`.
    public var claimant: String
    public var violence: ViolenceType
    public var when: DayRange
    public var precision: PlacePrecision
    /// ISO3 code, or the name as given.
    public var country: String
    /// P-codes as far as the precision allows.
    public var admin1Code: String?
    public var admin2Code: String?
    /// The cell of the coordinates, whatever their precision.
    public var cell: PRIOGridCell?
    /// Deaths of everybody, best estimate.
    public var deaths: Int
    /// Deaths of civilians, best estimate; `nil` where the dataset does not say.
    public var civilians: Int?

    public init(
        claimant: String, violence: ViolenceType, when: DayRange, precision: PlacePrecision,
        country: String, admin1Code: String? = nil, admin2Code: String? = nil,
        cell: PRIOGridCell? = nil, deaths: Int, civilians: Int?
    ) {
        self.claimant = claimant
        self.violence = violence
        self.when = when
        self.precision = precision
        self.country = country
        self.admin1Code = admin1Code
        self.admin2Code = admin2Code
        self.cell = cell
        self.deaths = deaths
        self.civilians = civilians
    }
}
