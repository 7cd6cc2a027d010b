import ArgumentParser
import Domain
import Publishing
import Workflows

/// `vigie people`.
struct PeopleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "people",
        abstract: "Show a mission's ceilings, people in place, deaths and bases on a day.",
        discussion: """
            Death rates are compared with other missions over the months for which the strength \
            of each is known; deaths in other months are left out on both sides and counted. \
            csv and json write the part that `--part` names.
            """)

    enum Part: String, ExpressibleByArgument, CaseIterable {
        case strength, deaths, rates, bases
    }

    @Option(
        help: ArgumentHelp(
            "The day (default: that of --as-known-on, else today).", valueName: "YYYY-MM-DD"))
    var on: Day?

    @Option(help: "Only one part: strength, deaths, rates or bases.")
    var part: Part?

    @OptionGroup var mission: MissionOptions
    @OptionGroup var vintage: VintageOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var store: StoreOptions

    func run() throws {
        try CommandFailure.reported {
            let workspace = try store.open()
            let picture = try ShowPeople(workspace)(
                mission: mission.mission, on: vintage.day(on, workspace), in: vintage.vintage)
            if output.format != .table || part != nil {
                return try output.write(PeopleText.table(part ?? .strength, picture))
            }
            Console.say(PeopleText.describe(picture))
        }
    }
}

/// The parts of `vigie people`.
enum PeopleText {
    static func table(_ part: PeopleCommand.Part, _ picture: ShowPeople.Picture) -> TableDocument {
        switch part {
        case .strength: PeopleListing.strength(picture.strength)
        case .deaths: PeopleListing.deaths(picture.deaths ?? [])
        case .rates: PeopleListing.rates(picture.rates)
        case .bases: PeopleListing.bases(picture.bases ?? [])
        }
    }

    static func describe(_ picture: ShowPeople.Picture) -> String {
        [strength(picture), deaths(picture), rates(picture), bases(picture)]
            .joined(separator: "\n")
    }

    private static func strength(_ picture: ShowPeople.Picture) -> String {
        var text = PeopleListing.strength(
            picture.strength, caption: "\(picture.mission), people on \(picture.on)\n"
        ).text()
        if let share = picture.policeShare {
            text += "Police are \(percent(share)) of the uniformed ceiling.\n"
        }
        for proposal in picture.proposals {
            let changes = proposal.changes.sorted { $0.key.rawValue < $1.key.rawValue }
                .map { "\($0.value > 0 ? "+" : "")\($0.value) \($0.key.rawValue)" }
                .joined(separator: ", ")
            let outcome =
                proposal.isAdopted.map { $0 ? "adopted" : "not adopted" } ?? "outcome unknown"
            text += "Asked for on \(proposal.on) by \(proposal.by): \(changes) (\(outcome)).\n"
        }
        return text
    }

    private static func deaths(_ picture: ShowPeople.Picture) -> String {
        guard let deaths = picture.deaths else {
            return "Deaths: no list that covers \(picture.on) is in the store.\n"
        }
        return PeopleListing.deaths(
            deaths, caption: "Deaths up to \(picture.on): \(deaths.count), of all causes\n"
        ).text()
    }

    private static func rates(_ picture: ShowPeople.Picture) -> String {
        guard let window = picture.window else {
            return "Death rates: no table of strengths and deaths is in the store.\n"
        }
        let caption =
            "Deaths in uniform by malicious acts per 1,000 person-years, \(window.lowerBound) to "
            + "\(window.upperBound), exact 95 % Poisson interval\n"
        var text = PeopleListing.rates(
            picture.rates + [picture.overCeiling].compactMap { $0 }, caption: caption
        ).text()
        text +=
            "One attack can kill many: where \"on days\" is far below \"deaths\", the interval is "
            + "too narrow.\n"
        if let p = picture.differenceOfFirstTwo, picture.rates.count > 1 {
            let first = picture.rates[0]
            let second = picture.rates[1]
            text +=
                "Counted by days with deaths, \(first.mission) (\(first.daysWithDeaths)) and "
                + "\(second.mission) (\(second.daysWithDeaths)) differ with p = "
                + "\(thousandths(p)) (exact comparison of two Poisson rates).\n"
        }
        if picture.overCeiling != nil {
            text +=
                "The last line is over the ceiling, from the first mandate to the day: a lower "
                + "bound, not to be compared with the lines above.\n"
        }
        if !picture.counts.isEmpty {
            let most = picture.counts.prefix(5).map { "\($0.mission) \($0.deaths)" }
                .joined(separator: ", ")
            text += "Most malicious deaths of all missions up to \(picture.on): \(most).\n"
        }
        return text
    }

    private static func bases(_ picture: ShowPeople.Picture) -> String {
        guard let bases = picture.bases else {
            return "Bases: no table covers \(picture.on).\n"
        }
        return PeopleListing.bases(bases, caption: "\(bases.count) bases in use\n").text()
    }

    private static func thousandths(_ value: Double) -> String {
        let text = String(Int((value * 1000).rounded()))
        return "0." + String(repeating: "0", count: max(0, 3 - text.count)) + text
    }

    private static func percent(_ share: Double) -> String {
        let tenths = Int((share * 1000).rounded())
        return "\(tenths / 10).\(tenths % 10) %"
    }
}
