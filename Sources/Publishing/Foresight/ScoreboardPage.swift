import Domain

/// The scoreboard as a page: months or weeks as forecast and as they came, calibration plots, surprises.
public struct ScoreboardPage: Sendable {
    let board: Scoreboard
    /// The country's name; `nil` for all countries.
    let place: String?
    let language: Language
    let setting: PageSetting
    /// Other scoreboards.
    let others: [SiteFrame.Link]

    public init(
        _ board: Scoreboard, place: String?, language: Language, setting: PageSetting = .file,
        others: [SiteFrame.Link] = []
    ) {
        self.board = board
        self.place = place
        self.language = language
        self.setting = setting
        self.others = others
    }

    private var isWeekly: Bool { board.cadence == .week }

    private var title: String {
        language.say("Forecast against outcome", fr: "La prévision face aux faits")
    }

    /// The page.
    public var html: String {
        let shell = PageShell(
            title: [title, place].compactMap { $0 }.joined(separator: " · "),
            description: board.notes(language).first ?? title, language: language,
            setting: setting, isExercise: board.isExercise)
        return shell.html {
            tag("main") {
                heading
                figure
                scores
                tag("h2") {
                    isWeekly
                        ? language.say("Week by week", fr: "Semaine par semaine")
                        : language.say("Month by month", fr: "Mois par mois")
                }
                tag("div", ["class": "scroll"]) {
                    TableMarkup.table(board.table(language), style: "periods", in: language)
                }
                calibration
                surprises
                SiteFrame.Link.list(
                    others, under: language.say("Other scoreboards", fr: "Autres bilans"))
            }
        }
    }

    @MarkupBuilder private var heading: Markup {
        tag("header", ["class": "masthead"]) {
            tag("span") {
                tag("b") { language.say("Scoreboard", fr: "Bilan") }
                " · "
                    + [
                        place ?? language.say("all countries", fr: "tous pays"),
                        language.name(board.target), language.plural(board.kind),
                    ].joined(separator: " · ")
            }
            tag("span", ["class": "quiet"]) { board.model.rule }
        }
        tag("h1") { title }
        notes.prefix(1).map { note in tag("p", ["class": "lead"]) { note } }
    }

    @MarkupBuilder private var figure: Markup {
        let chart = ScoreboardChart(rows: board.rows)
        tag("figure") {
            tag("div", ["class": "wide-only"]) {
                chart.picture(id: "months", language: language, width: 760)
            }
            tag("div", ["class": "narrow-only"]) {
                chart.picture(id: "months-n", language: language, width: 420)
            }
            tag("figcaption") {
                language.say(
                    "Killed by \(language.word(board.cadence)): bars, what was counted; rings, the deaths expected (filled where forecast before the \(language.word(board.cadence)) was known).",
                    fr:
                        "Tués par \(language.word(board.cadence))\u{A0}: barres, ce qui a été compté\u{A0}; cercles, les morts attendus (pleins si prévus avant \(isWeekly ? "que la semaine soit connue" : "que le mois soit connu"))."
                )
            }
        }
    }

    private var scores: Markup {
        tag("table") {
            tag("caption") {
                language.say(
                    isWeekly
                        ? "Mean over these weeks; lower is better on all three."
                        : "Mean over these months; lower is better on all three.",
                    fr:
                        "Moyenne sur ces \(isWeekly ? "semaines" : "mois")\u{A0}; pour les trois, moins vaut mieux."
                )
            }
            tag("thead") {
                tag("tr") {
                    tag("th", ["scope": "col"]) { language.say("Model", fr: "Modèle") }
                    ["CRPS", "IGN", "MIS"].map { name in
                        tag("th", ["scope": "col", "class": "num"]) { name }
                    }
                }
            }
            tag("tbody") {
                board.overall.enumerated().map { index, line in
                    tag("tr") {
                        tag("th", ["scope": "row"]) {
                            tag(index == 0 ? "b" : "i") {
                                language.name(model: line.identifier, line.name)
                            }
                        }
                        cell(line.scores.crps, 3)
                        cell(line.scores.ignorance, 3)
                        cell(line.scores.interval, 2)
                    }
                }
            }
        }
    }

    private func cell(_ value: Double, _ decimals: Int) -> Markup {
        tag("td", ["class": "num"]) { language.number(value, decimals: decimals) }
    }

    @MarkupBuilder private var calibration: Markup {
        if let values = board.calibration {
            tag("h2") {
                language.say("Does it mean what it says?", fr: "Dit-elle vrai\u{A0}?")
            }
            CalibrationChart(reliability: values.reliability, transform: values.transform)
                .figures(id: "calibration", language: language)
        }
        notes.dropFirst().map { note in tag("p") { note } }
    }

    /// The board's notes but for the scores, which stand in a table.
    private var notes: [String] { board.notes(language, withScores: false) }

    @MarkupBuilder private var surprises: Markup {
        if !board.surprises.isEmpty {
            tag("h2") {
                language.say("What it did not see coming", fr: "Ce qu’elle n’a pas vu venir")
            }
            tag("div", ["class": "scroll"]) {
                TableMarkup.table(
                    TableDocument(
                        columns: [
                            .init("unit", language.say("Area", fr: "Zone")),
                            .init(
                                board.cadence.rawValue,
                                isWeekly
                                    ? language.say("Week", fr: "Semaine")
                                    : language.say("Month", fr: "Mois")),
                            .init(
                                "deaths", language.say("Killed", fr: "Tués"),
                                alignment: .trailing),
                            .init(
                                "upper",
                                language.say(
                                    "Upper end forecast (90%)", fr: "Haut prévu (90\u{A0}%)"),
                                alignment: .trailing),
                            .init(
                                "probability",
                                language.say("Chance given", fr: "Probabilité donnée"),
                                alignment: .trailing),
                        ],
                        rows: board.surprises.map { surprise in
                            [
                                .text(surprise.name), .text(language.period(surprise.period)),
                                .integer(surprise.deaths), .integer(surprise.upper),
                                .text(language.percent(surprise.probability)),
                            ]
                        }))
            }
        }
    }
}
