import Domain

/// The table of the event matcher: what each feature counts for, in natural log odds.
///
/// Each entry says how much likelier a finding is among reports of one event than among reports of
/// two events near each other; the sum with `prior` gives the log odds that two claims tell of one
/// event. Sources and the fit stand in Documentation/Methods/Matching.md.
public struct EventWeights: Hashable, Sendable, Codable {
    /// Log odds before anything is compared: most neighbours are not the same event.
    public var prior = -3.8
    /// Taken off by the logarithm of how many candidates either event has, over `company`: where few
    /// events happen two reports of a day are likely one, in a crowded week they are likely two.
    public var crowding = 0.8
    /// The number of candidates at which nothing is taken off.
    public var company = 16.0
    /// By whole days apart, from 0; further apart counts as the last entry.
    public var days = [2.2, 0.6, -0.4, -1.3, -2.2, -3.0, -3.8, -4.5]
    /// Taken off by the logarithm of the longer date range in days: a month meets many days.
    public var vagueness = -0.45
    /// Multiplies the log odds of the distance given the precision of both places.
    public var distance = 0.6
    /// The radius in km within which candidates would be spread if they were not the same.
    public var reach = 60.0
    /// The same number of dead, before the logarithm of the ratio is taken off.
    public var deaths = 1.0
    /// Taken off by unit of |ln((a + 1) / (b + 1))|, as far as the intervals do not overlap.
    public var deathRatio = -1.6
    /// Numbers of dead count no lower than this: one list may have had no number yet.
    public var leastDeaths = -2.2
    /// Nobody dead here, somebody there for certain: most reports beside an attack are of shots that
    /// hit nobody, of looting or arrests; but lists also write 0 for what was not reported.
    public var nobody = -1.6
    /// Neither dead nor a kind of violence here (a march, a base set up), an attack there.
    public var quiet = -6.0
    /// Added by ln(1 + dead) when both name the same number: 132 and 132 say more than 1 and 1.
    public var sameMany = 0.45
    /// Actors: `2 * likeness - 1` times this; nothing when a side is unidentified.
    public var actors = 1.6
    /// Actors that are not alike at all: lists often disagree about who it was.
    public var otherActors = -1.2
    /// The same kind of violence, and a different one.
    public var sameType = 0.4
    public var otherType = -0.9
    /// Names of the places alike, and different although both places are exact.
    public var samePlace = 1.5
    public var otherPlace = -0.5

    public init() {}
}
