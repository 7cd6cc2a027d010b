import ArgumentParser
import Domain
import Publishing
import Workflows

/// `vigie actors`.
struct ActorsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "actors", abstract: "List the actors of the register.")

    @Option(help: ArgumentHelp("Active in this country.", valueName: "ISO3|name"))
    var country: String?

    @Option(help: "Names that sound, are spelt or abbreviate like this.")
    var like: String?

    @OptionGroup var vintage: VintageOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var store: StoreOptions

    func run() throws {
        try CommandFailure.reported {
            let workspace = try store.open()
            let describing = DescribeActor(workspace)
            if let like {
                return try output.write(
                    ActorListing.candidates(
                        try describing.candidates(for: like, in: vintage.vintage),
                        isExercise: try workspace.isExercise()), width: 132)
            }
            let actors = try describing.list(
                country: try country.map { try workspace.country($0) }, in: vintage.vintage)
            try output.write(
                ActorListing.table(actors, isExercise: try workspace.isExercise()), width: 132)
        }
    }
}

/// `vigie actor`.
struct ActorCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "actor",
        abstract: "The dossier of an actor: names, ties, leaders, where, against whom, how deadly.",
        discussion: """
            The name may be misspelt, abbreviated or in another language. A dossier describes \
            what has been reported of an actor's violence; it locates nobody.
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case table, json, html
    }

    @Argument(help: "Any of the actor's names, or its identifier.")
    var name: String

    @Option(help: "How to write it.")
    var format: Format = .table

    @Option(help: "With html: the language, en or fr.")
    var language: Language = .english

    @OptionGroup var vintage: VintageOptions
    @OptionGroup var store: StoreOptions

    func run() throws {
        try CommandFailure.reported {
            let workspace = try store.open()
            let describing = DescribeActor(workspace)
            if format == .html {
                let content = try describing.content(name, in: vintage.vintage)
                return Console.say(ActorPage(content, language: language).html)
            }
            let dossier = try describing.dossier(name, in: vintage.vintage)
            let names =
                format == .json
                ? [:] : try describing.districtNames(of: dossier, in: vintage.vintage)
            let text = DossierText(
                dossier, isExercise: try workspace.isExercise(), districtNames: names)
            Console.say(format == .json ? try text.json : text.text)
        }
    }
}
