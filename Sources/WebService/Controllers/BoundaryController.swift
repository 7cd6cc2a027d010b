import Domain
import Publishing

/// Borders of countries, regions and districts for maps.
struct BoundaryController: Sendable {
    let atlas: SiteAtlas

    var routes: [Route] {
        [
            Route(
                "/api/boundaries",
                "Borders as GeoJSON, simplified for maps; country, level 0-2", boundaries)
        ]
    }

    func boundaries(_ request: SiteRequest) throws -> SiteResponse {
        let reader = QueryReader(request: request)
        let country = try reader.text("country").map { try atlas.workspace.country($0) }
        let level = try reader.integer("level", in: 0...2)
        let areas = try atlas.areas(country: country).filter {
            level == nil || $0.level == level
        }
        let features = areas.map { area in
            let label = area.shape.representativePoint
            return FeatureDocument.Feature(
                id: area.code, geometry: .area(area.shape),
                properties: [
                    .init("code", .text(area.code)), .init("name", .text(area.name)),
                    .init("level", .integer(area.level)),
                    .init("label_longitude", FieldValue(label?.longitude, decimals: 4)),
                    .init("label_latitude", FieldValue(label?.latitude, decimals: 4)),
                ])
        }
        let document = FeatureDocument(
            features: features, isExercise: try atlas.workspace.isExercise())
        return .json(document.json(), type: "application/geo+json")
    }
}
