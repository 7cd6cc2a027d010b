import Geography

extension FeatureDocument {
    /// The features as a GeoJSON FeatureCollection: longitude before latitude, six decimals (about
    /// 0.1 m), outer rings anticlockwise.
    ///
    /// - Parameter indented: Whether each feature and member stands on its own line.
    public func json(indented: Bool = false) -> String { jsonValue.text(indented: indented) + "\n" }

    /// The collection as a JSON value.
    public var jsonValue: JSONValue {
        var members: [JSONValue.Member] = [.init("type", "FeatureCollection")]
        if isExercise { members.append(.init("exercise", true)) }
        members.append(contentsOf: self.members)
        members.append(.init("features", .array(features.map(json))))
        return .object(members)
    }

    private func json(_ feature: Feature) -> JSONValue {
        var members: [JSONValue.Member] = [.init("type", "Feature")]
        if let id = feature.id { members.append(.init("id", .string(id))) }
        members.append(.init("geometry", feature.geometry.map(\.json) ?? .null))
        var properties = feature.properties.map { JSONValue.Member($0.name, $0.value.json) }
        if isExercise { properties.append(.init("exercise", true)) }
        members.append(.init("properties", .object(properties)))
        return .object(members)
    }
}

extension FeatureDocument.Geometry {
    var json: JSONValue {
        switch self {
        case .point(let point):
            ["type": "Point", "coordinates": Self.position(point)]
        case .area(let area):
            Self.json(area)
        }
    }

    /// A Polygon where there is one, else a MultiPolygon; rings wound as the standard asks and closed.
    private static func json(_ area: MultiPolygon) -> JSONValue {
        let polygons = area.polygons.map { polygon in
            JSONValue.array(polygon.wound.rings.map(ring))
        }
        return polygons.count == 1
            ? ["type": "Polygon", "coordinates": polygons[0]]
            : ["type": "MultiPolygon", "coordinates": .array(polygons)]
    }

    private static func ring(_ ring: Ring) -> JSONValue {
        .array((ring.points + ring.points.prefix(1)).map(position))
    }

    private static func position(_ point: Coordinate) -> JSONValue {
        .array([
            .number(rounded(point.longitude)), .number(rounded(point.latitude)),
        ])
    }

    /// Six decimals, without trailing zeros.
    private static func rounded(_ degrees: Double) -> Double { (degrees * 1e6).rounded() / 1e6 }
}
