import Geography

/// Reads features and shapes at a scanner's place; anything wrong is thrown with the reason.
enum GeometryParser {
    static let types: Set<String> = [
        "Point", "MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon",
        "GeometryCollection",
    ]

    static func feature(_ scanner: inout JSONScanner, line: Int) throws -> GeoJSONFeature {
        var feature = GeoJSONFeature(line: line)
        guard scanner.peek() == UInt8(ascii: "{") else { throw scanner.fault("it is no object") }
        try scanner.members { scanner, key in
            switch key {
            case "id": feature.id = try scalar(&scanner)
            case "properties": feature.properties = try properties(&scanner)
            case "geometry": feature.geometry = try geometry(&scanner)
            default: try scanner.skip()
            }
        }
        return feature
    }

    private static func properties(_ scanner: inout JSONScanner) throws -> [String: String] {
        var found: [String: String] = [:]
        guard scanner.peek() == UInt8(ascii: "{") else {
            try scanner.skip()
            return found
        }
        try scanner.members { scanner, key in
            if let value = try scalar(&scanner) { found[key] = value }
        }
        return found
    }

    /// A text, number or truth value as text; `nil` for null and for nested values.
    private static func scalar(_ scanner: inout JSONScanner) throws -> String? {
        let first = scanner.peek()
        if first == UInt8(ascii: "\"") { return try scanner.string() }
        let start = scanner.offset
        try scanner.skip()
        guard first != UInt8(ascii: "{"), first != UInt8(ascii: "["), first != UInt8(ascii: "n")
        else { return nil }
        return String(decoding: scanner.bytes[start..<scanner.offset], as: UTF8.self)
    }

    /// A shape, or `nil` for null.
    static func geometry(_ scanner: inout JSONScanner, depth: Int = 0) throws -> GeoJSONGeometry? {
        if scanner.peek() == UInt8(ascii: "n") {
            try scanner.word("null")
            return nil
        }
        guard depth < 8 else { throw scanner.fault("geometry collections are nested too deeply") }
        var type = ""
        var positions: Int?
        var parts: [GeoJSONGeometry] = []
        try scanner.members { scanner, key in
            switch key {
            case "type": type = try scanner.string()
            case "coordinates":
                positions = scanner.offset
                try scanner.skip()
            case "geometries":
                try scanner.elements { scanner in
                    if let part = try geometry(&scanner, depth: depth + 1) { parts.append(part) }
                }
            default: try scanner.skip()
            }
        }
        if type == "GeometryCollection" { return .collection(parts) }
        guard let positions else { throw scanner.fault("its geometry has no coordinates") }
        var inner = JSONScanner(scanner.bytes, from: positions, to: scanner.offset)
        return try shape(type, &inner)
    }

    private static func shape(
        _ type: String, _ scanner: inout JSONScanner
    ) throws -> GeoJSONGeometry {
        switch type {
        case "Point": return .points([try position(&scanner)])
        case "MultiPoint": return .points(try line(&scanner))
        case "LineString": return .lines([try line(&scanner)])
        case "MultiLineString": return .lines(try list(&scanner, line))
        case "Polygon": return .area(MultiPolygon([try polygon(&scanner)]))
        case "MultiPolygon": return .area(MultiPolygon(try list(&scanner, polygon)))
        default: throw scanner.fault("\"\(type.prefix(40))\" is no kind of geometry")
        }
    }

    private static func polygon(_ scanner: inout JSONScanner) throws -> Polygon {
        let rings = try list(&scanner, line).map { Ring($0) }
        guard let outer = rings.first else { throw scanner.fault("a polygon has no ring") }
        guard outer.points.count >= 3 else {
            throw scanner.fault("a ring has \(outer.points.count) corners; 3 are needed")
        }
        return Polygon(outer: outer, holes: rings.dropFirst().filter { $0.points.count >= 3 })
    }

    private static func line(_ scanner: inout JSONScanner) throws -> [Coordinate] {
        try list(&scanner, position)
    }

    private static func list<Element>(
        _ scanner: inout JSONScanner, _ element: (inout JSONScanner) throws -> Element
    ) throws -> [Element] {
        var found: [Element] = []
        guard scanner.peek() == UInt8(ascii: "[") else {
            throw scanner.fault("its coordinates are not nested as its type asks")
        }
        try scanner.elements { found.append(try element(&$0)) }
        return found
    }

    /// Longitude, latitude and possibly a height, which is passed over.
    private static func position(_ scanner: inout JSONScanner) throws -> Coordinate {
        guard scanner.take(UInt8(ascii: "[")), let next = scanner.peek(), next != UInt8(ascii: "[")
        else { throw scanner.fault("its coordinates are not nested as its type asks") }
        let longitude = try scanner.number()
        try scanner.expect(UInt8(ascii: ","), "a latitude")
        let latitude = try scanner.number()
        while scanner.take(UInt8(ascii: ",")) { try scanner.skip() }
        try scanner.expect(UInt8(ascii: "]"), "the end of a position")
        guard let point = Coordinate(latitude: latitude, longitude: longitude) else {
            throw scanner.fault(
                "longitude \(longitude), latitude \(latitude) is no place on the Earth (GeoJSON "
                    + "gives longitude first, in degrees)")
        }
        return point
    }
}
