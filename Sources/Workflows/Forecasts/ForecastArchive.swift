import Domain
import Forecasting
import Foundation
import Harvest
import Storage

/// Makes forecasts once: one that was made from the same history, by the same version of the same
/// model, with the same steps, draws and seed is taken from the store.
struct ForecastArchive {
    /// Cut-offs, in months before the one shown, from which a model is scored: with six steps each
    /// they cover two years without a gap.
    static let scoredFrom = [24, 18, 12, 6]

    let workspace: Workspace

    init(_ workspace: Workspace) { self.workspace = workspace }

    /// A forecast, kept or made now and then kept.
    ///
    /// A store that cannot be written to gives the same forecast with a note that it was not kept.
    func forecast(
        _ subject: ForecastSubject, through cutOff: Period, with model: any ForecastModel,
        by forecaster: Forecaster, keeping: Bool = true
    ) throws -> (forecast: Forecast, id: String) {
        let history = try subject.history(through: cutOff)
        let id = Self.identifier(history, model.card, forecaster)
        if let kept = try workspace.store.forecast(id) {
            return (kept.forecast(inputs: subject.inputs), id)
        }
        workspace.progress.report("forecast from \(cutOff)", 0)
        let made = try forecaster.forecast(history, with: model, inputs: subject.inputs)
        workspace.progress.finish("forecast from \(cutOff)")
        return (keeping ? kept(made, id, subject) : made, id)
    }

    /// A forecast that is now in the store, or says why it is not.
    private func kept(_ forecast: Forecast, _ id: String, _ subject: ForecastSubject) -> Forecast {
        do {
            try keep(forecast, id, subject)
            return forecast
        } catch {
            return forecast.adding(
                Diagnostic(
                    .note, "forecast.not-kept",
                    "The forecast was made but not kept, so it will be made again next time: "
                        + "\(error)"))
        }
    }

    /// A forecast with what the members of its model say: both kept, or made now by one fit and then
    /// kept.
    func explained(
        _ subject: ForecastSubject, through cutOff: Period, with model: any ForecastModel,
        by forecaster: Forecaster
    ) throws -> (forecast: Forecast, votes: ForecastVotes, id: String) {
        let history = try subject.history(through: cutOff)
        let id = Self.identifier(history, model.card, forecaster)
        let known = try workspace.store.forecast(id)?.forecast(inputs: subject.inputs)
        if let known, let votes = try workspace.store.votes(of: id) { return (known, votes, id) }
        workspace.progress.report("forecast from \(cutOff)", 0)
        let fitted = try forecaster.fitted(history, with: model)
        let forecast =
            known
            ?? kept(
                forecaster.forecast(
                    history, card: model.card, fitted: fitted, inputs: subject.inputs), id, subject)
        let votes = ForecastVotes(
            units: history.units.count, steps: forecaster.steps,
            votes: fitted.votes(row:step:))
        // Votes that cannot be kept are only found again next time.
        try? workspace.store.keep(votes, of: id)
        workspace.progress.finish("forecast from \(cutOff)")
        return (forecast, votes, id)
    }

    private func keep(_ forecast: Forecast, _ id: String, _ subject: ForecastSubject) throws {
        let heading = ForecastHeading(
            forecast, id: id, counting: subject.counting.note,
            countries: subject.counting.countries,
            ledger: try workspace.store.ledger().last?.id ?? 0,
            knownThrough: subject.knownThrough, madeOn: workspace.today)
        try workspace.store.keep(KeptForecast(heading: heading, draws: forecast.draws))
    }

    /// Names a forecast by everything that decides its draws.
    static func identifier(
        _ history: History, _ card: ModelCard, _ forecaster: Forecaster
    ) -> String {
        let words = [
            history.digest, card.rule,
            "\(forecaster.steps.lowerBound)...\(forecaster.steps.upperBound)",
            "\(forecaster.drawCount)", "\(forecaster.seed)",
        ]
        return RawFile.sha256(Data(words.joined(separator: "\n").utf8))
    }
}

extension ForecastArchive {
    /// What a model and the naive baselines were worth from four cut-offs in the two years before,
    /// all of whose outcomes are known at the cut-off.
    func skill(
        _ subject: ForecastSubject, at cutOff: Period, of model: any ForecastModel,
        by forecaster: Forecaster, id: String
    ) throws -> ForecastSkill {
        let cutOffs = Self.scoredFrom.map { cutOff - cutOff.cadence.periods(months: $0) }
            .filter { $0 + forecaster.steps.upperBound <= cutOff }
        if let known = try workspace.store.skill(of: id), known.cutOffs == cutOffs { return known }
        let lines = try ([model] + Self.baselines(subject.neighborhood)).enumerated().filter {
            $0.offset == 0 || $0.element.card.identifier != model.card.identifier
        }.map { place, model in
            let scores = try cutOffs.map { past in
                let forecast = try forecast(
                    subject, through: past, with: model, by: forecaster, keeping: place == 0
                ).forecast
                return try Scoring.score(forecast, against: subject.panel)
            }
            return ForecastSkill.Line(model.card, isBaseline: place > 0, scores)
        }
        let skill = ForecastSkill(cutOffs: cutOffs, steps: forecaster.steps, lines: lines)
        // Scores without any known outcome are no numbers, and not worth keeping.
        if lines.allSatisfy({ $0.crps.isFinite }) {
            do { try workspace.store.keep(skill, of: id) } catch is StoreError {}
        }
        return skill
    }

    /// The baselines shown beside a forecast.
    static func baselines(_ neighborhood: Neighborhood) -> [any ForecastModel] {
        let own: [any ForecastModel] = [Zero(), Conflictology(memory: 12)]
        return neighborhood.rows.contains { !$0.isEmpty }
            ? own + [NeighborConflictology(memory: 12)] : own
    }
}

extension ForecastSkill.Line {
    init(_ card: ModelCard, isBaseline: Bool, _ scores: [ScoredForecast]) {
        func mean(_ score: KeyPath<RowScore, Double>) -> Double {
            scores.reduce(0) { $0 + $1.mean(score) } / Double(scores.count)
        }
        self.init(
            model: card.identifier, name: card.name, isBaseline: isBaseline, crps: mean(\.crps),
            ignorance: mean(\.ignorance), interval: mean(\.interval))
    }
}

extension Forecast {
    /// The same forecast with a further diagnostic.
    func adding(_ diagnostic: Diagnostic) -> Forecast {
        Forecast(
            model: model, kind: kind, target: target, measure: measure, units: units,
            cutOff: cutOff, steps: steps, drawCount: drawCount, isJoint: isJoint, draws: draws,
            lineage: lineage, diagnostics: diagnostics + [diagnostic])
    }
}
