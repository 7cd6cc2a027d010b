import Domain
import Geography
import RealModule

/// Gaussian means of what lies around each unit, the unit itself left out.
///
/// Cells are smoothed as an image, places outside the panel counting as 0; other units by how many
/// borders lie between them.
struct GaussianSurroundings: Sendable {
    private enum Kind: Sendable {
        case lattice(CellLattice)
        case rings([[Surroundings.Neighbor]])
    }

    private let kind: Kind

    /// - Parameters:
    ///   - neighborhood: who lies beside whom.
    ///   - width: the standard deviation, in cells or borders.
    ///   - radius: how far is looked, in cells or borders.
    init(_ neighborhood: Neighborhood, width: Double, radius: Int) {
        let weights = (0...max(1, radius)).map { distance in
            Double.exp(-Double(distance * distance) / (2 * width * width))
        }
        if let cells = neighborhood.cells {
            kind = .lattice(CellLattice(cells, weights: weights))
        } else {
            kind = .rings(
                neighborhood.rows.indices.map { unit in
                    neighborhood.rings(around: unit, through: weights.count - 1)
                        .map { Surroundings.Neighbor(row: $0.row, weight: weights[$0.borders]) }
                })
        }
    }

    /// The mean around each unit of a value by unit, unknown (NaN) ones left out; NaN where nothing
    /// is known around.
    func means(_ values: [Double]) -> [Double] {
        switch kind {
        case .lattice(let lattice): lattice.means(values)
        case .rings(let rings):
            rings.map { around in
                var sum = 0.0
                var weight = 0.0
                for neighbor in around where !values[neighbor.row].isNaN {
                    sum += neighbor.weight * values[neighbor.row]
                    weight += neighbor.weight
                }
                return weight > 0 ? sum / weight : .nan
            }
        }
    }
}

/// Cells of a regular grid as an image that can be smoothed along one axis after the other.
private struct CellLattice: Sendable {
    private let rowCount: Int
    private let columnCount: Int
    /// Where each cell lies in the image.
    private let places: [Int]
    /// Weights by distance along one axis.
    private let weights: [Double]

    init(_ cells: [PRIOGridCell], weights: [Double]) {
        self.weights = weights
        let rows = cells.map(\.row)
        let columns = cells.map(\.column)
        let south = rows.min() ?? 0
        let west = columns.min() ?? 0
        // Margins of empty places keep one side from the other; around the globe there is none.
        rowCount = (rows.max() ?? 0) - south + 1 + weights.count
        let width = (columns.max() ?? 0) - west + 1 + weights.count
        let columnCount = min(720, width)
        self.columnCount = columnCount
        places = cells.map { ($0.row - south) * columnCount + ($0.column - west) % columnCount }
    }

    func means(_ values: [Double]) -> [Double] {
        let known = smoothed(values.map { $0.isNaN ? 0 : $0 })
        let unknown =
            values.contains(where: \.isNaN) ? smoothed(values.map { $0.isNaN ? 1 : 0 }) : nil
        let axis = weights[0] + 2 * weights.dropFirst().reduce(0, +)
        let full = axis * axis - weights[0] * weights[0]
        return places.indices.map { unit in
            let weight = full - (unknown?[unit] ?? 0)
            return weight > 1e-9 * full ? max(0, known[unit]) / weight : .nan
        }
    }

    /// The weighted sum around each cell, the cell itself left out.
    private func smoothed(_ values: [Double]) -> [Double] {
        var image = [Double](repeating: 0, count: rowCount * columnCount)
        for (unit, place) in places.enumerated() { image[place] = values[unit] }
        let along = pass(image, length: columnCount, stride: 1, lines: rowCount, columnCount)
        let both = pass(along, length: rowCount, stride: columnCount, lines: columnCount, 1)
        return places.indices.map {
            both[places[$0]] - weights[0] * weights[0] * values[$0]
        }
    }

    /// Smooths an image along one axis; its lines begin `lineStride` apart and close on themselves.
    private func pass(
        _ image: [Double], length: Int, stride: Int, lines: Int, _ lineStride: Int
    ) -> [Double] {
        var result = [Double](repeating: 0, count: image.count)
        for line in 0..<lines {
            let start = line * lineStride
            for place in 0..<length {
                let value = image[start + place * stride]
                guard value != 0 else { continue }
                result[start + place * stride] += weights[0] * value
                for distance in 1..<weights.count {
                    let part = weights[distance] * value
                    result[start + (place + distance) % length * stride] += part
                    let before = (place + length - distance % length) % length
                    result[start + before * stride] += part
                }
            }
        }
        return result
    }
}

extension Neighborhood {
    /// The units around one, nearest first, and how many borders away they are, 1 or more.
    func rings(around unit: Int, through radius: Int) -> [(row: Int, borders: Int)] {
        var seen: Set<Int> = [unit]
        var found: [(row: Int, borders: Int)] = []
        var edge = [unit]
        for borders in stride(from: 1, through: radius, by: 1) {
            var next: [Int] = []
            for member in edge {
                for neighbor in rows[member] where seen.insert(neighbor).inserted {
                    next.append(neighbor)
                }
            }
            if next.isEmpty { break }
            next.sort()
            found += next.map { ($0, borders) }
            edge = next
        }
        return found
    }
}
