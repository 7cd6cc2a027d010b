import ArgumentParser
import Domain
import Publishing
import Workflows

/// `vigie incident`.
struct IncidentCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "incident",
        abstract: "Show one incident: who says what, the toll, the grades, the lineage.")

    @Argument(help: "The incident's identifier, or that of one of its claims.")
    var id: String

    @OptionGroup var vintage: VintageOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var store: StoreOptions

    func run() throws {
        try CommandFailure.reported {
            let workspace = try store.open()
            let dossier = try ShowIncident(workspace)(id, in: vintage.vintage)
            let table = ClaimListing.table(dossier.claims, sources: dossier.sources)
            switch output.format {
            case .table:
                Console.say(IncidentText.describe(dossier))
                Console.say(table.text())
                Console.say(IncidentText.lineage(dossier))
            case .csv, .json: try output.write(table)
            case .geojson: try output.write(table) { IncidentListing.features([dossier.incident]) }
            }
        }
    }
}

/// The parts of `vigie incident` around its table.
enum IncidentText {
    static func describe(_ dossier: ShowIncident.Dossier) -> String {
        let incident = dossier.incident
        let place = incident.place
        let area = [place.name, place.admin2, place.admin1, place.country]
            .filter { !$0.isEmpty }.joined(separator: ", ")
        var lines = [
            incident.title, "",
            "  incident     \(incident.id)",
            "  when         \(incident.when) (date precision \(incident.datePrecision.rawValue))",
            "  where        \(area) (place precision \(place.precision.rawValue))",
        ]
        if let point = place.coordinate {
            let codes = [
                incident.admin2Code ?? incident.admin1Code, incident.cell.map { "cell \($0.gid)" },
            ]
            .compactMap { $0 }.joined(separator: ", ")
            lines.append(
                "               \(point.latitude), \(point.longitude)\(codes.isEmpty ? "" : " (\(codes))")"
            )
        }
        lines += [
            "  what         \(incident.violence?.label ?? "kind not stated")",
            "  who          \(incident.sideA) – \(incident.sideB)",
            "  killed       \(incident.deaths), of them civilians \(incident.civilianDeaths)",
            "  grades       occurrence \(incident.grades.occurrence.rawValue), count "
                + "\(incident.grades.count.rawValue), attribution "
                + "\(incident.grades.attribution.rawValue)",
            "",
        ]
        return lines.joined(separator: "\n")
    }

    static func lineage(_ dossier: ShowIncident.Dossier) -> String {
        var lines = [
            "", "lineage: \(dossier.incident.lineage.rule) over \(dossier.claims.count) claims",
        ]
        if !dossier.earlier.isEmpty {
            lines.append("earlier versions, superseded:")
            for claim in dossier.earlier {
                let toll = claim.figure(.killed, .all).map { "\($0)" } ?? "no figure"
                lines.append("  \(claim.id)  known on \(claim.knownOn)  killed \(toll)")
            }
        }
        return lines.joined(separator: "\n")
    }
}
