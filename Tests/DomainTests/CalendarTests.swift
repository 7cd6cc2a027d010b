import Testing

@testable import Domain

@Suite("Days and months") struct CalendarTests {
    @Test(arguments: [
        ("2020-02", "2020-02-01", "2020-02-29"), ("1900-02", "1900-02-01", "1900-02-28"),
        ("9999-12", "9999-12-01", "9999-12-31"), ("0001-01", "0001-01-01", "0001-01-31"),
    ]) func `A month has its first and last day`(month: String, first: String, last: String) throws
    {
        let month = try #require(Month(iso: month))
        #expect(month.firstDay.description == first)
        #expect(month.lastDay.description == last)
    }

    @Test func `Months follow each other without gaps, also outside the years of dates`() {
        for number in [-30_000, -23_760, -23_748, 0, 96_240, 96_241] {
            let month = Month(number: number)
            #expect((month + 1).firstDay - month.lastDay == 1)
            #expect(month.firstDay.month == month && month.lastDay.month == month)
        }
    }

    @Test(arguments: [
        ("2022-03-05", "2022-03-05"), ("2022-02", "2022-02-01/2022-02-28"),
        ("2024", "2024-01-01/2024-12-31"), ("9999", "9999-01-01/9999-12-31"),
        ("0001", "0001-01-01/0001-12-31"),
    ]) func `A day, a month or a year is a range of days`(text: String, days: String) {
        #expect(DayRange(iso: text)?.description == days)
    }

    @Test(arguments: [
        "", "-999", "+999", "0000", "0000-01", "20222", "2022-13", "2022-02-30", "year",
    ])
    func `Anything else is no date`(text: String) {
        #expect(DayRange(iso: text) == nil)
    }
}
