import Domain

extension ActorPage {
    /// Allies and rivals, each once: who states it and the incidents in which they met.
    @MarkupBuilder var companySection: Markup {
        let ties = dossier.ties
        let rivals = ties.filter { $0.kind == .rival }
        let allies = ties.filter { $0.kind == .ally }
        if !rivals.isEmpty || !allies.isEmpty {
            tag("section") {
                tag("h2") { language.say("With and against whom", fr: "Avec qui, contre qui") }
                tag("p", ["class": "small quiet"]) {
                    language.say(
                        "Incidents are those with both: on one side, or on opposite sides.",
                        fr: "Incidents où figurent les deux, du même côté ou face à face.")
                }
                tag("div", ["class": rivals.isEmpty || allies.isEmpty ? nil : "beside equal"]) {
                    table(language.say("Rivals", fr: "Adversaires"), rivals)
                    table(language.say("Allies", fr: "Alliés"), allies)
                }
            }
        }
    }

    @MarkupBuilder private func table(_ title: String, _ ties: [DossierTie]) -> Markup {
        if !ties.isEmpty { list(title, ties) }
    }

    private func list(_ title: String, _ ties: [DossierTie]) -> Markup {
        let met = ties.sorted { ($0.shared?.incidents ?? 0) > ($1.shared?.incidents ?? 0) }
        // Those that somebody names are always shown, of the others those met most often.
        let rows = met.enumerated().filter { $0 < 10 || !$1.statements.isEmpty }
        return tag("table") {
            tag("caption") { title }
            tag("tbody") {
                rows.map { _, tie in row(tie) }
                if rows.count < ties.count {
                    let more = ties.count - rows.count
                    tag("tr") {
                        tag("td", ["class": "quiet", "colspan": "3"]) {
                            language.say("and \(more) more", fr: "et \(more) de plus")
                        }
                    }
                }
            }
        }
    }

    private func row(_ tie: DossierTie) -> Markup {
        tag("tr") {
            tag("th", ["scope": "row"]) {
                link(to: tie.entry, tie.otherName)
                tag("div", ["class": "small"]) { statements(tie) }
            }
            tag("td", ["class": "num"]) {
                tie.shared.map {
                    language.count(
                        $0.incidents, "incident", "incidents", fr: "incident", "incidents")
                } ?? ""
            }
            tag("td", ["class": "num quiet"]) { tie.shared.map { language.years($0.seen) } ?? "" }
        }
    }
}
