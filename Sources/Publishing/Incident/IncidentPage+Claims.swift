import Domain

extension IncidentPage {
    /// The distribution of the toll with a line for each claim, and what would have to be wrong.
    @MarkupBuilder var tollSection: Markup {
        if let chart = content.chart(language) {
            tag("section") {
                tag("h2") {
                    language.say("How many, and who says so", fr: "Combien, et qui le dit")
                }
                tag("figure") {
                    tag("div", ["class": "wide-only"]) {
                        chart.picture(id: "toll", language: language)
                    }
                    tag("div", ["class": "narrow-only"]) {
                        chart.picture(id: "toll-n", language: language, isNarrow: true)
                    }
                    tag("figcaption") { chartCaption }
                }
                if let toll = content.killed, toll.voices.count > 1 { tag("p") { weighing(toll) } }
                misfits
            }
        }
    }

    private var chartCaption: String {
        language.say(
            "Above, how likely each number is once every claim is weighed by who makes it; the band "
                + "holds nine chances in ten. Below, one line per claim. Broken lines do not fit the band; "
                + "grey ones repeat or gather others and do not count again; an arrow is open at the top; a line from 0 "
                + "is a figure for more than this incident.",
            fr:
                "En haut, la vraisemblance de chaque nombre, chaque déclaration étant pondérée selon son auteur\u{A0}; la "
                + "bande contient neuf chances sur dix. En bas, une ligne par déclaration. Les lignes interrompues sortent "
                + "de la bande\u{A0}; les grises répètent ou compilent et ne comptent pas deux fois\u{A0}; une flèche est ouverte vers le haut\u{A0}; une ligne "
                + "partant de 0 porte sur plus que cet incident."
        )
    }

    /// How many figures there are, and which of them the toll rests on.
    private func weighing(_ toll: TollEstimate) -> String {
        let aside = toll.voices.filter { $0.repeats }.count
        let revised = toll.voices.filter { $0.isRevised }.count
        let counted = toll.voices.filter { !$0.repeats && !$0.isRevised }
        let outside = counted.filter { !$0.fits }.count
        let figures = language.count(
            toll.voices.count, "figure", "figures", fr: "chiffre", "chiffres")
        let parts: [(Int, String)] = [
            (
                1,
                language.say(
                    "The toll rests on \(counted.count) of \(figures)",
                    fr: "Le bilan repose sur \(counted.count) de \(figures)")
            ),
            (
                aside,
                language.count(
                    aside, "only repeats or gathers others", "only repeat or gather others",
                    fr: "ne fait qu’en répéter ou compiler d’autres",
                    "ne font qu’en répéter ou compiler d’autres")
            ),
            (revised, language.say("\(revised) since revised", fr: "\(revised) révisés depuis")),
            (
                outside,
                language.say("\(outside) outside the band", fr: "\(outside) hors de la bande")
            ),
        ]
        return parts.filter { $0.0 > 0 }.map(\.1)
            .joined(separator: language.say("; ", fr: "\u{A0}; ")) + "."
    }

    @MarkupBuilder private var misfits: Markup {
        if !content.objections.isEmpty {
            tag("h3") {
                language.say("What would have to be wrong", fr: "Ce qui devrait être faux")
            }
            tag("p", ["class": "small quiet"]) {
                language.say(
                    "A figure outside the band can only be right if others are wrong. For each, the claims that "
                        + "stand most in its way, by how much they would have to be off, and how that compares with "
                        + "the errors usual for such a claimant: beyond 2 would be unusual.",
                    fr:
                        "Un chiffre hors de la bande ne peut être juste que si d’autres sont faux. Pour chacun, les "
                        + "déclarations qui s’y opposent le plus, de combien elles se tromperaient, et ce que cela fait "
                        + "au regard des erreurs habituelles d’un tel auteur\u{A0}: au-delà de 2, ce serait inhabituel."
                )
            }
            ObjectionTable(objections: content.objections, language: language).markup
        }
    }

    /// Every claim with its document, wording and figures.
    var claimSection: Markup {
        tag("section") {
            tag("h2") { language.say("Who says what", fr: "Qui dit quoi") }
            tag("p", ["class": "small quiet"]) {
                language.say(
                    "In brackets, how reliable the source is, A (completely) to F (cannot be judged), and how credible "
                        + "the claim, 1 (confirmed) to 6 (cannot be judged).",
                    fr:
                        "Entre crochets, la fiabilité de la source, de A (totale) à F (non évaluable), et la crédibilité "
                        + "de la déclaration, de 1 (confirmée) à 6 (non évaluable).")
            }
            let sides = content.sides.filter { !$0.value.isEmpty }
            StatementList(language: language, isComplete: true, sides: sides)
                .list(content.statements)
        }
    }

    /// Leads that are not claims, marked as such.
    @MarkupBuilder var leads: Markup {
        if !content.unverified.isEmpty {
            tag("section") {
                tag("h2") { language.say("Unverified leads", fr: "Pistes non vérifiées") }
                tag("p", ["class": "small quiet"]) {
                    language.say(
                        "No source was seen for these; they count nowhere.",
                        fr: "Aucune source n’a été vue\u{A0}; elles ne comptent nulle part.")
                }
                tag("ul") {
                    content.unverified.map { lead in
                        tag("li") { content.redacted(lead, language) }
                    }
                }
            }
        }
    }

    /// The same claims counted as others would.
    @MarkupBuilder var viewSection: Markup {
        if let views = content.views {
            tag("section") {
                tag("h2") {
                    language.say(
                        "By others’ conventions", fr: "Selon les conventions d’autres bases")
                }
                tag("p", ["class": "small quiet"]) {
                    language.say(
                        "What the same claims would give under the rules of other lists.",
                        fr:
                            "Ce que les mêmes déclarations donneraient selon les règles d’autres listes."
                    )
                }
                tag("table") { tag("tbody") { rows(views) } }
            }
        }
    }

    @MarkupBuilder private func rows(_ views: TollViews) -> Markup {
        row(
            language.say("UCDP triple (best, low–high)", fr: "Triplet UCDP (meilleur, bas–haut)"),
            views.triple.map(language.toll))
        row(
            language.say("Airwars grade and range", fr: "Cote et fourchette Airwars"),
            language.name(views.airwars.grade)
                + (views.airwars.lowest.map {
                    ", \(language.interval($0, views.airwars.highest))"
                } ?? ""))
        row(
            language.say(
                "Most conservative credible figure", fr: "Chiffre crédible le plus prudent"),
            views.conservative.map(language.number))
        row(
            language.say(
                "Reported-fatalities model (under-reporting only)",
                fr: "Modèle des décès rapportés (sous-déclaration seulement)"),
            views.reportedFatalities.map(language.toll))
    }

    private func row(_ name: String, _ value: String?) -> Markup {
        tag("tr") {
            tag("th", ["scope": "row"]) { name }
            tag("td", ["class": "num"]) { value ?? "–" }
        }
    }

    /// Claims that their claimants have since replaced.
    @MarkupBuilder var historySection: Markup {
        if !content.earlier.isEmpty {
            tag("section") {
                tag("h2") { language.say("Earlier versions", fr: "Versions antérieures") }
                tag("ul", ["class": "small"]) {
                    content.earlier.map { claim in tag("li") { earlier(claim) } }
                }
            }
        }
    }

    private func earlier(_ claim: Claim) -> String {
        let statement = Statement(claim, source: content.sources[claim.source])
        let who = statement.claimant ?? language.say("Protected source", fr: "Source protégée")
        let said =
            statement.killed.map {
                "\(language.figure($0)) " + language.say("killed", fr: "tués")
            } ?? language.say("no figure", fr: "sans chiffre")
        return "\(language.label(who)) \(said) ("
            + language.say("known on ", fr: "connu le ") + language.day(claim.knownOn) + ")"
    }

    /// What the incident was derived from and how to see the same elsewhere.
    var lineageSection: Markup {
        tag("section", ["class": "method"]) {
            tag("h2") { language.say("Lineage", fr: "Lignage") }
            tag("dl") {
                tag("dt") { language.say("Rule", fr: "Règle") }
                tag("dd") { incident.lineage.rule }
                tag("dt") { language.say("Claims", fr: "Déclarations") }
                tag("dd") { claimIdentifiers }
                tag("dt") { language.say("Made with", fr: "Produit avec") }
                tag("dd") { tag("code") { "vigie incident \(incident.id)" } }
                let path = SiteAddress.path("/api/incidents", incident.id)
                if let address = setting.address(path) {
                    tag("dt") { "JSON" }
                    tag("dd") { tag("a", ["href": address]) { path } }
                }
            }
        }
    }

    /// The claims' identifiers, behind a line to open them.
    @MarkupBuilder private var claimIdentifiers: Markup {
        language.number(content.statements.count)
        tag("details") {
            tag("summary") { language.say("Their identifiers", fr: "Leurs identifiants") }
            content.statements.map { statement in
                Markup.group([
                    tag("code") {
                        statement.claimant == nil
                            ? language.say("(protected)", fr: "(protégé)") : statement.claim
                    }, .text(" "),
                ])
            }
        }
    }
}

extension TollVoice {
    /// Whether it has no weight of its own because it repeats or gathers others.
    fileprivate var repeats: Bool {
        switch part {
        case .copy, .compiled: true
        default: false
        }
    }

    fileprivate var isRevised: Bool {
        if case .superseded = part { true } else { false }
    }
}
