import Domain

/// A country's next month as a page: the map of risk, the districts, the fan, the skill.
public struct CountryForecastPage: Sendable {
    let outlook: Outlook
    let country: (code: String, name: String)
    let areas: [MapDocument.Area]
    let language: Language
    let setting: PageSetting
    let isExercise: Bool

    public init(
        _ outlook: Outlook, country: (code: String, name: String), areas: [MapDocument.Area],
        language: Language, setting: PageSetting = .file, isExercise: Bool
    ) {
        self.outlook = outlook
        self.country = country
        self.areas = areas
        self.language = language
        self.setting = setting
        self.isExercise = isExercise
    }

    /// The page.
    public var html: String {
        let shell = PageShell(
            title: "\(country.name) · \(language.month(outlook.month))",
            description: language.say(
                "Where risk to civilians is highest",
                fr: "Où le risque pour les civils est le plus élevé"
            ), language: language, setting: setting, isExercise: isExercise)
        return shell.html {
            tag("main") {
                tag("header", ["class": "masthead"]) {
                    tag("span") {
                        tag("b") { language.say("Forecast", fr: "Prévision") }
                        " · \(language.name(outlook.target))"
                    }
                    tag("span", ["class": "quiet"]) { outlook.model }
                }
                tag("h1") { "\(country.name), \(language.month(outlook.month))" }
                section.markup(outlook)
                if let board = setting.address(scoreboard) {
                    tag("p") {
                        tag("a", ["href": board]) {
                            language.say(
                                "How earlier forecasts compare with what happened",
                                fr: "Les prévisions passées face aux faits")
                        }
                    }
                }
            }
        }
    }

    private var scoreboard: String {
        SiteAddress.address(
            "/scoreboard",
            [
                ("country", country.code), ("target", outlook.target.rawValue),
                ("lang", language.rawValue),
            ])
    }

    private var section: OutlookSection {
        var section = OutlookSection(areas: areas, language: language, setting: setting)
        section.rows = 14
        section.address = { unit in
            UnitForecastPage.address(
                of: unit.id, target: outlook.target, cutOff: outlook.cutOff, language)
        }
        return section
    }
}
