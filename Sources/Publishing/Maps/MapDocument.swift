import Domain
import Geography

/// A map for a page: administrative areas, shaded or not, and incidents as markers.
public struct MapDocument: Sendable, Hashable {
    /// An administrative area.
    public struct Area: Sendable, Hashable {
        /// The P-code or another identifier, unique on the map.
        public var code: String
        public var name: String
        /// 0 for the country, 1 for regions, 2 for districts: deeper levels have finer lines.
        public var level: Int
        public var shape: MultiPolygon
        /// What the shade shows; `nil` leaves the area unshaded.
        public var value: Double?
        /// What a reader gets when pointing at it.
        public var remark: String?
        /// Where the area's incidents are listed.
        public var address: String?

        public init(
            code: String, name: String, level: Int, shape: MultiPolygon, value: Double? = nil,
            remark: String? = nil, address: String? = nil
        ) {
            self.code = code
            self.name = name
            self.level = level
            self.shape = shape
            self.value = value
            self.remark = remark
            self.address = address
        }
    }

    /// An incident at a point.
    public struct Marker: Sendable, Hashable {
        public var place: Coordinate
        public var violence: ViolenceType?
        /// Deaths, best estimate: the marker's area.
        public var deaths: Int
        /// Whether the place is known only nearby or to the district: drawn with a broken outline.
        public var isApproximate: Bool
        /// A number that refers to a list beside the map.
        public var number: Int?
        /// What a reader gets when pointing at it.
        public var remark: String
        /// Where the incident is described.
        public var address: String?

        public init(
            place: Coordinate, violence: ViolenceType?, deaths: Int, isApproximate: Bool = false,
            number: Int? = nil, remark: String, address: String? = nil
        ) {
            self.place = place
            self.violence = violence
            self.deaths = deaths
            self.isApproximate = isApproximate
            self.number = number
            self.remark = remark
            self.address = address
        }
    }

    public var title: String
    /// What the map shows, for those who cannot see it.
    public var summary: String
    public var areas: [Area]
    public var markers: [Marker]
    /// Class limits of the shades, ascending, one fewer than ``Palette/shades``; empty for a map
    /// without shades.
    public var limits: [Double]

    public init(
        title: String, summary: String, areas: [Area], markers: [Marker] = [],
        limits: [Double] = []
    ) {
        self.title = title
        self.summary = summary
        self.areas = areas
        self.markers = markers
        self.limits = limits
    }

    /// The box that holds the areas and the markers, which may lie outside any area drawn.
    var extent: BoundingBox? {
        let marked = BoundingBox(of: markers.map(\.place))
        let boxes = areas.compactMap(\.shape.boundingBox)
        guard let first = boxes.first else { return marked?.widened(by: Meters(30_000)) }
        let drawn = boxes.dropFirst().reduce(first) { $0.union($1) }
        guard let marked, drawn.union(marked) != drawn else { return drawn }
        return drawn.union(marked.widened(by: Meters(30_000)))
    }
}
