import Domain
import Ingestion
import Testing

@Suite("ACLED's early layouts")
struct ACLEDEarlyLayoutTests {
    private static let header =
        "GWNO,EVENT_ID_CNTY,EVENT_ID_NO_CNTY,EVENT_DATE,YEAR,TIME_PRECISION,EVENT_TYPE,ACTOR1,"
        + "ALLY_ACTOR_1,INTER1,ACTOR2,ALLY_ACTOR_2,INTER2,INTERACTION,COUNTRY,ADMIN1,ADMIN2,ADMIN3,"
        + "LOCATION,LATITUDE,LONGITUDE,GEO_PRECISION,SOURCE,NOTES,FATALITIES"

    private func file(_ rows: [(date: String, type: String)], header: String = header) -> String {
        let lines = rows.enumerated().map { number, row in
            "432,\(number)ORS,\(number),\(row.date),2009,1,\(row.type),Red Brigade,,2,"
                + "Civilians (Orsa),,7,27,Mali,North,Tam,,Tamra,13.5,-3.25,1,Herald,An event.,1"
        }
        return ([header] + lines).joined(separator: "\n")
    }

    private func battles(_ dates: String...) -> String {
        file(dates.map { ($0, "Violence against civilians") })
    }

    @Test("A day above 12 tells for the whole file which number is the day")
    func slashes() throws {
        let british = try ACLEDFixture.read(battles("03/04/2009", "18/04/2009")).read
        #expect(british.claims.map(\.when.description) == ["2009-04-03", "2009-04-18"])
        #expect(british.remarks.map(\.code) == ["header.timestamp", "date.slashes"])
        let american = try ACLEDFixture.read(battles("03/04/2009", "04/18/2009")).read
        #expect(american.claims.map(\.when.description) == ["2009-03-04", "2009-04-18"])
        #expect(american.remarks.last?.message.contains("month first") == true)
    }

    @Test("Where no date tells it, or two tell it differently, nothing is guessed")
    func undecided() throws {
        let untold = try ACLEDFixture.read(battles("03/04/2009", "05/05/2009")).read
        #expect(untold.claims.map(\.when.description) == ["2009-05-05"])
        #expect(untold.errors.map(\.code) == ["date.impossible"])
        let mixed = try ACLEDFixture.read(battles("18/04/2009", "04/19/2009", "03/04/2009")).read
        #expect(mixed.claims.map(\.when.description) == ["2009-04-18", "2009-04-19"])
        #expect(mixed.errors.map(\.code) == ["date.impossible"])
        #expect(mixed.remarks.contains { $0.code == "date.slashes" && $0.severity == .warning })
    }

    @Test("Years of two digits begin with 1997")
    func shortYears() throws {
        let read = try ACLEDFixture.read(battles("16-Feb-09", "02-Aug-98")).read
        #expect(read.claims.map(\.when.description) == ["2009-02-16", "1998-08-02"])
        #expect(read.remarks.contains { $0.code == "date.year" })
    }

    @Test("The event types of the first codebooks are known; what is no violence stays none")
    func types() throws {
        let types: [(String, ViolenceType?)] = [
            ("Battle-No change of territory", .nonState),
            ("Battle-Non-state actor overtakes territory", .nonState),
            ("Violence Against Civilians", .oneSided), ("Remote violence", .oneSided),
            ("Riots/Protests", nil), ("Strategic development", nil),
            ("Headquarters or base established", nil), ("Non-violent transfer of territory", nil),
        ]
        let text = file(types.map { ("16-February-2009", $0.0) })
        let read = try ACLEDFixture.read(text).read
        #expect(read.errors.map(\.description) == [])
        #expect(read.claims.map(\.violence) == types.map(\.1))
    }

    @Test("Names that a shapefile cut short are found")
    func cutNames() throws {
        let cut = [
            ("EVENT_ID_CNTY", "EVENT_ID_C"), ("TIME_PRECISION", "TIME_PRECI"),
            ("GEO_PRECISION", "GEO_PRECIS"), ("ALLY_ACTOR_1", "ALLY_ACTOR"),
        ]
        let header = cut.reduce(Self.header) { $0.replacing($1.0, with: $1.1) }
        let text = file([("2009-02-16", "Violence against civilians")], header: header)
        let recognised = Array(text.utf8).withUnsafeBufferPointer { ACLEDReader.recognises($0) }
        #expect(recognised)
        let read = try ACLEDFixture.read(text).read
        #expect(read.claims.map(\.series) == ["acled:0ORS"])
        #expect(read.remarks.map(\.code) == ["header.timestamp"])
    }
}
