import Domain
import Geography

/// Reads administrative boundaries from GeoJSON: OCHA's COD-AB in its several spellings,
/// geoBoundaries, GADM, Natural Earth, and files with plain `name` and `code` properties.
public struct BoundaryReader: Sendable {
    /// The file's name, for messages and as the units' source.
    public var file: String
    /// The level, when the file does not say.
    public var level: AdministrativeUnit.Level?
    /// The country by any code or name, when the file does not say.
    public var country: String?

    public init(
        file: String, level: AdministrativeUnit.Level? = nil, country: String? = nil
    ) {
        self.file = file
        self.level = level
        self.country = country
    }

    /// Reads a whole file. Bad features are set aside with a diagnostic, good ones are kept.
    ///
    /// - Throws: `GeodataError` when the bytes are not GeoJSON, not in longitude and latitude, when
    ///   no feature can be read or tells its level or country, or when `country` is no country.
    public func read(_ bytes: [UInt8]) throws -> BoundaryFile {
        let contents = try GeoJSONReader(file: file).read(bytes)
        guard !contents.features.isEmpty else { throw empty(contents) }
        let country = try givenCountry()
        let rows = contents.features.map { BoundaryProperties($0.properties) }
        let level = try level ?? commonLevel(rows)
        var units = UnitCollector(file: file, level: level, contents: contents)
        for (feature, properties) in zip(contents.features, rows) {
            units.add(feature, properties, country: country)
        }
        if units.isWithoutCountry {
            throw GeodataError(
                "boundaries.country-unknown",
                "No feature says which country it belongs to. Give it with --country.",
                at: Diagnostic.Location(file: file))
        }
        return units.file()
    }

    private func empty(_ contents: GeoJSONContents) -> GeodataError {
        let reason = contents.diagnostics.first.map { " \($0.message)" } ?? ""
        return GeodataError(
            "boundaries.empty",
            "The file holds no feature that can be read, so there are no boundaries in it.\(reason)",
            at: Diagnostic.Location(file: file, line: contents.diagnostics.first?.location?.line))
    }

    private func givenCountry() throws -> Country? {
        guard let country else { return nil }
        if let known = Country.matching(country) { return known }
        throw GeodataError(
            "boundaries.no-such-country",
            "'\(country)' is no country that vigie knows. Give its name or its three-letter code (ISO "
                + "3166), such as MLI.", at: Diagnostic.Location(file: file))
    }

    /// The level that most features tell.
    private func commonLevel(_ rows: [BoundaryProperties]) throws -> AdministrativeUnit.Level {
        var votes: [AdministrativeUnit.Level: Int] = [:]
        for row in rows { if let level = row.level { votes[level, default: 0] += 1 } }
        let winner = votes.max { ($0.value, $0.key.rawValue) < ($1.value, $1.key.rawValue) }
        if let winner { return winner.key }
        let seen = Set(rows.flatMap(\.originalKeys)).sorted().prefix(12).joined(separator: ", ")
        throw GeodataError(
            "boundaries.level-unknown",
            "Nothing says whether these are countries, regions or districts: no property such as "
                + "admin1Pcode, ADM2_PCODE, shapeType or GID_1 was found among \(seen). Give the "
                + "level with --level.", at: Diagnostic.Location(file: file))
    }
}

/// The units read from one boundary file.
public struct BoundaryFile: Hashable, Sendable {
    public var level: AdministrativeUnit.Level
    /// Alpha-3 codes of the countries the units belong to, sorted.
    public var countries: [String]
    public var units: [AdministrativeUnit]
    /// Features read = units + merged + set aside.
    public var featuresRead: Int
    /// Features that were joined to a unit of the same code.
    public var merged: Int
    public var setAside: Int
    public var diagnostics: [Diagnostic]

    public init(
        level: AdministrativeUnit.Level, countries: [String], units: [AdministrativeUnit],
        featuresRead: Int, merged: Int, setAside: Int, diagnostics: [Diagnostic]
    ) {
        self.level = level
        self.countries = countries
        self.units = units
        self.featuresRead = featuresRead
        self.merged = merged
        self.setAside = setAside
        self.diagnostics = diagnostics
    }
}
