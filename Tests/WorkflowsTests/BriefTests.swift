import Domain
import Foundation
import Publishing
import Storage
import Testing
import Workflows

@Suite("The monthly brief")
struct BriefTests {
    private func fixture() throws -> Fixture {
        let fixture = try Fixture()
        var rows = [Fixture.header]
        for index in 0..<90 {
            let month = Month(year: 2016, month: 1) + index
            rows.append(Fixture.row(index + 1, "\(month)-10", best: index % 7))
        }
        try fixture.load(rows.joined(separator: "\n"), as: "ged241/mali.csv")
        return fixture
    }

    private func request(_ month: String) -> WriteBrief.Request {
        WriteBrief.Request(
            country: "MLI", month: Month(iso: month) ?? Month(number: 1), program: "vigie test")
    }

    @Test("The same brief again is the same bytes, also after a later import")
    func identical() throws {
        let fixture = try fixture()
        let vintage = Vintage(day: Day(iso: "2026-11-22"), ledger: 1)
        let first = try WriteBrief(fixture.workspace)(request("2022-06"), in: vintage)
        #expect(first == (try WriteBrief(fixture.workspace)(request("2022-06"), in: vintage)))
        try fixture.load(
            [Fixture.header, Fixture.row(900, "2022-06-11", best: 50)].joined(separator: "\n"),
            as: "GEDEvent_v24_0_9.csv")
        #expect(first == (try WriteBrief(fixture.workspace)(request("2022-06"), in: vintage)))
        let now = try WriteBrief(fixture.workspace)(request("2022-06"))
        #expect(first != now)
    }

    @Test("The brief compares with the month and the year before, and names its forecast's skill")
    func content() throws {
        let content = try WriteBrief(try fixture().workspace).content(request("2022-06"))
        // June 2022 is the 78th month: 77 % 7 = 0 deaths; May had 6, June 2021 2.
        #expect(content.killed.current.toll.best == 0)
        #expect(content.killed.previous?.toll.best == 6)
        #expect(content.killed.yearBefore?.toll.best == 65 % 7)
        #expect(content.outlook?.skill.contains { $0.isBaseline } == true)
        #expect(content.outlook?.cutOff == Month(year: 2022, month: 6))
    }

    @Test("A month beyond the data is refused: nothing known is not nobody killed")
    func unknownMonth() throws {
        let fixture = try fixture()
        for month in ["2015-12", "2024-01", "2030-01"] {
            let error = #expect(throws: UsageError.self) {
                try WriteBrief(fixture.workspace)(request(month))
            }
            #expect(error?.message.contains("Nothing is known of Mali in \(month)") == true)
        }
        // The last of the data has a way back and none ahead.
        var last = request("2023-12")
        last.setting = .site(SiteFrame(stylesheet: "/s.css"))
        let page = try WriteBrief(fixture.workspace)(last)
        #expect(page.contains("month=2023-11&amp;lang") || page.contains("month=2023-11&lang"))
        #expect(!page.contains("month=2024-01"))
    }

    @Test("Months between two releases are unknown, not 0")
    func gap() throws {
        let fixture = try fixture()
        try fixture.load(
            [Fixture.header, Fixture.row(901, "2024-03-11", best: 50)].joined(separator: "\n"),
            as: "GEDEvent_v24_0_3.csv")
        let content = try WriteBrief(fixture.workspace).content(request("2024-03"))
        #expect(content.killed.current.toll.best == 50)
        #expect(content.killed.previous == nil)
        #expect(content.killed.yearBefore?.toll.best != nil)
        let february = content.chart.bars.first { $0.month == Month(year: 2024, month: 2) }
        #expect(february != nil && february?.deaths == nil)
        let error = #expect(throws: UsageError.self) {
            try WriteBrief(fixture.workspace)(request("2024-02"))
        }
        #expect(error?.message.contains("Nothing is known of Mali in 2024-02") == true)
        #expect(error?.message.contains("2016-01 to 2023-12 and 2024-03") == true)
    }

    @Test("A country without data is refused in words")
    func nothing() throws {
        let fixture = try fixture()
        var request = request("2022-06")
        request.country = "NER"
        #expect(throws: UsageError.self) { try WriteBrief(fixture.workspace)(request) }
    }
}
