/// Why a panel cannot be forecast or scored.
public enum ForecastingError: Error, Hashable, Sendable {
    /// The panel has no units or no months.
    case emptyPanel
    /// A unit stands in two rows of the panel.
    case duplicateUnit(String)
    /// A unit and month stand on two lines of a file.
    case duplicateMonth(unit: String, month: String, firstLine: Int, line: Int)
    /// A count below 0 or infinite.
    case impossibleCount(unit: String, month: String, value: String)
    /// The cut-off lies outside the panel.
    case cutOffOutsidePanel(cutOff: String, first: String, last: String)
    /// Something is by month where the panel is by week, or the other way round.
    case cadencesDiffer(String, panel: String)
    /// Steps must lie in 1...36.
    case stepsOutOfRange(lower: Int, upper: Int)
    /// The number of draws must lie in 1...100,000.
    case drawsOutOfRange(Int)
    /// No model has the name.
    case unknownModel(name: String, known: [String])
    /// The months to be scored are not in the panel.
    case outcomeMissing(window: String, last: String)
    /// A file does not have the columns a panel needs.
    case missingColumn(line: Int, needed: String, found: [String])
    /// A field cannot be read.
    case unreadable(line: Int, field: String, text: String, expected: String)
    /// Two forecasts or panels do not speak of the same units.
    case unitsDiffer(String)
}

extension ForecastingError: CustomStringConvertible {
    /// What happened, where, why it matters and what to do.
    public var description: String {
        switch self {
        case .emptyPanel:
            "The panel has no unit or no month, so there is nothing to forecast. Widen the area or the months asked for; a file needs at least one line below its header."
        case .duplicateUnit(let unit):
            "Unit \(unit) stands in two rows of the panel; its violence would count twice. Merge the rows."
        case .duplicateMonth(let unit, let month, let firstLine, let line):
            "Line \(line): unit \(unit) already has a value for \(month) on line \(firstLine). Nothing says which is right; remove one."
        case .impossibleCount(let unit, let month, let value):
            "Unit \(unit) has \(value) in \(month). A count is a number from 0 to 1,000,000,000; leave the field empty where nothing is known."
        case .cutOffOutsidePanel(let cutOff, let first, let last):
            "The cut-off \(cutOff) is outside the data, which run from \(first) to \(last). A forecast from months nobody has seen would be invented; choose a cut-off within them."
        case .cadencesDiffer(let what, let panel):
            "The data are counted by \(panel), but \(what) is not a \(panel). Write months as 2022-06 and weeks as 2022-W24, or count by the other with --every."
        case .stepsOutOfRange(let lower, let upper):
            "Steps \(lower)...\(upper) were asked for; forecasts reach from 1 to 36 months (or weeks) ahead."
        case .drawsOutOfRange(let count):
            "\(count) draws were asked for; between 1 and 100,000 are possible, and the convention is 1,000."
        case .unknownModel(let name, let known):
            "There is no model named \(name). Known models: \(known.joined(separator: ", "))."
        case .outcomeMissing(let window, let last):
            "The window \(window) cannot be scored: the data end in \(last). Score earlier windows, or wait for the data."
        case .missingColumn(let line, let needed, let found):
            "Line \(line): a panel file needs a column \(needed); found \(found.joined(separator: ", "))."
        case .unreadable(let line, let field, let text, let expected):
            "Line \(line): \(field) is \u{201C}\(text)\u{201D}; expected \(expected)."
        case .unitsDiffer(let what):
            "The forecast and the panel do not cover the same units: \(what). Make both from the same panel."
        }
    }
}
