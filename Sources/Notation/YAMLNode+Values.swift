import Domain

/// Typed reading. Every function reports what it cannot use and then returns `nil` (or nothing).
extension YAMLNode {
    /// The text as written, without surrounding white space.
    public func text() -> String? {
        guard case .scalar(let text) = content else {
            reportWrongType(expected: "text")
            return nil
        }
        return text.trimmingWhitespace()
    }

    /// A list of texts; a single text counts as a list of one.
    public func texts() -> [String] {
        if case .scalar = content { return text().map { [$0] } ?? [] }
        return items().compactMap { $0.text() }
    }

    /// The items of a list; nothing written is an empty list.
    public func items() -> [YAMLNode] {
        switch content {
        case .sequence(let items): return items
        case .null: return []
        default:
            reportWrongType(expected: "a list ('- ' before each item)")
            return []
        }
    }

    /// The entries of a mapping whose keys are names of the writer's own; nothing written is an empty
    /// mapping.
    public func entries() -> [Entry] {
        switch content {
        case .mapping(let entries): return entries
        case .null: return []
        default:
            reportWrongType(expected: "a mapping ('name: value')")
            return []
        }
    }

    /// A whole number.
    public func integer(in range: ClosedRange<Int> = .min ... .max) -> Int? {
        guard let text = text() else { return nil }
        guard let number = Int(text) else {
            findings.error(
                "yaml.not-a-number", "'\(text)' is not a whole number.", at: location)
            return nil
        }
        return checked(number, range)
    }

    /// A number with or without decimals; infinite and undefined ones are refused.
    public func number(
        in range: ClosedRange<Double> = -.greatestFiniteMagnitude ... .greatestFiniteMagnitude
    ) -> Double? {
        guard let text = text() else { return nil }
        guard let number = Double(text), number.isFinite else {
            findings.error("yaml.not-a-number", "'\(text)' is not a number.", at: location)
            return nil
        }
        return checked(number, range)
    }

    /// `true` or `false` (also `yes` and `no`).
    public func flag() -> Bool? {
        guard let text = text() else { return nil }
        switch text.lowercased() {
        case "true", "yes": return true
        case "false", "no": return false
        default:
            findings.error(
                "yaml.unknown-choice", "'\(text)' is neither true nor false.", at: location)
            return nil
        }
    }

    /// A calendar day, `YYYY-MM-DD`.
    public func day() -> Day? {
        guard let text = text() else { return nil }
        guard let day = Day(iso: text) else {
            findings.error(
                "date.impossible",
                "'\(text)' is not a day of the calendar. Write year-month-day, as in 2022-06-18.",
                at: location)
            return nil
        }
        return day
    }

    /// A day, stretch of days, month or year; see ``CalendarSpan``.
    public func span() -> CalendarSpan? {
        guard let text = text() else { return nil }
        guard let span = CalendarSpan(text) else {
            findings.error(
                "date.impossible",
                "'\(text)' is not a date or a stretch of days. Write 2022-06-18, 2022-06-18/19,"
                    + " 2022-06-18/2022-07-02, 2022-06 or 2022.", at: location)
            return nil
        }
        return span
    }

    /// One of the words of an enumeration.
    public func choice<Choice: RawRepresentable & CaseIterable>(of type: Choice.Type) -> Choice?
    where Choice.RawValue == String {
        guard let text = text() else { return nil }
        if let choice = Choice(rawValue: text) { return choice }
        let known = Choice.allCases.map(\.rawValue)
        findings.error(
            "yaml.unknown-choice",
            "'\(text)' is not one of \(known.joined(separator: ", "))."
                + suggestion(for: text, in: known), at: location)
        return nil
    }

    private func checked<Value: Comparable>(_ value: Value, _ range: ClosedRange<Value>) -> Value? {
        if range.contains(value) { return value }
        findings.error(
            "yaml.out-of-range",
            "\(value) is outside \(range.lowerBound)...\(range.upperBound).", at: location)
        return nil
    }

    /// ` Did you mean 'killed'?`, or nothing when no known word is near.
    func suggestion(for word: String, in known: [String]) -> String {
        Spelling.nearest(to: word, in: known).map { " Did you mean '\($0)'?" } ?? ""
    }
}

extension String {
    /// Without white space and line breaks at both ends.
    func trimmingWhitespace() -> String {
        guard let first = firstIndex(where: { !$0.isWhitespace }),
            let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }
}
