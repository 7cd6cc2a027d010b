import Domain
import Geography
import Notation

/// One line of a GeoNames file.
struct GeoNamesRow {
    let id: String
    let name: String
    let asciiName: String
    let alternates: String
    let coordinate: Coordinate
    let featureClass: String
    let featureCode: String
    /// ISO 3166-1 alpha-2 code.
    let country: String
    let admin1: String
    let admin2: String
    let population: Int

    /// Reads the 19 fields of a line; quotes have no meaning in these files.
    init(_ line: Slice<UnsafeBufferPointer<UInt8>>) throws(SetAside) {
        let fields = line.split(separator: 9, omittingEmptySubsequences: false).map {
            TextDecoding.string(UnsafeBufferPointer(rebasing: $0))
        }
        guard fields.count == 19 else {
            throw SetAside(
                "row.short", "The line has \(fields.count) fields instead of 19.", "geonameid")
        }
        guard let number = Int(fields[0]), number > 0 else {
            throw SetAside("id.missing", "'\(fields[0])' is no GeoNames number.", "geonameid")
        }
        guard !fields[1].isEmpty else {
            throw SetAside("name.missing", "The place has no name.", "name")
        }
        guard let latitude = Double(fields[4]), let longitude = Double(fields[5]),
            let point = Coordinate(latitude: latitude, longitude: longitude)
        else {
            throw SetAside(
                "place.impossible", "'\(fields[4]), \(fields[5])' is no place on Earth.", "latitude"
            )
        }
        id = "geonames:\(number)"
        (name, asciiName, alternates) = (fields[1], fields[2], fields[3])
        coordinate = point
        (featureClass, featureCode, country) = (fields[6], fields[7], fields[8])
        (admin1, admin2) = (fields[10], fields[11])
        population = Int(fields[14]) ?? 0
    }

    /// Whether the line looks like GeoNames' and not like some other file of 19 columns.
    var isPlausible: Bool {
        ["A", "H", "L", "P", "R", "S", "T", "U", "V"].contains(featureClass)
            && country.utf8.count <= 2
    }

    /// The place; a population of 0 stands for "not known" in these files.
    func place(_ divisions: GeoNamesDivisions) -> Place {
        Place(
            id: id, name: name, names: otherNames, kind: kind,
            country: Country.alpha2(country)?.alpha3 ?? country, admin1: divisions.admin1(self),
            admin2: divisions.admin2(self), coordinate: coordinate,
            population: population > 0 ? population : nil)
    }

    /// Every other spelling once, without marks of writing direction.
    private var otherNames: [String] {
        var seen: Set<String> = [name]
        let candidates = [asciiName] + alternates.split(separator: ",").map(String.init)
        return candidates.compactMap { candidate in
            let plain = String(
                String.UnicodeScalarView(
                    candidate.unicodeScalars.filter { !$0.properties.isBidiControl }))
            return plain.isEmpty || !seen.insert(plain).inserted ? nil : plain
        }
    }

    private var kind: Place.Kind {
        switch (featureClass, featureCode) {
        case ("P", _), ("S", "CMP"): .settlement
        case ("A", "ADM1"), ("A", "ADM1H"): .admin1
        case ("A", "ADM2"), ("A", "ADM2H"): .admin2
        case ("A", "ADM3"), ("A", "ADM3H"), ("A", "ADM4"), ("A", "ADM5"): .admin3
        case ("A", let code) where code.hasPrefix("PCL"): .country
        case ("H", _): .water
        case ("S", _), ("R", _): .site
        default: .area
        }
    }
}
