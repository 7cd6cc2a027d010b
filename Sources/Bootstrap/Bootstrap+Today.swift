import Domain

extension Bootstrap {
    /// The present day (UTC), or `VIGIE_NOW`.
    public static var today: Day { Day(number: now() / 86_400) }
}
