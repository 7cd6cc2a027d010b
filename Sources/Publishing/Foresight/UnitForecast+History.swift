import Domain

extension UnitForecast {
    /// Deaths in the last year, month by month where they are few, and what is not known of it.
    func level(_ language: Language) -> String {
        let year = past.suffix(12)
        let known = year.compactMap { $0 }
        guard !known.isEmpty else {
            return language.say(
                "Nothing is known of it in the twelve months to \(language.month(cutOff)); unknown is not zero.",
                fr:
                    "On n’en sait rien pour les douze mois jusqu’en \(language.month(cutOff))\u{A0}; inconnu n’est pas zéro."
            )
        }
        let deaths = language.count(known.reduce(0, +), "death", "deaths", fr: "mort", "morts")
        let parts = [months(language), quarter(language)].compactMap { $0 }
        let span = language.say(
            "\(deaths) in the twelve months to \(language.month(cutOff))",
            fr: "\(deaths) en douze mois jusqu’en \(language.month(cutOff))")
        return
            ([
                language.label(language.say("Recent level", fr: "Niveau récent")) + " "
                    + ([span] + parts).joined(separator: language.say("; ", fr: "\u{A0}; ")) + ".",
                since(language), unknown(language),
            ] as [String?]).compactMap { $0 }.joined(separator: " ")
    }

    /// The violent months of the last twelve: by name when they are few.
    private func months(_ language: Language) -> String? {
        let dated = past.suffix(12).enumerated().compactMap { place, deaths in
            deaths.map { (month: cutOff - (min(12, past.count) - 1 - place), deaths: $0) }
        }.filter { $0.deaths > 0 }
        guard let worst = dated.max(by: { $0.deaths < $1.deaths }), dated.count > 1 else {
            return dated.first.map {
                ($0.deaths == 1
                    ? language.say("in ", fr: "en ") : language.say("all in ", fr: "tous en "))
                    + language.month($0.month)
            }
        }
        guard dated.count > 4 else {
            return dated.map {
                language.number($0.deaths) + language.say(" in ", fr: " en ")
                    + language.month($0.month)
            }.joined(separator: ", ")
        }
        return language.say(
            "\(dated.count) of these months had one, the worst \(language.month(worst.month)) with \(language.number(worst.deaths))",
            fr:
                "\(dated.count) de ces mois en ont connu, le pire étant \(language.month(worst.month)) avec \(language.number(worst.deaths))"
        )
    }

    private func quarter(_ language: Language) -> String? {
        let known = past.suffix(3).compactMap { $0 }
        let total = known.reduce(0, +)
        switch known.count {
        case 0:
            return language.say(
                "nothing is known of the last three", fr: "rien n’est connu des trois derniers")
        case 3:
            return total == 0
                ? language.say("none in the last three", fr: "aucun dans les trois derniers")
                : language.say(
                    "\(language.number(total)) in the last three",
                    fr: "\(language.number(total)) dans les trois derniers")
        default:
            return language.say(
                "\(language.number(total)) in the \(known.count) known of the last three",
                fr: "\(language.number(total)) dans les \(known.count) connus des trois derniers")
        }
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
                "The last known was in \(language.month(cutOff - months)), \(language.count(months, "month", "months", fr: "", "")) before\(between(language)).",
                fr:
                    "Le dernier connu remonte à \(language.month(cutOff - months)), \(months)\u{A0}mois plus tôt\(between(language))."
            )
        }
    }

    /// Whether there may have been one since.
    private func between(_ language: Language) -> String {
        record.unknownSince == 0
            ? ""
            : language.say(
                " (\(record.unknownSince) of them unknown)",
                fr: " (dont \(record.unknownSince) inconnus)")
    }

    /// Which months of the last twelve are not known.
    private func unknown(_ language: Language) -> String? {
        let year = Array(past.suffix(12))
        let gaps = year.indices.filter { year[$0] == nil }
        guard !gaps.isEmpty else { return nil }
        let names = gaps.map { language.month(cutOff - (year.count - 1 - $0)) }
            .joined(separator: ", ")
        return language.say(
            "Not known, and not counted as calm: \(names).",
            fr: "Inconnus, et non comptés comme calmes\u{A0}: \(names).")
    }

    /// The record of the last five years and the worst month.
    func fiveYears(_ language: Language) -> String? {
        guard let peak, record.known > 0 else { return nil }
        let share = language.percent(Double(record.violent) / Double(record.known))
        let months =
            record.known == record.months
            ? language.say(
                "Of the last \(record.months) months, \(record.violent) had a death (\(share))",
                fr:
                    "Sur les \(record.months) derniers mois, \(record.violent) ont connu un mort (\(share))"
            )
            : language.say(
                "Of the last \(record.months) months \(record.known) are known, and \(record.violent) of them had a death (\(share))",
                fr:
                    "Sur les \(record.months) derniers mois, \(record.known) sont connus, dont \(record.violent) avec un mort (\(share))"
            )
        return months
            + language.say(
                "; the worst month on record is \(language.month(peak.month)) with \(language.number(peak.deaths)).",
                fr:
                    "\u{A0}; le pire mois connu est \(language.month(peak.month)), avec \(language.count(peak.deaths, "", "", fr: "mort", "morts"))."
            )
    }

    /// What happened next door, by name.
    func surroundings(_ language: Language) -> String? {
        guard !neighbors.isEmpty else { return nil }
        let violent = neighbors.filter { ($0.year ?? 0) > 0 }
        let rest = violent.count > 5 ? [] : [calm(language), dark(language)].compactMap { $0 }
        guard !violent.isEmpty else {
            return language.say("Around: ", fr: "Alentour\u{A0}: ")
                + rest.joined(separator: language.say("; ", fr: "\u{A0}; ")) + "."
        }
        let parts = violent.prefix(5).map { neighbor in
            "\(neighbor.name) \(language.number(neighbor.year ?? 0)) (\(recent(neighbor, language)))"
        }.joined(separator: ", ")
        let more =
            violent.count > 5
            ? [language.say("\(violent.count - 5) more", fr: "\(violent.count - 5) autres")] : []
        return language.say(
            "Around, deaths in twelve months: ", fr: "Alentour, morts en douze mois\u{A0}: ")
            + ([parts] + rest + more).joined(separator: language.say("; ", fr: "\u{A0}; ")) + "."
    }

    private func recent(_ neighbor: Neighbor, _ language: Language) -> String {
        let last =
            switch neighbor.recent {
            case .none: language.say("the last three unknown", fr: "trois derniers inconnus")
            case .some(0): language.say("none in the last three", fr: "aucun en trois mois")
            case .some(let deaths):
                language.say(
                    "\(language.number(deaths)) in the last three",
                    fr: "dont \(language.number(deaths)) en trois mois")
            }
        guard neighbor.knownYear < 12 else { return last }
        return last
            + language.say(
                "; \(neighbor.knownYear) of twelve months known",
                fr: "\u{A0}; \(neighbor.knownYear) mois connus sur douze")
    }

    /// The neighbours without a death in the months known of twelve: by name when they are few.
    private func calm(_ language: Language) -> String? {
        let calm = neighbors.filter { $0.year == 0 }
        guard !calm.isEmpty else { return nil }
        let gaps = calm.contains { $0.knownYear < 12 }
        let known =
            gaps ? language.say(" in the months known", fr: " dans les mois connus") : ""
        guard calm.count <= 3 else {
            return calm.count == neighbors.count
                ? language.say(
                    "no death in twelve months in any of the \(calm.count) neighbours\(known)",
                    fr: "aucun mort en douze mois dans les \(calm.count) unités voisines\(known)")
                : language.say(
                    "none in \(calm.count) more\(known)",
                    fr: "aucun dans \(calm.count) autres\(known)")
        }
        let names = calm.map(\.name).joined(separator: ", ")
        return calm.count == neighbors.count
            ? language.say(
                "no death in twelve months in \(names)\(known)",
                fr: "aucun mort en douze mois à \(names)\(known)")
            : language.say("none in \(names)\(known)", fr: "aucun à \(names)\(known)")
    }

    /// The neighbours of which nothing is known in twelve months.
    private func dark(_ language: Language) -> String? {
        let dark = neighbors.filter { $0.year == nil }
        guard !dark.isEmpty else { return nil }
        let names = dark.prefix(3).map(\.name).joined(separator: ", ")
        let more = dark.count > 3 ? language.say(" and others", fr: " et d’autres") : ""
        return language.say(
            "nothing is known of \(names)\(more)", fr: "rien n’est connu de \(names)\(more)")
    }
}
