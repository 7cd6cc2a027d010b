import Domain

/// A feature's properties under the names that boundary data sets use.
struct BoundaryProperties {
    let originalKeys: [String]
    /// Values by key in lower case without separators; empty values are left out.
    private let values: [String: String]

    init(_ properties: [String: String]) {
        originalKeys = properties.keys.sorted()
        var values: [String: String] = [:]
        for key in originalKeys {
            guard let value = properties[key] else { continue }
            let trimmed = Self.trimmed(value)
            guard !trimmed.isEmpty else { continue }
            values[String(key.lowercased().filter { $0.isLetter || $0.isNumber })] = trimmed
        }
        self.values = values
    }

    /// The deepest level the feature has a code or name for.
    var level: AdministrativeUnit.Level? {
        if let type = values["shapetype"]?.uppercased(), type.hasPrefix("ADM"),
            let digit = type.last?.wholeNumberValue
        {
            return AdministrativeUnit.Level(rawValue: digit)
        }
        let deepest = AdministrativeUnit.Level.allCases.reversed().first {
            code($0) != nil || ownName($0) != nil
        }
        let stateKeys = ["adm0a3", "isoa3", "iso3", "shapegroup"]
        return deepest ?? (first(stateKeys) == nil ? nil : .country)
    }

    /// The unit's code at a level.
    func code(_ level: AdministrativeUnit.Level) -> String? {
        let n = level.rawValue
        let shape = level.rawValue > 0 ? ["shapeiso"] : []
        let keys = ["admin\(n)pcode", "adm\(n)pcode", "adm\(n)code", "admin\(n)code", "gid\(n)"]
        if let code = first(keys) { return code }
        guard values["shapetype"]?.uppercased() == "ADM\(n)" else { return nil }
        // geoBoundaries gives an ISO 3166-2 code for some first levels only.
        return first(shape).flatMap { $0.contains("-") ? $0 : nil } ?? values["shapeid"]
    }

    /// The name at a level: a localised one first, since it keeps its accents.
    func name(_ level: AdministrativeUnit.Level) -> String? {
        ownName(level) ?? first(["shapename", "name"])
    }

    /// Every other spelling at a level.
    func alternatives(_ level: AdministrativeUnit.Level) -> [String] {
        let n = level.rawValue
        let prefixes = [
            "admin\(n)name", "admin\(n)alt", "admin\(n)ref", "adm\(n)name", "adm\(n)alt",
            "adm\(n)ref", "varname\(n)", "nlname\(n)", "name\(n)",
        ]
        let languages = Set(Self.languages.map { "adm\(n)\($0)" })
        let main = name(level)
        var found: [String] = []
        for key in values.keys.sorted()
        where languages.contains(key) || prefixes.contains(where: { key.hasPrefix($0) }) {
            for part in (values[key] ?? "").split(separator: "|").map({ Self.trimmed(String($0)) })
            where part != main && part != "NA" && !found.contains(part) && !part.isEmpty {
                found.append(part)
            }
        }
        return found
    }

    /// The country the feature belongs to.
    var country: Country? {
        let codes = [
            "admin0pcode", "adm0pcode", "gid0", "shapegroup", "adm0a3", "isoa3", "iso3", "isoa2",
            "iso2", "adm0code",
        ]
        for key in codes {
            if let value = values[key], let country = Country.matching(value) { return country }
        }
        for key in ["admin0name", "adm0name", "country", "name0", "admin", "sovereignt"] {
            if let value = ownName(.country) ?? values[key],
                let country = Country.named(value) ?? Country.matching(value)
            {
                return country
            }
        }
        // A P-code starts with the country's ISO code: ML0801, MLI0801.
        guard let code = code(.admin3) ?? code(.admin2) ?? code(.admin1) else { return nil }
        return Country.alpha3(code.prefix(3)) ?? Country.alpha2(code.prefix(2))
    }

    private func ownName(_ level: AdministrativeUnit.Level) -> String? {
        let n = level.rawValue
        let localised = Self.languages.flatMap { ["admin\(n)name\($0)", "adm\(n)\($0)"] }
        let plain = ["admin\(n)name", "adm\(n)name", "name\(n)"]
        return first(localised + plain + (level == .country ? ["country"] : []))
    }

    private func first(_ keys: [String]) -> String? {
        keys.lazy.compactMap { values[$0] }.first
    }

    private static let languages = ["fr", "es", "pt", "en", "ar", "ru", "zh", "mg", "ht", "so"]

    private static func trimmed(_ text: String) -> String {
        String(
            text.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    }
}
