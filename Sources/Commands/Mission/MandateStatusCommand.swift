import ArgumentParser
import Domain
import Publishing
import Workflows

extension MandateCommand {
    /// `vigie mandate status`.
    struct Status: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Hold the mandate of a period against what happened.",
            discussion: """
                Every item in force with its indicators: value, interval, the period of the same \
                length before, the same days a year earlier, and whether the change is more than \
                chance. Figures are computed, never typed; an indicator whose source does not \
                exist says "not measured", one without data for the period "no data". \
                `--indicator ID` shows one of them month by month with the incidents behind it; \
                `--paragraphs` writes text for a report.
                """)

        @Option(help: ArgumentHelp("First day.", valueName: "YYYY-MM-DD|YYYY-MM|YYYY"))
        var from: DayOrMonth

        @Option(help: ArgumentHelp("Last day.", valueName: "YYYY-MM-DD|YYYY-MM|YYYY"))
        var to: DayOrMonth

        @Option(help: ArgumentHelp("Only this indicator, down to its incidents.", valueName: "id"))
        var indicator: String?

        @Flag(help: "Write numbered paragraphs instead of a table.")
        var paragraphs = false

        @Option(help: "The language of the paragraphs: en or fr.")
        var language: Language = .english

        @OptionGroup var mission: MissionOptions
        @OptionGroup var vintage: VintageOptions
        @OptionGroup var output: OutputOptions
        @OptionGroup var store: StoreOptions

        func run() throws {
            try CommandFailure.reported {
                guard from.first <= to.last else {
                    throw UsageError("--from \(from.first) is after --to \(to.last).")
                }
                let period = DayRange(from.first, to.last)
                let workspace = try store.open()
                if let indicator { return try drill(indicator, period, workspace) }
                let assessment = try AssessMandate(workspace)(
                    mission: mission.mission, period: period, in: vintage.vintage)
                if paragraphs {
                    let wording = MissionWording(language, french: assessment.french)
                    return Console.say(MandateReport(assessment.report, wording: wording).text)
                }
                try output.write(
                    IndicatorListing.table(
                        assessment.lines, caption: assessment.caption,
                        origins: assessment.origins,
                        notes: assessment.notes.map { $0.text(in: .english) },
                        isExercise: assessment.isExercise))
            }
        }

        private func drill(_ id: String, _ period: DayRange, _ workspace: Workspace) throws {
            let drilling = try ReadIndicator(workspace)(
                id, mission: mission.mission, period: period, in: vintage.vintage)
            let incidents = IncidentListing.table(
                drilling.incidents, caption: "\nIncidents behind it:",
                isExercise: drilling.isExercise)
            switch output.format {
            case .table:
                Console.say(
                    "\(drilling.indicator.title), \(period)\n"
                        + MandateReport.sentence(drilling.indicator, drilling.comparison) + "\n"
                        + MandateReport.definition(drilling.indicator, origins: drilling.origins)
                        + "\n")
                Console.say(
                    IndicatorListing.months(
                        drilling.months, drilling.indicator, isExercise: drilling.isExercise
                    ).text())
                if !drilling.incidents.isEmpty { Console.say(incidents.text()) }
            case .csv, .json: try output.write(incidents)
            case .geojson:
                try output.write(incidents) {
                    IncidentListing.features(drilling.incidents, isExercise: drilling.isExercise)
                }
            }
        }
    }
}

extension AssessMandate.Assessment {
    fileprivate var lines: [IndicatorListing.Line] {
        rows.map {
            IndicatorListing.Line(
                item: $0.item, indicator: $0.indicator, comparison: $0.comparison)
        }
    }

    fileprivate var caption: String {
        let inForce = mandates.map { "\($0.mandate.id) (\($0.days))" }.joined(separator: ", ")
        return "\(mission), \(period). Before: \(period.previous). "
            + "Year before: \(period.yearEarlier).\nIn force: \(inForce.isEmpty ? "nothing" : inForce)\n"
    }

    fileprivate var report: MandateReport.Content {
        MandateReport.Content(
            mission: mission, period: period, mandates: mandates, lines: lines,
            deadliest: deadliest, origins: origins, notes: notes, isExercise: isExercise)
    }
}
