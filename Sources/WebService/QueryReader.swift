import Domain

/// Reads a query's parameters into types; what is wrong is said with its name.
struct QueryReader: Sendable {
    let request: SiteRequest

    /// The last value of a parameter; `nil` when absent or empty.
    func text(_ name: String) -> String? {
        request.query.last { $0.name == name && !$0.value.isEmpty }?.value
    }

    /// All values of a parameter, also those separated by commas.
    func list(_ name: String) -> [String] {
        request.query.filter { $0.name == name }.flatMap {
            $0.value.split(separator: ",").map(String.init)
        }
    }

    /// A whole number within bounds.
    func integer(_ name: String, in bounds: ClosedRange<Int>) throws -> Int? {
        guard let text = text(name) else { return nil }
        guard let value = Int(text), bounds.contains(value) else {
            throw Problem.badRequest(
                "'\(text)' is no whole number from \(bounds.lowerBound) to \(bounds.upperBound).",
                field: name)
        }
        return value
    }

    /// The first day of a day, month or year.
    func firstDay(_ name: String) throws -> Day? { try days(name)?.first }
    /// The last day of a day, month or year.
    func lastDay(_ name: String) throws -> Day? { try days(name)?.last }

    private func days(_ name: String) throws -> DayRange? {
        guard let text = text(name) else { return nil }
        if let day = Day(iso: text) { return DayRange(day) }
        if let month = Month(iso: text) { return month.days }
        if text.count == 4, let year = Int(text) {
            return DayRange(
                Month(year: year, month: 1).firstDay, Month(year: year, month: 12).lastDay)
        }
        throw Problem.badRequest(
            "'\(text)' is no date: give YYYY-MM-DD, YYYY-MM or YYYY.", field: name)
    }

    /// A month.
    func month(_ name: String) throws -> Month? {
        guard let text = text(name) else { return nil }
        guard let month = Month(iso: text) else {
            throw Problem.badRequest("'\(text)' is no month: give YYYY-MM.", field: name)
        }
        return month
    }

    /// A month or week.
    func period(_ name: String, _ cadence: Cadence) throws -> Period? {
        guard let text = text(name) else { return nil }
        guard let period = Period(iso: text), period.cadence == cadence else {
            throw Problem.badRequest(
                "'\(text)' is no \(cadence.rawValue): give \(cadence.pattern)\(cadence == .month ? ", or every=week for weeks" : " of a week that exists").",
                field: name)
        }
        return period
    }

    /// A word out of a fixed set.
    func choice<Choice: RawRepresentable & CaseIterable>(_ name: String, _ type: Choice.Type)
        throws -> Choice? where Choice.RawValue == String
    {
        try text(name).map { try Self.choice($0, name, type) }
    }

    /// Words out of a fixed set.
    func choices<Choice: RawRepresentable & CaseIterable>(_ name: String, _ type: Choice.Type)
        throws -> [Choice] where Choice.RawValue == String
    {
        try list(name).map { try Self.choice($0, name, type) }
    }

    private static func choice<Choice: RawRepresentable & CaseIterable>(
        _ text: String, _ name: String, _ type: Choice.Type
    ) throws -> Choice where Choice.RawValue == String {
        guard let choice = Choice(rawValue: text) else {
            let known = Choice.allCases.map(\.rawValue).joined(separator: ", ")
            throw Problem.badRequest("'\(text)' is none of \(known).", field: name)
        }
        return choice
    }
}
