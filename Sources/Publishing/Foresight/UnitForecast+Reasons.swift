import Domain

extension UnitForecast {
    /// What the methods in the pool say, and whether they agree.
    func members(_ language: Language) -> String? {
        let heavy = votes.filter { $0.weight >= 0.05 }
        guard let low = heavy.map(\.anyDeath).min(), let high = heavy.map(\.anyDeath).max() else {
            return nil
        }
        let parts = heavy.map { vote in
            let name = language.name(model: vote.identifier, vote.model)
            let gloss =
                language.gloss(model: vote.identifier).map {
                    $0 + language.say("; ", fr: "\u{A0}; ")
                } ?? ""
            return language.say(
                "\(language.percent(vote.anyDeath)) \(name) (\(gloss)weight \(language.percent(vote.weight)))",
                fr:
                    "\(language.percent(vote.anyDeath)) \(name) (\(gloss)poids \(language.percent(vote.weight)))"
            )
        }
        let spread =
            switch high - low {
            case _ where heavy.count < 2: ""
            case 0.2...:
                language.say(
                    " They disagree: trust it less.", fr: " Elles divergent\u{A0}: prudence.")
            case ..<0.05: language.say(" They agree closely.", fr: " Elles concordent.")
            default:
                language.say(
                    " They lie between \(language.percent(low)) and \(language.percent(high)).",
                    fr: " Elles vont de \(language.percent(low)) à \(language.percent(high)).")
            }
        return language.say(
            "The methods' votes for any death: \(parts.joined(separator: "; ")).\(spread)",
            fr:
                "Les voix des méthodes pour au moins un mort\u{A0}: \(parts.joined(separator: "\u{A0}; ")).\(spread)"
        )
    }

    /// What followed past situations like this one.
    func precedents(_ language: Language) -> String {
        guard !similar.isEmpty else {
            return past.suffix(12).contains(nil)
                ? language.say(
                    "Past situations are not compared: some of its last twelve months are unknown.",
                    fr:
                        "Pas de comparaison avec le passé\u{A0}: certains des douze derniers mois sont inconnus."
                )
                : language.say(
                    "No past situation on record is like this one: there is nothing to compare it with.",
                    fr: "Aucune situation passée connue ne ressemble à celle-ci.")
        }
        let count = similar.count
        let share = language.percent(Double(followed.atOnce) / Double(count))
        let text = language.say(
            "What followed before: of the \(count) past situations most like this one, \(followed.atOnce) saw a death in the next month (\(share)) and \(followed.inSix) within six.",
            fr:
                "Ce qui a suivi naguère\u{A0}: des \(count) situations passées les plus semblables, \(followed.atOnce) ont connu un mort le mois suivant (\(share)) et \(followed.inSix) dans les six mois."
        )
        let closest = similar.prefix(3).map { told($0, language) }
            .joined(separator: language.say("; ", fr: "\u{A0}; "))
        return text + " "
            + language.label(language.say("The closest", fr: "Les plus proches")) + " " + closest
            + "." + (worst(language).map { " " + $0 } ?? "")
    }

    private func told(_ item: Similar, _ language: Language) -> String {
        let after =
            item.sixMonths == 0
            ? language.say(
                "none in the six months after", fr: "aucun mort dans les six mois suivants")
            : language.say(
                "\(language.count(item.sixMonths, "death", "deaths", fr: "", "")) in the six months after",
                fr:
                    "\(language.count(item.sixMonths, "", "", fr: "mort", "morts")) dans les six mois suivants"
            )
        let killed = language.say(
            "\(language.number(item.year)) killed in twelve months",
            fr: "\(language.count(item.year, "", "", fr: "tué", "tués")) en douze mois")
        return
            "\(item.name), \(language.month(item.month)) (\(killed), \(quiet(item.quietMonths, language)))\(language.say(": ", fr: "\u{A0}: "))\(after)"
    }

    /// The worst that followed, where that is not told already.
    private func worst(_ language: Language) -> String? {
        guard let worst = similar.max(by: { $0.sixMonths < $1.sixMonths }), worst.sixMonths > 0,
            !similar.prefix(3).contains(worst)
        else { return nil }
        return language.say(
            "The worst that followed: \(language.count(worst.sixMonths, "death", "deaths", fr: "", "")) in six months (\(worst.name), after \(language.month(worst.month))).",
            fr:
                "Le pire qui ait suivi\u{A0}: \(language.count(worst.sixMonths, "", "", fr: "mort", "morts")) en six mois (\(worst.name), après \(language.month(worst.month)))."
        )
    }

    private func quiet(_ months: Int, _ language: Language) -> String {
        switch months {
        case 0: language.say("the last that month", fr: "le dernier ce mois-là")
        case 60...: language.say("none for five years", fr: "aucun depuis cinq ans")
        default:
            language.say(
                "the last \(language.count(months, "month", "months", fr: "", "")) before",
                fr: "le dernier \(months)\u{A0}mois avant")
        }
    }

    /// What the model was worth on earlier months.
    func worth(_ language: Language) -> String {
        guard let skill, let own = skill.lines.first,
            let best = skill.lines.dropFirst().filter({ $0.ignorance.isFinite })
                .min(by: { $0.ignorance < $1.ignorance }), best.crps > 0, best.ignorance > 0
        else {
            return language.say(
                "How far to trust it is not known: it is scored on the two years before, for forecasts up to 24 months ahead with at least three years of data.",
                fr:
                    "Que vaut-elle\u{A0}: on l’ignore. Elle est évaluée sur les deux années précédentes, jusqu’à 24 mois d’avance et avec au moins trois ans de données."
            )
        }
        let surprise = language.change(own.ignorance / best.ignorance - 1)
        let error = language.change(own.crps / best.crps - 1)
        let name = language.name(model: best.model, best.name)
        return language.say(
            "How far to trust it: over the two years before, the same model's surprise at what happened (ignorance) was \(surprise) and its error (CRPS) \(error) that of the best simple baseline (\(name)).",
            fr:
                "Que vaut-elle\u{A0}: sur les deux années précédentes, la surprise du modèle devant les faits (ignorance) a été \(surprise), et son erreur (CRPS) \(error), par rapport à la meilleure référence simple (\(name))."
        )
    }
}

extension Language {
    /// A relative change in words: `12 % below`.
    func change(_ share: Double) -> String {
        guard share.isFinite else { return "–" }
        if abs(share) < 0.005 { return say("level with", fr: "égale") }
        let size = percent(abs(share))
        return share < 0
            ? say("\(size) below", fr: "inférieure de \(size)")
            : say("\(size) above", fr: "supérieure de \(size)")
    }

    /// What a method of the pool goes by, in a few words; `nil` for one without such words.
    func gloss(model identifier: String) -> String? {
        let family = identifier.split(separator: "-").filter { Int($0) == nil }
            .joined(separator: "-")
        return switch family {
        case "scale-hurdle", "kernel-hurdle", "kernel", "self-exciting":
            say("violence here and around, fresh and old", fr: "violences d’ici et d’alentour")
        case "quantile-forest", "analogues", "markov-mixture":
            say("what followed similar courses", fr: "suites de cours semblables")
        case "hurdle": say("regression on its history", fr: "régression sur son histoire")
        case "decay", "negative-binomial", "conflictology", "zinb":
            say("its own recent months", fr: "ses propres derniers mois")
        default: nil
        }
    }
}
