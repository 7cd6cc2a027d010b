import Domain
import Forecasting
import Publishing
import Storage

/// Where risk to civilians is highest in the month after the brief's, with the model's skill.
struct RiskOutlook {
    private let workspace: Workspace
    private let model: String
    private let units: [AdministrativeUnit]
    private let language: Language
    /// What every standing forecast of the program is: six months ahead, 1,000 draws, seed 1.
    static let forecaster = Forecaster(steps: 1...6)

    /// Which violence is forecast.
    var target = Target.oneSided

    init(
        _ workspace: Workspace, model: String, units: [AdministrativeUnit], language: Language
    ) {
        self.workspace = workspace
        self.model = model
        self.units = units
        self.language = language
    }

    /// The finest level with boundaries; cells where there are none.
    var kind: UnitKind {
        if units.contains(where: { $0.level == .admin2 }) { return .admin2 }
        return units.contains { $0.level == .admin1 } ? .admin1 : .grid
    }

    /// The outlook; `nil` when the data do not cover the month or hold too little history.
    func outlook(
        _ country: String, after month: Month, in vintage: Vintage
    ) throws -> Outlook? {
        let known = try workspace.knownMonths(
            country, in: vintage, workspace.storeAsKnown(in: vintage))
        guard let months = try? workspace.dataMonths(nil, countries: [country], in: vintage),
            known.contains(month),
            month - months.lowerBound >= 36
        else { return nil }
        var counting = BuildPanel.Request(kind: kind, target: target, months: months)
        counting.countries = [country]
        let whole = try ForecastSubject(workspace, counting, in: vintage)
        guard whole.knownThrough >= .month(month), !whole.panel.units.isEmpty else { return nil }
        let subject = try whole.knownAt(.month(month), in: workspace).subject
        let chosen = try ModelCatalog.model(named: model)
        let archive = ForecastArchive(workspace)
        let (forecast, id) = try archive.forecast(
            subject, through: .month(month), with: chosen, by: Self.forecaster)
        let skill = try archive.skill(
            subject, at: .month(month), of: chosen, by: Self.forecaster, id: id)
        return Outlook(
            month: month + 1, cutOff: month, target: target, threshold: 1,
            model: forecast.model.rule, explanation: language.summary(forecast.model),
            unitName: language.plural(kind),
            units: forecast.units.indices.map { unit($0, forecast, subject.panel, month) },
            skill: skill.lines.map { Outlook.Score($0, language) },
            skillNote: language.note(skill, target: target, units: subject.panel.units.count),
            fan: try fan(country, month, chosen, vintage))
    }

    private func unit(
        _ row: Int, _ forecast: Forecast, _ panel: Panel, _ month: Month
    ) -> Outlook.Unit {
        let summary = forecast.summary(row: row, step: 1)
        let interval = summary.interval(0.9)
        let recent = (0..<12).compactMap { panel.value(row: row, month - $0) }
        let name = units.first { $0.code == forecast.units[row] && $0.level.unitKind == kind }?.name
        return Outlook.Unit(
            id: forecast.units[row], name: name ?? forecast.units[row],
            probability: summary.probability(atLeast: 1) ?? 0,
            toll: Toll(
                low: Int(interval?.lower ?? 0), best: Int(summary.median.rounded()),
                high: Int((interval?.upper ?? 0).rounded(.up))),
            recent: recent.isEmpty ? nil : Int(recent.reduce(0, +)))
    }

    private func fan(
        _ country: String, _ month: Month, _ chosen: any ForecastModel, _ vintage: Vintage
    ) throws -> FanChart? {
        var counting = BuildPanel.Request(
            kind: .country, target: target, months: month...month)
        counting.countries = [country]
        let subject = try ForecastSubject(workspace, counting, in: vintage)
        guard subject.panel.value(row: 0, month) != nil else { return nil }
        let forecast = try ForecastArchive(workspace).forecast(
            subject, through: .month(month), with: chosen, by: Self.forecaster
        ).forecast
        return FanChart(
            forecast, row: 0, over: subject.panel,
            showingOutcomes: false,
            title: language.say(
                "Deaths, whole country (\(language.name(target).lowercased()))",
                fr: "Décès, tout le pays (\(language.name(target).lowercased()))"))
    }
}

extension Outlook.Score {
    /// A line of a forecast's skill.
    init(_ line: ForecastSkill.Line, _ language: Language) {
        self.init(
            model: language.name(model: line.model, line.name), isBaseline: line.isBaseline,
            crps: line.crps, ignorance: line.ignorance, intervalScore: line.interval)
    }
}

extension Language {
    /// What was scored to know a forecast's skill.
    func note(_ skill: ForecastSkill, target: Target, units: Int) -> String {
        let steps = "\(skill.steps.lowerBound)–\(skill.steps.upperBound)"
        return say(
            "\(name(target)), \(number(units)) units, \(steps) months ahead from "
                + "\(skill.cutOffs.count) cut-offs in the two years before; nothing scored was seen "
                + "by the models.",
            fr: "\(name(target)), \(number(units)) unités, \(steps) mois à l’avance, à partir de "
                + "\(skill.cutOffs.count) dates des deux années précédentes\u{A0}; les modèles n’ont "
                + "rien vu de ce qui est évalué.")
    }
}

extension FanChart {
    /// A unit's forecast by month after two years of its past, with what then happened when asked for and
    /// known.
    init(
        _ forecast: Forecast, row: Int, over panel: Panel, showingOutcomes: Bool, title: String
    ) {
        let source = panel.units.firstIndex(of: forecast.units[row]) ?? row
        let cutOff = forecast.cutOff.month
        func count(_ month: Month) -> Int? {
            panel.value(row: source, month).map { Int($0.rounded()) }
        }
        self.init(
            title: title,
            history: ((cutOff - 23)...cutOff).map {
                .init(month: $0, count: count($0))
            },
            steps: forecast.steps.map { step in
                .init(
                    month: cutOff + step,
                    quantiles: Self.quantiles(forecast.draws(row: row, step: step)),
                    outcome: showingOutcomes ? count(cutOff + step) : nil)
            })
    }

    /// The 5, 25, 50, 75 and 95 % quantiles.
    private static func quantiles(_ draws: ArraySlice<Int32>) -> [Double] {
        let sorted = draws.sorted()
        return [0.05, 0.25, 0.5, 0.75, 0.95].map { level in
            Double(sorted[min(sorted.count - 1, Int(level * Double(sorted.count)))])
        }
    }
}
