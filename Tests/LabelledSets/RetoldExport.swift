import Domain

/// Real events told again by hand as rows of an ACLED export, and reports that the other list does not
/// have, with the true links: they take the road of a real export, through the reader.
public struct RetoldExport: Sendable {
    /// The fields of the rows: GED's number, day, event type, actor 1, actor 2, town, point,
    /// geographic precision, dead, country.
    private let rows: [[String]]

    init(_ text: String) {
        rows = text.split(separator: "\n").map { row in
            row.split(separator: ";", omittingEmptySubsequences: false).map { field in
                String(field.drop { $0 == " " })
            }
        }
    }

    /// How many rows tell of an event that the other list has.
    public var told: Int { rows.lazy.filter { $0[0] != "-" }.count }

    /// The rows in the layout of ACLED's early versions.
    public var csv: String {
        let header =
            "EVENT_ID_CNTY,EVENT_DATE,TIME_PRECISION,EVENT_TYPE,ACTOR1,ACTOR2,COUNTRY,LOCATION,LATITUDE,"
            + "LONGITUDE,GEO_PRECISION,SOURCE,NOTES,FATALITIES"
        let lines = rows.enumerated().map { number, row in
            let point = row[6].split(separator: " ")
            let fields =
                ["\(number + 1)TOLD", row[1], "1", row[2], row[3], row[4], row[9], row[5]]
                + [String(point[0]), String(point[1]), row[7], "told by hand", "", row[8]]
            return fields.map { "\"\($0)\"" }.joined(separator: ",")
        }
        return ([header] + lines).joined(separator: "\n")
    }

    /// The true links between two lists of series.
    public func truth(events: [String], rows series: [String]) -> [EventLink] {
        let positions = Dictionary(
            zip(events, events.indices), uniquingKeysWith: { first, _ in first })
        return series.enumerated().compactMap { index, name in
            guard let number = Int(name.drop { !$0.isNumber }.prefix(while: \.isNumber)),
                rows.indices.contains(number - 1),
                let left = positions["ucdp-ged:\(rows[number - 1][0])"]
            else { return nil }
            return EventLink(left: left, right: index, score: 1, kind: .pair)
        }
    }
}
