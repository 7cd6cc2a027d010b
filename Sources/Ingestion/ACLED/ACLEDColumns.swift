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
        "data_id", "event_id_no_cnty", "year", "disorder_type", "sub_event_type", "assoc_actor_1",
        "ally_actor_1", "inter1", "assoc_actor_2", "ally_actor_2", "inter2", "interaction",
        "civilian_targeting", "iso", "iso3", "gwno", "region", "admin1", "admin2", "admin3",
        "source_scale", "tags", "timestamp", "population_1km", "population_2km", "population_5km",
        "population_best",
    ]

    /// The columns of a header; `nil` when one that is required is missing.
    init?(_ header: DelimitedHeader) {
        guard let id = header.position("event_id_cnty"), let date = header.position("event_date"),
            let timePrecision = header.position("time_precision"),
            let type = header.position("event_type"), let actor1 = header.position("actor1"),
            let actor2 = header.position("actor2"), let country = header.position("country"),
            let location = header.position("location"),
            let latitude = header.position("latitude"),
            let longitude = header.position("longitude"),
            let geoPrecision = header.position("geo_precision"),
            let source = header.position("source"), let notes = header.position("notes"),
            let fatalities = header.position("fatalities")
        else { return nil }
        width = header.names.count
        (self.id, self.date, self.timePrecision, self.type) = (id, date, timePrecision, type)
        (self.actor1, self.actor2, self.country) = (actor1, actor2, country)
        (self.location, self.latitude, self.longitude) = (location, latitude, longitude)
        (self.geoPrecision, self.source, self.notes) = (geoPrecision, source, notes)
        self.fatalities = fatalities
        subType = header.position("sub_event_type")
        associates1 = header.position("assoc_actor_1", "ally_actor_1")
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
        required.filter { header.position($0) == nil }
    }

    /// The names of a header that no layout known here has.
    static func unknown(in header: DelimitedHeader) -> [String] {
        let known = Set(required + optional)
        return header.names.filter { !$0.isEmpty && !known.contains($0.lowercased()) }
    }
}
