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
                + (share(civilians, of: killed).map { ", \($0) civilians" } ?? ""),
            fr: "\(place)\u{A0}: \(count) \(killed < 2 ? "personne tuée" : "personnes tuées")"
                + (share(civilians, of: killed).map { ", dont \($0) de civils" } ?? ""))
    }

    /// A share in words that a reader remembers; `nil` where there is none.
    private func share(_ part: Int, of whole: Int) -> String? {
        guard whole > 0, part > 0 else { return nil }
        switch Double(part) / Double(whole) {
        case ..<0.12: return nil
        case ..<0.29: return language.say("about a fifth of them", fr: "environ un cinquième")
        case ..<0.38: return language.say("a third of them", fr: "un tiers")
        case ..<0.46: return language.say("two in five of them", fr: "deux cinquièmes")
        case ..<0.55: return language.say("half of them", fr: "la moitié")
        case ..<0.63: return language.say("three in five of them", fr: "trois cinquièmes")
        case ..<0.71: return language.say("two in three of them", fr: "les deux tiers")
        case ..<0.82: return language.say("three quarters of them", fr: "les trois quarts")
        case ..<0.97: return language.say("nine in ten of them", fr: "neuf dixièmes")
        default: return language.say("nearly all of them", fr: "presque tous")
        }
    }

    /// The paragraph that says the same with its numbers, each with what stands behind it.
    var lead: Markup {
        tag("p", ["class": "lead"]) {
            counted
            compared
            worst
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
        switch content.intervals {
        case .simulated(let share):
            return "(\(language.percent(share)) "
                + language.say("interval \(ends))", fr: "de confiance\u{A0}: \(ends))")
        case .claimed:
            return language.say("(claims range from ", fr: "(selon les sources, de ")
                + language.number(toll.low) + language.say(" to ", fr: " à ")
                + language.number(toll.high) + ")"
        }
    }

    @MarkupBuilder private var compared: Markup {
        let earlier = [
            (content.month - 1, content.killed.previous),
            (content.month - 12, content.killed.yearBefore),
        ].compactMap { month, cited in cited.map { (month, $0) } }
        if earlier.isEmpty {
            language.say(
                "There are no data for earlier months to compare with. ",
                fr: "Aucune donnée antérieure ne permet de comparer. ")
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
        let place = incident.place
        let names = [place.name, place.description, place.admin2, place.admin1, place.country]
        return names.first { !$0.isEmpty } ?? language.say("unknown place", fr: "lieu inconnu")
    }
}
