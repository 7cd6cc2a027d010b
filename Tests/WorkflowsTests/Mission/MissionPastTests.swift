import Domain
import Foundation
import Storage
import Testing
import Workflows

@Suite("Missions as they were known on a day")
struct MissionPastTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Data/mali")

    private func mali() throws -> Workspace {
        let fixture = try Fixture()
        for name in [
            "commitments", "mandate", "measures", "mission-sources", "personnel", "roles",
        ] {
            _ = try ImportFiles(fixture.workspace)(
                Self.folder.appending(path: "\(name).yaml").path)
        }
        return fixture.workspace
    }

    private func day(_ iso: String) throws -> Day { try #require(Day(iso: iso)) }
    private func known(_ iso: String) throws -> Vintage { Vintage(day: try day(iso)) }

    @Test("No resolution adopted later is in force, and none is in the history")
    func mandate() throws {
        let show = ShowMandate(try mali())
        let answer = try show(on: try day("2021-07-15"), in: try known("2019-01-01"))
        #expect(answer.inForce == nil)
        #expect(answer.history.last?.mandate.id == "S/RES/2423")
        let then = try show(on: try day("2018-12-31"), in: try known("2019-01-01"))
        let now = try show(on: try day("2018-12-31"))
        #expect(then.inForce?.mandate.id == "S/RES/2423")
        #expect(then.ceilings == now.ceilings)
    }

    @Test(
        "Promises stand as they stood on the day of knowledge, also when a later day is asked about"
    )
    func commitments() throws {
        let review = ReviewCommitments(try mali())
        let request = ReviewCommitments.Request(on: try day("2022-07-15"))
        let now = try #require(try review(request).states.first { $0.id == "CM01" })
        let then = try #require(
            try review(request, in: try known("2021-06-15")).states.first { $0.id == "CM01" })
        #expect(now.slippage == 742)
        #expect(then.slippage == 0)
        #expect(then.dates.allSatisfy { $0.given.last <= Day(iso: "2021-06-15") ?? $0.given.first })
        var earlier = request
        earlier.on = try day("2021-06-15")
        #expect(try review(earlier, in: try known("2021-06-15")).states == review(earlier).states)
    }

    @Test("A measure that had not yet ended has no known end, and what was asked for no outcome")
    func openEnds() throws {
        let workspace = try mali()
        let timeline = try ShowTimeline(workspace)(
            country: "MLI", period: DayRange(try day("2020-08-01"), try day("2020-12-31")),
            in: try known("2020-09-30"))
        let sanctions = try #require(timeline.picture.measures.first { $0.id == "E03" })
        #expect(sanctions.until == nil && sanctions.isEndUnknown)
        #expect(!timeline.entries.contains { $0.id == "E12" })
        let picture = try ShowPeople(workspace)(
            on: try day("2016-06-15"), in: try known("2016-06-15"))
        #expect(picture.proposals.map(\.isAdopted) == [nil])
        #expect(try ShowPeople(workspace)(on: try day("2016-06-15")).proposals[0].isAdopted == true)
    }

    @Test("Roles that only a later source tells of are not there yet")
    func roles() throws {
        let show = ShowRoles(try mali())
        #expect(try show(in: try known("2012-01-01")).functions.isEmpty)
        #expect(try show(in: .now).functions.isEmpty == false)
    }

    @Test("Tables answer from the imports of a ledger position and the days of knowledge")
    func tables() throws {
        let fixture = try Fixture()
        try fixture.load("mission: UNX\ncountry: MLI\n", as: "mission.yaml")
        func table(_ troops: Int) -> String {
            "mission,year,month,authtroop,authpolice,authmilobs,troop,police,milobs,total\n"
                + "UNX,2021,6,1000,100,0,800,80,0,880\nUNX,2021,7,1000,100,0,\(troops),80,0,980\n"
        }
        try fixture.load(table(900), as: "strength.csv")
        try fixture.load(table(950), as: "strength.csv")
        func troops(_ vintage: Vintage) throws -> Int? {
            try ShowPeople(fixture.workspace)(on: try day("2021-07-15"), in: vintage).strength
                .first { $0.category == .military }?.deployed?.deployed
        }
        #expect(try troops(.now) == 950)
        #expect(try troops(Vintage(ledger: 2)) == 900)
        #expect(try troops(try known("2021-06-20")) == 800)
        #expect(throws: UsageError.self) { try troops(Vintage(ledger: 0)) }
    }
}
