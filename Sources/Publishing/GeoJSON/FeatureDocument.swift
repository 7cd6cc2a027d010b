import Geography

/// Things with places, ready to be written as GeoJSON (RFC 7946).
public struct FeatureDocument: Sendable, Hashable {
    /// One thing: its identifier, where it is, and what is known about it.
    public struct Feature: Sendable, Hashable {
        public var id: String?
        /// `nil` where no place is known: written as `null`, never as 0 N 0 E.
        public var geometry: Geometry?
        public var properties: [Property]

        public init(id: String? = nil, geometry: Geometry?, properties: [Property]) {
            self.id = id
            self.geometry = geometry
            self.properties = properties
        }
    }

    /// A named value of a feature.
    public struct Property: Sendable, Hashable {
        public var name: String
        public var value: FieldValue

        public init(_ name: String, _ value: FieldValue) {
            self.name = name
            self.value = value
        }
    }

    /// A shape in WGS 84.
    public enum Geometry: Sendable, Hashable {
        case point(Coordinate)
        case area(MultiPolygon)
    }

    public var features: [Feature]
    /// Members beside the features, such as the query and the lineage (RFC 7946, section 6.1).
    public var members: [JSONValue.Member]
    /// Whether the content is made up for training: the collection and each feature then say so.
    public var isExercise: Bool

    public init(
        features: [Feature], members: [JSONValue.Member] = [], isExercise: Bool = false
    ) {
        self.features = features
        self.members = members
        self.isExercise = isExercise
    }
}

extension FeatureDocument {
    /// A table's rows as features: every column becomes a property, the column `id` also the
    /// feature's identifier.
    ///
    /// - Parameter geometry: The place of each row, in the order of the rows.
    public init(table: TableDocument, geometry: [Geometry?]) {
        let identifier = table.columns.firstIndex { $0.key == "id" }
        let features = table.rows.enumerated().map { index, row in
            Feature(
                id: identifier.map { row[$0].plainText },
                geometry: index < geometry.count ? geometry[index] : nil,
                properties: zip(table.columns, row).map { Property($0.key, $1) })
        }
        self.init(features: features, isExercise: table.isExercise)
    }
}
