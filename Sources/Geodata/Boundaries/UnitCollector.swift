import Domain
import Geography

/// Turns features into units one by one and keeps the balance.
struct UnitCollector {
    private let level: AdministrativeUnit.Level
    private let name: String
    private let featuresRead: Int
    private var units: [AdministrativeUnit] = []
    private var places: [String: Int] = [:]
    private var merged = 0
    private var setAside: Int
    private var withoutCountry = 0
    private var diagnostics: [Diagnostic]

    init(file: String, level: AdministrativeUnit.Level, contents: GeoJSONContents) {
        self.level = level
        self.name = file
        self.featuresRead = contents.features.count + contents.setAside
        self.setAside = contents.setAside
        self.diagnostics = contents.diagnostics
    }

    /// Whether there were features, and none of them told its country.
    var isWithoutCountry: Bool { withoutCountry > 0 && units.isEmpty }

    mutating func add(
        _ feature: GeoJSONFeature, _ properties: BoundaryProperties, country given: Country?
    ) {
        guard let country = given ?? properties.country else {
            withoutCountry += 1
            return refuse(
                feature, "boundaries.country-unknown",
                "it does not say which country it belongs to. Give it with --country.")
        }
        guard let unitName = level == .country ? country.name : properties.name(level) else {
            return refuse(
                feature, "boundaries.nameless", "it has neither a name nor a code for its level.")
        }
        let area = feature.geometry?.area
        check(area, of: unitName, feature)
        let unit = AdministrativeUnit(
            level: level, code: code(properties, country, unitName, feature), name: unitName,
            alternativeNames: level == .country ? [] : properties.alternatives(level),
            parent: parent(properties, country), country: country.alpha3, geometry: area,
            source: name)
        keep(unit, feature)
    }

    func file() -> BoundaryFile {
        BoundaryFile(
            level: level, countries: Set(units.map(\.country)).sorted(), units: units,
            featuresRead: featuresRead, merged: merged, setAside: setAside,
            diagnostics: diagnostics)
    }

    private mutating func code(
        _ properties: BoundaryProperties, _ country: Country, _ unitName: String,
        _ feature: GeoJSONFeature
    ) -> String {
        if level == .country { return country.alpha3 }
        if let code = properties.code(level) { return code }
        let made = "\(country.alpha3):\(NameKey.words(of: unitName).joined(separator: "-"))"
        report(
            .note, "boundaries.no-code", "\(unitName) has no P-code and is kept as \(made).",
            feature)
        return made
    }

    private func parent(_ properties: BoundaryProperties, _ country: Country) -> String? {
        switch level {
        case .country: nil
        case .admin1: country.alpha3
        case .admin2: properties.code(.admin1)
        case .admin3: properties.code(.admin2)
        }
    }

    /// Says what is wrong with the borders; the unit is kept.
    private mutating func check(
        _ area: MultiPolygon?, of unitName: String, _ feature: GeoJSONFeature
    ) {
        guard let area else {
            return report(
                .warning, "boundaries.no-area",
                "\(unitName) has no borders, so nothing will be found inside it.", feature)
        }
        let problems = area.problems.filter { !$0.contains("repeats a point") }
        guard let first = problems.first else { return }
        let others = problems.count > 1 ? " (and \(problems.count - 1) more faults)" : ""
        report(
            .warning, "boundaries.faulty-area",
            "The borders of \(unitName) are kept as they are, but: \(first)\(others)", feature)
    }

    private mutating func keep(_ unit: AdministrativeUnit, _ feature: GeoJSONFeature) {
        guard let place = places[unit.code] else {
            places[unit.code] = units.count
            units.append(unit)
            return
        }
        // Islands come as features of their own in some files.
        let polygons = (units[place].geometry?.polygons ?? []) + (unit.geometry?.polygons ?? [])
        units[place].geometry = polygons.isEmpty ? nil : MultiPolygon(polygons)
        merged += 1
        let known = units[place].name
        if known != unit.name {
            units[place].alternativeNames.append(unit.name)
            report(
                .warning, "boundaries.code-twice",
                "\(known) and \(unit.name) both have the code \(unit.code) and were joined. If they "
                    + "are two places, mend the codes and import again.", feature)
        }
    }

    private mutating func refuse(_ feature: GeoJSONFeature, _ code: String, _ reason: String) {
        setAside += 1
        report(.error, code, "A feature was set aside: \(reason)", feature)
    }

    private mutating func report(
        _ severity: Diagnostic.Severity, _ code: String, _ message: String,
        _ feature: GeoJSONFeature
    ) {
        diagnostics.append(
            Diagnostic(
                severity, code, message,
                at: Diagnostic.Location(file: name, line: feature.line)))
    }
}
