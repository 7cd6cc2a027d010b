import Domain
import Geography
import Notation

extension CasebookReader {
    /// UCDP's place precisions by the word that a casebook uses.
    enum PlacePrecisionWord: String, CaseIterable {
        case exact, nearby, admin2, admin1, area, country, international

        var precision: PlacePrecision {
            switch self {
            case .exact: .exact
            case .nearby: .nearby
            case .admin2: .admin2
            case .admin1: .admin1
            case .area: .area
            case .country: .country
            case .international: .international
            }
        }
    }

    mutating func readPlace(_ entry: YAMLNode.Entry) {
        guard
            let fields = entry.value.mapping(
                required: ["name"],
                optional: [
                    "spellings", "kind", "at", "admin1", "admin2", "country", "radius-km",
                    "population", "precision", "same", "not",
                ])
        else { return }
        let country = fields.text("country") ?? book.country
        checkCountry(country, at: fields["country"]?.location)
        let id = "\(book.name):\(entry.key)"
        let place = Place(
            id: id, name: fields.text("name") ?? entry.key, names: fields.texts("spellings"),
            kind: fields.choice("kind", of: Place.Kind.self) ?? .settlement, country: country,
            admin1: fields.text("admin1") ?? "", admin2: fields.text("admin2") ?? "",
            coordinate: coordinate(fields["at"]),
            radius: fields.number("radius-km", in: 0...2_000).map { Meters($0 * 1_000) },
            population: fields.integer("population", in: 0...100_000_000))
        book.places[entry.key] = place
        book.placePrecision[entry.key] = precision(fields) ?? Self.precision(of: place)
        judge(.same, .place, id, fields["same"])
        judge(.distinct, .place, id, fields["not"])
    }

    /// `[latitude, longitude]`.
    func coordinate(_ node: YAMLNode?) -> Coordinate? {
        guard let node else { return nil }
        let numbers = node.items().compactMap { $0.number() }
        guard numbers.count == 2,
            let point = Coordinate(latitude: numbers[0], longitude: numbers[1])
        else {
            findings.error(
                "place.impossible",
                "A place on Earth is written [latitude, longitude] in degrees, such as [13.74, -3.63].",
                at: node.location)
            return nil
        }
        return point
    }

    func precision(_ fields: YAMLMapping) -> PlacePrecision? {
        fields.choice("precision", of: PlacePrecisionWord.self)?.precision
    }

    private static func precision(of place: Place) -> PlacePrecision {
        switch place.kind {
        case .admin1: .admin1
        case .admin2, .admin3: .admin2
        case .water, .area: .area
        case .country: .country
        case .settlement, .site:
            if place.coordinate != nil {
                .exact
            } else if !place.admin2.isEmpty {
                .admin2
            } else {
                place.admin1.isEmpty ? .country : .admin1
            }
        }
    }

    /// A place as an incident or claim names it: the key of a place, or a place spelt out.
    func mention(_ node: YAMLNode) -> PlaceMention? {
        if case .scalar = node.content {
            return node.text().flatMap { mention(ofPlace: $0, at: node.location) }
        }
        guard
            let fields = node.mapping(optional: [
                "place", "name", "described", "at", "admin1", "admin2", "country", "precision",
            ])
        else { return nil }
        var spot = PlaceMention(country: book.country, precision: .country)
        if let key = fields.text("place"), let location = fields["place"]?.location {
            guard let known = mention(ofPlace: key, at: location) else { return nil }
            spot = known
        }
        spot.name = fields.text("name") ?? spot.name
        spot.description = fields.text("described") ?? spot.description
        spot.admin1 = fields.text("admin1") ?? spot.admin1
        spot.admin2 = fields.text("admin2") ?? spot.admin2
        spot.country = fields.text("country") ?? spot.country
        spot.coordinate = coordinate(fields["at"]) ?? spot.coordinate
        spot.precision = precision(fields) ?? spot.precision
        checkCountry(spot.country, at: fields["country"]?.location)
        return spot
    }

    private func mention(ofPlace key: String, at location: Diagnostic.Location) -> PlaceMention? {
        guard known(key, in: book.places, "place", at: location) != nil,
            let place = book.places[key]
        else { return nil }
        return PlaceMention(
            name: place.name, admin1: place.admin1, admin2: place.admin2, country: place.country,
            coordinate: place.coordinate, precision: book.placePrecision[key] ?? .country)
    }
}
