import ArgumentParser
import Domain
import Geography
import Publishing
import Workflows

/// `vigie place`.
struct PlaceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "place", abstract: "Find what a place name may stand for, and why.")

    @Argument(help: "The name as written.")
    var name: String

    @Option(help: ArgumentHelp("In this country.", valueName: "ISO3|name"))
    var country: String?

    @Option(help: "In this region, by name.")
    var admin1: String?

    @Option(help: "In this district, by name.")
    var admin2: String?

    @Option(help: ArgumentHelp("Near a point; may be repeated.", valueName: "latitude,longitude"))
    var near: [Coordinate] = []

    @Option(help: "At most so many candidates.")
    var limit = 5

    @OptionGroup var vintage: VintageOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var store: StoreOptions

    func validate() throws {
        if limit < 1 { throw ValidationError("--limit is a number of places, 1 or more.") }
    }

    func run() throws {
        try CommandFailure.reported {
            let workspace = try store.open()
            let found = try ResolvePlace(workspace)(
                name, country: try country.map { try workspace.country($0) }, admin1: admin1,
                admin2: admin2, near: near, limit: limit, in: vintage.vintage)
            let table = TableDocument(
                columns: [
                    .init("id", "place"), .init("name", "name", tag: "#loc+name"),
                    .init("kind", "kind"), .init("admin1", "region"), .init("admin2", "district"),
                    .init("latitude", "latitude", tag: "#geo+lat", alignment: .trailing),
                    .init("longitude", "longitude", tag: "#geo+lon", alignment: .trailing),
                    .init("radius", "within km", alignment: .trailing),
                    .init("score", "score", alignment: .trailing), .init("why", "why"),
                ],
                rows: found.map { candidate in
                    let place = candidate.place
                    return [
                        .text(place.id), .text(place.name), .text(place.kind.rawValue),
                        .text(place.admin1), .text(place.admin2),
                        FieldValue(place.coordinate?.latitude),
                        FieldValue(place.coordinate?.longitude),
                        FieldValue(candidate.radius?.kilometers, decimals: 1),
                        FieldValue(candidate.score, decimals: 2),
                        .text(ActorListing.reasons(candidate.features)),
                    ]
                })
            try output.write(table, width: 180) {
                FeatureDocument(
                    table: table,
                    geometry: found.map { $0.place.coordinate.map { .point($0) } })
            }
        }
    }
}
