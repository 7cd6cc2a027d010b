/// The same claims counted as others would: named conventions beside the toll.
public struct TollViews: Hashable, Sendable {
    /// UCDP's triple: the most credible figure with the lowest and highest credible ones.
    public var triple: Toll?
    /// Airwars' grade of the event and its range of reported deaths.
    public var airwars: AirwarsView
    /// ACLED's most conservative figure: the lowest of the credible ones.
    public var conservative: Int?
    /// The reported-fatalities model (uncertainUCDP) for the triple's best figure: 5 %, 50 % and
    /// 95 % quantiles; it knows under-reporting only.
    public var reportedFatalities: Toll?
    /// The same model's expected number.
    public var reportedFatalitiesMean: Double?

    public init(
        triple: Toll?, airwars: AirwarsView, conservative: Int?, reportedFatalities: Toll?,
        reportedFatalitiesMean: Double?
    ) {
        self.triple = triple
        self.airwars = airwars
        self.conservative = conservative
        self.reportedFatalities = reportedFatalities
        self.reportedFatalitiesMean = reportedFatalitiesMean
    }
}

/// A grade with the lowest and the highest reported number.
public struct AirwarsView: Hashable, Sendable, Codable {
    public var grade: Grade
    public var lowest: Int?
    public var highest: Int?

    public init(grade: Grade, lowest: Int?, highest: Int?) {
        self.grade = grade
        self.lowest = lowest
        self.highest = highest
    }
}
