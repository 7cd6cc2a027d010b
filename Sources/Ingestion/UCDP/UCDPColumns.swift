import Domain
import Notation

/// The layouts in which UCDP GED comes.
public enum UCDPLayout: String, Sendable, CaseIterable {
    /// Country exports: `best_est`, `high_est`, `low_est`.
    case country = "ucdp-ged-country"
    /// Global yearly files: `best`, `high`, `low`.
    case global = "ucdp-ged"
    /// Candidate releases: the global layout with `code_status` other than Clear.
    case candidate = "ucdp-candidate"
    /// The reduced global file of 14 columns (no precision, no sources).
    case reduced = "ucdp-ged-reduced"
}

/// Where the columns of a UCDP file stand.
struct UCDPColumns {
    let layout: UCDPLayout
    /// How many names the header has.
    let width: Int
    let id, type, sideA, sideB, country, latitude, longitude: Int
    let best, low, high: Int
    let relid, status, conflict, dyad, sideACode, sideBCode, clarity: Int?
    let office, sourceDate, headline, original, article: Int?
    let wherePrecision, placeName, placeDescription, admin1, admin2, cell: Int?
    let datePrecision, start, end: Int?
    let year, month, day: Int?
    let deathsA, deathsB, civilians, unknown: Int?

    /// The names without which a full file cannot be read.
    static let required = [
        "id", "type_of_violence", "side_a", "side_b", "where_prec", "latitude", "longitude",
        "country", "date_prec", "date_start", "date_end", "deaths_a", "deaths_b",
        "deaths_civilians", "deaths_unknown",
    ]
    /// The names of the reduced layout.
    static let reduced = [
        "id", "year", "month", "day", "country", "type_of_violence", "side_a", "side_b",
        "latitude", "longitude", "low_death", "best_death", "high_death",
    ]

    /// The columns of a header; `nil` when it is not a UCDP header.
    init?(_ header: DelimitedHeader) {
        let isReduced = header.contains(Self.reduced)
        guard isReduced || header.contains(Self.required) else { return nil }
        guard let id = header.position("id"), let type = header.position("type_of_violence"),
            let sideA = header.position("side_a"), let sideB = header.position("side_b"),
            let country = header.position("country"),
            let latitude = header.position("latitude"),
            let longitude = header.position("longitude"),
            let best = header.position("best", "best_est", "best_death"),
            let low = header.position("low", "low_est", "low_death"),
            let high = header.position("high", "high_est", "high_death")
        else { return nil }
        (self.id, self.type, self.sideA, self.sideB) = (id, type, sideA, sideB)
        (self.country, self.latitude, self.longitude) = (country, latitude, longitude)
        (self.best, self.low, self.high) = (best, low, high)
        layout = isReduced ? .reduced : header.position("best_est") != nil ? .country : .global
        width = header.names.count
        relid = header.position("relid")
        status = header.position("code_status")
        conflict = header.position("conflict_new_id")
        dyad = header.position("dyad_new_id")
        sideACode = header.position("side_a_new_id")
        sideBCode = header.position("side_b_new_id")
        clarity = header.position("event_clarity")
        office = header.position("source_office")
        sourceDate = header.position("source_date")
        headline = header.position("source_headline")
        original = header.position("source_original")
        article = header.position("source_article")
        wherePrecision = header.position("where_prec")
        placeName = header.position("where_coordinates")
        placeDescription = header.position("where_description")
        admin1 = header.position("adm_1")
        admin2 = header.position("adm_2")
        cell = header.position("priogrid_gid")
        datePrecision = header.position("date_prec")
        start = header.position("date_start")
        end = header.position("date_end")
        year = header.position("year")
        month = header.position("month")
        day = header.position("day")
        deathsA = header.position("deaths_a")
        deathsB = header.position("deaths_b")
        civilians = header.position("deaths_civilians")
        unknown = header.position("deaths_unknown")
    }

    /// Which required names a header lacks, for the message.
    static func missing(in header: DelimitedHeader) -> [String] {
        var names = required.filter { header.position($0) == nil }
        if header.position("best", "best_est") == nil { names.append("best (or best_est)") }
        if header.position("low", "low_est") == nil { names.append("low (or low_est)") }
        if header.position("high", "high_est") == nil { names.append("high (or high_est)") }
        return names
    }
}
