import Domain

/// Why there is no scoreboard to show.
public enum NothingToScore: Error, Sendable, Hashable, CustomStringConvertible, InputComplaint {
    /// No such forecast is kept; the words say which was asked for.
    case noForecast(String)
    /// Forecasts are kept, but the data end before the first month or week that they are about.
    case notKnownYet(dataEnd: Period)
    /// Another version of the program noted in its own words how the forecast counted.
    case otherVersion(id: String)

    /// The same in French, for pages.
    public var french: String {
        switch self {
        case .noForecast(let wanted):
            "La base ne garde pas de telle prévision (\(wanted)). `vigie forecast list` énumère "
                + "celles qu’elle a\u{A0}; `vigie forecast` en fait une."
        case .notKnownYet(let end):
            "Rien de ce qui a été prévu n’est encore connu\u{A0}; les données s’arrêtent à \(end)."
        case .otherVersion(let id):
            "Une autre version de vigie a noté comment la prévision \(id) comptait\u{A0}; celle-ci ne "
                + "peut compter de même ce qui est arrivé."
        }
    }

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
