import Domain

extension BriefPage {
    /// The 24 months by kind of violence.
    var monthSection: Markup {
        tag("section") {
            tag("h2") {
                language.say(
                    "The last \(content.chart.bars.count) months",
                    fr: "Les \(content.chart.bars.count) derniers mois")
            }
            tag("figure") {
                Legend.kinds(language, id: "lc", sign: .bar)
                tag("div", ["class": "wide-only"]) {
                    chart.picture(id: "months", language: language)
                }
                tag("div", ["class": "narrow-only"]) {
                    chart.picture(
                        id: "months-n", language: language, width: 380, height: 230)
                }
                tag("figcaption") {
                    language.say(
                        "People killed each month, best estimates. Totals are written on this month, "
                            + "the month before and the same month a year before; a thin line "
                            + "spans low to high.",
                        fr:
                            "Personnes tuées par mois, meilleures estimations. Les totaux figurent sur "
                            + "ce mois, le précédent et le même mois un an plus tôt\u{A0}; un trait fin va de "
                            + "l’estimation basse à la haute.")
                }
                content.chart.unknownNote(language)
                TableMarkup.details(
                    content.chart.table(language),
                    summary: language.say(
                        "The numbers of this chart", fr: "Les chiffres du graphique"), in: language)
            }
        }
    }

    /// The chart; in a file its bars lead nowhere outside the page.
    private var chart: MonthChart {
        var chart = content.chart
        for index in chart.bars.indices {
            guard let address = chart.bars[index].address, !address.hasPrefix("#") else { continue }
            chart.bars[index].address = setting.address(address)
        }
        return chart
    }

    /// The gravest incidents, each with who says what.
    @MarkupBuilder var gravestSection: Markup {
        if !gravest.isEmpty {
            tag("section") {
                tag("h2") {
                    language.say("The gravest incidents", fr: "Les incidents les plus graves")
                }
                tag("ol", ["class": "gravest"]) {
                    gravest.enumerated().map { item($1, number: $0 + 1) }
                }
            }
        }
    }

    private func item(_ entry: BriefContent.IncidentEntry, number: Int) -> Markup {
        let incident = entry.incident
        return tag("li", ["id": Self.anchor("g", entry.id)]) {
            tag("span", ["class": "badge"]) { String(number) }
            tag("div") {
                tag("h3") { "\(placeName(incident)), \(language.days(incident.when))" }
                tag("div", ["class": "small"]) {
                    Legend.marker(incident.violence)
                    parties(incident)
                    tag("span", ["class": "quiet"]) { " · " + whereabouts(incident) }
                }
                StatementList(language: language).list(entry.statements)
                GradeList.line(incident.grades, language)
            }
            tag("div", ["class": "toll"]) {
                tag("a", ["href": "#" + Self.anchor("i", entry.id)]) {
                    incident.isTollStated ? language.number(incident.deaths.best) : "?"
                }
                tag("small") { tollRemark(incident) }
            }
        }
    }

    private func tollRemark(_ incident: Incident) -> String {
        guard incident.isTollStated else {
            return language.say("toll not known", fr: "bilan inconnu")
        }
        let toll = incident.deaths
        let noun = language.say("killed", fr: toll.best < 2 ? "mort" : "morts")
        let ends = toll.low == toll.high ? "" : " (\(language.interval(toll.low, toll.high)))"
        let civilians = incident.civilianDeaths.best
        guard civilians > 0 else { return noun + ends }
        let part =
            civilians == toll.best
            ? language.say("all civilians", fr: "tous civils")
            : language.count(civilians, "civilian", "civilians", fr: "civil", "civils")
        return noun + ends + ", " + part
    }

    /// Who against whom, in the words of the claims.
    func parties(_ incident: Incident) -> String {
        language.sides(of: incident)
            ?? language.say("parties unknown", fr: "parties inconnues")
    }

    private func whereabouts(_ incident: Incident) -> String {
        let place = incident.place
        let chain = [place.admin2, place.admin1].filter { !$0.isEmpty }.map(language.place)
        let remarks =
            [place.precision == .exact ? nil : language.name(place.precision)]
            + [language.remark(incident.datePrecision)]
        return (chain + remarks.compactMap { $0 }).joined(separator: ", ")
    }
}
