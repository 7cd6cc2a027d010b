import Domain
import Forecasting
import Foundation

/// Scores models on the shared panels and prints what came out.
struct ScoreTables {
    let panels: Panels

    /// State-based deaths of the 191 countries, every model that is not made for neighbours.
    func countryMonths(_ years: ClosedRange<Int>) throws {
        let own = ModelCatalog.all.filter {
            !["scale-hurdle", "self-exciting"].contains($0.card.identifier)
        }
        try table(
            "Country-month, state-based, \(years.lowerBound)-\(years.upperBound)",
            Evaluation(windows: years.map { Window(year: $0) }),
            on: panels.countryMonths(), own, against: ["conflictology-12"], digits: 2)
    }

    /// The 1,174 cells of eight Sahel and coastal countries.
    func sahel() throws {
        for target in [Target.oneSided, .any] {
            let panel = try panels.cells(
                "sahel_\(target.rawValue)", area: "sahel", target: target,
                through: Month(year: 2023, month: 12))
            try table(
                "Eight Sahel and coastal countries, 1,174 cells, \(target.rawValue), 2019-2023",
                Evaluation(windows: (2019...2023).map { Window(year: $0) }), on: panel, spatial,
                against: ["neighbors-12"], digits: 4)
        }
    }

    /// The second-level districts of Mali, Burkina Faso and Niger.
    func districts() throws {
        for target in [Target.oneSided, .any] {
            let panel = try panels.districts(
                target, through: Month(year: 2023, month: 12))
            try table(
                "Districts of Mali, Burkina Faso and Niger, \(target.rawValue), 2019-2023",
                Evaluation(windows: (2019...2023).map { Window(year: $0) }), on: panel,
                neighborhood: panels.districtBorders(panel.units), spatial,
                against: ["neighbors-12", "conflictology-12"], digits: 3)
        }
    }

    /// The same districts by week: every eight weeks of 2019-2023 the next eight, without a gap.
    func weekly() throws {
        let last = Week(Month(year: 2023, month: 12).lastDay)
        let first = Week(Month(year: 2018, month: 12).lastDay) - 1
        let windows = stride(from: first, through: last - 8, by: 8).map {
            Window(cutOff: .week($0), steps: 1...8)
        }
        for target in [Target.oneSided, .any] {
            let panel = try panels.weeks(target, through: last)
            try table(
                "Districts of Mali, Burkina Faso and Niger by week, \(target.rawValue), "
                    + "\(windows.count) windows of eight weeks from \(first)",
                Evaluation(windows: windows), on: panel,
                neighborhood: panels.districtBorders(panel.units), spatial,
                against: ["neighbors-12", "conflictology-12", "zero"], digits: 4)
        }
    }

    /// The 13,110 cells of Africa and the Middle East.
    func africa() throws {
        let panel = try panels.cells(
            "africa_sb", area: "africa", target: .stateBased, through: Month(year: 2020, month: 12))
        try table(
            "Africa and Middle East, 13,110 cells, state-based, 2018-2020",
            Evaluation(windows: (2018...2020).map { Window(year: $0) }), on: panel,
            [KernelHurdle(), ScaleHurdle(), SelfExciting(), QuantileForest(), VigiePool()],
            against: ["zero", "neighbors-12", "conflictology-12"], digits: 4)
    }

    private var spatial: [any ForecastModel] {
        [
            SpaceTimeKernel(halfLife: 12), KernelHurdle(), ScaleHurdle(), SelfExciting(),
            QuantileForest(),
            VigiePool(),
        ]
    }

    private func table(
        _ title: String, _ evaluation: Evaluation, on panel: Panel,
        neighborhood: Neighborhood? = nil, _ models: [any ForecastModel], against others: [String],
        digits: Int
    ) throws {
        let start = Date()
        let report = try evaluation.report(models, on: panel, neighborhood: neighborhood)
        let seconds = Tables.number(Date().timeIntervalSince(start), 1)
        Main.say("\n## \(title)\n")
        Main.say("Fit, drawn and scored in \(seconds) s; peak memory \(Speed.peakMemory()).\n")
        Main.say(Tables.scores(report, digits: digits))
        for other in others {
            Main.say("\nDifference from \(other) with its 95 % interval\n")
            Main.say(Tables.differences(report, digits: digits, from: other))
        }
        Main.say("\nCRPS / IGN / MIS without the units with most deaths\n")
        Main.say(Tables.withoutLargest(report, digits: digits))
        if let last = report.models.last {
            Main.say("\n\(last.card.identifier) by step\n")
            Main.say(Tables.byStep(last))
        }
    }
}
