import Domain

extension ActorPage {
    /// Names, ties, leaders, beginnings and ends, each with who says so.
    var identitySection: Markup {
        tag("section", ["class": "identity"]) {
            tag("h2") { language.say("Who they are said to be", fr: "Identité, selon les sources") }
            names
            affiliations
            leaders
            withheld
            existence
        }
    }

    private var names: Markup {
        tag("table") {
            tag("caption") { language.say("Names", fr: "Noms") }
            tag("tbody") {
                dossier.names.map { name in
                    tag("tr") {
                        tag("th", ["scope": "row"]) { name.text }
                        tag("td") {
                            name.kind.map(language.name)
                                ?? language.say("in claims", fr: "dans les déclarations")
                        }
                        tag("td", ["class": "num"]) {
                            name.uses > 0
                                ? language.count(
                                    name.uses, "claim", "claims", fr: "déclaration", "déclarations")
                                : ""
                        }
                        tag("td", ["class": "quiet small"]) {
                            [
                                language.tenure(name.period),
                                name.sources.prefix(3).compactMap {
                                    content.title(ofSource: $0, language)
                                }.joined(separator: ", "),
                            ].filter { !$0.isEmpty }.joined(separator: " · ")
                        }
                    }
                }
            }
        }
    }

    @MarkupBuilder private var affiliations: Markup {
        if !dossier.affiliations.isEmpty {
            tag("table") {
                tag("caption") { language.say("Ties", fr: "Liens") }
                tag("tbody") {
                    dossier.affiliations.map { tie in
                        let affiliation = tie.affiliation
                        return tag("tr") {
                            tag("td") { language.name(affiliation.kind) }
                            tag("th", ["scope": "row"]) { tie.otherName }
                            tag("td") { language.tenure(affiliation.period) }
                            said(affiliation.source, affiliation.credibility, affiliation.note)
                        }
                    }
                }
            }
        }
    }

    @MarkupBuilder private var leaders: Markup {
        if !dossier.actor.leaders.isEmpty {
            tag("table") {
                tag("caption") {
                    language.say("Publicly named leaders", fr: "Dirigeants nommés publiquement")
                }
                tag("tbody") {
                    dossier.actor.leaders.map { leader in
                        tag("tr") {
                            tag("th", ["scope": "row"]) { leader.name }
                            tag("td") { leader.role }
                            tag("td") { language.tenure(leader.period) }
                            said(leader.source, leader.credibility, leader.note)
                        }
                    }
                }
            }
        }
    }

    @MarkupBuilder private var withheld: Markup {
        let count = dossier.withheldLeaders
        if count > 0 {
            tag("p", ["class": "quiet small"]) {
                language.say(
                    "\(language.number(count)) more named by protected sources only: not shown.",
                    fr: count < 2
                        ? "1\u{A0}autre nommé seulement par une source protégée, non montré."
                        : "\(language.number(count))\u{A0}autres nommés seulement par des sources protégées, non montrés."
                )
            }
        }
    }

    @MarkupBuilder private var existence: Markup {
        if !dossier.actor.existence.isEmpty {
            tag("table") {
                tag("caption") { language.say("Said to have existed", fr: "Existence, selon") }
                tag("tbody") {
                    dossier.actor.existence.map { statement in
                        tag("tr") {
                            tag("th", ["scope": "row"]) { language.tenure(statement.period) }
                            said(statement.source, statement.credibility, "")
                        }
                    }
                }
            }
        }
    }

    /// Who says so, how credible it is, and a note.
    private func said(_ source: String?, _ credibility: Credibility, _ note: String) -> Markup {
        let parts = [
            content.title(ofSource: source, language),
            credibility == .unjudged ? nil : "[\(credibility.rawValue)]",
            note.isEmpty ? nil : note,
        ].compactMap { $0 }
        return tag("td", ["class": "quiet small"]) { parts.joined(separator: " · ") }
    }
}
