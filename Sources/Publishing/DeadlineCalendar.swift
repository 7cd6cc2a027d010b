import Domain

/// Deadlines as an iCalendar file (RFC 5545), for any calendar program.
///
/// Every deadline is an all-day event that takes no time of the day, keeps its identifier when it
/// is moved, and then carries a higher revision number, so that a calendar replaces the old entry.
public struct DeadlineCalendar: Sendable, Hashable {
    /// The name under which calendars show it.
    public var name: String
    public var deadlines: [Deadline]
    /// The day of the export, which RFC 5545 demands in every event.
    public var stamp: Day
    /// Days before a deadline at which a calendar reminds; `nil` for no reminder.
    public var reminderDays: Int?
    /// Whether the content is made up for training: every title then says EXERCISE.
    public var isExercise: Bool

    public init(
        name: String, deadlines: [Deadline], stamp: Day, reminderDays: Int? = nil,
        isExercise: Bool = false
    ) {
        self.name = name
        self.deadlines = deadlines
        self.stamp = stamp
        self.reminderDays = reminderDays
        self.isExercise = isExercise
    }

    /// The file's text: lines of at most 75 octets, ended by CR LF.
    public func text() -> String {
        var lines = [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Vigie//Deadlines//EN",
            "CALSCALE:GREGORIAN", "METHOD:PUBLISH", "X-WR-CALNAME:\(Self.escaped(title(name)))",
        ]
        for deadline in deadlines { lines += event(deadline) }
        lines.append("END:VCALENDAR")
        return lines.map { Self.folded($0) + "\r\n" }.joined()
    }

    private func title(_ text: String) -> String { isExercise ? "EXERCISE: \(text)" : text }

    private func event(_ deadline: Deadline) -> [String] {
        let uid = deadline.id.unicodeScalars.map { scalar in
            scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
                ? String(scalar) : "-"
        }.joined()
        var lines = [
            "BEGIN:VEVENT", "UID:\(uid)@vigie.invalid", "DTSTAMP:\(Self.basic(stamp))T000000Z",
            "SEQUENCE:\(max(0, deadline.revision))",
            "DTSTART;VALUE=DATE:\(Self.basic(deadline.due.first))",
            "DTEND;VALUE=DATE:\(Self.basic(deadline.due.last + 1))", "TRANSP:TRANSPARENT",
            "SUMMARY:\(Self.escaped(title(deadline.title)))",
        ]
        if !deadline.description.isEmpty {
            lines.append("DESCRIPTION:\(Self.escaped(deadline.description))")
        }
        if !deadline.categories.isEmpty {
            lines.append(
                "CATEGORIES:\(deadline.categories.map(Self.escaped).joined(separator: ","))")
        }
        if let reminderDays {
            lines += [
                "BEGIN:VALARM", "ACTION:DISPLAY", "TRIGGER:-P\(max(0, reminderDays))D",
                "DESCRIPTION:\(Self.escaped(title(deadline.title)))", "END:VALARM",
            ]
        }
        return lines + ["END:VEVENT"]
    }

    /// `YYYYMMDD`.
    private static func basic(_ day: Day) -> String {
        "\(day)".split(separator: "-").joined()
    }

    /// Text with backslash, semicolon, comma and line breaks escaped (RFC 5545, 3.3.11) and other
    /// control characters left out.
    private static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\", ";", ",": result += "\\" + String(scalar)
            case "\n": result += "\\n"
            case _ where scalar.value < 32 || scalar.value == 127: continue
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// A content line cut into pieces of at most 75 octets (RFC 5545, 3.1), never inside what a
    /// reader sees as one character unless that alone is longer.
    private static func folded(_ line: String) -> String {
        var result = ""
        var octets = 0
        for piece in line.flatMap(pieces(of:)) {
            if octets + piece.utf8.count > 75 {
                result += "\r\n "
                octets = 1
            }
            result += piece
            octets += piece.utf8.count
        }
        return result
    }

    private static func pieces(of character: Character) -> [String] {
        character.utf8.count <= 74
            ? [String(character)] : character.unicodeScalars.map { String($0) }
    }
}
