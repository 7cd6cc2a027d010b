import Publishing

extension SiteRequest {
    /// The language to answer in: `lang` in the query, else what the browser prefers, else English.
    var language: Language {
        if let chosen = query.last(where: { $0.name == "lang" })?.value,
            let language = Language(rawValue: chosen)
        {
            return language
        }
        return Self.preferred(Preferences(headers["accept-language"]))
    }

    /// The language with the highest weight, the first named of equals; `*` stands for those not
    /// named.
    private static func preferred(_ preferences: Preferences) -> Language {
        var best: (language: Language, weight: Double)?
        for (name, weight) in preferences.entries where weight > best?.weight ?? 0 {
            let code = name.prefix { $0 != "-" }
            let language =
                code == "*"
                ? Language.allCases.first { !preferences.names($0) }
                : Language(rawValue: String(code))
            if let language { best = (language, weight) }
        }
        return best?.language ?? .english
    }

    /// The same address in another language.
    func address(in language: Language) -> String {
        address(setting: [("lang", language.rawValue)])
    }
}

extension Preferences {
    /// Whether a language is named, in whatever region.
    fileprivate func names(_ language: Language) -> Bool {
        entries.contains { $0.name.prefix { $0 != "-" } == language.rawValue }
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
        let knownOn = (try? QueryReader(request: request).lastDay("as-known-on")).flatMap(\.self)
        var frame = SiteFrame(
            stylesheet: "/assets/vigie.css",
            otherLanguage: Link(
                title: language.say("Français", fr: "English"), path: request.address(in: other)),
            language: language, knownOn: knownOn,
            present: knownOn.map { _ in request.address(setting: [("as-known-on", nil)]) },
            sheets: sheets, scripts: scripts)
        frame.links = pages.map { path, title in
            Link(title: title, path: frame.address(path), isCurrent: path == current)
        }
        return frame
    }
}
