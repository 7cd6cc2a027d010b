import ArgumentParser
import Domain
import Publishing
import Workflows

/// `vigie panel`.
struct PanelCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "panel",
        abstract: "Count deaths or events by unit and month.",
        discussion: """
            Panels are made from the events of one systematic dataset. Long events are spread \
            over their days; events known only to a larger area are left unplaced (and counted \
            as such) unless asked otherwise. The balance is printed below the table: read = \
            placed + unplaced + outside the months.
            """)

    @OptionGroup var counting: CountingOptions

    @Option(help: ArgumentHelp("First month.", valueName: "YYYY-MM"))
    var from: Month

    @Option(help: ArgumentHelp("Last month.", valueName: "YYYY-MM"))
    var to: Month

    @Flag(help: "Leave out units in which nothing happened.")
    var omitEmpty = false

    @Flag(help: "One row for each unit and month, the layout that `vigie evaluate` reads.")
    var long = false

    @OptionGroup var vintage: VintageOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var store: StoreOptions

    func run() throws {
        try CommandFailure.reported {
            guard from <= to else { throw UsageError("--from \(from) is after --to \(to).") }
            let workspace = try store.open()
            let request = try counting.request(from...to, in: workspace)
            let result = try BuildPanel(workspace)(request, in: vintage.vintage)
            let notes =
                PanelListing.balance(PanelBalance(result), claimant: result.claimant)
                + PanelListing.gaps(result.panel)
            let isExercise = try workspace.isExercise()
            let table =
                long
                ? PanelListing.long(result.panel, omitEmpty: omitEmpty, isExercise: isExercise)
                : PanelListing.wide(
                    result.panel, omitEmpty: omitEmpty, notes: notes, isExercise: isExercise)
            try output.write(table)
            if output.format != .table { notes.forEach { Console.complain($0) } }
        }
    }
}

/// What a panel counts, shared by `panel` and `forecast`.
struct CountingOptions: ParsableArguments {
    @Option(help: "Units: country, admin1, admin2 or grid (PRIO-GRID).")
    var by: UnitKind

    @Option(help: "Violence: sb (state-based), ns (non-state), os (against civilians) or any.")
    var target: Domain.Target

    @Option(help: "What to add up: deaths, civilians (deaths) or events.")
    var measure: Measure = .deaths

    @Option(help: ArgumentHelp("Only these countries; may be repeated.", valueName: "ISO3|name"))
    var country: [String] = []

    @Option(help: "Events known only to a larger area: leave, spread or as-coded.")
    var imprecise: BuildPanel.Imprecise = .leave

    @Option(help: "Months of long events: spread, start or end.")
    var booking: PanelBooking = .spread

    @Option(help: "The dataset's claimant (default: the one with most events).")
    var claimant: String?

    @Option(help: ArgumentHelp("A file that lists the units to report.", valueName: "file"))
    var units: String?

    func request(
        _ months: ClosedRange<Month>, in workspace: Workspace
    ) throws -> BuildPanel.Request {
        var request = BuildPanel.Request(kind: by, target: target, months: months)
        request.measure = measure
        request.countries = try country.map { try workspace.country($0) }
        request.imprecise = imprecise
        request.booking = booking
        request.claimant = claimant
        request.units = try units.map { try UnitList(path: $0, kind: by).units }
        return request
    }
}

extension BuildPanel.Imprecise: ExpressibleByArgument {}
extension PanelBooking: ExpressibleByArgument {}
