import Domain

/// A form above a page of a country: another country, another month, another kind of violence.
public struct CountryChooser: Sendable, Hashable {
    /// A country that can be chosen.
    public struct Choice: Sendable, Hashable {
        /// ISO3 code.
        public var code: String
        public var name: String

        public init(code: String, name: String) {
            self.code = code
            self.name = name
        }
    }

    /// A month that can be set.
    public enum MonthField: Sendable, Hashable {
        /// The month that the page is about.
        case subject(Month)
        /// The last month whose data are used.
        case cutOff(Month)

        fileprivate var parameter: String {
            switch self {
            case .subject: "month"
            case .cutOff: "cut-off"
            }
        }

        fileprivate var month: Month {
            switch self {
            case .subject(let month), .cutOff(let month): month
            }
        }
    }

    /// Where the form leads.
    public var path: String
    /// In the order to list them.
    public var countries: [Choice]
    /// The country shown.
    public var country: String
    public var month: MonthField
    /// The kind of violence shown; `nil` where the page has all kinds.
    public var target: Target?

    public init(
        path: String, countries: [Choice], country: String, month: MonthField,
        target: Target? = nil
    ) {
        self.path = path
        self.countries = countries
        self.country = country
        self.month = month
        self.target = target
    }

    /// The form; it keeps the language and the day of knowledge.
    func markup(_ language: Language, _ setting: PageSetting) -> Markup {
        tag("form", ["class": "time-form chooser", "method": "get", "action": path]) {
            tag("input", ["type": "hidden", "name": "lang", "value": language.rawValue])
            setting.pastField
            Self.countryField(countries, chosen: country, language)
            Self.field(monthTitle(language)) {
                tag(
                    "input",
                    [
                        "type": "month", "name": month.parameter, "required": "required",
                        "pattern": "[0-9]{4}-[0-9]{2}", "value": month.month.description,
                    ])
            }
            if let target {
                Self.field(language.say("Kind of violence", fr: "Type de violence")) {
                    Self.menu(
                        "target", Target.allCases.map { ($0.rawValue, language.name($0)) },
                        chosen: target.rawValue)
                }
            }
            tag("button", ["type": "submit"]) { language.say("Show", fr: "Afficher") }
        }
    }

    /// The field of a filter that lists all countries unless one is chosen.
    static func field(_ countries: [Choice], chosen: String?, _ language: Language) -> Markup {
        let all = Choice(code: "", name: language.say("All", fr: "Tous"))
        return countryField([all] + countries, chosen: chosen, language)
    }

    private static func countryField(
        _ countries: [Choice], chosen: String?, _ language: Language
    ) -> Markup {
        field(language.say("Country", fr: "Pays")) {
            menu("country", countries.map { ($0.code, $0.name) }, chosen: chosen)
        }
    }

    private func monthTitle(_ language: Language) -> String {
        switch month {
        case .subject: language.say("Month", fr: "Mois")
        case .cutOff: language.say("Data up to", fr: "Données jusqu’à")
        }
    }

    private static func field(_ title: String, @MarkupBuilder _ input: () -> Markup) -> Markup {
        tag("label") {
            tag("span") { title }
            input()
        }
    }

    private static func menu(
        _ name: String, _ choices: [(value: String, title: String)], chosen: String?
    ) -> Markup {
        tag("select", ["name": name]) {
            choices.map { choice in
                tag(
                    "option",
                    [
                        "value": choice.value,
                        "selected": choice.value == chosen ? "selected" : nil,
                    ]
                ) { choice.title }
            }
        }
    }
}
