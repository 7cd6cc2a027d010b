import Domain

/// An evaluation as a page: scores beside the benchmarks, calibration plots, and what tells skill
/// from luck.
public struct EvaluationPage: Sendable {
    let summary: EvaluationSummary
    let language: Language

    public init(_ summary: EvaluationSummary, language: Language) {
        self.summary = summary
        self.language = language
    }

    /// The page.
    public var html: String {
        let title = language.say(
            "Forecasts held against what happened", fr: "Les prévisions face aux faits")
        let shell = PageShell(
            title: title, description: summary.notes.first?.text(language) ?? title,
            language: language,
            setting: .file, isExercise: summary.isExercise)
        return shell.html {
            tag("main") {
                tag("h1") { title }
                tag("p", ["class": "lead"]) {
                    "\(language.name(summary.target)), \(language.plural(summary.kind))"
                }
                summary.notes.map { note in
                    tag("p", ["class": "small"]) { note.text(language) }
                }
                EvaluationListing.tables(
                    summary, parts: [.scores, .differences], language: language
                ).map(section)
                tag("h2") { language.say("Calibration", fr: "Calibrage") }
                summary.models.filter { !$0.isBenchmark || summary.models.count < 7 }
                    .map(calibration)
                EvaluationListing.tables(
                    summary,
                    parts: [.calibration, .thresholds, .steps, .regions, .onset, .largest],
                    language: language
                ).map(section)
            }
        }
    }

    private func section(_ table: TableDocument) -> Markup {
        tag("div", ["class": "scroll"]) { TableMarkup.table(table, in: language) }
    }

    private func calibration(_ model: EvaluationSummary.Model) -> Markup {
        tag("section") {
            tag("h3") { "\(language.name(model.card)) (\(model.card.rule))" }
            CalibrationChart(
                reliability: model.calibration.reliability,
                transform: model.calibration.transform
            ).figures(id: "c-\(model.card.identifier)", language: language)
        }
    }
}
