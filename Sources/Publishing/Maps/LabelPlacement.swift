/// Puts names on a map where they overlap neither each other nor what is shown.
struct LabelPlacement: Sendable {
    /// A box in the picture.
    struct Box: Sendable, Hashable {
        var left: Double
        var top: Double
        var right: Double
        var bottom: Double

        /// The overlap with another box in square pixels.
        func overlap(_ other: Box) -> Double {
            max(0, min(right, other.right) - max(left, other.left))
                * max(0, min(bottom, other.bottom) - max(top, other.top))
        }

        var area: Double { (right - left) * (bottom - top) }
    }

    /// The sheet: nothing is put outside.
    let sheet: Box
    /// What may be touched a little, such as markers.
    var obstacles: [Box] = []
    /// What has been put already.
    private(set) var taken: [Box] = []

    init(sheet: Box, obstacles: [Box] = []) {
        self.sheet = sheet
        self.obstacles = obstacles
    }

    /// Reserves a place without asking whether it is free.
    mutating func reserve(_ box: Box) { taken.append(box) }

    /// The middle of a free place for a text near a point, or `nil` where there is none: better no
    /// name than two on top of each other.
    ///
    /// - Parameters:
    ///   - reach: How far from the point it may stand, in pixels.
    ///   - isInside: Whether its middle may stand at a place: a name must not move into the
    ///     neighbour's area.
    mutating func place(
        width: Double, height: Double, near point: SVG.Point, reach: Double,
        where isInside: (SVG.Point) -> Bool = { _ in true }
    ) -> SVG.Point? {
        let margin = Box(
            left: point.x - reach - width, top: point.y - reach - height,
            right: point.x + reach + width, bottom: point.y + reach + height)
        let near = obstacles.filter { $0.overlap(margin) > 0 }
        var best: (box: Box, center: SVG.Point, cost: Double)?
        for (center, distance) in Self.candidates(around: point, reach: reach)
        where isInside(center) {
            let box = Box(
                left: center.x - width / 2, top: center.y - height / 2,
                right: center.x + width / 2, bottom: center.y + height / 2)
            guard box.left >= sheet.left, box.right <= sheet.right, box.top >= sheet.top,
                box.bottom <= sheet.bottom, taken.allSatisfy({ $0.overlap(box) == 0 })
            else { continue }
            let hidden = near.reduce(0) { $0 + $1.overlap(box) } / max(1, box.area)
            let cost = hidden * 3 + distance / max(1, reach)
            if cost < (best?.cost ?? .infinity) { best = (box, center, cost) }
        }
        guard let best, best.cost < 2.2 else { return nil }
        taken.append(best.box)
        return best.center
    }

    /// Places on rings around a point, nearest first.
    private static func candidates(around point: SVG.Point, reach: Double)
        -> [(SVG.Point, Double)]
    {
        var list = [(point, 0.0)]
        let directions: [(Double, Double)] = [
            (0, -1), (0, 1), (1, 0), (-1, 0), (0.7, -0.7), (-0.7, -0.7), (0.7, 0.7), (-0.7, 0.7),
        ]
        for step in stride(from: 0.2, through: 1, by: 0.2) {
            for (x, y) in directions {
                let distance = reach * step
                list.append((.init(point.x + x * distance, point.y + y * distance), distance))
            }
        }
        return list
    }
}
