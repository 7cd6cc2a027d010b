import Domain
import Ingestion
import Testing

/// Against the real tables; expected figures counted independently.
@Suite("Real tables about peace operations", .enabled(if: PeacekeepingFiles.arePresent))
struct PeacekeepingDataTests {
    @Test("The list of deaths holds 4,429, of them 311 in MINUSMA, 174 by malicious acts")
    func deaths() throws {
        let reading = try DeathListReader.read(
            PeacekeepingFiles.bytes("DPPADPOSS-FATALITIES.csv"), file: "deaths")
        #expect(reading.rows.count == 4429)
        #expect(reading.setAside == 0)
        #expect(reading.diagnostics.isEmpty)
        #expect(reading.through == Day(iso: "2025-04-04"))
        let ours = reading.rows.filter { $0.mission == "MINUSMA" }
        #expect(ours.count == 311)
        #expect(ours.count { $0.cause == .malicious } == 174)
        #expect(ours.count { $0.cause == .illness } == 88)
        #expect(ours.count { $0.status.isUniformed } == 275)
        #expect(ours.count { $0.status == .localCivilian } == 17)
        let june = try #require(Day(iso: "2021-06-30"))
        let then = ours.filter { $0.on <= june }
        #expect(then.count == 253)
        #expect(then.count { $0.status.isUniformed } == 228)
        #expect(then.count { $0.status.isUniformed && $0.cause == .malicious } == 141)
    }

    @Test("MINUSMA's strengths are 23 months, September 2014 without a count")
    func personnel() throws {
        let reading = try PersonnelTableReader.read(
            PeacekeepingFiles.bytes("Personnel_shortfall_data.csv"), file: "personnel")
        #expect(reading.rows.count == 4833)
        #expect(reading.isBalanced)
        let ours = reading.rows.filter { $0.mission == "MINUSMA" }
        #expect(ours.count == 23)
        #expect(ours.filter { $0.military == nil }.map(\.month.description) == ["2014-09"])
        let first = try #require(ours.first { $0.month == Month(year: 2013, month: 7) })
        #expect(first.military == 5494)
        #expect(first.police == 800)
        #expect(first.authorizedMilitary == 11_200)
        let ceilings = reading.ceilings(source: "t").filter { $0.mission == "MINUSMA" }
        #expect(ceilings.map(\.count) == [11_200, 1_440])
        #expect(ceilings.first?.until == Day(iso: "2015-05-31"))
    }

    @Test("TAMM codes resolution 2100 from April 2013 and 2164 from June 2014")
    func tasks() throws {
        let reading = try MandateTaskReader.read(
            PeacekeepingFiles.bytes("TAMM.csv"), file: "tamm")
        #expect(reading.rows.count == 5920)
        #expect(reading.diagnostics.isEmpty)
        let ours = reading.rows.filter { $0.mission == "MINUSMA" }.sorted { $0.month < $1.month }
        #expect(ours.count == 33)
        let start = try #require(ours.first)
        #expect(start.month == Month(year: 2013, month: 4))
        #expect(start.resolution == "2100")
        #expect(start.isChapterSeven == true)
        #expect(start.tasks.contains("prociv"))
        #expect(start.tasks.contains("cultural_pres"))
        #expect(!start.tasks.contains("ch7"))
        let later = try #require(ours.first { $0.resolution == "2164" })
        #expect(later.month == Month(year: 2014, month: 6))
        #expect(
            Set(later.tasks).subtracting(start.tasks) == ["peaceag_cease_assist", "qip_assist"])
    }

    @Test("Geo-PKO shows 13 bases in 2014, 12 in 2021 and 2 in 2024")
    func bases() throws {
        let yearly = try BaseTableReader.read(
            PeacekeepingFiles.bytes("minusma_bases_yearly_geopko_v23.csv"), file: "yearly")
        #expect(yearly.rows.count == 134)
        #expect(yearly.diagnostics.isEmpty)
        let byYear = Dictionary(grouping: yearly.rows) { $0.when.first.parts.year }
        #expect(byYear[2014]?.count == 13)
        #expect(byYear[2021]?.count == 12)
        #expect(byYear[2024]?.count == 2)
        #expect(byYear[2021]?.compactMap(\.troops).reduce(0, +) == 19_116)
        let maps = try BaseTableReader.read(
            PeacekeepingFiles.bytes("minusma_bases_bymap_geopko_v21_2014_2020.csv"), file: "maps")
        #expect(maps.rows.count == 442)
        #expect(Set(maps.rows.map(\.when)).count == 33)
        #expect(maps.diagnostics.isEmpty)
    }

    @Test("Each table is recognised by its columns")
    func formats() throws {
        let expected: [(String, PeacekeepingFormat)] = [
            ("DPPADPOSS-FATALITIES.csv", .deaths), ("Personnel_shortfall_data.csv", .personnel),
            ("TAMM.csv", .mandateTasks),
            ("minusma_bases_bymap_geopko_v21_2014_2020.csv", .basesByMap),
            ("minusma_bases_yearly_geopko_v23.csv", .basesByYear),
        ]
        for (name, format) in expected {
            #expect(try PeacekeepingFormat.recognise(PeacekeepingFiles.bytes(name)) == format)
        }
    }
}
