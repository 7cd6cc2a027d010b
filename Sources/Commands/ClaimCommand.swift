import ArgumentParser
import Domain
import Geography
import Workflows

/// `vigie claim`.
struct ClaimCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "claim", abstract: "Add claims by hand.", subcommands: [Add.self])

    /// `vigie claim add`.
    struct Add: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Add what somebody says about an incident.",
            discussion: """
                Vague words stay intervals: "at least 20", "dozens", "more than a hundred", \
                "100-150". A denial is a claim too (--stance denies). Without --by, --in and --said, \
                or with --editor, a form is opened in $VISUAL or $EDITOR, and again while it has \
                mistakes; an empty or unchanged form stores nothing.
                """)

        @Option(help: "The incident it is about (left out: a new one).")
        var incident: String?

        @Flag(help: "Write the claim in $VISUAL or $EDITOR.")
        var editor = false

        @Option(help: "Who says it.")
        var by: String?

        @Option(name: .customLong("in"), help: "Where it is said: a source's identifier or title.")
        var source: String?

        @Option(help: ArgumentHelp("When it was said.", valueName: "YYYY-MM-DD"))
        var said: Day?

        @Option(
            help: ArgumentHelp("When it happened: a day, or two joined by /.", valueName: "days"))
        var when: DayRange?

        @Option(help: "The country by code or name.")
        var country: String?

        @Option(help: "The place's name.")
        var place: String?

        // South of the equator a pair begins with a minus sign.
        @Option(
            parsing: .unconditional,
            help: ArgumentHelp("Its coordinates.", valueName: "latitude,longitude"))
        var at: Coordinate?

        @Option(help: "How exactly the place is known: 1 (exact) to 7, as UCDP's where_prec.")
        var precision: Int?

        @Option(help: "Kind of violence: sb, ns or os.")
        var type: ViolenceType?

        @Option(help: "How many were killed, in digits or words.")
        var killed: String?

        @Option(help: "How many of them civilians.")
        var civilians: String?

        @Option(help: "How many were injured.")
        var injured: String?

        @Option(help: "How many were abducted.")
        var abducted: String?

        @Option(help: "How many were displaced.")
        var displaced: String?

        @Option(help: "Who did it, according to the claim.")
        var perpetrator: String?

        @Option(help: "Who suffered it.")
        var victim: String?

        @Option(help: "asserts or denies.")
        var stance: Claim.Stance = .asserts

        @Option(help: "What the figures cover: incident, part, cumulative or wider.")
        var scope: Claim.Scope = .incident

        @Option(help: "The claim whose figures it repeats.")
        var copies: String?

        @Option(help: "The source's reliability, A to F.")
        var reliability: Reliability = .f

        @Option(help: "The claim's credibility, 1 to 6.")
        var credibility: Int = 6

        @Option(help: "open, restricted, confidential or strictly-confidential.")
        var sensitivity: Sensitivity = .open

        @Option(help: "A note in your words.")
        var note = ""

        @Option(help: "A short quotation in the original language.")
        var quotation = ""

        @OptionGroup var store: StoreOptions

        func run() throws {
            try CommandFailure.reported {
                let isEmpty = by == nil && source == nil && said == nil
                guard editor || isEmpty else {
                    return try add(try request())
                }
                if try !ClaimEditor(filled)(add) { Console.say("nothing stored") }
            }
        }

        private func add(_ request: AddClaim.Request) throws {
            let workspace = try store.openOrMake()
            let claim = try AddClaim(workspace)(request)
            let derived = try workspace.store.incident(claim.series)?.id
            let incident = derived ?? request.incident ?? claim.series
            Console.say("added \(claim.id) to incident \(incident)")
        }

        private func request() throws -> AddClaim.Request {
            guard let credibility = Credibility(rawValue: credibility) else {
                throw UsageError("--credibility is 1 (confirmed) to 6 (cannot be judged).")
            }
            guard let by, let source, let said else {
                throw UsageError(
                    "A claim needs --by (who says it), --in (where it is said) and --said (when). "
                        + "Without all three a form opens in $VISUAL or $EDITOR.")
            }
            var request = AddClaim.Request(claimant: by, source: source, said: said)
            request.incident = incident
            request.when = when
            request.country = country
            request.place = place
            request.coordinate = at
            request.precision = try precision.map { code in
                guard let known = PlacePrecision(rawValue: code) else {
                    throw UsageError("--precision is 1 (exact) to 7 (outside any country).")
                }
                return known
            }
            request.violence = type
            request.killed = killed
            request.civilians = civilians
            request.injured = injured
            request.abducted = abducted
            request.displaced = displaced
            request.perpetrator = perpetrator
            request.victim = victim
            request.stance = stance
            request.scope = scope
            request.copies = copies
            request.reliability = reliability
            request.credibility = credibility
            request.sensitivity = sensitivity
            request.note = note
            request.quotation = quotation
            return request
        }
    }
}

extension Claim.Stance: ExpressibleByArgument {}
extension Claim.Scope: ExpressibleByArgument {}
extension Reliability: ExpressibleByArgument {}
extension Sensitivity: ExpressibleByArgument {}

extension DayRange: ExpressibleByArgument {
    public init?(argument: String) {
        let days = argument.split(separator: "/").map { Day(iso: $0) }
        guard let first = days.first ?? nil, let last = days.last ?? nil, days.count <= 2 else {
            return nil
        }
        self.init(first, last)
    }
}

extension Coordinate: ExpressibleByArgument {
    public init?(argument: String) {
        let parts = argument.split(separator: ",").map { Double($0) }
        guard parts.count == 2, let latitude = parts[0], let longitude = parts[1] else {
            return nil
        }
        self.init(latitude: latitude, longitude: longitude)
    }
}
