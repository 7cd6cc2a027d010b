import Domain

/// The page where a scoreboard will stand, before there is anything to hold against what happened.
public struct EmptyScoreboardPage: Sendable {
    /// Why there is nothing yet.
    public enum Reason: Sendable, Hashable {
        case noForecast
        /// The data end with this month or week.
        case notKnownYet(Period)
        /// The forecasts were made by another version of the program.
        case otherVersion
    }

    let reason: Reason
    /// The country's name and the address of its forecast; `nil` for all countries.
    let place: String?
    let forecast: String
    let others: [SiteFrame.Link]
    let language: Language
    let frame: SiteFrame
    let isExercise: Bool

    /// A page that leads to a forecast (by its address) and to the scoreboards there are.
    public init(
        _ reason: Reason, place: String?, forecast: String, others: [SiteFrame.Link],
        language: Language, frame: SiteFrame, isExercise: Bool
    ) {
        self.reason = reason
        self.place = place
        self.forecast = forecast
        self.others = others
        self.language = language
        self.frame = frame
        self.isExercise = isExercise
    }

    /// The page.
    public var html: String {
        let title = language.say("Forecast against outcome", fr: "La prévision face aux faits")
        return PageShell(
            title: [title, place].compactMap { $0 }.joined(separator: " · "), description: why,
            language: language, setting: .site(frame), isExercise: isExercise
        ).html {
            tag("main") {
                tag("header", ["class": "masthead"]) {
                    tag("span") {
                        tag("b") { language.say("Scoreboard", fr: "Bilan") }
                        " · " + (place ?? language.say("all countries", fr: "tous pays"))
                    }
                }
                tag("h1") { title }
                tag("p", ["class": "lead"]) { why }
                tag("p") { advice }
                tag("p") {
                    tag("a", ["href": frame.address(forecast)]) {
                        language.say(
                            "Make the forecast of next month",
                            fr: "Faire la prévision du mois prochain")
                    }
                }
                SiteFrame.Link.list(
                    others, under: language.say("Scoreboards there are", fr: "Bilans existants"))
            }
        }
    }

    private var why: String {
        switch reason {
        case .noForecast:
            language.say(
                "No such forecast has been kept yet, so there is nothing to hold against what happened.",
                fr:
                    "Aucune prévision de ce genre n’est encore conservée\u{A0}: il n’y a rien à comparer aux faits."
            )
        case .notKnownYet(let end):
            language.say(
                "Nothing of what was forecast is known yet: the data end in \(language.period(end)).",
                fr:
                    "Rien de ce qui a été prévu n’est encore connu\u{A0}: les données s’arrêtent en \(language.period(end))."
            )
        case .otherVersion:
            language.say(
                "The forecasts kept were counted by another version of the program, which this one cannot repeat.",
                fr:
                    "Les prévisions conservées ont été comptées par une autre version du programme, que celle-ci ne sait pas refaire."
            )
        }
    }

    private var advice: String {
        language.say(
            "The page of a forecast keeps what it shows, together with the forecasts that would have been made six, twelve, eighteen and twenty-four months before. Those stand here at once; the new one does when data for its months are imported. On the command line: vigie forecast.",
            fr:
                "La page d’une prévision conserve ce qu’elle montre, avec les prévisions qui auraient été faites six, douze, dix-huit et vingt-quatre mois plus tôt. Celles-ci figurent ici aussitôt\u{A0}; la nouvelle, dès que les données de ses mois sont importées. En ligne de commande\u{A0}: vigie forecast."
        )
    }
}

extension SiteFrame.Link {
    /// Links under a heading; nothing without any.
    @MarkupBuilder static func list(_ links: [SiteFrame.Link], under heading: String) -> Markup {
        if !links.isEmpty {
            tag("h2") { heading }
            tag("ul") {
                links.map { link in
                    tag("li") { tag("a", ["href": link.path]) { link.title } }
                }
            }
        }
    }
}
