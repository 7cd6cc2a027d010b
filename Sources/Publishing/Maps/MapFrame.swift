import Geography

/// How ground becomes picture: the projection, its scale and the size of the sheet.
struct MapFrame: Sendable, Hashable {
    let projection: Projection
    let width: Double
    let height: Double
    /// Pixels of the picture per kilometre on the ground.
    let pixelsPerKilometer: Double
    private let origin: SVG.Point

    /// A sheet of a given width that holds a box, with a margin; `nil` for a box without extent.
    init?(holding box: BoundingBox, width: Double, highest: Double, margin: Double = 10) {
        let projection = Projection(center: box.center)
        let outline = Self.edge(of: box).map(projection.plane)
        guard let west = outline.map(\.x).min(), let east = outline.map(\.x).max(),
            let south = outline.map(\.y).min(), let north = outline.map(\.y).max(),
            east > west, north > south
        else { return nil }
        let scale = min(
            (width - 2 * margin) / (east - west), (highest - 2 * margin) / (north - south))
        self.projection = projection
        self.width = width
        height = (north - south) * scale + 2 * margin
        pixelsPerKilometer = scale
        let spare = (width - 2 * margin - (east - west) * scale) / 2
        origin = SVG.Point(margin + spare - west * scale, margin + north * scale)
    }

    /// Where a place stands in the picture.
    func point(_ place: Coordinate) -> SVG.Point {
        let plane = projection.plane(place)
        return SVG.Point(
            origin.x + plane.x * pixelsPerKilometer, origin.y - plane.y * pixelsPerKilometer)
    }

    /// Points along the box's edge: in the plane its sides are curved.
    private static func edge(of box: BoundingBox) -> [Coordinate] {
        stride(from: 0.0, through: 1, by: 0.125).flatMap { share in
            let latitude = box.south + (box.north - box.south) * share
            let longitude = box.west + (box.east - box.west) * share
            return [
                Coordinate(latitude: latitude, longitude: box.west),
                Coordinate(latitude: latitude, longitude: box.east),
                Coordinate(latitude: box.south, longitude: longitude),
                Coordinate(latitude: box.north, longitude: longitude),
            ].compactMap { $0 }
        }
    }
}
