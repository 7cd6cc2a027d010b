import ArgumentParser
import Domain
import Publishing
import Workflows

/// `vigie roles`.
struct RolesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "roles",
        abstract: "Show who does what in a mission, and the gaps and overloads in it.",
        discussion: """
            Every function needs somebody responsible, exactly one role accountable, and somebody \
            who is asked before. csv and json write the functions, with --findings the faults, \
            with --matrix a column for each role.
            """)

    @Option(
        help: ArgumentHelp(
            "The most functions that one post may be responsible or accountable for.",
            valueName: "number"))
    var limit = 5

    @Flag(help: "Only what is wrong.")
    var findings = false

    @Flag(help: "A column for each role.")
    var matrix = false

    @OptionGroup var mission: MissionOptions
    @OptionGroup var vintage: VintageOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var store: StoreOptions

    func run() throws {
        try CommandFailure.reported {
            let workspace = try store.open()
            let labour = try ShowRoles(workspace)(
                mission: mission.mission, limit: max(1, limit), in: vintage.vintage)
            let faults = RoleListing.findings(labour.findings)
            if findings { return try output.write(faults) }
            if matrix {
                return try output.write(
                    RoleListing.matrix(roles: labour.roles, functions: labour.functions))
            }
            try output.write(
                RoleListing.table(
                    labour.functions, caption: "\(labour.mission), division of labour\n"))
            guard output.format == .table else { return }
            Console.say("\n\(labour.findings.count) findings\n\n" + faults.text())
        }
    }
}
