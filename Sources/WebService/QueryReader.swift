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

    /// A switch: on for 1, true, yes and on; off for 0, false, no, off and when absent.
    func flag(_ name: String) throws -> Bool {
        guard let text = text(name) else { return false }
        switch text.lowercased() {
        case "1", "true", "yes", "on": return true
        case "0", "false", "no", "off": return false
        default:
            throw Problem.badRequest(
                "'\(text)' is neither 1 nor 0.", fr: "«\u{A0}\(text)\u{A0}» n’est ni 1 ni 0.",
                field: name)
        }
    }

    /// A whole number within bounds.
    func integer(_ name: String, in bounds: ClosedRange<Int>) throws -> Int? {
        guard let text = text(name) else { return nil }
        guard let value = Int(text), bounds.contains(value) else {
            throw Problem.badRequest(
                "'\(text)' is no whole number from \(bounds.lowerBound) to \(bounds.upperBound).",
                fr:
                    "«\u{A0}\(text)\u{A0}» n’est pas un nombre entier de \(bounds.lowerBound) à \(bounds.upperBound).",
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
        guard let days = DayRange(iso: text) else {
            throw Problem.badRequest(
                "'\(text)' is no date: give YYYY-MM-DD, YYYY-MM or YYYY, from 0001 to 9999.",
                fr:
                    "«\u{A0}\(text)\u{A0}» n’est pas une date\u{A0}: écrire AAAA-MM-JJ, AAAA-MM ou AAAA, de 0001 à 9999.",
                field: name)
        }
        return days
    }

    /// That a first day does not lie after the last one.
    func checkOrder(_ first: Day?, _ last: Day?) throws {
        guard let first, let last, first > last else { return }
        throw Problem.badRequest(
            "The last day, \(last), lies before the first one, \(first).",
            fr: "Le dernier jour, \(last), précède le premier, \(first).", field: "to")
    }

    /// A month.
    func month(_ name: String) throws -> Month? {
        guard let text = text(name) else { return nil }
        guard let month = Month(iso: text) else {
            throw Problem.badRequest(
                "'\(text)' is no month: give YYYY-MM.",
                fr: "«\u{A0}\(text)\u{A0}» n’est pas un mois\u{A0}: écrire AAAA-MM.", field: name)
        }
        return month
    }

    /// A month or week.
    func period(_ name: String, _ cadence: Cadence) throws -> Period? {
        guard let text = text(name) else { return nil }
        guard let period = Period(iso: text), period.cadence == cadence else {
            throw Problem.badRequest(
                "'\(text)' is no \(cadence.rawValue): give \(cadence.pattern)\(cadence == .month ? ", or every=week for weeks" : " of a week that exists").",
                fr: cadence == .month
                    ? "«\u{A0}\(text)\u{A0}» n’est pas un mois\u{A0}: écrire AAAA-MM, ou every=week pour des semaines."
                    : "«\u{A0}\(text)\u{A0}» n’est pas une semaine qui existe\u{A0}: écrire AAAA-Www.",
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
            throw Problem.badRequest(
                "'\(text)' is none of \(known).",
                fr: "«\u{A0}\(text)\u{A0}» ne figure pas parmi \(known).", field: name)
        }
        return choice
    }
}
