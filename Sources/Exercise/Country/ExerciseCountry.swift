import Domain
import Geography
import Statistics

/// A town or village of the exercise country.
public struct ExerciseTown: Hashable, Sendable, Codable {
    public var name: String
    public var coordinate: Coordinate
    /// P-code of the district.
    public var district: String
    public var population: Int
}

/// Orvelia: a country that exists nowhere, for training and for a first run without data.
///
/// Seven regions (one of them the capital, an enclave), thirty districts (one of them islands), a
/// river, about 120 towns. It is the same in every exercise; only the violence depends on a seed.
public struct ExerciseCountry: Sendable {
    /// Country, regions and districts with borders that fit together to the last digit.
    public let units: [AdministrativeUnit]
    /// The largest first within each district, districts by code.
    public let towns: [ExerciseTown]
    /// From the source to the sea.
    public let river: [Coordinate]
    /// The border of the whole country.
    public let area: MultiPolygon

    /// The one exercise country.
    public static let orvelia = ExerciseCountry()

    /// ISO 3166-1 user-assigned alpha-3 code.
    public static let code = "XEX"
    /// What all its units and claims name as their source.
    public static let label = "EXERCISE"

    private init() {
        var names = InventedNames(seed: 0xE8E)
        let districts = Self.districts(&names)
        let area = MultiPolygon.union(ofAdjacent: districts.compactMap(\.geometry))
        let country = AdministrativeUnit(
            level: .country, code: Self.code,
            name: Country.alpha3(Self.code)?.name ?? Self.label, country: Self.code,
            geometry: area, source: Self.label)
        self.units = [country] + Self.regions(of: districts, &names) + districts
        self.area = area
        self.towns = Self.towns(of: districts, &names)
        self.river = ExerciseGeometry.river()
    }

    private static func districts(_ names: inout InventedNames) -> [AdministrativeUnit] {
        let order = Array("ABCDEFG")
        var counts: [Character: Int] = [:]
        var plots = ExerciseGeometry.mainland()
        plots.append(.init(region: "E", area: ExerciseGeometry.islands()))
        plots.append(
            .init(region: "G", area: MultiPolygon(Polygon(outer: ExerciseGeometry.capital))))
        return plots.map { plot in
            counts[plot.region, default: 0] += 1
            let region = regionCode((order.firstIndex(of: plot.region) ?? 0) + 1)
            return AdministrativeUnit(
                level: .admin2, code: "\(region)0\(counts[plot.region] ?? 0)", name: names.next(),
                parent: region, country: code, geometry: plot.area, source: label)
        }.sorted { $0.code < $1.code }
    }

    private static func regions(
        of districts: [AdministrativeUnit], _ names: inout InventedNames
    ) -> [AdministrativeUnit] {
        (1...7).map { number in
            let own = regionCode(number)
            let parts = districts.filter { $0.parent == own }.compactMap(\.geometry)
            return AdministrativeUnit(
                level: .admin1, code: own, name: names.next(), parent: code, country: code,
                geometry: MultiPolygon.union(ofAdjacent: parts), source: label)
        }
    }

    private static func regionCode(_ number: Int) -> String { "XE0\(number)" }

    /// Three to five towns in each district, the seat first and largest.
    private static func towns(
        of districts: [AdministrativeUnit], _ names: inout InventedNames
    ) -> [ExerciseTown] {
        var generator = SeededGenerator(seed: 0xE8E, stream: 2)
        return districts.flatMap { district -> [ExerciseTown] in
            guard let area = district.geometry, let seat = area.representativePoint else {
                return []
            }
            let isCapital = district.code == regionCode(7) + "01"
            var places = [seat]
            let count = isCapital ? 2 : 3 + Int(generator.uniform() * 3)
            while places.count < count {
                places.append(Self.point(in: area, using: &generator))
            }
            return places.enumerated().map { rank, place in
                let seatSize = isCapital ? 900_000.0 : 15_000 + 90_000 * generator.uniform()
                let size = rank == 0 ? seatSize : 600 + 9_000 * generator.uniform()
                return ExerciseTown(
                    name: names.next(), coordinate: place, district: district.code,
                    population: Int(size / 100) * 100)
            }
        }
    }

    /// A random point inside an area.
    private static func point(
        in area: MultiPolygon, using generator: inout SeededGenerator
    ) -> Coordinate {
        guard let box = area.boundingBox else {
            return Coordinate(clampedLatitude: 8, longitude: -30)
        }
        while true {
            let point = Coordinate(
                clampedLatitude: box.south + (box.north - box.south) * generator.uniform(),
                longitude: box.west + (box.east - box.west) * generator.uniform())
            if area.contains(point) { return point }
        }
    }
}
