import Publishing

extension SiteRequest {
    /// The language to answer in: `lang` in the query, else what the browser prefers, else English.
    var language: Language {
        if let chosen = query.last(where: { $0.name == "lang" })?.value,
            let language = Language(rawValue: chosen)
        {
            return language
        }
        let preferred = (headers["accept-language"] ?? "").lowercased().split(separator: ",")
        for entry in preferred {
            let code = entry.drop { $0 == " " }.prefix(2)
            if let language = Language(rawValue: String(code)) { return language }
        }
        return .english
    }

    /// The same address in another language.
    func address(in language: Language) -> String {
        let others = query.filter { $0.name != "lang" }
        return path + "?" + Self.text(of: others + [("lang", language.rawValue)])
    }

    /// Parameters as the text of a query.
    static func text(of parameters: [(name: String, value: String)]) -> String {
        parameters.map { "\(encoded($0.name))=\(encoded($0.value))" }.joined(separator: "&")
    }
}

extension SiteFrame {
    /// The frame of a page of the site: where to go from here.
    static func of(
        _ request: SiteRequest, current: String, sheets: [String] = [], scripts: [String] = []
    ) -> SiteFrame {
        let language = request.language
        let pages = [
            ("/incidents", language.say("Incidents", fr: "Incidents")),
            ("/actors", language.say("Actors", fr: "Acteurs")),
            ("/brief", language.say("Monthly brief", fr: "Note mensuelle")),
            ("/timeline", language.say("Timeline", fr: "Chronologie")),
            ("/handbook", language.say("Handbook", fr: "Manuel")),
            ("/forecast", language.say("Forecast", fr: "Prévision")),
        ]
        let other: Language = language == .english ? .french : .english
        return SiteFrame(
            stylesheet: "/assets/vigie.css",
            links: pages.map { path, title in
                Link(
                    title: title, path: "\(path)?lang=\(language.rawValue)",
                    isCurrent: path == current)
            },
            otherLanguage: Link(
                title: language.say("Français", fr: "English"), path: request.address(in: other)),
            sheets: sheets, scripts: scripts)
    }
}
