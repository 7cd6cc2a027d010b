import Foundation

/// A made-up file in UCDP's layouts, in a country without armed conflict.
struct EventFile {
    enum Layout { case country, global }

    var layout = Layout.global
    var rows: [[String: String]]
    /// Names left out of the header and the rows.
    var without: Set<String> = []
    /// Puts the columns in reverse order.
    var isReversed = false
    var lineEnd = "\n"

    /// Five events: two state-based, one of them long, one non-state, two against civilians, the
    /// last of them known only to the country. 31 deaths, 14 of them civilians.
    static let five = EventFile(rows: [
        row(1, type: 1, deaths: 9, civilians: 2, from: "2030-03-01"),
        row(2, type: 1, deaths: 8, civilians: 0, from: "2030-03-30", to: "2030-04-02"),
        row(3, type: 2, deaths: 2, civilians: 0, from: "2030-04-11", place: "Akureyri"),
        row(4, type: 3, deaths: 5, civilians: 5, from: "2030-05-06", place: "Höfn, \"the port\""),
        row(5, type: 3, deaths: 7, civilians: 7, from: "2030-05-20", precision: 6),
    ])

    static func row(
        _ id: Int, type: Int, deaths: Int, civilians: Int, from: String, to: String? = nil,
        place: String = "Vik", precision: Int = 1
    ) -> [String: String] {
        let sideB = type == 3 ? "Civilians" : "Company B"
        return [
            "id": "\(id)", "relid": "ISL-2030-\(type)-\(id)", "year": from.prefix(4).description,
            "active_year": "1", "code_status": "Clear", "type_of_violence": "\(type)",
            "conflict_new_id": "1", "dyad_new_id": "\(10 + type)", "side_a_new_id": "21",
            "side_a": "Company A", "side_b_new_id": "22", "side_b": sideB,
            "number_of_sources": "1", "source_office": "Exercise Gazette",
            "source_date": from, "source_headline": "Report \(id)", "source_original": "witness",
            "where_prec": "\(precision)", "where_coordinates": place,
            "where_description": "near the road,\nnorth side", "adm_1": "South",
            "latitude": "\(63.4 + Double(id % 20) / 10)", "longitude": "-19.0",
            "country": "Iceland",
            "country_id": "395", "region": "Europe", "event_clarity": "1", "date_prec": "1",
            "date_start": from, "date_end": to ?? from, "deaths_a": "0",
            "deaths_b": "\(deaths - civilians)", "deaths_civilians": "\(civilians)",
            "deaths_unknown": "0", "best": "\(deaths)", "high": "\(deaths + 1)",
            "low": "\(max(0, deaths - 1))",
        ]
    }

    /// The file's text.
    var text: String {
        var names = Self.names(layout).filter { !without.contains($0) }
        if isReversed { names.reverse() }
        // Country exports end every row, but not the header, with one comma too many.
        let end = layout == .country ? "," : ""
        let lines = rows.map { row in
            names.map { Self.quoted(value($0, row)) }.joined(separator: ",") + end
        }
        return ([names.joined(separator: ",")] + lines).joined(separator: lineEnd) + lineEnd
    }

    private func value(_ name: String, _ row: [String: String]) -> String {
        let key = name.hasSuffix("_est") ? String(name.dropLast(4)) : name
        let value = row[key] ?? ""
        guard layout == .country, name.hasPrefix("date_s") || name.hasPrefix("date_e") else {
            return value
        }
        let parts = value.split(separator: "-")
        return parts.count == 3 ? "\(parts[1])/\(parts[2])/\(parts[0]) 00:00:00" : value
    }

    static func quoted(_ value: String) -> String {
        guard value.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else {
            return value
        }
        return "\"" + value.replacingOccurrences(of: "\"", with: "\"\"") + "\""
    }

    static func names(_ layout: Layout) -> [String] {
        let tolls =
            layout == .country ? ["best_est", "high_est", "low_est"] : ["best", "high", "low"]
        return [
            "id", "relid", "year", "active_year", "code_status", "type_of_violence",
            "conflict_dset_id", "conflict_new_id", "conflict_name", "dyad_dset_id",
            "dyad_new_id", "dyad_name", "side_a_dset_id", "side_a_new_id", "side_a",
            "side_b_dset_id", "side_b_new_id", "side_b", "number_of_sources", "source_article",
            "source_office", "source_date", "source_headline", "source_original", "where_prec",
            "where_coordinates", "where_description", "adm_1", "adm_2", "latitude", "longitude",
            "geom_wkt", "priogrid_gid", "country", "country_id", "region", "event_clarity",
            "date_prec", "date_start", "date_end", "deaths_a", "deaths_b", "deaths_civilians",
            "deaths_unknown",
        ] + tolls
    }
}
