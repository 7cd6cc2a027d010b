import Domain
import Foundation
import Geography
import Reconciliation
import Statistics

extension Main {
    /// Resolves 10,000 misspelled names against a gazetteer of the size of a country's: the shared
    /// one if it is there, else a made-up one.
    static func places() throws {
        let places = try sharedGazetteer() ?? madeUpGazetteer()
        var generator = SeededGenerator(seed: 13)
        let queries = (0..<10_000).map { _ -> (String, PlaceContext) in
            let place = places[Int(generator.uniform() * Double(places.count))]
            var letters = Array(place.name)
            if letters.count > 4 {
                letters.remove(at: 1 + Int(generator.uniform() * Double(letters.count - 2)))
            }
            let near = place.coordinate.map { [$0] } ?? []
            return (String(letters), PlaceContext(country: place.country, near: near))
        }
        var index: PlaceIndex?
        measure("index of \(places.count) places") {
            index = PlaceIndex(places)
            return "ready"
        }
        guard let index else { return }
        measure("10,000 misspelled place names resolved") {
            let found = queries.filter { index.resolve($0.0, in: $0.1) != nil }.count
            return "\(found) stand out"
        }
    }

    private static func sharedGazetteer() throws -> [Place]? {
        guard let folder = ProcessInfo.processInfo.environment["VIGIE_SHARED"] else { return nil }
        let text = try String(contentsOfFile: folder + "/geo/gazetteer/ML.txt", encoding: .utf8)
        return text.split(separator: "\n").compactMap { line in
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
            guard fields.count > 8, let latitude = Double(fields[4]),
                let longitude = Double(fields[5])
            else { return nil }
            return Place(
                id: "geonames:\(fields[0])", name: String(fields[1]),
                names: fields[3].split(separator: ",").map(String.init), country: "MLI",
                coordinate: Coordinate(latitude: latitude, longitude: longitude))
        }
    }

    private static func madeUpGazetteer() -> [Place] {
        var generator = SeededGenerator(seed: 17)
        return (0..<24_000).map { number in
            Place(
                id: "place:\(number)", name: MadeUp.word(&generator), country: "MLI",
                coordinate: Coordinate(
                    latitude: 10 + generator.uniform() * 15,
                    longitude: -12 + generator.uniform() * 16))
        }
    }
}
