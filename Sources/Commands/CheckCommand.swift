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
        var table = TableDocument(
            columns: [
                .init("incident", "incident"), .init("date", "date"), .init("title", "title"),
                .init("toll", "toll", alignment: .trailing),
                .init("weight", weight, alignment: .trailing),
            ],
            rows: result.deciding.map { incident in
                [
                    .text(incident.incident), .text("\(incident.when.first)"),
                    .text(incident.title), .text("\(incident.toll)"),
                    FieldValue(incident.weight, decimals: 2),
                ]
            },
            notes: ["rule: \(result.lineage.rule), seed \(result.lineage.seed ?? 0)"],
            isExercise: try workspace.isExercise())
        if output.format == .table {
            if table.isExercise { Console.say(TableDocument.exerciseMark) }
            table.isExercise = false
            let chance = Int((result.probability * 1000).rounded())
            Console.say(
                "\(result.verdict.rawValue.uppercased()) (probability \(Double(chance) / 10) %)\n"
                    + "\(result.explanation)\n")
        }
        try output.write(table)
        for diagnostic in result.diagnostics { Console.complain("\(diagnostic)") }
    }
}
