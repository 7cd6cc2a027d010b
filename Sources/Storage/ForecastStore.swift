import Domain

/// Forecasts that were made, with their skill and their members' votes. Append-only: a forecast is
/// never changed.
public protocol ForecastStore: Sendable {
    /// Keeps a forecast unless the store has it.
    ///
    /// - Returns: whether it was new.
    @discardableResult
    func keep(_ forecast: KeptForecast) throws -> Bool
    /// A forecast by its identifier.
    func forecast(_ id: String) throws -> KeptForecast?
    /// The forecasts that match, by cut-off and then in the order in which they were kept.
    func forecasts(_ query: ForecastQuery) throws -> [ForecastHeading]
    /// Keeps what a forecast's model was worth, replacing what was known before.
    func keep(_ skill: ForecastSkill, of id: String) throws
    /// What the model of a forecast was worth on the periods before; `nil` when it was not scored.
    func skill(of id: String) throws -> ForecastSkill?
    /// Keeps what the members of a forecast's model said, unless that is kept.
    func keep(_ votes: ForecastVotes, of id: String) throws
    /// What the members of a forecast's model said; `nil` when that was not kept.
    func votes(of id: String) throws -> ForecastVotes?
}

/// Which forecasts.
public struct ForecastQuery: Sendable, Hashable {
    public var kind: UnitKind?
    public var target: Target?
    public var measure: Measure?
    /// A model's identifier.
    public var model: String?
    /// Forecasts of exactly this country (alpha-3 code); empty for those of all countries.
    public var country: String?
    /// Forecasts by month or by week.
    public var cadence: Cadence?
    /// Forecasts of any of these months or weeks.
    public var periods: ClosedRange<Period>?
    /// Forecasts made by the end of a day, or from no more than so many imports.
    public var madeBy: Vintage

    public init(
        kind: UnitKind? = nil, target: Target? = nil, measure: Measure? = nil,
        model: String? = nil, country: String? = nil, cadence: Cadence? = nil,
        periods: ClosedRange<Period>? = nil, madeBy: Vintage = .now
    ) {
        self.kind = kind
        self.target = target
        self.measure = measure
        self.model = model
        self.country = country
        self.cadence = cadence
        self.periods = periods
        self.madeBy = madeBy
    }

    /// Whether a forecast matches.
    public func matches(_ heading: ForecastHeading) -> Bool {
        (kind.map { $0 == heading.kind } ?? true)
            && (target.map { $0 == heading.target } ?? true)
            && (measure.map { $0 == heading.measure } ?? true)
            && (model.map { $0 == heading.model.identifier } ?? true)
            && (country.map { ($0.isEmpty ? [] : [$0]) == heading.countries } ?? true)
            && (cadence.map { $0 == heading.cutOff.cadence } ?? true)
            && (periods.map {
                $0.lowerBound.cadence == heading.cutOff.cadence
                    && $0.overlaps(heading.periods)
            } ?? true)
            && (madeBy.day.map { heading.madeOn <= $0 } ?? true)
            && (madeBy.ledger.map { heading.ledger <= $0 } ?? true)
    }
}
