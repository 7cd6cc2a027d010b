import Domain
import Geography
import RealModule
import Statistics

/// The exercise country prepared for placing events and for describing places.
struct ExerciseLand: Sendable {
    static let orvelia = ExerciseLand(.orvelia)

    let country: ExerciseCountry
    let districts: [AdministrativeUnit]
    /// What places are called, by the position of the town or district.
    let townNames: [String]
    let districtNames: [String]
    let regionNames: [String]
    /// A point inside each district, inside each district's region, and inside the country.
    let districtPoints: [Coordinate]
    let regionPoints: [Coordinate]
    let countryPoint: Coordinate
    /// The position of each town's district.
    let townDistricts: [Int]
    private let land: AreaIndex<Int>
    private let districtIndex: AreaIndex<Int>
    private let townLatitudes: [Double]
    private let townLongitudes: [Double]
    /// Cumulative weights of towns for each conflict.
    private let homes: [[Double]]
    /// Cumulative weights of the conflicts that each conflict sets off.
    private let triggers: [[(conflict: Int, weight: Double)]]

    private static let kilometersPerDegree = 111.195

    private init(_ country: ExerciseCountry) {
        self.country = country
        let districts = country.units.filter { $0.level == .admin2 }
        self.districts = districts
        let regions = districts.compactMap { district in
            country.units.first { $0.code == district.parent }
        }
        townNames = country.towns.map { $0.name + " town" }
        districtNames = districts.map { $0.name + " district" }
        regionNames = regions.map { $0.name + " region" }
        let ocean = Coordinate(clampedLatitude: 8, longitude: -29)
        districtPoints = districts.map { $0.geometry?.representativePoint ?? ocean }
        regionPoints = regions.map { $0.geometry?.representativePoint ?? ocean }
        countryPoint = country.area.representativePoint ?? ocean
        land = AreaIndex([(id: 0, area: country.area)])
        districtIndex = AreaIndex(
            districts.enumerated().compactMap { position, unit in
                unit.geometry.map { (id: position, area: $0) }
            })
        townLatitudes = country.towns.map(\.coordinate.latitude)
        townLongitudes = country.towns.map(\.coordinate.longitude)
        townDistricts = country.towns.map { town in
            districts.firstIndex { $0.code == town.district } ?? 0
        }
        homes = ExerciseConflict.all.map { conflict in
            Self.cumulative(
                country.towns.map { town in
                    let region = String(town.district.prefix(4))
                    return (conflict.homes[region] ?? 0.02)
                        * Double(town.population).squareRoot()
                })
        }
        triggers = ExerciseConflict.all.map { conflict in
            let sorted = conflict.triggers.sorted { $0.key < $1.key }
            return zip(sorted.map(\.key), Self.cumulative(sorted.map(\.value))).map {
                (conflict: $0, weight: $1)
            }
        }
    }

    private static func cumulative(_ weights: [Double]) -> [Double] {
        var sum = 0.0
        return weights.map { weight in
            sum += weight
            return sum
        }
    }

    /// Whether a point is on the country's land.
    func contains(_ point: Coordinate) -> Bool { land.area(at: point) != nil }

    /// A place in a conflict's home area: around one of its towns.
    func home(of conflict: Int, using generator: inout SeededGenerator) -> Coordinate {
        let weights = homes[conflict]
        let draw = generator.uniform() * (weights.last ?? 0)
        let town = weights.firstIndex { draw < $0 } ?? 0
        let center = country.towns[town].coordinate
        return placed(around: center, using: &generator) { draw in
            // A Gaussian cloud of 9 km (Box and Muller 1958).
            9 * (-2 * Double.log(1 - draw)).squareRoot()
        }
    }

    /// A place set off by an event: the density falls as (r^2 + d^2)^-q with d = 8 km, q = 1.8.
    func near(_ center: Coordinate, using generator: inout SeededGenerator) -> Coordinate {
        placed(around: center, using: &generator) { draw in
            8 * (Double.pow(1 - draw, -1 / 0.8) - 1).squareRoot()
        }
    }

    /// The conflict of an event set off by another.
    func triggered(by conflict: Int, using generator: inout SeededGenerator) -> Int {
        let choices = triggers[conflict]
        let draw = generator.uniform() * (choices.last?.weight ?? 0)
        return choices.first { draw < $0.weight }?.conflict ?? conflict
    }

    /// A point at a random distance and direction, on land; the centre when none is found.
    private func placed(
        around center: Coordinate, using generator: inout SeededGenerator,
        distance: (Double) -> Double
    ) -> Coordinate {
        for _ in 0..<20 {
            let kilometers = min(distance(generator.uniform()), 400)
            let angle = generator.uniform() * 2 * .pi
            let degrees = kilometers / Self.kilometersPerDegree
            let narrowing = Double.cos(center.latitude * .pi / 180)
            let point = Coordinate(
                clampedLatitude: rounded(center.latitude + degrees * Double.sin(angle)),
                longitude: rounded(center.longitude + degrees * Double.cos(angle) / narrowing))
            if contains(point) { return point }
        }
        return center
    }

    /// To six decimals, as the exports write them.
    private func rounded(_ degrees: Double) -> Double { (degrees * 1e6).rounded() / 1e6 }

    /// The position of the district around a point on land.
    func district(at point: Coordinate) -> Int {
        districtIndex.area(at: point)
            ?? districtIndex.nearest(to: point, within: Meters(50_000))?.id ?? 0
    }

    /// The position of the nearest town, by plane distance.
    func nearestTown(to point: Coordinate) -> Int {
        let narrowing = Double.cos(point.latitude * .pi / 180)
        var best = (position: 0, squared: Double.infinity)
        for position in townLatitudes.indices {
            let north = townLatitudes[position] - point.latitude
            let east = (townLongitudes[position] - point.longitude) * narrowing
            let squared = north * north + east * east
            if squared < best.squared { best = (position, squared) }
        }
        return best.position
    }

    /// The point of the river nearest to a place, by plane distance.
    func nearestOnRiver(to point: Coordinate) -> Coordinate {
        func squared(_ other: Coordinate) -> Double {
            let north = other.latitude - point.latitude
            let east = other.longitude - point.longitude
            return north * north + east * east
        }
        return country.river.min { squared($0) < squared($1) } ?? point
    }
}
