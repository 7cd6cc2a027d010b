import Domain

extension ActorPage {
    /// What the numbers leave out, the gravest omission first.
    @MarkupBuilder var caveats: Markup {
        umbrellas
        if dossier.standingBack > 0 { leftOut }
        if dossier.namedOnly > 0 {
            let more = language.count(
                dossier.namedOnly, "more incident", "more incidents", fr: "autre incident",
                "autres incidents")
            tag("p", ["class": "small"]) {
                language.say(
                    "Named in \(more) of which others are accused; only the timeline has them.",
                    fr:
                        "Cité dans \(more) dont d’autres sont accusés\u{A0}; ne figurent que dans la chronologie."
                )
            }
        }
        dossier.summaries.map(summary)
    }

    /// Incidents that another list is likely to tell again.
    private var leftOut: Markup {
        let more = language.count(
            dossier.standingBack, "more incident is", "more incidents are",
            fr: "autre incident", "autres incidents")
        let dead = language.count(
            dossier.deathsStandingBack, "death", "deaths", fr: "mort", "morts")
        return tag("p", ["class": "small"]) {
            language.say(
                "\(more) likely the same as some counted here, told by another list and judged by nobody; they would add \(dead).",
                fr:
                    "Laissés de côté\u{A0}: \(more) (\(dead)) qu’une autre liste relate sans doute une seconde fois, sans que personne n’ait tranché."
            )
        }
    }

    /// Violence that is booked under the name of a larger group: a low figure here may only mean that
    /// the lists stopped telling the actor apart.
    @MarkupBuilder private var umbrellas: Markup {
        if !dossier.umbrellas.isEmpty {
            tag("p", ["class": "caveat small"]) {
                language.say(
                    "The figures below are likely too low. Sources say that this actor is, or was, a part of ",
                    fr:
                        "Les chiffres ci-dessous sont sans doute trop bas. Selon des sources, cet acteur fait ou a fait partie de "
                )
                dossier.umbrellas.enumerated().map { position, umbrella in
                    Markup.group([
                        .text(position == 0 ? "" : language.say(" and of ", fr: " et de ")),
                        link(to: umbrella.actor, umbrella.name), .text(booked(under: umbrella)),
                    ])
                }
                language.say(
                    ". Which of these incidents are its own nobody says; here count only those in which a "
                        + "claim names it.",
                    fr:
                        ". Nul ne dit lesquels de ces incidents sont de son fait\u{A0}; ne comptent ici que ceux où "
                        + "une déclaration le nomme.")
            }
        }
    }

    private func booked(under umbrella: DossierCompanion) -> String {
        let count = language.count(
            umbrella.incidents, "incident", "incidents", fr: "incident", "incidents")
        let span = language.years(umbrella.seen)
        return language.say(
            " (\(count) recorded under that name, \(span))",
            fr: " (\(count) sous ce nom, \(span))")
    }

    private func summary(_ total: DossierEntry) -> Markup {
        tag("p", ["class": "small"]) {
            language.say(
                "Also named in a total of several incidents, which is added nowhere: ",
                fr: "Cité aussi dans un total de plusieurs incidents, additionné nulle part\u{A0}: "
            )
            if let path = setting.address(SiteAddress.path("/incidents", total.incident)) {
                tag("a", ["href": path]) { total.title }
            } else {
                total.title
            }
            ", \(language.days(total.when)): \(language.toll(total.deaths))."
        }
    }
}
