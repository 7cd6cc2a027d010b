import Domain

/// A unit's forecast as a page: the fan, why it is so, its neighbours, the votes, what followed
/// similar situations.
public struct UnitForecastPage: Sendable {
    let forecast: UnitForecast
    let language: Language
    let setting: PageSetting

    public init(_ forecast: UnitForecast, language: Language, setting: PageSetting = .file) {
        self.forecast = forecast
        self.language = language
        self.setting = setting
    }

    /// The page.
    public var html: String {
        let shell = PageShell(
            title: "\(forecast.name) · \(language.month(forecast.month))",
            description: forecast.heading(language), language: language, setting: setting,
            isExercise: forecast.isExercise)
        return shell.html {
            tag("main") {
                heading
                fan
                reasons
                tag("div", ["class": "beside equal"]) {
                    tag("div") { neighborTable }
                    tag("div") { voteTable }
                }
                similarTable
                footer
            }
        }
    }

    @MarkupBuilder private var heading: Markup {
        tag("header", ["class": "masthead"]) {
            tag("span") {
                tag("b") { language.say("Forecast", fr: "Prévision") }
                " · "
                    + ([language.name(forecast.target)] + forecast.within).joined(separator: " · ")
            }
            tag("span", ["class": "quiet"]) {
                language.say("data to ", fr: "données jusqu’en ") + language.month(forecast.cutOff)
            }
        }
        tag("h1") { "\(forecast.name), \(language.month(forecast.month))" }
        tag("p", ["class": "lead"]) { forecast.chance(language) }
    }

    @MarkupBuilder private var fan: Markup {
        if let fan = forecast.fan {
            tag("figure") {
                tag("div", ["class": "wide-only"]) {
                    fan.picture(id: "fan", language: language, width: 760, height: 250)
                }
                tag("div", ["class": "narrow-only"]) {
                    fan.picture(id: "fan-n", language: language, width: 420, height: 250)
                }
                tag("figcaption") {
                    language.say(
                        "Killed by month: grey, what happened; dark band, every second future; light band, nine in ten; line, the middle; rings, what then happened.",
                        fr:
                            "Tués par mois\u{A0}: en gris, ce qui s’est passé\u{A0}; bande foncée, un futur sur deux\u{A0}; bande claire, neuf sur dix\u{A0}; trait, le milieu\u{A0}; cercles, ce qui est arrivé ensuite."
                    )
                }
                fan.unknownNote(language)
                TableMarkup.details(
                    fan.table(language),
                    summary: language.say(
                        "The numbers of this chart", fr: "Les chiffres du graphique"), in: language)
            }
        }
    }

    private var reasons: Markup {
        tag("section") {
            tag("h2") { language.say("Why", fr: "Pourquoi") }
            tag("ul", ["class": "reasons"]) {
                forecast.sentences(language).dropFirst().map { sentence in
                    tag("li") { sentence }
                }
            }
        }
    }

    @MarkupBuilder private var neighborTable: Markup {
        if !forecast.neighbors.isEmpty {
            tag("h3") { language.say("Around it", fr: "Alentour") }
            table(
                [
                    language.say("Neighbour", fr: "Voisin"),
                    language.say("Killed, 3 months", fr: "Tués, 3 mois"),
                    language.say("12 months", fr: "12 mois"),
                ],
                forecast.neighbors.prefix(10).map { neighbor in
                    (
                        neighbor.name, address(neighbor.id),
                        [number(neighbor.recent), number(neighbor.year)]
                    )
                })
        }
    }

    @MarkupBuilder private var voteTable: Markup {
        if !forecast.votes.isEmpty {
            tag("h3") { language.say("The methods’ votes", fr: "Les voix des méthodes") }
            table(
                [
                    language.say("Method", fr: "Méthode"), language.say("Weight", fr: "Poids"),
                    language.say("Any death", fr: "Un mort ou plus"),
                    language.say("Expected", fr: "Attendus"),
                ],
                forecast.votes.filter { $0.weight >= 0.005 }.map { vote in
                    (
                        language.name(model: vote.identifier, vote.model), nil,
                        [
                            language.percent(vote.weight), language.percent(vote.anyDeath),
                            language.number(vote.mean, decimals: 1),
                        ]
                    )
                })
        }
    }

    @MarkupBuilder private var similarTable: Markup {
        if !forecast.similar.isEmpty {
            tag("h2") {
                language.say(
                    "Past situations like this one, and what followed",
                    fr: "Situations passées semblables, et leur suite")
            }
            table(
                [
                    language.say("Where", fr: "Où"), language.say("When", fr: "Quand"),
                    language.say("Killed in 12 months", fr: "Tués en 12 mois"),
                    language.say("Months since the last", fr: "Mois depuis le dernier"),
                    language.say("Next month", fr: "Mois suivant"),
                    language.say("Six months after", fr: "Six mois suivants"),
                ],
                forecast.similar.prefix(8).map { item in
                    (
                        item.name, address(item.id),
                        [
                            "\(item.month)", language.number(item.year),
                            item.quietMonths >= 60 ? "60+" : "\(item.quietMonths)",
                            language.number(item.next), language.number(item.sixMonths),
                        ]
                    )
                })
        }
    }

    private func number(_ value: Int?) -> String { value.map { language.number($0) } ?? "–" }

    private func address(_ unit: String) -> String? {
        setting.address(
            Self.address(
                of: unit, target: forecast.target, cutOff: forecast.cutOff, language))
    }

    /// The address of a unit's page.
    static func address(
        of unit: String, target: Target, cutOff: Month, _ language: Language
    ) -> String {
        SiteAddress.address(
            SiteAddress.path("/forecast", unit),
            [
                ("target", target.rawValue), ("cut-off", cutOff.description),
                ("lang", language.rawValue),
            ])
    }

    private func table(
        _ titles: [String], _ rows: [(name: String, address: String?, cells: [String])]
    ) -> Markup {
        tag("div", ["class": "scroll"]) {
            tag("table") {
                tag("thead") {
                    tag("tr") {
                        titles.enumerated().map { index, title in
                            tag("th", ["scope": "col", "class": index > 0 ? "num" : nil]) { title }
                        }
                    }
                }
                tag("tbody") {
                    rows.map { row in
                        tag("tr") {
                            tag("th", ["scope": "row"]) {
                                if let address = row.address {
                                    tag("a", ["href": address]) { row.name }
                                } else {
                                    row.name
                                }
                            }
                            row.cells.map { cell in tag("td", ["class": "num"]) { cell } }
                        }
                    }
                }
            }
        }
    }

    private var footer: Markup {
        tag("section", ["class": "method"]) {
            tag("h2") { language.say("How this was made", fr: "Méthode") }
            tag("p") { "\(language.summary(forecast.model)) (\(forecast.model.rule))" }
            tag("p") {
                tag("code") {
                    "vigie forecast explain --unit \(forecast.id) --target "
                        + "\(forecast.target.rawValue) --cut-off \(forecast.cutOff)"
                }
            }
        }
    }
}
