import ArgumentParser
import Domain
import Publishing
import Workflows

/// `vigie brief`.
struct BriefCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "brief",
        abstract: "Write the monthly brief of a country as one self-contained HTML page.")

    @Option(help: ArgumentHelp("The country by code or name.", valueName: "ISO3|name"))
    var country: String

    @Option(help: ArgumentHelp("The month.", valueName: "YYYY-MM"))
    var month: Month

    @Option(help: "The language: en or fr.")
    var language: Language = .english

    @Option(help: "The model whose forecast is shown (`vigie models`).")
    var model = MakeForecast.standardModel

    @Option(help: ArgumentHelp("Write to this file instead of standard output.", valueName: "file"))
    var out: String?

    @OptionGroup var vintage: VintageOptions
    @OptionGroup var store: StoreOptions

    func run() throws {
        try CommandFailure.reported {
            let workspace = try store.open()
            var request = WriteBrief.Request(
                country: try workspace.country(country), month: month,
                program: "vigie \(ProgramVersion.text)")
            request.language = language
            request.model = model
            let page = try WriteBrief(workspace)(request, in: vintage.vintage)
            guard let out else { return Console.say(page) }
            try OutputFile.write(page, to: out)
            Console.complain("wrote \(out)")
        }
    }
}

extension Language: ExpressibleByArgument {}
