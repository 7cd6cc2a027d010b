import Domain

extension IncidentPage {
    /// Who fought whom, or to whom violence against civilians is attributed, with the ways to their
    /// dossiers.
    @MarkupBuilder var parties: Markup {
        if language.sides(of: incident) == nil {
            ". " + language.say("Parties unknown", fr: "Parties inconnues")
        } else if incident.violence == .oneSided, !incident.sideA.isEmpty {
            language.say(", attributed to ", fr: ", attribuée à ")
            actors(incident.sideA)
            if !["", "Civilians"].contains(incident.sideB) {
                language.label(language.say("; victims", fr: "\u{A0}; victimes")) + " "
                    + language.side(incident.sideB)
            }
        } else {
            ". "
            actors(incident.sideA)
            if !incident.sideA.isEmpty, !incident.sideB.isEmpty { " – " }
            actors(incident.sideB)
        }
    }

    /// The actors of one side, each with its dossier.
    @MarkupBuilder private func actors(_ side: String) -> Markup {
        if !side.isEmpty {
            side.split(separator: ", ").enumerated().map { position, name in
                Markup.group([.text(position == 0 ? "" : ", "), actor(String(name))])
            }
        }
    }

    private func actor(_ name: String) -> Markup {
        let shown = language.side(name)
        guard name != "Civilians",
            let path = setting.address(SiteAddress.path("/actors", name))
        else { return .text(shown) }
        return tag("a", ["href": path]) { shown }
    }
}
