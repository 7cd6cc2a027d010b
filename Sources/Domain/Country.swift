/// A country, by all the codes and names that data sets use for it.
public struct Country: Hashable, Sendable, Codable, Identifiable {
    /// ISO 3166-1 alpha-3 code; user-assigned codes for Kosovo (`XKX`) and the exercise country
    /// (`XEX`), withdrawn or made-up ones for former states.
    public let alpha3: String
    /// ISO 3166-1 alpha-2 code, if there is one.
    public let alpha2: String?
    /// UN M49 (ISO 3166-1 numeric) code, if there is one.
    public let m49: Int?
    /// Gleditsch-Ward numbers, today's first; UCDP's `country_id` and `gwno` use them.
    public let gleditschWard: [Int]
    /// VIEWS `country_id` numbers, the scored one first; a country whose territory changed has
    /// several.
    public let views: [Int]
    /// Short name in English.
    public let name: String
    /// Short name in French.
    public let frenchName: String
    /// UCDP's spelling, such as `DR Congo (Zaire)`.
    public let ucdpName: String
    /// Further names and spellings.
    public let otherNames: [String]
    public let standing: Standing

    /// What sort of entry this is.
    public enum Standing: String, Sendable, Codable, CaseIterable {
        /// A state of the Gleditsch-Ward list.
        case state
        /// Another entry of ISO 3166-1.
        case territory
        /// A state that no longer exists.
        case former
        /// The fictional country of exercises.
        case exercise
    }

    /// The alpha-3 code.
    public var id: String { alpha3 }

    /// Every name of the country.
    public var names: [String] { [name, frenchName, ucdpName] + otherNames }
}

extension Country: CustomStringConvertible {
    public var description: String { name }
}

extension Country {
    /// Every country: states, territories, former states and the exercise country, each by
    /// alpha-3 code.
    public static let all: [Country] =
        rows(stateRows, .state) + rows(territoryRows, .territory) + rows(formerRows, .former)
        + rows(exerciseRows, .exercise)

    /// Reads the compiled-in table; see `stateRows` for its form.
    private static func rows(_ table: String, _ standing: Standing) -> [Country] {
        var countries: [Country] = []
        for line in table.split(separator: "\n") {
            if line.hasPrefix("="), let last = countries.popLast() {
                countries.append(last.adding(ucdpName: String(line.dropFirst(2))))
            } else if line.hasPrefix("+"), let last = countries.popLast() {
                countries.append(last.adding(names: line.dropFirst(2)))
            } else if let country = Country(row: line, standing) {
                countries.append(country)
            }
        }
        return countries
    }

    private init?(row: Substring, _ standing: Standing) {
        let parts = row.split(separator: "|").map(String.init)
        let codes = parts.first?.split(separator: " ").map(String.init) ?? []
        guard parts.count == 3, codes.count == 5 else { return nil }
        func numbers(_ text: String) -> [Int] { text.split(separator: ",").compactMap { Int($0) } }
        self.init(
            alpha3: codes[0], alpha2: codes[1] == "-" ? nil : codes[1], m49: Int(codes[2]),
            gleditschWard: numbers(codes[3]), views: numbers(codes[4]), name: parts[1],
            frenchName: parts[2], ucdpName: parts[1], otherNames: [], standing: standing)
    }

    private func adding(ucdpName: String? = nil, names: Substring = "") -> Country {
        let further = names.split(separator: ";").map { String($0.drop { $0 == " " }) }
        return Country(
            alpha3: alpha3, alpha2: alpha2, m49: m49, gleditschWard: gleditschWard, views: views,
            name: name, frenchName: frenchName, ucdpName: ucdpName ?? self.ucdpName,
            otherNames: otherNames + further, standing: standing)
    }
}
