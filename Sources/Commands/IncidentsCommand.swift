import ArgumentParser
import Domain
import Publishing
import Storage
import Workflows

/// `vigie incidents`.
struct IncidentsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "incidents", abstract: "List incidents.")

    @Option(help: ArgumentHelp("Country by code or name.", valueName: "ISO3|name"))
    var country: String?

    @Option(help: ArgumentHelp("Not before.", valueName: "YYYY-MM-DD|YYYY-MM"))
    var from: DayOrMonth?

    @Option(help: ArgumentHelp("Not after.", valueName: "YYYY-MM-DD|YYYY-MM"))
    var to: DayOrMonth?

    @Flag(help: "Only incidents that began between --from and --to, not those that overlap.")
    var began = false

    @Option(help: "Kind of violence: sb, ns or os; may be repeated.")
    var type: [ViolenceType] = []

    @Option(help: "A side: words in its name, or any name of an actor of the register.")
    var actor: String?

    // West of Greenwich a box begins with a minus sign.
    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "Inside an area: a P-code, a PRIO-GRID number, or west,south,east,north.",
            valueName: "area"))
    var within: String?

    @Option(help: "At least so many deaths (best estimate).")
    var minDeaths: Int?

    @Option(help: "Words in title, actors, places or cited sources.")
    var text: String?

    @Flag(help: "Instead of incidents: totals of several, which no list, sum or panel holds.")
    var totals = false

    @Option(help: "Order: latest, earliest, deaths or id.")
    var sort: IncidentQuery.Sort = .latest

    @Option(help: "At most so many (the totals still count all).")
    var limit: Int?

    @OptionGroup var vintage: VintageOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var store: StoreOptions

    func validate() throws {
        if let limit, limit < 0 { throw ValidationError("--limit is a number of rows, 0 or more.") }
    }

    func run() throws {
        try CommandFailure.reported {
            if let from, let to, from.first > to.last {
                throw UsageError("--from \(from.first) is after --to \(to.last).")
            }
            let workspace = try store.open()
            let query = IncidentQuery(
                country: try country.map { try workspace.country($0) }, from: from?.first,
                to: to?.last, beganWithin: began, types: Set(type), actor: actor,
                summaries: totals,
                within: try within.map { try workspace.area($0) }, minimumDeaths: minDeaths,
                text: text, sort: sort, limit: limit)
            let listing = try ListIncidents(workspace)(query, in: vintage.vintage)
            let isExercise = try workspace.isExercise()
            let table = IncidentListing.table(
                listing.incidents, notes: notes(listing), isExercise: isExercise)
            try output.write(table) {
                IncidentListing.features(listing.incidents, isExercise: isExercise)
            }
        }
    }
}

extension IncidentsCommand {
    /// What all that match add up to, and what is left out of it.
    private func notes(_ listing: ListIncidents.Listing) -> [String] {
        let summary = listing.summary
        let shown =
            listing.incidents.count < summary.incidents
            ? "; \(listing.incidents.count) shown" : ""
        if totals {
            return [
                "\(summary.incidents) totals of several incidents; they overlap with incidents and "
                    + "with each other and are added nowhere\(shown)"
            ]
        }
        let sum =
            "\(summary.incidents) incidents, \(summary.deaths) deaths (best estimates), "
            + "\(summary.civilianDeaths) of them civilians\(shown)"
        var notes = [sum]
        if let actor = listing.actor {
            notes.append(
                "sides: words like '\(self.actor ?? "")', and every name of \(actor.name) "
                    + "(\(actor.id)); its dossier also has incidents in which only a claim names it"
            )
        }
        if let remark = Language.english.remark(listing.doubles) {
            notes.append("\(remark) `vigie review events` puts them to you.")
        }
        guard listing.totals > 0 else { return notes }
        let left =
            listing.totals == 1
            ? "1 total of several incidents is"
            : "\(listing.totals) totals of several incidents are"
        return notes + ["\(left) left out; --totals lists what is added nowhere"]
    }
}

extension IncidentQuery.Sort: ExpressibleByArgument {}

/// A day, or a month that stands for its first or last day.
struct DayOrMonth: ExpressibleByArgument {
    let first: Day
    let last: Day

    init?(argument: String) {
        guard let days = DayRange(iso: argument) else { return nil }
        (first, last) = (days.first, days.last)
    }
}
