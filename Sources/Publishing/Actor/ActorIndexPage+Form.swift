extension ActorIndexPage {
    /// What to look for: a name, a country.
    var form: Markup {
        tag("form", ["action": "/actors", "method": "get", "class": "filter lookup"]) {
            tag("input", ["type": "hidden", "name": "lang", "value": language.rawValue])
            setting.pastField
            tag("label") {
                tag("span") { language.say("Any of their names", fr: "L’un de leurs noms") }
                tag("input", ["type": "search", "name": "q", "value": filter.name])
            }
            if !countries.isEmpty {
                CountryChooser.field(countries, chosen: filter.country, language)
            }
            tag("button", ["type": "submit"]) { language.say("Look up", fr: "Chercher") }
        }
    }
}
