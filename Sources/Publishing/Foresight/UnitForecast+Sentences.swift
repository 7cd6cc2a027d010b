import Domain

extension UnitForecast {
    /// The unit, month and subject in a line.
    public func heading(_ language: Language) -> String {
        let place = ([name] + within).joined(separator: ", ")
        return "\(place) (\(id)) · \(language.month(month)) · \(language.name(target))"
    }

    /// Why, in sentences, the most important first.
    public func sentences(_ language: Language) -> [String] {
        [
            chance(language), level(language), record(language), surroundings(language),
            members(language), precedents(language), worth(language), limits(language),
        ].compactMap { $0 }
    }

    /// The forecast itself.
    func chance(_ language: Language) -> String {
        let any = summary.probability(atLeast: 1) ?? .nan
        let ten = summary.probability(atLeast: 10) ?? .nan
        let upper = Int((summary.interval(0.9)?.upper ?? 0).rounded(.up))
        var text = language.say(
            "The chance of at least one death is \(language.percent(any))\(odds(any, language)), of ten or more \(language.percent(ten)); in nineteen of twenty futures at most \(language.count(upper, "person dies", "people die", fr: "", ""))",
            fr:
                "La probabilité d’au moins un mort est de \(language.percent(any))\(odds(any, language)), de dix ou plus de \(language.percent(ten))\u{A0}; dans dix-neuf futurs sur vingt, au plus \(language.count(upper, "", "", fr: "mort", "morts"))"
        )
        if let rank {
            text += language.say(
                ". By this chance it is number \(rank.place) of \(rank.of) \(language.plural(kind)).",
                fr: ". C’est le rang \(rank.place) sur \(rank.of) \(language.plural(kind)).")
        } else {
            text += "."
        }
        return text
    }

    private func odds(_ chance: Double, _ language: Language) -> String {
        guard chance > 0.02, chance < 0.45 else { return "" }
        let whole = Int((1 / chance).rounded())
        return language.say(" (about 1 in \(whole))", fr: " (environ 1 sur \(whole))")
    }

    private func level(_ language: Language) -> String {
        let year = past.suffix(12).compactMap { $0 }
        guard !year.isEmpty else {
            return language.say(
                "Nothing is known of it in the twelve months to \(language.month(cutOff)); unknown is not zero.",
                fr:
                    "On n’en sait rien pour les douze mois jusqu’en \(language.month(cutOff))\u{A0}; inconnu n’est pas zéro."
            )
        }
        let total = year.reduce(0, +)
        let deaths = language.count(total, "death", "deaths", fr: "mort", "morts")
        let quarter = past.suffix(3).compactMap { $0 }.reduce(0, +)
        let violent = year.count { $0 > 0 }
        return language.say(
            "Recent level: \(deaths) in the twelve months to \(language.month(cutOff)), in \(violent) of them; \(quarter) in the last three. \(since(language))",
            fr:
                "Niveau récent\u{A0}: \(deaths) en douze mois jusqu’en \(language.month(cutOff)), dans \(violent) d’entre eux\u{A0}; \(quarter) dans les trois derniers. \(since(language))"
        )
    }

    private func since(_ language: Language) -> String {
        switch monthsSinceLast {
        case .none:
            language.say("No death is on record before.", fr: "Aucun mort n’est connu auparavant.")
        case .some(0):
            language.say(
                "The last month itself was violent.", fr: "Le dernier mois lui-même a été violent.")
        case .some(let months):
            language.say(
                "The last was in \(language.month(cutOff - months)): \(language.count(months, "month", "months", fr: "", "")) before.",
                fr:
                    "Le dernier remonte à \(language.month(cutOff - months)), \(months)\u{A0}mois plus tôt."
            )
        }
    }

    private func record(_ language: Language) -> String? {
        guard let peak, knownMonths > 0 else { return nil }
        return language.say(
            "Of the last \(knownMonths) months known, \(violentMonths) had a death (\(language.percent(Double(violentMonths) / Double(knownMonths)))); the worst month on record is \(language.month(peak.month)) with \(language.number(peak.deaths)).",
            fr:
                "Sur les \(knownMonths) derniers mois connus, \(violentMonths) ont connu un mort (\(language.percent(Double(violentMonths) / Double(knownMonths))))\u{A0}; le pire mois connu est \(language.month(peak.month)), avec \(language.number(peak.deaths)) morts."
        )
    }

    private func surroundings(_ language: Language) -> String? {
        guard !neighbors.isEmpty else { return nil }
        let violent = neighbors.filter { ($0.year ?? 0) > 0 }
        guard !violent.isEmpty else {
            return language.say(
                "Around: no death in the \(neighbors.count) neighbouring \(language.plural(kind)) in twelve months.",
                fr:
                    "Alentour\u{A0}: aucun mort en douze mois dans les \(neighbors.count) \(language.plural(kind)) voisins."
            )
        }
        let parts = violent.prefix(5).map { neighbor in
            let recent = neighbor.recent.map { language.number($0) } ?? "?"
            return language.say(
                "\(neighbor.name) \(language.number(neighbor.year ?? 0)) (\(recent) in the last three months)",
                fr:
                    "\(neighbor.name) \(language.number(neighbor.year ?? 0)) (dont \(recent) en trois mois)"
            )
        }
        let others = violent.count > 5 ? "" : calm(language)
        return language.say(
            "Around, deaths in twelve months: \(parts.joined(separator: ", "))\(others).",
            fr: "Alentour, morts en douze mois\u{A0}: \(parts.joined(separator: ", "))\(others).")
    }

    /// The neighbours without a death in twelve months: by name when they are few.
    private func calm(_ language: Language) -> String {
        let calm = neighbors.filter { $0.year == 0 }
        guard !calm.isEmpty else { return "" }
        guard calm.count <= 3 else {
            return language.say(
                "; none in \(calm.count) more", fr: "\u{A0}; aucun dans \(calm.count) autres")
        }
        let names = calm.map(\.name).joined(separator: ", ")
        return language.say("; none in \(names)", fr: "\u{A0}; aucun à \(names)")
    }

    private func members(_ language: Language) -> String? {
        let heavy = votes.filter { $0.weight >= 0.05 }
        guard let low = heavy.map(\.anyDeath).min(), let high = heavy.map(\.anyDeath).max() else {
            return nil
        }
        let parts = heavy.map { vote in
            let name = language.name(model: vote.identifier, vote.name)
            return language.say(
                "\(name) \(language.percent(vote.anyDeath)) (weight \(language.percent(vote.weight)))",
                fr:
                    "\(name) \(language.percent(vote.anyDeath)) (poids \(language.percent(vote.weight)))"
            )
        }
        let spread =
            heavy.count < 2
            ? ""
            : high - low > 0.2
                ? language.say(
                    " They disagree: trust it less.", fr: " Elles divergent\u{A0}: prudence.")
                : language.say(" They agree closely.", fr: " Elles concordent.")
        return language.say(
            "The methods' votes for any death: \(parts.joined(separator: "; ")).\(spread)",
            fr:
                "Les voix des méthodes pour au moins un mort\u{A0}: \(parts.joined(separator: "\u{A0}; ")).\(spread)"
        )
    }

    private func precedents(_ language: Language) -> String? {
        guard followed.of > 0 else { return nil }
        let parts = similar.prefix(3).map { item in
            let six = item.sixMonths.map {
                language.count($0, "death", "deaths", fr: "mort", "morts")
            }
            return language.say(
                "\(item.name) in \(language.month(item.month)) (\(item.year) killed in twelve months, \(quiet(item.quietMonths, language))): \(six ?? "unknown") in the six months after",
                fr:
                    "\(item.name) en \(language.month(item.month)) (\(item.year) tués en douze mois, \(quiet(item.quietMonths, language)))\u{A0}: \(six ?? "inconnu") dans les six mois suivants"
            )
        }
        return language.say(
            "What followed before: of the \(followed.of) past situations most like this one, \(followed.atOnce) saw a death in the next month and \(followed.inSix) within six. The closest: \(parts.joined(separator: "; ")).",
            fr:
                "Ce qui a suivi naguère\u{A0}: des \(followed.of) situations passées les plus semblables, \(followed.atOnce) ont connu un mort le mois suivant et \(followed.inSix) dans les six mois. Les plus proches\u{A0}: \(parts.joined(separator: "\u{A0}; "))."
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

    private func worth(_ language: Language) -> String? {
        guard let skill, let own = skill.lines.first,
            let best = skill.lines.dropFirst().filter({ $0.ignorance.isFinite })
                .min(by: { $0.ignorance < $1.ignorance }), best.crps > 0, best.ignorance > 0
        else { return nil }
        let surprise = language.change(own.ignorance / best.ignorance - 1)
        let error = language.change(own.crps / best.crps - 1)
        let name = language.name(model: best.model, best.name)
        return language.say(
            "How far to trust it: over the two years before, the same model's surprise at what happened (ignorance) was \(surprise) and its error (CRPS) \(error) that of the best simple baseline (\(name)).",
            fr:
                "Que vaut-elle\u{A0}: sur les deux années précédentes, la surprise du modèle devant les faits (ignorance) a été \(surprise), et son erreur (CRPS) \(error), par rapport à la meilleure référence simple (\(name))."
        )
    }

    private func limits(_ language: Language) -> String {
        language.say(
            "It counts reported deaths only and says nothing about who, or about a place or day within. A low chance is no promise of safety.",
            fr:
                "Seuls les morts rapportés comptent\u{A0}; rien n’est dit des auteurs, ni d’un lieu ou d’un jour précis. Une faible probabilité ne promet pas la sécurité."
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
}
