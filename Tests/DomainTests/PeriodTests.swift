import Domain
import Foundation
import Testing

@Suite("Weeks and months as periods")
struct PeriodTests {
    /// Day, ISO week and its Monday, made with Python's `date.isocalendar()`.
    private static let table: [(day: String, week: String, monday: String)] = [
        ("1970-01-01", "1970-W01", "1969-12-29"),
        ("1970-01-03", "1970-W01", "1969-12-29"),
        ("1970-01-04", "1970-W01", "1969-12-29"),
        ("1970-12-28", "1970-W53", "1970-12-28"),
        ("1970-12-31", "1970-W53", "1970-12-28"),
        ("1980-01-01", "1980-W01", "1979-12-31"),
        ("1980-01-03", "1980-W01", "1979-12-31"),
        ("1980-01-04", "1980-W01", "1979-12-31"),
        ("1980-12-28", "1980-W52", "1980-12-22"),
        ("1980-12-31", "1981-W01", "1980-12-29"),
        ("1989-01-01", "1988-W52", "1988-12-26"),
        ("1989-01-03", "1989-W01", "1989-01-02"),
        ("1989-01-04", "1989-W01", "1989-01-02"),
        ("1989-12-28", "1989-W52", "1989-12-25"),
        ("1989-12-31", "1989-W52", "1989-12-25"),
        ("1992-01-01", "1992-W01", "1991-12-30"),
        ("1992-01-03", "1992-W01", "1991-12-30"),
        ("1992-01-04", "1992-W01", "1991-12-30"),
        ("1992-12-28", "1992-W53", "1992-12-28"),
        ("1992-12-31", "1992-W53", "1992-12-28"),
        ("1999-01-01", "1998-W53", "1998-12-28"),
        ("1999-01-03", "1998-W53", "1998-12-28"),
        ("1999-01-04", "1999-W01", "1999-01-04"),
        ("1999-12-28", "1999-W52", "1999-12-27"),
        ("1999-12-31", "1999-W52", "1999-12-27"),
        ("2004-01-01", "2004-W01", "2003-12-29"),
        ("2004-01-03", "2004-W01", "2003-12-29"),
        ("2004-01-04", "2004-W01", "2003-12-29"),
        ("2004-12-28", "2004-W53", "2004-12-27"),
        ("2004-12-31", "2004-W53", "2004-12-27"),
        ("2009-01-01", "2009-W01", "2008-12-29"),
        ("2009-01-03", "2009-W01", "2008-12-29"),
        ("2009-01-04", "2009-W01", "2008-12-29"),
        ("2009-12-28", "2009-W53", "2009-12-28"),
        ("2009-12-31", "2009-W53", "2009-12-28"),
        ("2015-01-01", "2015-W01", "2014-12-29"),
        ("2015-01-03", "2015-W01", "2014-12-29"),
        ("2015-01-04", "2015-W01", "2014-12-29"),
        ("2015-12-28", "2015-W53", "2015-12-28"),
        ("2015-12-31", "2015-W53", "2015-12-28"),
        ("2016-01-01", "2015-W53", "2015-12-28"),
        ("2016-01-03", "2015-W53", "2015-12-28"),
        ("2016-01-04", "2016-W01", "2016-01-04"),
        ("2016-12-28", "2016-W52", "2016-12-26"),
        ("2016-12-31", "2016-W52", "2016-12-26"),
        ("2020-01-01", "2020-W01", "2019-12-30"),
        ("2020-01-03", "2020-W01", "2019-12-30"),
        ("2020-01-04", "2020-W01", "2019-12-30"),
        ("2020-12-28", "2020-W53", "2020-12-28"),
        ("2020-12-31", "2020-W53", "2020-12-28"),
        ("2021-01-01", "2020-W53", "2020-12-28"),
        ("2021-01-03", "2020-W53", "2020-12-28"),
        ("2021-01-04", "2021-W01", "2021-01-04"),
        ("2021-12-28", "2021-W52", "2021-12-27"),
        ("2021-12-31", "2021-W52", "2021-12-27"),
        ("2026-01-01", "2026-W01", "2025-12-29"),
        ("2026-01-03", "2026-W01", "2025-12-29"),
        ("2026-01-04", "2026-W01", "2025-12-29"),
        ("2026-12-28", "2026-W53", "2026-12-28"),
        ("2026-12-31", "2026-W53", "2026-12-28"),
        ("2027-01-01", "2026-W53", "2026-12-28"),
        ("2027-01-03", "2026-W53", "2026-12-28"),
        ("2027-01-04", "2027-W01", "2027-01-04"),
        ("2027-12-28", "2027-W52", "2027-12-27"),
        ("2027-12-31", "2027-W52", "2027-12-27"),
        ("2032-01-01", "2032-W01", "2031-12-29"),
        ("2032-01-03", "2032-W01", "2031-12-29"),
        ("2032-01-04", "2032-W01", "2031-12-29"),
        ("2032-12-28", "2032-W53", "2032-12-27"),
        ("2032-12-31", "2032-W53", "2032-12-27"),
        ("1900-01-01", "1900-W01", "1900-01-01"),
        ("1969-12-28", "1969-W52", "1969-12-22"),
        ("1969-12-29", "1970-W01", "1969-12-29"),
        ("2000-02-29", "2000-W09", "2000-02-28"),
        ("2022-06-18", "2022-W24", "2022-06-13"),
        ("2100-12-31", "2100-W52", "2100-12-27"),
    ]

    @Test("Days lie in the ISO weeks that Python's calendar says", arguments: table)
    func calendar(day: String, week: String, monday: String) throws {
        let found = Week(try #require(Day(iso: day)))
        #expect("\(found)" == week)
        #expect("\(found.firstDay)" == monday)
        #expect(found.days.count == 7)
        #expect(Week(iso: week) == found)
        #expect(found.month == (found.firstDay + 3).month)
    }

    @Test("The years with 53 weeks are those of Python's calendar")
    func longYears() {
        let long = (1980...2050).filter { Week.count(inYear: $0) == 53 }
        #expect(
            long == [1981, 1987, 1992, 1998, 2004, 2009, 2015, 2020, 2026, 2032, 2037, 2043, 2048])
        #expect(Week(iso: "2020-W53") != nil)
        #expect(Week(iso: "2021-W53") == nil)
    }

    @Test("Weeks follow each other day by day through a century")
    func succession() {
        var week = Week(Day(number: -3))
        for monday in stride(from: -3, through: 36_524, by: 7) {
            #expect(week.firstDay.number == monday)
            #expect(Week(iso: "\(week)") == week)
            #expect((0..<7).allSatisfy { Week(Day(number: monday + $0)) == week })
            week = week + 1
        }
        #expect(Week(iso: "1980-W01")?.number == 1)
    }

    @Test(
        "What is no week is refused",
        arguments: [
            "2022-W00", "2022-W54", "2022-24", "2022-w24", "2022-W4", "2022W24", "-W24", "",
        ])
    func refused(text: String) {
        #expect(Week(iso: text) == nil)
    }

    @Test("Periods are months or weeks by how they are written, and count in their own kind")
    func periods() throws {
        let month = try #require(Period(iso: "2022-06"))
        let week = try #require(Period(iso: "2022-W24"))
        #expect((month.cadence, week.cadence) == (.month, .week))
        #expect("\(month + 7) \(week + 30)" == "2023-01 2023-W02")
        #expect(week + 30 - week == 30)
        #expect(try #require(Period(iso: "2021-W01")) - #require(Period(iso: "2020-W52")) == 2)
        #expect(
            Array(week...(week + 2)).map(\.description) == ["2022-W24", "2022-W25", "2022-W26"])
        #expect("\(week.firstDay)/\(week.lastDay)" == "2022-06-13/2022-06-19")
        // By time across kinds: June begins before its 24th week.
        #expect(month < week)
        #expect(try #require(Period(iso: "2022-W22")) < month)
    }

    @Test("Months stay written as they always were; weeks say so")
    func coding() throws {
        let coder = JSONEncoder()
        let month = Month(year: 2022, month: 6)
        #expect(try coder.encode(Period.month(month)) == coder.encode(month))
        let week = try #require(Period(iso: "2022-W24"))
        for period in [.month(month), week] {
            #expect(
                try JSONDecoder().decode(Period.self, from: coder.encode(period)) == period)
        }
    }

    @Test("Lengths in months become weeks by 52 weeks a year")
    func lengths() {
        #expect(
            [1, 3, 6, 12, 24, 240].map { Cadence.week.periods(months: $0) }
                == [4, 13, 26, 52, 104, 1040])
        #expect([1, 3, 12].map { Cadence.month.periods(months: $0) } == [1, 3, 12])
        #expect(abs(Cadence.week.periods(months: 1.5) - 6.5) < 1e-12)
    }
}
