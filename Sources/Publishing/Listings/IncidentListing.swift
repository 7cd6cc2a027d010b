import Domain
import Geography

/// Incidents as a listing in every format.
public enum IncidentListing {
    /// The table of incidents, in the order given.
    public static func table(
        _ incidents: [Incident], caption: String? = nil, notes: [String] = [],
        isExercise: Bool = false
    ) -> TableDocument {
        TableDocument(
            columns: columns, rows: incidents.map(row), caption: caption, notes: notes,
            isExercise: isExercise)
    }

    /// The incidents as points; those without coordinates, or known only to an area, have none.
    public static func features(
        _ incidents: [Incident], isExercise: Bool = false
    ) -> FeatureDocument {
        FeatureDocument(
            features: incidents.map { incident in
                FeatureDocument.Feature(
                    id: incident.id, geometry: point(incident),
                    properties: zip(columns, row(incident)).map {
                        FeatureDocument.Property($0.key, $1)
                    })
            }, isExercise: isExercise)
    }

    private static func point(_ incident: Incident) -> FeatureDocument.Geometry? {
        guard incident.place.precision.isPointLike else { return nil }
        return incident.place.coordinate.map { .point($0) }
    }

    private static let columns: [TableDocument.Column] = [
        .init("id", "incident"),
        .init("date", "date", tag: "#date+start"),
        .init("date_end", "until", tag: "#date+end", isDetail: true),
        .init("date_precision", "date precision", isDetail: true),
        .init("type", "type", tag: "#event+type"),
        .init("country", "country", tag: "#country+code"),
        .init("admin1", "region", tag: "#adm1+name", isDetail: true),
        .init("admin1_code", "region code", tag: "#adm1+code", isDetail: true),
        .init("admin2", "district", tag: "#adm2+name", isDetail: true),
        .init("admin2_code", "district code", tag: "#adm2+code"),
        .init("place", "place", tag: "#loc+name"),
        .init("place_precision", "prec", alignment: .trailing),
        .init("latitude", "latitude", tag: "#geo+lat", alignment: .trailing, isDetail: true),
        .init("longitude", "longitude", tag: "#geo+lon", alignment: .trailing, isDetail: true),
        .init("cell", "cell", alignment: .trailing, isDetail: true),
        .init("side_a", "side A", tag: "#group+side_a"),
        .init("side_b", "side B", tag: "#group+side_b"),
        .init("deaths_low", "low", tag: "#affected+killed+min", alignment: .trailing),
        .init("deaths_best", "deaths", tag: "#affected+killed", alignment: .trailing),
        .init("deaths_high", "high", tag: "#affected+killed+max", alignment: .trailing),
        .init(
            "civilian_deaths", "civilians", tag: "#affected+killed+civilians",
            alignment: .trailing),
        .init(
            "civilian_deaths_low", "civilians low", tag: "#affected+killed+civilians+min",
            alignment: .trailing, isDetail: true),
        .init(
            "civilian_deaths_high", "civilians high", tag: "#affected+killed+civilians+max",
            alignment: .trailing, isDetail: true),
        .init("occurrence", "occurrence", isDetail: true),
        .init("count", "count", isDetail: true),
        .init("attribution", "attribution", isDetail: true),
        .init("claims", "claims", alignment: .trailing),
    ]

    private static func row(_ incident: Incident) -> [FieldValue] {
        let place = incident.place
        func deaths(_ number: Int) -> FieldValue {
            incident.isTollStated ? .integer(number) : .nothing
        }
        // The coordinates of a region are no place where anything happened.
        let point = place.precision.isPointLike ? place.coordinate : nil
        return [
            .text(incident.id), .text("\(incident.when.first)"), .text("\(incident.when.last)"),
            .integer(incident.datePrecision.rawValue), FieldValue(incident.violence?.rawValue),
            .text(place.country), optional(place.admin1), FieldValue(incident.admin1Code),
            optional(place.admin2), FieldValue(incident.admin2Code),
            optional(place.name.isEmpty ? place.description : place.name),
            .integer(place.precision.rawValue), FieldValue(point?.latitude),
            FieldValue(point?.longitude), FieldValue(point == nil ? nil : incident.cell?.gid),
            .text(incident.sideA), .text(incident.sideB), deaths(incident.deaths.low),
            deaths(incident.deaths.best), deaths(incident.deaths.high),
            deaths(incident.civilianDeaths.best), deaths(incident.civilianDeaths.low),
            deaths(incident.civilianDeaths.high), .text(incident.grades.occurrence.rawValue),
            .text(incident.grades.count.rawValue), .text(incident.grades.attribution.rawValue),
            .integer(incident.claims.count),
        ]
    }

    private static func optional(_ text: String) -> FieldValue {
        text.isEmpty ? .nothing : .text(text)
    }
}
