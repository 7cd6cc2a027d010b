import Domain

extension BriefPage {
    /// Where risk is highest next month, with how much the forecast is worth beside it.
    @MarkupBuilder var outlookSection: Markup {
        if let outlook = content.outlook {
            OutlookSection(areas: content.areas, language: language, setting: setting) {
                unit, text in
                unit.evidence.map {
                    let recent = unit.recent ?? 0
                    return link(
                        .init(Toll(low: recent, best: recent, high: recent), evidence: $0), text)
                }
            }.markup(outlook)
        }
    }
}

/// Where risk is highest, as a part of a page: map, table, the country's fan, and the skill.
struct OutlookSection {
    let areas: [MapDocument.Area]
    let language: Language
    let setting: PageSetting
    /// How many units the table lists.
    var rows = 10
    /// The address of a unit's own page, from the root of the site.
    var address: (Outlook.Unit) -> String? = { _ in nil }
    /// A link to what is behind a unit's recent deaths.
    var recentLink: (Outlook.Unit, String) -> Markup? = { _, _ in nil }

    init(
        areas: [MapDocument.Area], language: Language, setting: PageSetting,
        recentLink: @escaping (Outlook.Unit, String) -> Markup? = { _, _ in nil }
    ) {
        self.areas = areas
        self.language = language
        self.setting = setting
        self.recentLink = recentLink
    }

    /// The section.
    func markup(_ outlook: Outlook) -> Markup {
        tag("section") {
            tag("div", ["class": "keep"]) {
                tag("h2") {
                    language.say(
                        "Where risk is highest in \(language.month(outlook.month))",
                        fr: "Où le risque est le plus élevé en \(language.month(outlook.month))"
                    )
                }
                tag("p") { premise(outlook) }
                tag("div", ["class": "beside even"]) {
                    tag("div") {
                        riskMap(outlook)
                        fan(outlook)
                    }
                    tag("div") {
                        riskTable(outlook)
                        skill(outlook)
                    }
                }
            }
        }
    }

    private func premise(_ outlook: Outlook) -> String {
        let what = deathsName(outlook.target)
        return language.say(
            "Forecast of \(what) from data up to \(language.month(outlook.cutOff)). It is about the "
                + "chance of violence in a whole area, not about a place or a day.",
            fr:
                "Prévision des \(what), d’après les données jusqu’en \(language.month(outlook.cutOff)). Elle porte "
                + "sur le risque de violence dans une zone entière, non sur un lieu ou un jour.")
    }

    private func deathsName(_ target: Target) -> String {
        switch target {
        case .any:
            language.say(
                "deaths in organised violence of any kind",
                fr: "décès liés à toute violence organisée")
        case .stateBased:
            language.say(
                "deaths in state-based conflict", fr: "décès dans les conflits impliquant un État")
        case .nonState:
            language.say(
                "deaths in conflict between groups", fr: "décès dans les conflits entre groupes")
        case .oneSided:
            language.say(
                "deaths in violence against civilians",
                fr: "décès dus aux violences contre des civils")
        }
    }

    /// At least one death, or at least so many.
    private func event(_ threshold: Int) -> String {
        threshold <= 1
            ? language.say("at least one death", fr: "au moins un mort")
            : language.say("at least \(threshold) deaths", fr: "au moins \(threshold) morts")
    }

    private static let limits = [0.05, 0.15, 0.3, 0.5, 0.75]

    private func riskMap(_ outlook: Outlook) -> Markup {
        let units = Dictionary(
            outlook.units.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        var areas = areas
        for index in areas.indices {
            guard let unit = units[areas[index].code] else { continue }
            areas[index].address = setting.address(address(unit))
            areas[index].value = unit.probability
            areas[index].remark =
                "\(language.label(unit.name)) \(language.percent(unit.probability))"
        }
        let title = language.say(
            "Probability of \(event(outlook.threshold)), \(language.month(outlook.month))",
            fr: "Probabilité d’\(event(outlook.threshold)), \(language.month(outlook.month))")
        let map = MapDocument(
            title: title,
            summary: language.say(
                "The table below lists the highest.",
                fr: "Le tableau ci-dessous donne les plus élevées."),
            areas: areas, limits: Self.limits)
        guard let picture = map.picture(id: "risk", language: language, width: 420, highest: 400)
        else {
            return tag("p", ["class": "small quiet"]) {
                language.say(
                    "No map: the store holds no borders of this country. The areas are squares of half a "
                        + "degree (PRIO-GRID), known by their numbers.",
                    fr:
                        "Pas de carte\u{A0}: la base ne contient pas les limites de ce pays. Les zones sont des carrés "
                        + "d’un demi-degré (PRIO-GRID), désignés par leurs numéros.")
            }
        }
        return tag("figure") {
            picture
            MapKey.shades(limits: Self.limits, title: title) { language.percent($0) }
        }
    }

    private func riskTable(_ outlook: Outlook) -> Markup {
        let top = outlook.units.sorted {
            $0.probability != $1.probability ? $0.probability > $1.probability : $0.id < $1.id
        }.prefix(rows)
        return tag("table") {
            tag("caption") {
                language.say(
                    "The \(top.count) \(outlook.unitName) with the highest probability, of \(outlook.units.count)",
                    fr:
                        "Les \(top.count) \(outlook.unitName) où la probabilité est la plus forte, sur \(outlook.units.count)"
                )
            }
            tag("thead") {
                tag("tr") {
                    tag("th", ["scope": "col"]) { language.say("Area", fr: "Zone") }
                    tag("th", ["scope": "col"]) {
                        language.say("Probability", fr: "Probabilité")
                    }
                    tag("th", ["scope": "col", "class": "num"]) {
                        language.say(
                            "Deaths, 90% interval", fr: "Décès, intervalle à 90\u{A0}%")
                    }
                    tag("th", ["scope": "col", "class": "num hide-narrow"]) {
                        language.say("Killed in last 12 months", fr: "Tués en 12 mois")
                    }
                }
            }
            tag("tbody") { top.map { row($0) } }
        }
    }

    private func row(_ unit: Outlook.Unit) -> Markup {
        tag("tr") {
            tag("th", ["scope": "row"]) {
                if let address = setting.address(address(unit)) {
                    tag("a", ["href": address]) { unit.name }
                } else {
                    unit.name
                }
            }
            tag("td", ["class": "nowrap"]) {
                tag(
                    "svg",
                    ["viewBox": "0 0 54 10", "width": "54", "height": "10", "aria-hidden": "true"]
                ) {
                    SVG.rectangle(.init(0, 0), width: 54, height: 10, fill: "#efece6")
                    SVG.rectangle(
                        .init(0, 0), width: 54 * min(1, max(0, unit.probability)), height: 10,
                        fill: Palette.shade(unit.probability, limits: Self.limits))
                }
                " " + language.percent(unit.probability)
            }
            tag("td", ["class": "num"]) { language.interval(unit.toll.low, unit.toll.high) }
            tag("td", ["class": "num hide-narrow"]) {
                if let recent = unit.recent {
                    let text = language.number(recent)
                    recentLink(unit, text) ?? .text(text)
                } else {
                    "–"
                }
            }
        }
    }

    /// The model's scores beside those of the naive baselines.
    @MarkupBuilder private func skill(_ outlook: Outlook) -> Markup {
        tag("h3") {
            language.say("How good is this forecast?", fr: "Que vaut cette prévision\u{A0}?")
        }
        tag("p", ["class": "small"]) { outlook.explanation }
        if outlook.skill.allSatisfy({ !$0.crps.isFinite }) {
            tag("p", ["class": "small"]) {
                language.say(
                    "It has not been scored, for too little is known before it: use it with reserve.",
                    fr:
                        "Elle n’a pas été évaluée, faute de données antérieures\u{A0}: à utiliser avec réserve."
                )
            }
        } else {
            tag("table") {
                tag("thead") {
                    tag("tr") {
                        tag("th", ["scope": "col"]) { language.say("Model", fr: "Modèle") }
                        for name in ["CRPS", language.say("IGN", fr: "IGN"), "MIS"] {
                            tag("th", ["scope": "col", "class": "num"]) { name }
                        }
                    }
                }
                tag("tbody") { outlook.skill.map { scoreRow($0, of: outlook.skill) } }
            }
            tag("p", ["class": "small quiet"]) {
                outlook.skillNote + " "
                language.say(
                    "Lower is better on all three. Models in italics are naive baselines.",
                    fr: "Pour les trois, moins vaut mieux. En italique, les références naïves.")
            }
        }
    }

    private func scoreRow(_ score: Outlook.Score, of all: [Outlook.Score]) -> Markup {
        let measures: [(Outlook.Score) -> Double] = [\.crps, \.ignorance, \.intervalScore]
        return tag("tr") {
            tag("th", ["scope": "row"]) {
                score.isBaseline ? tag("i") { score.model } : tag("b") { score.model }
            }
            measures.map { measure in
                tag("td", ["class": "num"]) {
                    language.number(measure(score), decimals: Self.decimals(all.map(measure)))
                }
            }
        }
    }

    /// As many decimals as tell the column's values apart.
    private static func decimals(_ values: [Double]) -> Int {
        switch values.map(abs).filter(\.isFinite).min() ?? 0 {
        case ..<1: 3
        case ..<100: 2
        default: 0
        }
    }

    @MarkupBuilder private func fan(_ outlook: Outlook) -> Markup {
        if let fan = outlook.fan {
            tag("figure") {
                fan.picture(id: "fan", language: language, width: 430, height: 220)
                tag("figcaption") {
                    language.label(fan.title) + " "
                    language.say(
                        "killed a month; grey, what happened; dark band, every second future; light band, nine in ten.",
                        fr:
                            "tués par mois\u{A0}; en gris, ce qui s’est passé\u{A0}; bande foncée, un futur sur deux\u{A0}; bande claire, neuf sur dix."
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
}
