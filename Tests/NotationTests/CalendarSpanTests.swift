import Domain
import Notation
import Testing

@Suite struct CalendarSpanTests {
    @Test(arguments: [
        ("2022-06-18", "2022-06-18", DatePrecision.day),
        ("2022-06-18/2022-06-19", "2022-06-18/2022-06-19", .days),
        ("2022-06-18/19", "2022-06-18/2022-06-19", .days),
        ("2022-06-18/2022-06-25", "2022-06-18/2022-06-25", .week),
        ("2022-06", "2022-06-01/2022-06-30", .month),
        ("2022-03/2022-09", "2022-03-01/2022-09-30", .year),
        ("2024-02", "2024-02-01/2024-02-29", .month),
        ("2015", "2015-01-01/2015-12-31", .year),
        ("2022-06-18/2022-06-18", "2022-06-18", .day),
    ])
    func datesAsPeopleWriteThem(text: String, days: String, precision: DatePrecision) throws {
        let span = try #require(CalendarSpan(text))
        #expect(span.days.description == days)
        #expect(span.precision == precision)
    }

    @Test(arguments: [
        "", "/", "2022-02-30", "2022-13", "2022-06-19/18", "2022-06-18/", "18/06/2022", "0000",
        "2022-06-18/19/20", "juin 2022", "2022-06-18/2021-06-18",
    ])
    func whatIsNoDateIsRefused(text: String) {
        #expect(CalendarSpan(text) == nil)
    }
}
