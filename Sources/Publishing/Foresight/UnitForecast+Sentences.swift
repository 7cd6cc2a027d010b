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
            chance(language), gist(language), level(language), fiveYears(language),
            surroundings(language), members(language), precedents(language), worth(language),
            limits(language),
        ].compactMap { $0 }
    }

    /// The forecast itself.
    func chance(_ language: Language) -> String {
        let any = summary.probability(atLeast: 1) ?? .nan
        let ten = summary.probability(atLeast: 10) ?? .nan
        var text = language.say(
            "The chance of at least one death is \(language.percent(any))\(odds(any, language)), of ten or more \(language.percent(ten)); in nineteen of twenty futures \(most(language))",
            fr:
                "La probabilité d’au moins un mort est de \(language.percent(any))\(odds(any, language)), de dix ou plus de \(language.percent(ten))\u{A0}; dans dix-neuf futurs sur vingt, \(most(language))"
        )
        if let rank {
            text += language.say(
                ". By this chance it is number \(rank.place) of \(rank.of) \(language.plural(kind)).",
                fr:
                    ". Par cette probabilité, c’est le numéro \(rank.place) sur \(rank.of) \(language.plural(kind))."
            )
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

    /// The upper end of the 90 % interval in words.
    private func most(_ language: Language) -> String {
        let upper = Int((summary.interval(0.9)?.upper ?? 0).rounded(.up))
        guard upper > 0 else { return language.say("nobody dies", fr: "il n’y a aucun mort") }
        return language.say("at most ", fr: "au plus ")
            + language.count(upper, "person dies", "people die", fr: "mort", "morts")
    }

    /// The chance beside the unit's own record, and what speaks for less and for more.
    private func gist(_ language: Language) -> String? {
        let any = summary.probability(atLeast: 1) ?? .nan
        let reasons = [
            speaking(
                for: language.say("For less", fr: "Pour moins"), calm(language), language),
            speaking(
                for: language.say("For more", fr: "Pour plus"), violence(language), language),
        ].compactMap { $0 }
        guard let rate = record.rate, any.isFinite else {
            return reasons.isEmpty
                ? nil : language.say("In short. ", fr: "En bref. ") + reasons.joined(separator: " ")
        }
        let relation =
            switch any {
            case _ where any < 0.8 * rate: language.say("less than", fr: "moins que")
            case _ where any > 1.25 * rate: language.say("more than", fr: "plus que")
            default: language.say("about as much as", fr: "à peu près autant que")
            }
        let text = language.say(
            "In short: \(language.percent(any)) is \(relation) its own record of recent years (\(language.percent(rate)) of months had a death).",
            fr:
                "En bref\u{A0}: \(language.percent(any)), c’est \(relation) son propre passé récent (un mort ou plus dans \(language.percent(rate)) des mois)."
        )
        return ([text] + reasons).joined(separator: " ")
    }

    private func speaking(for side: String, _ facts: [String], _ language: Language) -> String? {
        facts.isEmpty ? nil : language.label(side) + " " + facts.joined(separator: ", ") + "."
    }

    private func calm(_ language: Language) -> [String] {
        var facts: [String] = []
        switch monthsSinceLast {
        case .none where record.unknownSince == 0:
            facts.append(language.say("no death on record", fr: "aucun mort connu"))
        case .some(let months) where months >= 3 && record.unknownSince == 0:
            facts.append(
                language.say(
                    "no death here for \(months) months", fr: "aucun mort ici depuis \(months) mois"
                ))
        default: break
        }
        let isKnown = neighbors.allSatisfy { $0.knownRecent == 3 }
        if !neighbors.isEmpty, isKnown, neighbors.allSatisfy({ $0.recent == 0 }) {
            facts.append(
                language.say(
                    "none next door in the last three",
                    fr: "aucun chez les voisins en trois mois"))
        }
        return facts
    }

    private func violence(_ language: Language) -> [String] {
        var facts: [String] = []
        let quarter = past.suffix(3).compactMap { $0 }.reduce(0, +)
        let year = past.suffix(12).compactMap { $0 }.reduce(0, +)
        func deaths(_ count: Int) -> String {
            language.count(count, "death", "deaths", fr: "mort", "morts")
        }
        if quarter > 0 {
            facts.append(
                language.say(
                    "\(deaths(quarter)) here in the last three months",
                    fr: "\(deaths(quarter)) ici en trois mois"))
        } else if year > 0 {
            facts.append(
                language.say(
                    "\(deaths(year)) here in twelve months", fr: "\(deaths(year)) ici en douze mois"
                ))
        }
        let around = neighbors.compactMap(\.recent).reduce(0, +)
        if around > 0 {
            facts.append(
                language.say(
                    "\(deaths(around)) next door in the last three months",
                    fr: "\(deaths(around)) chez les voisins en trois mois"))
        }
        return facts
    }

    private func limits(_ language: Language) -> String {
        language.say(
            "It counts reported deaths only and says nothing about who, or about a place or day within. A low chance is no promise of safety.",
            fr:
                "Seuls les morts rapportés comptent\u{A0}; rien n’est dit des auteurs, ni d’un lieu ou d’un jour précis. Une faible probabilité ne promet pas la sécurité."
        )
    }
}
