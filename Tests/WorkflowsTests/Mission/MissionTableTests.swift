import Domain
import Storage
import Testing
import Workflows

@Suite("Tables about missions under several names")
struct MissionTableTests {
    private func fixture() throws -> Fixture {
        let fixture = try Fixture()
        try fixture.load("mission: UNX\ncountry: MLI\n", as: "mission.yaml")
        return fixture
    }

    private func people(_ fixture: Fixture) throws -> ShowPeople.Picture {
        try ShowPeople(fixture.workspace)(on: try #require(Day(iso: "2021-07-15")))
    }

    private func deaths(_ rows: [(id: Int, cause: String)], updated: String) -> String {
        let header =
            "id,incident_date,mission_acronym,type_of_casualty,casualty_personnel_type,"
            + "type_of_incident,isocode3,last_update"
        return
            ([header]
            + rows.map {
                "\($0.id),2021-01-0\($0.id),UNX,Fatality,Military,\($0.cause),TCD,\(updated)"
            })
            .joined(separator: "\n")
    }

    @Test(
        "A death in two lists counts once, as the newer list tells it, in whichever order they come",
        arguments: [true, false])
    func deaths(newerFirst: Bool) throws {
        let fixture = try fixture()
        let older = deaths([(1, "To Be Determined"), (2, "Illness")], updated: "2022-01-01")
        let newer = deaths([(1, "Malicious Act"), (3, "Accident")], updated: "2025-01-01")
        let files = [("deaths.csv", older), ("deaths-2025.csv", newer)]
        for (name, text) in newerFirst ? files.reversed() : files {
            try fixture.load(text, as: name)
        }
        let listed = try #require(try people(fixture).deaths)
        #expect(Set(listed.map(\.id)) == ["un-death:1", "un-death:2", "un-death:3"])
        #expect(listed.count == 3)
        #expect(listed.first { $0.id == "un-death:1" }?.cause == .malicious)
    }

    @Test("A base in two tables stands once, as the table imported last tells it")
    func bases() throws {
        let fixture = try fixture()
        func table(_ troops: Int) -> String {
            "source,mission,year,month,location,latitude,longitude,no.troops\n"
                + "map,UNX,2021,7,Gao,16.27,-0.04,\(troops)\nmap,UNX,2021,7,Kidal,18.44,1.41,50\n"
        }
        try fixture.load(table(100), as: "b.csv")
        try fixture.load(table(120), as: "a.csv")
        #expect(try people(fixture).bases?.map(\.troops) == [120, 50])
        // Importing the first table again tells nothing new.
        try fixture.load(table(100), as: "b.csv")
        #expect(try people(fixture).bases?.map(\.troops) == [120, 50])
    }

    @Test("A month of strength in two tables counts once, as the table imported last tells it")
    func strength() throws {
        let fixture = try fixture()
        let header =
            "mission,year,month,authtroop,authpolice,authmilobs,troop,police,milobs,total\n"
        try fixture.load(header + "UNX,2021,7,1000,100,0,900,80,0,980\n", as: "one.csv")
        try fixture.load(header + "UNX,2021,7,1000,100,0,950,80,0,1030\n", as: "two.csv")
        let military = try people(fixture).strength.first { $0.category == .military }
        #expect(military?.deployed?.deployed == 950)
    }
}
