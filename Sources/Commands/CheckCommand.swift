import ArgumentParser
import Domain
import Publishing
import Workflows

/// `vigie check`.
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Hold a statement about numbers against the tolls.",
        discussion: """
            The answer is true (at least 95 % probable under the tolls), false (at most 5 %) or \
            undecided, with the incidents that decide it.
            """,
        subcommands: [Deadliest.self, Total.self])

    /// Which incidents a statement is about.
    struct ScopeOptions: ParsableArguments {
        @Option(help: ArgumentHelp("From this day, month or year.", valueName: "date"))
        var since: DayOrMonth?

        @Option(help: ArgumentHelp("Up to this day, month or year.", valueName: "date"))
        var until: DayOrMonth?

        @Option(help: ArgumentHelp("In this country.", valueName: "ISO3|name"))
        var country: String?

        @Option(help: "Only this kind of violence: sb, ns or os.")
        var type: ViolenceType?

        @Flag(help: "Count civilians only.")
        var civilians = false

        func scope(in workspace: Workspace) throws -> CheckStatement.Scope {
            var scope = CheckStatement.Scope()
            scope.since = since?.first
            scope.until = until?.last
            scope.country = try country.map { try workspace.country($0) }
            scope.violence = type
            scope.civilians = civilians
            return scope
        }
    }

    /// `vigie check deadliest`.
    struct Deadliest: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Was an incident the deadliest since ...?")

        @Argument(help: "The incident.")
        var incident: String

        @OptionGroup var scope: ScopeOptions
        @OptionGroup var vintage: VintageOptions
        @OptionGroup var output: OutputOptions
        @OptionGroup var store: StoreOptions

        func run() throws {
            try CommandFailure.reported {
                let workspace = try store.open()
                let result = try CheckStatement(workspace).deadliest(
                    incident, scope: try scope.scope(in: workspace), in: vintage.vintage)
                try CheckText.write(result, weight: "P(deadlier)", in: workspace, to: output)
            }
        }
    }

    /// `vigie check total`.
    struct Total: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Is a total more than, fewer than or about a number?")

        @Option(help: "The statement: more than so many.")
        var moreThan: Int?

        @Option(help: "The statement: fewer than so many.")
        var fewerThan: Int?

        @Option(help: "The statement: about so many (within a tenth).")
        var about: Int?

        @OptionGroup var scope: ScopeOptions
        @OptionGroup var vintage: VintageOptions
        @OptionGroup var output: OutputOptions
        @OptionGroup var store: StoreOptions

        func run() throws {
            try CommandFailure.reported {
                let workspace = try store.open()
                let result = try CheckStatement(workspace).total(
                    moreThan: moreThan, fewerThan: fewerThan, about: about,
                    scope: try scope.scope(in: workspace), in: vintage.vintage)
                try CheckText.write(result, weight: "share", in: workspace, to: output)
            }
        }
    }
}

/// The answer of a check.
enum CheckText {
    static func write(
        _ result: ClaimCheckResult, weight: String, in workspace: Workspace,
        to output: OutputOptions
    ) throws {
        let listing = CheckListing(
            result, weight: weight, isExercise: try workspace.isExercise())
        switch output.format {
        case .table:
            if listing.isExercise { Console.say(TableDocument.exerciseMark) }
            Console.say(listing.answer)
            if !result.deciding.isEmpty {
                var table = listing.table(limit: 20)
                table.isExercise = false
                try output.write(table)
            }
        case .json: Console.say(listing.jsonValue.text(indented: true))
        case .csv, .geojson: try output.write(listing.table())
        }
        for diagnostic in result.diagnostics { Console.complain("\(diagnostic)") }
    }
}
