import Domain
import Geography

/// How a report words its place and its headline.
struct ExerciseWording {
    let report: ExerciseReport
    let event: ExerciseEvent
    let land: ExerciseLand

    /// The place in words and coordinates, no more exact than the report.
    var place: PlaceMention {
        let (admin1, admin2) = units
        return PlaceMention(
            name: name, description: description, admin1: admin1, admin2: admin2,
            country: ExerciseCountry.code, coordinate: report.coordinate,
            precision: report.precision)
    }

    /// The name for the coordinates.
    var name: String {
        switch report.setting {
        case .town(let town): land.townNames[town]
        case .district(let district): land.districtNames[district]
        case .region(let district): land.regionNames[district]
        case .river: "the river"
        case .country: ExerciseCountry.label
        }
    }

    /// The report's own words.
    var description: String {
        switch report.setting {
        case .town(let town) where report.precision == .exact:
            "EXERCISE: \(bearing(from: land.country.towns[town]))"
        case .town, .district, .region: "EXERCISE: in or around \(name)"
        case .river: "EXERCISE: along the river"
        case .country: "EXERCISE: somewhere in Orvelia"
        }
    }

    /// The headline of the article.
    var headline: String {
        let what =
            switch event.conflict.type {
            case .stateBased: "EXERCISE: fighting between government forces and insurgents, "
            case .nonState: "EXERCISE: clashes between armed groups, "
            case .oneSided where report.isDenial: "EXERCISE: reports of an attack denied, "
            case .oneSided: "EXERCISE: attack on civilians, "
            }
        return what + name + ", " + String(report.deaths.total) + " dead"
    }

    /// Region and district as far as the report knows them.
    var units: (admin1: String, admin2: String) {
        switch report.setting {
        case .town(let town): names(land.townDistricts[town])
        case .district(let district): names(district)
        case .region(let district): (names(district).admin1, "")
        case .river, .country: ("", "")
        }
    }

    private func names(_ district: Int) -> (admin1: String, admin2: String) {
        (land.regionNames[district], land.districtNames[district])
    }

    /// `12 km north-east of Velkesh`.
    private func bearing(from town: ExerciseTown) -> String {
        let kilometers = Int(town.coordinate.distance(to: report.coordinate).kilometers.rounded())
        guard kilometers > 0 else { return "in \(town.name)" }
        let north = report.coordinate.latitude - town.coordinate.latitude
        let east = report.coordinate.longitude - town.coordinate.longitude
        let vertical = abs(north) * 2 > abs(east) ? (north > 0 ? "north" : "south") : ""
        let horizontal = abs(east) * 2 > abs(north) ? (east > 0 ? "east" : "west") : ""
        let joint = vertical.isEmpty || horizontal.isEmpty ? "" : "-"
        return "\(kilometers) km \(vertical)\(joint)\(horizontal) of \(town.name)"
    }
}
