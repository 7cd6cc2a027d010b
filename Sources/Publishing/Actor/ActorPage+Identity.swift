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
                        tag("td", ["class": "quiet small"]) { users(of: name) }
                    }
                }
            }
        }
    }

    /// When a name was used, and by whom.
    @MarkupBuilder private func users(of name: DossierName) -> Markup {
        let period = language.tenure(name.period)
        let most = 3
        period
        name.sources.prefix(most).enumerated().map { position, source in
            let isFirst = position == 0 && period.isEmpty
            return Markup.group([
                .text(isFirst ? "" : position == 0 ? " · " : ", "), document(source),
            ])
        }
        if name.sources.count > most {
            let more = name.sources.count - most
            language.say(" and \(more) more", fr: " et \(more) de plus")
        }
    }

    @MarkupBuilder private var affiliations: Markup {
        let ties = dossier.ties.filter { ![.ally, .rival].contains($0.kind) }
        if !ties.isEmpty {
            tag("table") {
                tag("caption") { language.say("Ties", fr: "Liens") }
                tag("tbody") {
                    ties.map { tie in
                        tag("tr") {
                            tag("td", ["class": "relation"]) { language.name(tie.kind) }
                            tag("th", ["scope": "row"]) { link(to: tie.entry, tie.otherName) }
                            tag("td", ["class": "small"]) { statements(tie) }
                        }
                    }
                }
            }
        }
    }

    /// Everybody who states a tie, with the time for which they do.
    @MarkupBuilder func statements(_ tie: DossierTie) -> Markup {
        tie.statements.map { statement in
            basis(
                [language.tenure(statement.period)], statement.source, statement.credibility,
                statement.note)
        }
    }

    @MarkupBuilder private var leaders: Markup {
        let leaders = dossier.actor.leaders
        if !leaders.isEmpty {
            tag("table") {
                tag("caption") {
                    language.say("Publicly named leaders", fr: "Dirigeants nommés publiquement")
                }
                tag("tbody") {
                    Self.distinct(leaders.map(\.name)).map { name in
                        tag("tr") {
                            tag("th", ["scope": "row"]) { name }
                            tag("td", ["class": "small"]) {
                                leaders.filter { $0.name == name }.map { leader in
                                    basis(
                                        [leader.role, language.tenure(leader.period)],
                                        leader.source, leader.credibility, leader.note)
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    private static func distinct(_ names: [String]) -> [String] {
        var seen = Set<String>()
        return names.filter { seen.insert($0).inserted }
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
                tag("caption") {
                    language.say("Said to have existed", fr: "Existence, selon les sources")
                }
                tag("tbody") {
                    dossier.actor.existence.map { statement in
                        tag("tr") {
                            tag("th", ["scope": "row"]) { language.tenure(statement.period) }
                            tag("td", ["class": "small"]) {
                                basis(
                                    [], statement.source, statement.credibility, statement.note)
                            }
                        }
                    }
                }
            }
        }
    }

    /// One statement: what is stated, then who says so, how credible it is, and a note.
    private func basis(
        _ stated: [String], _ source: String?, _ credibility: Credibility, _ note: String
    ) -> Markup {
        let stated = stated.filter { !$0.isEmpty }.joined(separator: ", ")
        return tag("div", ["class": "basis"]) {
            stated
            tag("span", ["class": "quiet"]) {
                if let source {
                    stated.isEmpty ? "" : " · "
                    document(source)
                }
                [language.remark(credibility), note.isEmpty ? nil : note]
                    .compactMap { $0 }.map { Markup.text(" · " + $0) }
            }
        }
    }

    /// A source by its title, with the way to it where it has an address.
    private func document(_ source: String) -> Markup {
        let title = content.title(ofSource: source, language) ?? source
        guard let known = content.sources[source], known.isNameable,
            let address = Markup.safeAddress(known.url)
        else { return .text(title) }
        return tag("a", ["href": address, "rel": "noreferrer"]) { title }
    }

    /// Another actor's name, with the way to its dossier.
    func link(to actor: String?, _ name: String) -> Markup {
        guard let actor, let path = setting.address(SiteAddress.path("/actors", actor)) else {
            return .text(name)
        }
        return tag("a", ["href": path]) { name }
    }
}
