import Domain

extension TableDocument {
    /// The columns that say which period a row is of: `month_id` and `month`, or `week`.
    static func columns(_ cadence: Cadence) -> [Column] {
        switch cadence {
        case .month:
            [
                .init("month_id", "month_id", alignment: .trailing),
                .init("month", "month", tag: "#date"),
            ]
        case .week: [.init("week", "week", tag: "#date")]
        }
    }

    /// The cells of ``columns(_:)``.
    static func cells(_ period: Period) -> [FieldValue] {
        switch period {
        case .month(let month): [.integer(month.number), .text("\(month)")]
        case .week(let week): [.text("\(week)")]
        }
    }
}
