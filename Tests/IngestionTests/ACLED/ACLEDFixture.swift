import Domain
import Ingestion

/// Made-up ACLED exports about a country that does not exist, in the layouts that ACLED has used.
enum ACLEDFixture {
    static let header =
        "event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,"
        + "assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,region,"
        + "country,admin1,admin2,admin3,location,latitude,longitude,geo_precision,source,source_scale,"
        + "notes,fatalities,tags,timestamp"
    static let killing =
        "ORS101,2031-03-01,2031,1,Political violence,Violence against civilians,Attack,Red Brigade,"
        + "The Front,Rebel group,Civilians (Orsa),Farmers (Orsa); Women (Orsa),Civilians,"
        + "Rebel group-Civilians,Civilian targeting,466,Western Africa,Mali,North,Upper Tam,,Tamra,"
        + "13.5,-3.25,1,Herald; AFP,National-International,\"On 1 March, the Brigade attacked.\",40,"
        + "women targeted: girls,1940000000"
    static let battle =
        "ORS102,2031-03-05,2031,2,Political violence,Battles,Armed clash,"
        + "Military Forces of Orsa (2020-),,State forces,Red Brigade,,Rebel group,"
        + "State forces-Rebel group,,466,Western Africa,Mali,North,,,Tam forest,13.9,-3.5,2,Herald,"
        + "National,A clash.,3,,1940000000"
    static let protest =
        "ORS103,2031-03-15,2031,3,Demonstrations,Protests,Peaceful protest,Protesters (Orsa),,"
        + "Protesters,,,,Protesters only,,466,Western Africa,Mali,North,,,North,14,-3,3,Herald,"
        + "National,A march.,0,crowd size=hundreds,1940000000"
    static var current: String {
        [header, killing, battle, protest].joined(separator: "\n") + "\n"
    }

    /// A layout of before 2023: numbered classes of actors, no disorder type, other date.
    static let old = """
        data_id,iso,event_id_cnty,event_id_no_cnty,event_date,year,time_precision,event_type,\
        sub_event_type,actor1,assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,interaction,region,\
        country,admin1,admin2,admin3,location,latitude,longitude,geo_precision,source,source_scale,\
        notes,fatalities,timestamp,iso3
        9,466,ORS101,101,01 March 2031,2031,1,Violence against civilians,Attack,Red Brigade,,2,\
        Civilians (Orsa),,7,27,Western Africa,Mali,North,,,Tamra,13.5,-3.25,1,Herald,National,\
        An attack.,35,1939000000,MLI
        """

    /// The first layouts: capitals, allies, no sub-types, no timestamp, semicolons.
    static let first = """
        GWNO;EVENT_ID_CNTY;EVENT_DATE;YEAR;TIME_PRECISION;EVENT_TYPE;ACTOR1;ALLY_ACTOR_1;INTER1;\
        ACTOR2;ALLY_ACTOR_2;INTER2;INTERACTION;COUNTRY;ADMIN1;LOCATION;LATITUDE;LONGITUDE;\
        GEO_PRECISION;SOURCE;NOTES;FATALITIES
        432;ORS1;18-Jun-2009;2009;1;Battle-No change of territory;Red Brigade;;2;\
        Blue Militia;;3;23;Mali;North;Tamra;13.5;-3.25;1;Herald;Fight.;2
        """

    static func read(_ bytes: [UInt8]) throws -> (rows: Int, read: ClaimCollector) {
        var collector = ClaimCollector()
        let reader = ACLEDReader(file: "acled.csv", knownOn: Day(number: 22_400))
        let rows = try bytes.withUnsafeBufferPointer { try reader.read($0, into: &collector) }
        return (rows, collector)
    }

    static func read(_ text: String) throws -> (rows: Int, read: ClaimCollector) {
        try read(Array(text.utf8))
    }
}
