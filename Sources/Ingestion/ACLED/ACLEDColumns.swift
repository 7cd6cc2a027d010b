import Notation

/// Where the columns of an ACLED export stand, in any of the layouts that ACLED has used.
struct ACLEDColumns {
    let width: Int
    let id, date, timePrecision, type, country, latitude, longitude, geoPrecision: Int
    let actor1, actor2, location, source, notes, fatalities: Int
    let subType, associates1, associates2, inter1, inter2: Int?
    let civilianTargeting, disorder, iso, year, admin1, admin2, admin3: Int?
    let sourceScale, tags, timestamp: Int?

    /// The names without which an export cannot be read.
    static let required = [
        "event_id_cnty", "event_date", "time_precision", "event_type", "actor1", "actor2",
        "country", "location", "latitude", "longitude", "geo_precision", "source", "notes",
        "fatalities",
    ]
    /// The names that are read when they are there, or known and of no use here.
    private static let optional = [
        "data_id", "event_id_no_cnty", "actor1_id", "actor2_id", "actor_dyad_id", "event_id_n",
        "ally_actor", "assoc_acto", "year", "disorder_type", "sub_event_type", "assoc_actor_1",
        "ally_actor_1", "inter1", "assoc_actor_2", "ally_actor_2", "inter2", "interaction",
        "civilian_targeting", "iso", "iso3", "gwno", "region", "admin1", "admin2", "admin3",
        "source_scale", "tags", "timestamp", "population_1km", "population_2km", "population_5km",
        "population_best",
    ]

    /// The columns of a header; `nil` when one that is required is missing.
    init?(_ header: DelimitedHeader) {
        func position(_ name: String) -> Int? { Self.position(name, in: header) }
        guard let id = position("event_id_cnty"), let date = position("event_date"),
            let timePrecision = position("time_precision"),
            let type = position("event_type"), let actor1 = position("actor1"),
            let actor2 = position("actor2"), let country = position("country"),
            let location = position("location"), let latitude = position("latitude"),
            let longitude = position("longitude"),
            let geoPrecision = position("geo_precision"), let source = position("source"),
            let notes = position("notes"), let fatalities = position("fatalities")
        else { return nil }
        width = header.names.count
        (self.id, self.date, self.timePrecision, self.type) = (id, date, timePrecision, type)
        (self.actor1, self.actor2, self.country) = (actor1, actor2, country)
        (self.location, self.latitude, self.longitude) = (location, latitude, longitude)
        (self.geoPrecision, self.source, self.notes) = (geoPrecision, source, notes)
        self.fatalities = fatalities
        subType = header.position("sub_event_type")
        associates1 = header.position("assoc_actor_1", "ally_actor_1", "assoc_acto", "ally_actor")
        associates2 = header.position("assoc_actor_2", "ally_actor_2")
        inter1 = header.position("inter1")
        inter2 = header.position("inter2")
        civilianTargeting = header.position("civilian_targeting")
        disorder = header.position("disorder_type")
        iso = header.position("iso")
        year = header.position("year")
        admin1 = header.position("admin1")
        admin2 = header.position("admin2")
        admin3 = header.position("admin3")
        sourceScale = header.position("source_scale")
        tags = header.position("tags")
        timestamp = header.position("timestamp")
    }

    /// Which required names a header lacks.
    static func missing(in header: DelimitedHeader) -> [String] {
        required.filter { position($0, in: header) == nil }
    }

    /// Where a column stands, under its name or under one that old files cut short.
    private static func position(_ name: String, in header: DelimitedHeader) -> Int? {
        ([name] + (shortened[name] ?? [])).lazy.compactMap { header.position($0) }.first
    }

    /// Names as they stand in files that came by way of a shapefile, or in early layouts.
    private static let shortened = [
        "event_id_cnty": ["event_id_c", "event_id_cn"], "event_date": ["event_dat"],
        "time_precision": ["time_preci", "time_precis"],
        "geo_precision": ["geo_precis", "geo_preci", "geoprecisi"],
        "fatalities": ["fatalitie", "fatalities_"], "longitude": ["longitud"],
    ]

    /// The names of a header that no layout known here has.
    static func unknown(in header: DelimitedHeader) -> [String] {
        let known = Set(required + optional + shortened.values.flatMap { $0 })
        return header.names.filter { !$0.isEmpty && !known.contains($0.lowercased()) }
    }
}
