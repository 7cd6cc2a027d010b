import Domain

extension BriefPage {
    /// The month in a sentence.
    var headline: String {
        let killed = content.killed.current.toll.best
        let civilians = content.civilians.current.toll.best
        let place = "\(content.country), \(language.month(content.month))"
        guard content.incidents.current.toll.best > 0 else {
            return language.say(
                "\(place): no incident recorded", fr: "\(place)\u{A0}: aucun incident enregistré")
        }
        guard killed > 0 else {
            return language.say(
                "\(place): nobody reported killed", fr: "\(place)\u{A0}: aucun mort signalé")
        }
        let count = language.number(killed)
        return language.say(
            "\(place): \(count) \(killed == 1 ? "person" : "people") reported killed"
                + (share(civilians, of: killed).map { ", \($0)" } ?? ""),
            fr: "\(place)\u{A0}: \(count) \(killed < 2 ? "personne tuée" : "personnes tuées")"
                + (share(civilians, of: killed).map { ", \($0)" } ?? ""))
    }

    /// The share of civilians in words that a reader remembers, each the fraction nearest to it;
    /// `nil` where it is too small for one.
    private func share(_ part: Int, of whole: Int) -> String? {
        guard whole > 0, part > 0 else { return nil }
        if part >= whole {
            return whole == 1
                ? language.say("a civilian", fr: "un civil")
                : language.say("all of them civilians", fr: "tous des civils")
        }
        let share = Double(part) / Double(whole)
        guard share >= 0.125 else { return nil }
        if share >= 0.95 {
            return language.say("nearly all of them civilians", fr: "presque tous des civils")
        }
        let fractions: [(Double, String, String)] = [
            (0.2, "about a fifth", "environ un cinquième"), (0.25, "a quarter", "un quart"),
            (1 / 3, "a third", "un tiers"), (0.4, "two in five", "deux cinquièmes"),
            (0.5, "half", "la moitié"), (0.6, "three in five", "trois cinquièmes"),
            (2 / 3, "two in three", "les deux tiers"),
            (0.75, "three quarters", "les trois quarts"),
            (0.8, "four in five", "les quatre cinquièmes"),
            (0.9, "nine in ten", "les neuf dixièmes"),
        ]
        let nearest = fractions.min { abs($0.0 - share) < abs($1.0 - share) }
        return nearest.map { fraction in
            language.say("\(fraction.1) of them civilians", fr: "dont \(fraction.2) de civils")
        }
    }

    /// The paragraph that says the same with its numbers, each with what stands behind it.
    var lead: Markup {
        tag("p", ["class": "lead"]) {
            counted
            compared
            worst
            if let remark = language.remark(content.doubles) { " " + remark }
        }
    }

    @MarkupBuilder private var counted: Markup {
        let killed = content.killed.current
        let incidents = content.incidents.current
        let civilians = content.civilians.current
        link(
            killed,
            language.count(
                killed.toll.best, "person", "people", fr: "personne", "personnes"))
        " " + bounds(killed.toll)
        language.say(
            killed.toll.best == 1 ? " was reported killed in " : " were reported killed in ",
            fr: killed.toll.best < 2
                ? " a été signalée tuée dans " : " ont été signalées tuées dans ")
        link(
            incidents,
            language.count(
                incidents.toll.best, "incident", "incidents", fr: "incident", "incidents"))
        language.say("; ", fr: "\u{A0}; ")
        link(civilians, language.number(civilians.toll.best))
        language.say(
            civilians.toll.best == 1 ? " was a civilian. " : " were civilians. ",
            fr: civilians.toll.best < 2 ? " était un civil. " : " étaient des civils. ")
    }

    private func bounds(_ toll: Toll) -> String {
        guard toll.low != toll.high else { return "" }
        let ends = language.interval(toll.low, toll.high)
        return "(\(language.percent(content.intervalShare)) "
            + language.say("interval \(ends))", fr: "de confiance\u{A0}: \(ends))")
    }

    @MarkupBuilder private var compared: Markup {
        let earlier = [
            (content.month - 1, content.killed.previous),
            (content.month - 12, content.killed.yearBefore),
        ].compactMap { month, cited in cited.map { (month, $0) } }
        if earlier.isEmpty {
            let months = [content.month - 1, content.month - 12].map(language.month)
            language.say(
                "There is nothing comparable of \(months[0]) or \(months[1]). ",
                fr: "Rien de comparable n’est connu de \(months[0]) ni de \(months[1]). ")
        } else {
            language.say("That is ", fr: "C’est ")
            earlier.enumerated().map { index, pair in
                .group([
                    .text(index > 0 ? language.say(" and ", fr: " et ") : ""),
                    comparison(with: pair.1, in: pair.0),
                ])
            }
            ". "
        }
    }

    @MarkupBuilder private func comparison(with cited: BriefContent.Cited, in month: Month)
        -> Markup
    {
        let change = Change(content.killed.current.toll, since: cited.toll)
        change.words(language)
        language.say(" in ", fr: " qu’en ")
        language.month(month) + " ("
        link(cited, language.number(cited.toll.best))
        if change.isWithinUncertainty {
            language.say("; within the uncertainty", fr: "\u{A0}; dans la marge d’incertitude")
        }
        ")"
    }

    @MarkupBuilder private var worst: Markup {
        if let entry = gravest.first {
            let incident = entry.incident
            language.say("The gravest incident: ", fr: "L’incident le plus grave\u{A0}: ")
            tag("a", ["href": "#" + Self.anchor("g", entry.id)]) { placeName(incident) }
            ", \(language.days(incident.when)), "
            language.toll(incident.deaths) + " "
            language.say("killed.", fr: incident.deaths.best < 2 ? "mort." : "morts.")
        }
    }

    /// The place as a heading: its name, or the area known.
    func placeName(_ incident: Incident) -> String {
        language.placeHeading(incident.place)
            ?? language.say("unknown place", fr: "lieu inconnu")
    }
}
