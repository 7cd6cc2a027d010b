import Domain
import Ingestion
import Testing

@Suite("Tables about peace operations")
struct PeacekeepingTableTests {
    private let deathHeader =
        "id,incident_date,mission_acronym,type_of_casualty,casualty_personnel_type,"
        + "type_of_incident,isocode3,last_update\n"

    @Test("A death is read by column name, in any order, blanks and all")
    func death() throws {
        let text =
            "type_of_incident,mission_acronym,id,casualty_personnel_type,incident_date,"
            + "type_of_casualty,last_update\n"
            + "Malicious Act,MINUSMA,7,Local ,2021-04-02,Fatality,2025-04-04\n"
        let reading = try DeathListReader.read(Array(text.utf8), file: "d.csv")
        let death = try #require(reading.rows.first)
        #expect(death.id == "un-death:7")
        #expect(death.status == .localCivilian)
        #expect(death.cause == .malicious)
        #expect(reading.through == Day(iso: "2025-04-04"))
        #expect(reading.diagnostics.isEmpty)
    }

    @Test("What cannot be counted is set aside with its line; the good rows stay")
    func badDeaths() throws {
        let text =
            deathHeader + "1,2021-02-30,M,Fatality,Military,Illness,FRA,2025-04-04\n"
            + "2,2021-02-03,M,Fatality,Military,Illness,FRA,2025-04-04\n"
            + "2,2021-02-03,M,Fatality,Military,Illness,FRA,2025-04-04\n"
            + "3,2021-02-03,M,Injury,Military,Illness,FRA,2025-04-04\n"
            + "4,2021-02-03,M,Fatality,Wizard,Magic,FRA,2025-04-04\n"
            + "5,2021-02-03,M,Fatality\n"
        let reading = try DeathListReader.read(Array(text.utf8), file: "d.csv")
        #expect(reading.rows.map(\.id) == ["un-death:2", "un-death:4"])
        #expect(reading.read == 6)
        #expect(reading.setAside == 4)
        #expect(reading.isBalanced)
        #expect(
            reading.diagnostics.map(\.code) == [
                "date.impossible", "deaths.twice", "deaths.no-death", "deaths.unknown-cause",
                "deaths.unknown-status", "table.damaged-line",
            ])
        #expect(reading.diagnostics.first?.location?.line == 2)
    }

    @Test("October and January are told apart by the month column")
    func october() throws {
        let text =
            "mission,yearmon,year,month,authtroop,authpolice,authmilobs,troop,police,milobs,total\n"
            + "M,2013.1,2013,10,11200.0,1440.0,0.0,5056.0,816.0,0.0,5872.0\n"
            + "M,2014.01,2014,1,11200.0,1440.0,0.0,,,,\n"
            + "M,2014.02,2014,2,11200.0,1440.0,0.0,-5,986.0,x,9999\n"
            + "M,2014.03,2014,3,,,,,985.6,,\n"
        let reading = try PersonnelTableReader.read(Array(text.utf8), file: "p.csv")
        #expect(
            reading.rows.map(\.month.description) == ["2013-10", "2014-01", "2014-02", "2014-03"])
        #expect(reading.rows[1].military == nil)
        #expect(
            reading.diagnostics.map(\.code) == [
                "personnel.no-strength", "personnel.not-a-count", "personnel.not-a-count",
                "personnel.interpolated",
            ])
        let records = reading.records(source: "table")
        #expect(records.map(\.deployed) == [5056, 816, 986, 986])
        let ceilings = reading.ceilings(source: "table")
        #expect(ceilings.map(\.count) == [11_200, 11_200, 1_440, 1_440])
        #expect(ceilings[1].from == Day(iso: "2014-01-01"))
        #expect(ceilings[1].until == Day(iso: "2014-02-28"))
    }

    @Test("A base repeated for one year counts once; impossible coordinates are kept as none")
    func bases() throws {
        let text =
            "mission,year,country,location,latitude,longitude,UNPOL,Med,Av,ave.no.troops\n"
            + "M,2021,Mali,Gao,16.27,-0.04,1,1,0,5345.5\n"
            + "M,2021,Mali,Gao,16.27,-0.04,1,1,0,10\n" + "M,2021,Mali,Ber,160.8,-2.5,0,0,0,\n"
            + "M,never,Mali,Ber,16.8,-2.5,0,0,0,1\n"
        let reading = try BaseTableReader.read(Array(text.utf8), file: "b.csv")
        #expect(reading.rows.map(\.location) == ["Gao", "Ber"])
        #expect(reading.rows.first?.troops == 5346)
        #expect(reading.rows.first?.hasPolice == true)
        #expect(reading.rows.last?.coordinate == nil)
        #expect(reading.rows.last?.troops == nil)
        #expect(
            reading.diagnostics.map(\.code) == [
                "bases.twice", "coordinates.impossible", "date.impossible",
            ])
    }

    @Test("A table that is something else is refused with a reason")
    func refused() {
        #expect(throws: UnreadableFile.self) {
            try DeathListReader.read(Array("a,b\n1,2\n".utf8), file: "x.csv")
        }
        #expect(throws: UnreadableFile.self) {
            try MandateTaskReader.read([], file: "x.csv")
        }
        #expect(PeacekeepingFormat.recognise(Array("a,b\n".utf8)) == nil)
        #expect(PeacekeepingFormat.recognise([]) == nil)
    }

    @Test("No mutation of a table traps, and every line is accounted for")
    func mutations() throws {
        let seeds = [
            deathHeader + "1,2021-02-03,M,Fatality,Military,Illness,FRA,2025-04-04\n",
            "mission,year,month,authtroop,authpolice,authmilobs,troop,police,milobs\n"
                + "M,2013,10,11200.0,1440.0,0.0,5056.0,816.0,0.0\n",
            "mission,yearmon,month,year,unsc_resolution,prociv,ch7\nM,1,4,2013,2100,1,1\n",
            "mission,year,location,latitude,longitude,ave.no.troops\nM,2021,Gao,16.2,-0.1,53.0\n",
            "source,mission,year,month,location,latitude,longitude,no.troops\nmap,M,2021,3,G,1,1,5\n",
        ]
        var state: UInt64 = 42
        func random(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        let spice: [UInt8] = [0, 10, 13, 34, 44, 45, 46, 48, 57, 200, 255]
        for round in 0..<4000 {
            var bytes = Array(seeds[round % seeds.count].utf8)
            for _ in 0...random(4) {
                let at = random(bytes.count)
                switch random(3) {
                case 0: bytes[at] = spice[random(spice.count)]
                case 1: bytes.insert(spice[random(spice.count)], at: at)
                default: bytes.remove(at: at)
                }
            }
            switch round % seeds.count {
            case 0: expectBalance(try? DeathListReader.read(bytes, file: "f"))
            case 1: expectBalance(try? PersonnelTableReader.read(bytes, file: "f"))
            case 2: expectBalance(try? MandateTaskReader.read(bytes, file: "f"))
            default: expectBalance(try? BaseTableReader.read(bytes, file: "f"))
            }
        }
    }

    private func expectBalance<Row>(_ reading: TableReading<Row>?) {
        guard let reading else { return }
        #expect(reading.isBalanced)
        #expect(reading.setAside == 0 || !reading.diagnostics.isEmpty)
    }
}
