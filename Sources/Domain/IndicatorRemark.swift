/// Something that a reader has to know about a figure, or why there is none: data, so that it can be
/// said in any language.
public enum IndicatorRemark: Hashable, Sendable, Codable {
    /// The table that it would be counted from does not exist.
    case noSource(IndicatorSource)
    /// Nothing says which days a source covers.
    case coverUnknown(IndicatorSource)
    /// A source covers these days only.
    case covers(IndicatorSource, DayRange)
    /// There is none of what it would be divided by.
    case nothingToDivideBy(IndicatorQuantity.Count)
    /// So many incidents, of so many, are known only to a region or country and are left out.
    case unplaced(Int, of: Int)
    /// No source gives a range for the deaths.
    case noRange
    /// Over the ceiling, since deployed strength is not known for every month.
    case overCeiling
    /// Neither strength nor ceiling is known for every day.
    case strengthUnknown
    /// No ceiling is known for a day.
    case noCeiling(Day)
    /// Nobody was counted in the period; when somebody last was.
    case nobodyCounted(newest: DayRange?)
    /// The days on which people were counted.
    case counted(DayRange)
    /// No table of bases covers a day.
    case noBases(Day)
    /// No protection plan was made in the period.
    case noPlan
    /// Nothing had been promised by a day.
    case nothingPromised(Day)
}

extension IndicatorRemark: CustomStringConvertible {
    /// The remark as part of an English sentence.
    public var description: String {
        switch self {
        case .noSource(let source): "there is no \(source.label)"
        case .coverUnknown(let source): "nothing says which days the \(source.label) covers"
        case .covers(let source, let days): "the \(source.label) covers \(days) only"
        case .nothingToDivideBy(let count):
            "there is nothing to divide by: no \(count.label) in the period"
        case .unplaced(let lost, let all):
            "\(lost) of \(all) incidents are known only to a region or country and are left out"
        case .noRange: "no source gives a range for these deaths"
        case .overCeiling:
            "over the authorized ceiling, since deployed strength is not known for every month: the "
                + "true rate is higher"
        case .strengthUnknown: "neither strength nor ceiling is known for every day of the period"
        case .noCeiling(let day): "no ceiling is known for \(day)"
        case .nobodyCounted(let newest):
            "nobody was counted in the period"
                + (newest.map { "; the newest count is of \($0)" } ?? "")
        case .counted(let days): "counted \(days)"
        case .noBases(let day): "no table of bases covers \(day)"
        case .noPlan: "no protection plan was made in the period"
        case .nothingPromised(let day): "nothing had been promised by \(day)"
        }
    }
}
