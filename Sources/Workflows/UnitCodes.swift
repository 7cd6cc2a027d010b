import Domain
import Geography

/// Administrative codes of places, as far as their precision allows.
struct UnitCodes: Sendable {
    let atlas: AdministrativeAtlas
    private let covered: Set<String>

    init(_ atlas: AdministrativeAtlas) {
        self.atlas = atlas
        covered = Set(atlas.countries)
    }

    /// The codes of the units that hold a place: both levels when it is known to the district, the
    /// first when it is known to the region, none when only an area or the country is known.
    func codes(
        at point: Coordinate, precision: PlacePrecision, country: String
    ) -> (admin1: String?, admin2: String?) {
        guard precision <= .admin1, covered.contains(country),
            let location = atlas.locate(point, in: country), location.country == country
        else { return (nil, nil) }
        return (location.admin1, precision <= .admin2 ? location.admin2 : nil)
    }
}
