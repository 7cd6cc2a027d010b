import Domain

/// Why there is no scoreboard to show.
public enum NothingToScore: Error, Sendable, Hashable, CustomStringConvertible, InputComplaint {
    /// No such forecast is kept; the words say which was asked for.
    case noForecast(String)
    /// Forecasts are kept, but the data end before the first month or week that they are about.
    case notKnownYet(dataEnd: Period)
    /// Another version of the program noted in its own words how the forecast counted.
    case otherVersion(id: String)

    public var isUsage: Bool { true }
    public var isMissing: Bool { true }

    /// What is missing and what to do.
    public var description: String {
        switch self {
        case .noForecast(let wanted):
            "The store keeps no such forecast (\(wanted)). `vigie forecast list` shows "
                + "those it has; `vigie forecast` makes one."
        case .notKnownYet(let end):
            "None of the \(end.cadence.rawValue)s forecast is known yet; the data end in \(end)."
        case .otherVersion(let id):
            "Another version of vigie noted how forecast \(id) counted; this one cannot "
                + "count the outcomes in the same way."
        }
    }
}
