import Domain

extension BriefPage {
    /// How the numbers were made, and from what.
    var methodSection: Markup {
        let method = content.method
        return tag("section", ["class": "method"]) {
            tag("h2") { language.say("Method and sources", fr: "Méthode et sources") }
            tag("p") { intervalNote + " " + gradeNote }
            tag("dl") {
                tag("dt") { language.say("Data", fr: "Données") }
                method.sources.map { source in
                    tag("dd") {
                        "\(source.title) – \(source.detail) – "
                        tag("code") { "sha256 " + source.digest.prefix(16) + "…" }
                    }
                }
                tag("dd") {
                    language.say("The data reach to ", fr: "Les données vont jusqu’au ")
                        + language.day(method.dataUntil)
                        + language.say(
                            "; the brief says what had been recorded by ",
                            fr: "\u{A0}; la note donne ce qui était enregistré au ")
                        + language.day(content.knownOn) + "."
                }
                tag("dt") { language.say("Rules and models", fr: "Règles et modèles") }
                tag("dd") { method.rules.joined(separator: "; ") }
                tag("dt") { language.say("Made with", fr: "Produit avec") }
                tag("dd") {
                    method.program + " – "
                    tag("code") { method.command }
                }
            }
        }
    }

    private var intervalNote: String {
        let share = language.percent(content.intervalShare)
        return language.say(
            "Numbers in brackets are \(share) intervals, simulated over the incidents together: "
                + "they are narrower than the sum of the lowest and of the highest figures.",
            fr:
                "Les nombres entre parenthèses sont des intervalles à \(share), simulés sur "
                + "l’ensemble des incidents\u{A0}: plus étroits que la somme des minima et des maxima."
        )
    }

    private var gradeNote: String {
        language.say(
            "A grade such as [B2] gives the source’s reliability (A to F) and the information’s "
                + "credibility (1 to 6; 6: cannot be judged).",
            fr:
                "Une cote telle que [B2] donne la fiabilité de la source (de A à F) et la crédibilité "
                + "de l’information (de 1 à 6\u{A0}; 6\u{A0}: ne peut être jugée).")
    }

    /// All incidents of the month, then what stands behind every other number.
    var appendix: Markup {
        tag("section", ["class": "appendix"]) {
            tag("h2") {
                language.say(
                    "All incidents of \(language.month(content.month))",
                    fr: "Tous les incidents de \(language.month(content.month))")
            }
            tag("div", ["class": "scroll"]) { incidentTable }
            tag("div", ["class": "evidence"]) {
                tag("h2") { language.say("Behind each number", fr: "Derrière chaque chiffre") }
                content.evidence.map { evidence($0) }
            }
        }
    }

    private var incidentTable: Markup {
        tag("table", ["class": "long incidents"]) {
            tag("thead") {
                tag("tr") {
                    for title in [
                        language.say("Date", fr: "Date"), language.say("Place", fr: "Lieu"),
                        language.say("Parties", fr: "Parties"),
                    ] { tag("th", ["scope": "col"]) { title } }
                    tag("th", ["scope": "col", "class": "num"]) {
                        language.say("Killed", fr: "Tués")
                    }
                    tag("th", ["scope": "col", "class": "num"]) {
                        language.say("Civilians", fr: "Civils")
                    }
                    tag("th", ["scope": "col"]) { language.say("Incident", fr: "Incident") }
                }
            }
            tag("tbody") {
                content.entries.sorted {
                    ($0.incident.when.first, $0.id) < ($1.incident.when.first, $1.id)
                }.map { incidentRow($0) }
            }
        }
    }

    private func incidentRow(_ entry: BriefContent.IncidentEntry) -> Markup {
        let incident = entry.incident
        return tag("tr", ["id": Self.anchor("i", entry.id)]) {
            DayCell.markup(incident.when)
            tag("td") {
                placeName(incident)
                let district = incident.place.admin2
                if !district.isEmpty, district != incident.place.bestName {
                    tag("span", ["class": "quiet"]) { ", " + language.place(district) }
                }
            }
            tag("td") {
                Legend.marker(incident.violence)
                parties(incident)
            }
            tag("td", ["class": "num", "data-title": language.say("Killed", fr: "Tués")]) {
                language.deaths(of: incident)
            }
            tag("td", ["class": "num", "data-title": language.say("Civilians", fr: "Civils")]) {
                language.civilianDeaths(of: incident)
            }
            tag("td") { reference(entry) }
        }
    }

    private func reference(_ entry: BriefContent.IncidentEntry) -> Markup {
        guard let path = setting.address(entry.path) else {
            return tag("code") { entry.id }
        }
        return tag("a", ["href": path]) { tag("code") { entry.id } }
    }

    private func evidence(_ evidence: BriefContent.Evidence) -> Markup {
        let own = Set(content.entries.map(\.id))
        return tag("div", ["id": Self.anchor("e", evidence.id)]) {
            tag("h3") { evidence.title }
            tag("p") {
                tag("code") { evidence.command }
                if let path = setting.address(evidence.path) {
                    " "
                    tag("a", ["class": "screen-only", "href": path]) {
                        language.say("open the list", fr: "ouvrir la liste")
                    }
                }
            }
            tag("p", ["class": "lines"]) {
                evidence.incidents.enumerated().map { index, line in
                    .group([
                        .text(index > 0 ? " · " : ""),
                        evidenceLine(line, isListed: own.contains(line.id)),
                    ])
                }
            }
        }
    }

    /// One incident in few letters: its day, place, deaths; linked where the page lists it.
    private func evidenceLine(_ line: BriefContent.Evidence.Line, isListed: Bool) -> Markup {
        let text = "\(line.day.description.suffix(5)) \(line.place) \(language.number(line.deaths))"
        return isListed
            ? tag("a", ["href": "#" + Self.anchor("i", line.id)]) { text }
            : tag("span", ["title": line.id]) { text }
    }
}
