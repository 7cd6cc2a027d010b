/// A mandate as it stood on one day.
public struct MandateInForce: Hashable, Sendable {
    public var mandate: Mandate
    public var on: Day
    /// The days on which the mandate was in force.
    public var period: DayRange
    /// The items that counted on the day, by number.
    public var items: [MandateItem]
    /// The rules over at least one of those items.
    public var rules: [MandateRule]

    public init(
        mandate: Mandate, on: Day, period: DayRange, items: [MandateItem], rules: [MandateRule]
    ) {
        self.mandate = mandate
        self.on = on
        self.period = period
        self.items = items
        self.rules = rules
    }
}
