import Domain

/// How much one answer may be about: a slip of the keyboard (1000 for 2000) must not fill the
/// memory.
enum AnswerLimit {
    /// Longer than any dataset of events.
    static let years = 200

    /// - Throws: `UsageError` for more than 200 years.
    static func check(_ days: DayRange) throws {
        guard days.last.parts.year - days.first.parts.year < years else {
            throw UsageError(
                "From \(days.first) to \(days.last) is more than \(years) years. Ask for fewer.",
                fr:
                    "De \(days.first) à \(days.last), cela fait plus de \(years) ans. En demander moins."
            )
        }
    }
}
