import Storage
import Domain
import Geography

/// A claim as a row of the `claim` table.
enum ClaimRecord {
    static let insert = """
        INSERT INTO claim (
            series, version, claim, import, digest, superseded_by, known_on, claimant, source,
            stance, credibility, scope, violence, first_day, last_day, date_precision,
            latitude, longitude, place_precision, country, admin1, admin2, place,
            place_description, actors, casualties, identifiers, cited_office, cited_date,
            cited_headline, cited_original, incident, copies, note, quotation)
        VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)
        """

    /// The columns that `claim(from:at:)` reads, in order.
    static let columns = """
        claim, series, version, claimant, source, known_on, stance, credibility, scope, violence,
        first_day, last_day, date_precision, latitude, longitude, place_precision, country, admin1,
        admin2, place, place_description, actors, casualties, identifiers, cited_office,
        cited_date, cited_headline, cited_original, incident, copies, note, quotation
        """

    /// How many `columns` there are; what is selected after them stands from here on.
    static let columnCount: Int32 = 32

    /// The lists of a claim, encoded once for the digest and the row.
    struct Lists {
        let actors: String
        let casualties: String
        let identifiers: String

        init(_ claim: Claim) {
            actors = ListEncoding.encode(claim.actors)
            casualties = ListEncoding.encode(claim.casualties)
            identifiers = ListEncoding.encode(claim.identifiers)
        }
    }

    static func bind(
        _ claim: Claim, _ lists: Lists, importID: Int, digest: Int, supersededBy: Int?,
        to statement: BulkStatement
    ) {
        statement.begin()
        statement.bind(claim.series)
        statement.bind(claim.version)
        statement.bind(claim.id)
        statement.bind(importID)
        statement.bind(digest)
        statement.bind(supersededBy)
        statement.bind(claim.knownOn.number)
        statement.bind(claim.claimant)
        statement.bind(claim.source)
        statement.bind(claim.stance.rawValue)
        statement.bind(claim.credibility.rawValue)
        statement.bind(claim.scope.rawValue)
        statement.bind(claim.violence?.rawValue)
        statement.bind(claim.when.first.number)
        statement.bind(claim.when.last.number)
        statement.bind(claim.datePrecision.rawValue)
        bind(claim.place, to: statement)
        statement.bind(lists.actors)
        statement.bind(lists.casualties)
        statement.bind(lists.identifiers)
        statement.bind(claim.citation.office)
        statement.bind(claim.citation.date)
        statement.bind(claim.citation.headline)
        statement.bind(claim.citation.original)
        statement.bind(claim.incident)
        statement.bind(claim.copies)
        statement.bind(claim.note)
        statement.bind(claim.quotation)
    }

    private static func bind(_ place: PlaceMention, to statement: BulkStatement) {
        statement.bind(place.coordinate?.latitude)
        statement.bind(place.coordinate?.longitude)
        statement.bind(place.precision.rawValue)
        statement.bind(place.country)
        statement.bind(place.admin1)
        statement.bind(place.admin2)
        statement.bind(place.name)
        statement.bind(place.description)
    }

    /// The claim in the current row, its first column being `at`.
    static func claim(from row: BulkStatement, at base: Int32 = 0) throws -> Claim {
        guard let stance = Claim.Stance(rawValue: row.text(base + 6)),
            let credibility = Credibility(rawValue: row.integer(base + 7)),
            let scope = Claim.Scope(rawValue: row.text(base + 8)),
            let datePrecision = DatePrecision(rawValue: row.integer(base + 12)),
            let precision = PlacePrecision(rawValue: row.integer(base + 15))
        else { throw damaged(row.text(base)) }
        return Claim(
            id: row.text(base), series: row.text(base + 1), version: row.text(base + 2),
            claimant: row.text(base + 3), source: row.text(base + 4),
            citation: Citation(
                office: row.text(base + 24), date: row.text(base + 25),
                headline: row.text(base + 26), original: row.text(base + 27)),
            stance: stance, credibility: credibility,
            violence: row.optionalText(base + 9).flatMap { ViolenceType(rawValue: $0) },
            when: DayRange(
                Day(number: row.integer(base + 10)), Day(number: row.integer(base + 11))),
            datePrecision: datePrecision,
            place: place(from: row, at: base, precision),
            actors: ListEncoding.actors(row.text(base + 21)),
            casualties: ListEncoding.casualties(row.text(base + 22)), scope: scope,
            knownOn: Day(number: row.integer(base + 5)), incident: row.optionalText(base + 28),
            copies: row.optionalText(base + 29),
            identifiers: ListEncoding.identifiers(row.text(base + 23)),
            note: row.text(base + 30), quotation: row.text(base + 31))
    }

    private static func place(
        from row: BulkStatement, at base: Int32, _ precision: PlacePrecision
    ) -> PlaceMention {
        var coordinate: Coordinate?
        if let latitude = row.optionalDouble(base + 13),
            let longitude = row.optionalDouble(base + 14)
        {
            coordinate = Coordinate(latitude: latitude, longitude: longitude)
        }
        return PlaceMention(
            name: row.text(base + 19), description: row.text(base + 20),
            admin1: row.text(base + 17), admin2: row.text(base + 18),
            country: row.text(base + 16), coordinate: coordinate, precision: precision)
    }

    static func damaged(_ id: String) -> StoreError {
        StoreError(
            .damaged,
            "The stored claim '\(id)' holds a value that this version does not know; run "
                + "`vigie store check`.")
    }

    /// A 64-bit FNV-1a digest of everything but identity and time of knowledge: equal for the same
    /// content, wherever it was read.
    static func digest(_ claim: Claim, _ lists: Lists) -> Int {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        func mix(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        func mix(_ text: String) {
            for byte in text.utf8 { mix(byte) }
            mix(0x1F)
        }
        func mix(_ number: Int) { withUnsafeBytes(of: number) { for byte in $0 { mix(byte) } } }
        mix(claim.claimant)
        mix(claim.stance.rawValue)
        mix(claim.credibility.rawValue)
        mix(claim.scope.rawValue)
        mix(claim.violence?.rawValue ?? "")
        mix(claim.when.first.number)
        mix(claim.when.last.number)
        mix(claim.datePrecision.rawValue)
        mix(claim.place.precision.rawValue)
        mix(Int(bitPattern: UInt(claim.place.coordinate?.latitude.bitPattern ?? 0)))
        mix(Int(bitPattern: UInt(claim.place.coordinate?.longitude.bitPattern ?? 0)))
        for text in [
            claim.place.country, claim.place.admin1, claim.place.admin2, claim.place.name,
            claim.place.description, lists.actors, lists.casualties, lists.identifiers,
            claim.citation.office, claim.citation.date, claim.citation.headline,
            claim.citation.original, claim.incident ?? "", claim.copies ?? "", claim.note,
            claim.quotation,
        ] { mix(text) }
        return Int(bitPattern: UInt(hash))
    }
}
