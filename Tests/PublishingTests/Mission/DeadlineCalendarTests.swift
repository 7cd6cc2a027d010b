import Domain
import Publishing
import Testing

@Suite("Deadlines as a calendar file")
struct DeadlineCalendarTests {
    private func day(_ iso: String) throws -> Day { try #require(Day(iso: iso)) }

    private func calendar(
        title: String = "Presidential election", description: String = "", exercise: Bool = false
    ) throws -> DeadlineCalendar {
        DeadlineCalendar(
            name: "Commitments MLI",
            deadlines: [
                Deadline(
                    id: "MLI-CM02", title: title, due: DayRange(try day("2024-02-04")), revision: 3,
                    description: description, categories: ["transition"])
            ], stamp: try day("2022-07-04"), reminderDays: 14, isExercise: exercise)
    }

    /// The content lines with folding undone.
    private func unfolded(_ text: String) -> [String] {
        text.replacing("\r\n ", with: "").split(separator: "\r\n").map(String.init)
    }

    @Test("An all-day event ends on the day after, keeps its name and counts its moves")
    func event() throws {
        let lines = unfolded(try calendar().text())
        #expect(lines.first == "BEGIN:VCALENDAR")
        #expect(lines.last == "END:VCALENDAR")
        for line in [
            "UID:MLI-CM02@vigie.invalid", "DTSTAMP:20220704T000000Z", "SEQUENCE:3",
            "DTSTART;VALUE=DATE:20240204", "DTEND;VALUE=DATE:20240205",
            "SUMMARY:Presidential election", "CATEGORIES:transition", "TRIGGER:-P14D",
        ] {
            #expect(lines.contains(line))
        }
    }

    @Test("Lines are at most 75 octets and never cut inside a character")
    func folding() throws {
        let long = String(repeating: "é🕊️ — ", count: 60)
        let text = try calendar(description: long).text()
        for line in text.split(separator: "\r\n", omittingEmptySubsequences: false) {
            #expect(line.utf8.count <= 75)
        }
        #expect(unfolded(text).contains("DESCRIPTION:\(long)"))
        #expect(!text.replacing("\r\n", with: "").contains("\n"))
    }

    @Test("Commas, semicolons, backslashes, line breaks and control characters are made safe")
    func escaping() throws {
        let lines = unfolded(
            try calendar(title: "a,b;c\\d\ne\u{7}\r\nBEGIN:VEVENT").text())
        #expect(lines.contains("SUMMARY:a\\,b\\;c\\\\d\\ne\\nBEGIN:VEVENT"))
        #expect(lines.count { $0 == "BEGIN:VEVENT" } == 1)
    }

    @Test("An exercise says so in every title")
    func exercise() throws {
        let lines = unfolded(try calendar(exercise: true).text())
        #expect(lines.contains("SUMMARY:EXERCISE: Presidential election"))
        #expect(lines.contains("X-WR-CALNAME:EXERCISE: Commitments MLI"))
    }
}
