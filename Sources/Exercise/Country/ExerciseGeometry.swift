import Geography
import RealModule
import Statistics

/// The ground plan of the exercise country: a lattice of districts with ragged borders.
///
/// It lies in the open Atlantic between 4 and 12 degrees north and 34 and 24 degrees west, where no
/// land is, so that nothing in an exercise can be taken for a real place.
struct ExerciseGeometry {
    /// Which region each district of the lattice belongs to, from the north; `-` is sea.
    static let plan = ["AAABB-", "AACBBB", "DDCCEE", "DDCFEE", "-DFFFE"]
    /// The district around the capital, by row from the south and column.
    static let capitalPlot = (row: 1, column: 2)
    private static let seed: UInt64 = 0x0E8E_5C15

    struct Plot {
        var region: Character
        var area: MultiPolygon
    }

    private static let rows = plan.count
    private static let columns = plan[0].count

    /// The mainland's districts from the south-west, row by row.
    static func mainland() -> [Plot] {
        var plots: [Plot] = []
        for row in 0..<rows {
            for column in 0..<columns {
                guard let region = region(row, column) else { continue }
                let isAroundCapital = row == capitalPlot.row && column == capitalPlot.column
                let holes = isAroundCapital ? [capital.reversed] : []
                plots.append(
                    Plot(
                        region: region,
                        area: MultiPolygon(Polygon(outer: outline(row, column), holes: holes))))
            }
        }
        return plots
    }

    /// The capital's own district, an enclave.
    static let capital: Ring = {
        let (row, column) = capitalPlot
        let corners = [(row, column), (row, column + 1), (row + 1, column), (row + 1, column + 1)]
        let nodes = corners.map { node($0.0, $0.1) }
        return blob(
            latitude: nodes.reduce(0) { $0 + $1.latitude } / 4,
            longitude: nodes.reduce(0) { $0 + $1.longitude } / 4, radius: 0.16, stream: 900)
    }()

    /// The islands off the east coast, one district.
    static func islands() -> MultiPolygon {
        MultiPolygon([
            Polygon(outer: blob(latitude: 7.9, longitude: -24.9, radius: 0.34, stream: 901)),
            Polygon(outer: blob(latitude: 7.1, longitude: -24.6, radius: 0.2, stream: 902)),
        ])
    }

    /// The river from the north-western hills to the southern coast, along district borders.
    static func river() -> [Coordinate] {
        let course = [(4, 1), (4, 2), (3, 2), (3, 3), (2, 3), (1, 3), (1, 4), (0, 4)]
        var points: [Coordinate] = []
        for (from, to) in zip(course, course.dropFirst()) {
            points += border(from, to).dropLast()
        }
        return points + [node(0, 4)]
    }

    private static func region(_ row: Int, _ column: Int) -> Character? {
        let line = Array(plan[rows - 1 - row])
        return line[column] == "-" ? nil : line[column]
    }

    /// A district's border, anticlockwise from its south-west corner.
    private static func outline(_ row: Int, _ column: Int) -> Ring {
        let corners = [
            (row, column), (row, column + 1), (row + 1, column + 1), (row + 1, column),
        ]
        var points: [Coordinate] = []
        for index in corners.indices {
            points += border(corners[index], corners[(index + 1) % 4]).dropLast()
        }
        return Ring(points)
    }

    /// A corner of the lattice, moved a little.
    private static func node(_ row: Int, _ column: Int) -> Coordinate {
        var generator = SeededGenerator(seed: seed, stream: UInt64(row * 16 + column + 1))
        let north = (generator.uniform() - 0.5) * 0.7
        let east = (generator.uniform() - 0.5) * 0.7
        return point(5 + Double(row) * 1.3 + north, -33 + Double(column) * 7 / 6 + east)
    }

    /// The line between two corners, the same from either end.
    private static func border(_ from: (Int, Int), _ to: (Int, Int)) -> [Coordinate] {
        let turned = to < from
        let (low, high) = turned ? (to, from) : (from, to)
        let key = ((low.0 * 16 + low.1) * 16 + high.0) * 16 + high.1
        var generator = SeededGenerator(seed: seed, stream: UInt64(1000 + key))
        let points =
            [node(low.0, low.1)]
            + ragged(node(low.0, low.1), node(high.0, high.1), depth: 5, &generator)
        return turned ? points.reversed() : points
    }

    /// Midpoint displacement: the points after the first.
    private static func ragged(
        _ from: Coordinate, _ to: Coordinate, depth: Int, _ generator: inout SeededGenerator
    ) -> [Coordinate] {
        guard depth > 0 else { return [to] }
        let shift = (generator.uniform() - 0.5) * 0.36
        let middle = point(
            (from.latitude + to.latitude) / 2 + (to.longitude - from.longitude) * shift,
            (from.longitude + to.longitude) / 2 - (to.latitude - from.latitude) * shift)
        return ragged(from, middle, depth: depth - 1, &generator)
            + ragged(middle, to, depth: depth - 1, &generator)
    }

    private static func blob(
        latitude: Double, longitude: Double, radius: Double, stream: UInt64
    ) -> Ring {
        var generator = SeededGenerator(seed: seed, stream: stream)
        return Ring(
            (0..<24).map { step in
                let angle = Double(step) / 24 * 2 * .pi
                let reach = radius * (0.75 + 0.25 * generator.uniform())
                return point(
                    latitude + reach * Double.sin(angle), longitude + reach * Double.cos(angle))
            })
    }

    /// A point of the plan, rounded to a metre so that files keep it exactly.
    private static func point(_ latitude: Double, _ longitude: Double) -> Coordinate {
        Coordinate(
            clampedLatitude: (latitude * 100_000).rounded() / 100_000,
            longitude: (longitude * 100_000).rounded() / 100_000)
    }
}
