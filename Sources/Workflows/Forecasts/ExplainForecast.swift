import Domain
import Forecasting
import Geography
import Publishing
import Storage

/// Says why a unit's forecast is what it is.
public struct ExplainForecast: Sendable {
    /// The cards of all models, benchmarks first.
    public static var models: [ModelCard] { ModelCatalog.all.map(\.card) }

    let workspace: Workspace

    public init(_ workspace: Workspace) { self.workspace = workspace }

    /// Explains a unit known by its code, among the units of its country (a country among all).
    ///
    /// - Throws: `UsageError` when there is no such unit.
    public func callAsFunction(
        unit: String, kind: UnitKind? = nil, target: Target, cutOff: Month? = nil, step: Int = 1,
        model: String = MakeForecast.standardModel, seed: UInt64 = 1,
        language: Language = .english, in vintage: Vintage = .now
    ) throws -> UnitForecast {
        let kind = try kind ?? workspace.unitKind(of: unit)
        var counting = BuildPanel.Request(kind: kind, target: target, every: .month)
        switch kind {
        case .admin1, .admin2:
            if let country = try workspace.countryOfUnit(unit) { counting.countries = [country] }
        case .grid:
            let atlas = AdministrativeAtlas(try workspace.store.administrativeUnits(country: nil))
            let cell = Int(unit).flatMap(PRIOGridCell.init(gid:))
            let country = cell.flatMap { atlas.locate($0.center)?.country }
            if let country { counting.countries = [country] }
        case .country: break
        }
        var request = MakeForecast.Request(counting: counting, model: model)
        request.cutOff = cutOff.map { .month($0) }
        request.seed = seed
        return try self(request, unit: unit, step: step, language: language, in: vintage)
    }

    /// Explains one unit's forecast for one step.
    ///
    /// Steps within the program's standing forecast (1 to 6) are explained from it, so that the
    /// brief, the pages and the command say the same.
    ///
    /// - Throws: `UsageError` when the unit is not among those forecast.
    public func callAsFunction(
        _ request: MakeForecast.Request, unit: String, step: Int, language: Language = .english,
        in vintage: Vintage = .now
    ) throws -> UnitForecast {
        let whole = try ForecastSubject(workspace, request.counting, in: vintage)
        let cutOff = request.cutOff ?? whole.knownThrough
        let (subject, left) = try whole.knownAt(cutOff, in: workspace)
        let history = try subject.history(through: cutOff)
        guard let row = history.units.firstIndex(of: unit) else {
            throw Self.missing(unit, history.units, whole, cutOff, left)
        }
        let standing = RiskOutlook.forecaster
        let steps = standing.steps.contains(step) ? standing.steps : 1...max(1, step)
        let forecaster = Forecaster(steps: steps, drawCount: request.draws, seed: request.seed)
        let model = try ModelCatalog.model(named: request.model)
        let archive = ForecastArchive(workspace)
        let (forecast, votes, id) = try archive.explained(
            subject, through: cutOff, with: model, by: forecaster)
        let explanation = Explanation(
            votes.votes(row: row, step: step), history, row: row, step: step)
        // Neighbours that are unknown at the cut-off are not forecast, but named.
        let around = try whole.panel.units.firstIndex(of: unit).map {
            Explanation.Neighbor.all(of: $0, in: try whole.history(through: cutOff))
        }
        let skill =
            cutOff - subject.panel.periods.lowerBound >= 36
                && forecaster.steps.upperBound <= ForecastArchive.scoredFrom[0]
            ? try? archive.skill(subject, at: cutOff, of: model, by: forecaster, id: id) : nil
        let names = try UnitNames(workspace, kind: forecast.kind)
        return UnitForecast(
            forecast, explanation, around: around ?? explanation.neighbors, row: row, step: step,
            names: names, skill: skill,
            fan: FanChart(
                forecast, row: row, over: subject.panel, showingOutcomes: true,
                title: "\(names.name(unit)) · \(language.name(forecast.target))"),
            isExercise: try workspace.isExercise())
    }
}

extension ExplainForecast {
    /// Why a unit is not among those forecast.
    private static func missing(
        _ unit: String, _ units: [String], _ whole: ForecastSubject, _ cutOff: Period,
        _ left: Diagnostic?
    ) -> UsageError {
        guard left != nil, let row = whole.panel.units.firstIndex(of: unit) else {
            return UsageError(
                missing:
                    "'\(unit)' is not among the \(units.count) units forecast "
                    + "(\(units.prefix(4).joined(separator: ", ")) ...).",
                fr:
                    "«\u{A0}\(unit)\u{A0}» n’est pas parmi les \(units.count) unités prévues "
                    + "(\(units.prefix(4).joined(separator: ", "))…).")
        }
        let last = whole.panel.lastKnownPeriod(row: row)
        return UsageError(
            missing:
                "Nothing is known of '\(unit)' in \(cutOff), so nothing can be forecast from it: "
                + "unknown is not zero"
                + (last.map { $0 < cutOff ? "; with --cut-off \($0) or earlier it can be." : "." }
                    ?? ", and no other month of it is known either."),
            fr:
                "On ne sait rien de «\u{A0}\(unit)\u{A0}» en \(cutOff), donc rien ne peut en être prévu\u{A0}: "
                + "inconnu n’est pas zéro"
                + (last.map {
                    $0 < cutOff ? "\u{A0}; à partir de \($0) ou plus tôt, c’est possible." : "."
                }
                    ?? ", et aucun autre mois n’en est connu."))
    }
}

/// Units' names and what they lie in.
struct UnitNames {
    private let kind: UnitKind
    private let names: [String: String]
    private let atlas: AdministrativeAtlas

    init(_ workspace: Workspace, kind: UnitKind) throws {
        self.kind = kind
        names = try workspace.unitNames(kind)
        atlas = AdministrativeAtlas(try workspace.store.administrativeUnits(country: nil))
    }

    /// A unit's name; of a cell the district or region around its centre.
    func name(_ unit: String) -> String {
        if let name = names[unit] { return name }
        guard kind == .grid, let location = location(unit) else { return unit }
        let around =
            location.admin2.flatMap { atlas.unit($0, level: .admin2) }
            ?? location.admin1.flatMap { atlas.unit($0, level: .admin1) }
        return around.map { "\(unit) (\($0.name))" } ?? unit
    }

    /// The names of the region and country around a unit, the nearer first.
    func within(_ unit: String) -> [String] {
        switch kind {
        case .country: return []
        case .grid:
            guard let country = location(unit)?.country else { return [] }
            return [Country.alpha3(country)?.name ?? country]
        case .admin1, .admin2:
            let level: AdministrativeUnit.Level = kind == .admin1 ? .admin1 : .admin2
            guard let found = atlas.unit(unit, level: level) else { return [] }
            let above = kind == .admin2 ? atlas.parent(of: found)?.name : nil
            return [above, Country.alpha3(found.country)?.name ?? found.country]
                .compactMap { $0 }
        }
    }

    private func location(_ unit: String) -> AdministrativeLocation? {
        Int(unit).flatMap(PRIOGridCell.init(gid:)).flatMap { atlas.locate($0.center) }
    }
}

extension UnitForecast {
    /// A forecast's row with its explanation.
    init(
        _ forecast: Forecast, _ explanation: Explanation, around: [Explanation.Neighbor],
        row: Int, step: Int, names: UnitNames, skill: ForecastSkill?, fan: FanChart,
        isExercise: Bool
    ) {
        func count(_ value: Double) -> Int? { value.isNaN ? nil : Int(value.rounded()) }
        let unit = forecast.units[row]
        let chances = forecast.units.indices.map {
            forecast.summary(row: $0, step: step).probability(atLeast: 1) ?? 0
        }
        self.init(
            id: unit, name: names.name(unit), within: names.within(unit), kind: forecast.kind,
            target: forecast.target, cutOff: forecast.cutOff.month,
            month: (forecast.cutOff + step).month,
            summary: forecast.summary(row: row, step: step),
            rank: chances.count > 1
                ? (1 + chances.count { $0 > chances[row] }, chances.count) : nil,
            model: forecast.model, past: explanation.recentMonths.map(count),
            monthsSinceLast: explanation.monthsSinceLastDeath,
            record: .init(
                violent: explanation.violentMonths, known: explanation.knownMonths,
                months: explanation.recordedMonths, unknownSince: explanation.unknownSince),
            peak: explanation.peak.map { ($0.month, Int($0.count.rounded())) },
            neighbors: around.map {
                .init(
                    id: $0.unit, name: names.name($0.unit), recent: count($0.recent),
                    year: count($0.year), knownRecent: $0.knownRecent, knownYear: $0.knownYear)
            },
            votes: explanation.votes,
            similar: explanation.similar.nearest.map { .init($0, names) },
            followed: (
                explanation.similar.followedAtOnce, explanation.similar.followedInSix
            ), skill: skill, fan: fan, isExercise: isExercise)
    }
}

extension UnitForecast.Similar {
    fileprivate init(_ similar: SimilarSituation, _ names: UnitNames) {
        self.init(
            id: similar.unit, name: names.name(similar.unit), month: similar.month,
            year: Int(similar.situation.year.rounded()),
            quietMonths: similar.situation.quietMonths,
            next: Int(similar.followed[0].rounded()),
            sixMonths: Int(similar.followed.prefix(6).reduce(0, +).rounded()))
    }
}

extension Workspace {
    /// The kind of unit that an identifier names.
    ///
    /// - Throws: `UsageError` when it names none.
    public func unitKind(of id: String) throws -> UnitKind {
        if Int(id) != nil { return .grid }
        let levels = try store.administrativeUnits(country: nil).filter { $0.code == id }.map(
            \.level)
        if let kind = levels.max()?.unitKind { return kind }
        if Country.alpha3(id) != nil { return .country }
        throw UsageError(
            missing: "'\(id)' is no unit that vigie knows; name its kind with --by.",
            fr:
                "«\u{A0}\(id)\u{A0}» n’est ni un pays, ni une région, ni une maille que vigie connaît."
        )
    }

    /// The country that an administrative unit belongs to.
    public func countryOfUnit(_ id: String) throws -> String? {
        try store.administrativeUnits(country: nil).first { $0.code == id }?.country
    }
}
