import ArgumentParser
import Domain
import Publishing
import Workflows

/// `vigie incident`.
struct IncidentCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "incident",
        abstract: "Show one incident: who says what, the toll, the grades, the lineage.")

    @Argument(
        help: "The incident's identifier, that of one of its claims, or a casebook's word for it.")
    var id: String

    @OptionGroup var vintage: VintageOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var store: StoreOptions

    func run() throws {
        try CommandFailure.reported {
            let workspace = try store.open()
            let dossier = try ShowIncident(workspace)(id, in: vintage.vintage)
            var table = ClaimListing.table(dossier.claims, sources: dossier.sources)
            table.isExercise = try workspace.isExercise()
            switch output.format {
            case .table:
                if table.isExercise { Console.say(TableDocument.exerciseMark) }
                Console.say(IncidentText(dossier).text)
            case .csv: try output.write(table)
            case .json:
                let document = IncidentDocument(
                    incident: dossier.incident, claims: dossier.claims, sources: dossier.sources,
                    tolls: dossier.tolls, views: dossier.views, isExercise: table.isExercise)
                Console.say(document.jsonValue.text(indented: true))
            case .geojson: try output.write(table) { IncidentListing.features([dossier.incident]) }
            }
        }
    }
}
