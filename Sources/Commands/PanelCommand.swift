import ArgumentParser
import Domain
import Publishing
import Workflows

/// `vigie panel`.
struct PanelCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "panel",
        abstract: "Count deaths or events by unit and month or week.",
        discussion: """
            Panels are made from the events of one systematic dataset. Long events are spread \
            over their days; events known only to a larger area are left unplaced (and counted \
            as such) unless asked otherwise. The balance is printed below the table: read = \
            placed + unplaced + outside the months. Weeks are those of ISO 8601, Monday to Sunday; \
            events dated more coarsely than a week are counted out and spread evenly over their days.
            """)

    @OptionGroup var counting: CountingOptions

    @Option(
        help: ArgumentHelp("First month (or week).", valueName: "YYYY-MM|YYYY-Www"),
        transform: Period.argument)
    var from: Period

    @Option(
        help: ArgumentHelp("Last month (or week).", valueName: "YYYY-MM|YYYY-Www"),
        transform: Period.argument)
    var to: Period

    @Flag(help: "Leave out units in which nothing happened; those with unknown periods stay.")
    var omitEmpty = false

    @Flag(
        help: "One row for each unit and month (or week), the layout that `vigie evaluate` reads.")
    var long = false

    @OptionGroup var vintage: VintageOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var store: StoreOptions

    func run() throws {
        try CommandFailure.reported {
            try counting.check(from, "--from")
            try counting.check(to, "--to")
            guard from <= to else { throw UsageError("--from \(from) is after --to \(to).") }
            let workspace = try store.open()
            var request = try counting.request(in: workspace)
            request.periods = from...to
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

    @Option(
        help: ArgumentHelp(
            "Periods: month, or week (ISO 8601, Monday to Sunday).", valueName: "month|week"))
    var every: Cadence = .month

    @Option(help: "What to add up: deaths, civilians (deaths) or events.")
    var measure: Measure = .deaths

    @Option(help: ArgumentHelp("Only these countries; may be repeated.", valueName: "ISO3|name"))
    var country: [String] = []

    @Option(help: "Events known only to a larger area: leave, spread or as-coded.")
    var imprecise: BuildPanel.Imprecise = .leave

    @Option(help: "Periods of long events: spread, start or end.")
    var booking: PanelBooking = .spread

    @Option(help: "The dataset's claimant (default: the one with most events).")
    var claimant: String?

    @Option(help: ArgumentHelp("A file that lists the units to report.", valueName: "file"))
    var units: String?

    /// That a period given on the command line is one of those counted.
    func check(_ period: Period, _ option: String) throws {
        guard period.cadence != every else { return }
        throw UsageError(
            every == .month
                ? "\(option) \(period) is a week, but months are counted. Add --every week, or write a "
                    + "month such as \(period.month)."
                : "\(option) \(period) is a month, but weeks are counted. Write a week such as "
                    + "\(Week(period.firstDay + 6)), or leave out --every week.")
    }

    /// What to count; the periods are still to be set.
    func request(in workspace: Workspace) throws -> BuildPanel.Request {
        var request = BuildPanel.Request(kind: by, target: target, every: every)
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
