import Domain

extension EvaluationSummary.Model {
    /// What a table of scores lists of a model.
    func parts(
        _ part: EvaluationListing.Part, _ language: Language
    ) -> [EvaluationSummary.Part] {
        switch part {
        case .scores:
            windows
                + (windows.count > 1 ? [.init(language.say("mean", fr: "moyenne"), overall)] : [])
        case .steps: steps
        case .regions: regions
        case .onset: [.init(language.say("quiet before", fr: "calmes avant"), onset)]
        case .largest: withoutLargest
        case .differences, .calibration, .thresholds: []
        }
    }
}

extension Language {
    /// What the lines of a table of scores are about.
    func subject(_ part: EvaluationListing.Part) -> (key: String, title: String) {
        switch part {
        case .steps: ("step", say("step", fr: "échéance"))
        case .regions: ("region", say("region", fr: "région"))
        case .onset: ("units", say("units", fr: "unités"))
        case .largest: ("without", say("without", fr: "sans"))
        default: ("window", say("window", fr: "fenêtre"))
        }
    }

    /// The caption of a table; the first needs none.
    func caption(_ part: EvaluationListing.Part, _ summary: EvaluationSummary) -> String? {
        switch part {
        case .scores: return nil
        case .differences:
            return say(
                "Differences, from resampling units in pairs (below 0 the model is better)",
                fr:
                    "Différences, par rééchantillonnage des unités en paires (sous 0, le modèle est meilleur)"
            )
        case .calibration: return say("Calibration", fr: "Calibrage")
        case .thresholds:
            return say(
                "Where at least so many died (average precision: 1 best, without skill the share; Brier: 0 best)",
                fr:
                    "Là où au moins tant de personnes sont mortes (précision moyenne\u{A0}: 1 au mieux, la part sans savoir-faire\u{A0}; Brier\u{A0}: 0 au mieux)"
            )
        case .steps:
            return say(
                "By \(summary.cadence.rawValue)s ahead",
                fr: summary.cadence == .month ? "Par mois d’avance" : "Par semaines d’avance")
        case .regions: return say("By region", fr: "Par région")
        case .onset:
            return say(
                "Onset: no death in the 12 months before the cut-off",
                fr: "Déclenchement\u{A0}: aucun mort dans les 12 mois avant la date de coupure")
        case .largest:
            let units = summary.largest.prefix(10).map(\.unit).joined(separator: ", ")
            return say(
                "Without the units with the most deaths (\(units))",
                fr: "Sans les unités qui ont le plus de morts (\(units))")
        }
    }
}
