import Domain
import Geography
import Storage

/// An incident as a row of the `incident` table.
enum IncidentRecord {
    static let insert = """
        INSERT INTO incident (
            id, incident, title, violence, first_day, last_day, date_precision, latitude, longitude,
            place_precision, country, admin1, admin2, place, place_description, cell, admin1_code,
            admin2_code, side_a, side_b, low, best, high, civilians_low, civilians_best,
            civilians_high, occurrence, counted, attribution, claims, lineage, tile, is_summary,
            parties)
        VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)
        """

    /// The columns that `incident(from:)` reads, in order.
    static let columns = """
        i.incident, i.title, i.violence, i.first_day, i.last_day, i.date_precision, i.latitude,
        i.longitude, i.place_precision, i.country, i.admin1, i.admin2, i.place,
        i.place_description, i.cell, i.admin1_code, i.admin2_code, i.side_a, i.side_b, i.low,
        i.best, i.high, i.civilians_low, i.civilians_best, i.civilians_high, i.occurrence,
        i.counted, i.attribution, i.claims, i.lineage, i.is_summary
        """
    static let columnCount: Int32 = 31

    static func bind(
        _ incident: Incident, row: Int, parties: Int, to statement: BulkStatement
    ) {
        statement.begin()
        statement.bind(row)
        statement.bind(incident.id)
        statement.bind(incident.title)
        statement.bind(incident.violence?.rawValue)
        statement.bind(incident.when.first.number)
        statement.bind(incident.when.last.number)
        statement.bind(incident.datePrecision.rawValue)
        statement.bind(incident.place.coordinate?.latitude)
        statement.bind(incident.place.coordinate?.longitude)
        statement.bind(incident.place.precision.rawValue)
        statement.bind(incident.place.country)
        statement.bind(incident.place.admin1)
        statement.bind(incident.place.admin2)
        statement.bind(incident.place.name)
        statement.bind(incident.place.description)
        statement.bind(incident.cell?.gid)
        statement.bind(incident.admin1Code)
        statement.bind(incident.admin2Code)
        statement.bind(incident.sideA)
        statement.bind(incident.sideB)
        bind(incident.deaths, to: statement)
        bind(incident.civilianDeaths, to: statement)
        statement.bind(incident.grades.occurrence.rawValue)
        statement.bind(incident.grades.count.rawValue)
        statement.bind(incident.grades.attribution.rawValue)
        statement.bind(ListEncoding.encode(incident.claims))
        statement.bind(ListEncoding.encode([incident.lineage.rule] + incident.lineage.inputs))
        statement.bind(incident.place.coordinate.map { PRIOGridCell(containing: $0).gid })
        statement.bind(incident.isSummary ? 1 : 0)
        statement.bind(parties)
    }

    private static func bind(_ toll: Toll, to statement: BulkStatement) {
        statement.bind(toll.low)
        statement.bind(toll.best)
        statement.bind(toll.high)
    }

    static func incident(from row: BulkStatement) throws -> Incident {
        guard let datePrecision = DatePrecision(rawValue: row.integer(5)),
            let precision = PlacePrecision(rawValue: row.integer(8)),
            let occurrence = Grade(rawValue: row.text(25)),
            let count = Grade(rawValue: row.text(26)),
            let attribution = Grade(rawValue: row.text(27))
        else {
            throw StoreError(
                .damaged,
                "The stored incident '\(row.text(0))' cannot be read; run "
                    + "`vigie store check`.")
        }
        var coordinate: Coordinate?
        if let latitude = row.optionalDouble(6), let longitude = row.optionalDouble(7) {
            coordinate = Coordinate(latitude: latitude, longitude: longitude)
        }
        let claims = ListEncoding.texts(row.text(28))
        return Incident(
            id: row.text(0), title: row.text(1),
            violence: row.optionalText(2).flatMap { ViolenceType(rawValue: $0) },
            when: DayRange(Day(number: row.integer(3)), Day(number: row.integer(4))),
            datePrecision: datePrecision,
            place: PlaceMention(
                name: row.repeatedText(12), description: row.repeatedText(13),
                admin1: row.repeatedText(10), admin2: row.repeatedText(11),
                country: row.repeatedText(9), coordinate: coordinate,
                precision: precision),
            cell: row.optionalInteger(14).flatMap { PRIOGridCell(gid: $0) },
            admin1Code: row.optionalText(15), admin2Code: row.optionalText(16),
            sideA: row.repeatedText(17), sideB: row.repeatedText(18), deaths: toll(row, 19),
            civilianDeaths: toll(row, 22),
            grades: Grades(occurrence: occurrence, count: count, attribution: attribution),
            claims: claims, isSummary: row.integer(30) != 0, lineage: lineage(row, claims))
    }

    /// The rule and the inputs, which are the claims for nearly all incidents.
    private static func lineage(_ row: BulkStatement, _ claims: [String]) -> Lineage {
        if let rule = row.head(29, separator: ListEncoding.separator, before: 28) {
            return Lineage(rule: rule, inputs: claims)
        }
        let texts = ListEncoding.texts(row.text(29))
        return Lineage(rule: texts.first ?? "", inputs: Array(texts.dropFirst()))
    }

    private static func toll(_ row: BulkStatement, _ column: Int32) -> Toll {
        Toll(
            low: row.integer(column), best: row.integer(column + 1), high: row.integer(column + 2))
    }
}
