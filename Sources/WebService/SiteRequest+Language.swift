import Domain
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
    ///
    /// - Parameter country: The ISO3 code of the country that the page is about, which the menu
    ///   keeps; the one that the request names when `nil`.
    static func of(
        _ request: SiteRequest, current: String, country: String? = nil,
        chooser: CountryChooser? = nil, sheets: [String] = [], scripts: [String] = []
    ) -> SiteFrame {
        let language = request.language
        let other: Language = language == .english ? .french : .english
        let knownOn = (try? QueryReader(request: request).lastDay("as-known-on")).flatMap(\.self)
        var frame = SiteFrame(
            stylesheet: "/assets/vigie.css",
            otherLanguage: Link(
                title: language.say("Français", fr: "English"), path: request.address(in: other)),
            language: language, knownOn: knownOn,
            present: knownOn.map { _ in request.address(setting: [("as-known-on", nil)]) },
            chooser: chooser, sheets: sheets, scripts: scripts)
        let named = QueryReader(request: request).text("country").flatMap(Country.matching)
        let kept = (country ?? named?.alpha3).map { [(name: "country", value: $0)] } ?? []
        frame.links = pages(language).map { page in
            let path = page.isOfCountry ? SiteAddress.address(page.path, kept) : page.path
            return Link(
                title: page.title, path: frame.address(path), isCurrent: page.path == current)
        }
        return frame
    }

    /// The pages of the menu; those about a country keep the one that the reader looks at.
    private static func pages(
        _ language: Language
    ) -> [(path: String, title: String, isOfCountry: Bool)] {
        [
            ("/incidents", language.say("Incidents", fr: "Incidents"), true),
            ("/actors", language.say("Actors", fr: "Acteurs"), true),
            ("/brief", language.say("Monthly brief", fr: "Note mensuelle"), true),
            ("/timeline", language.say("Timeline", fr: "Chronologie"), false),
            ("/handbook", language.say("Handbook", fr: "Manuel"), false),
            ("/forecast", language.say("Forecast", fr: "Prévision"), true),
            ("/scoreboard", language.say("Scoreboard", fr: "Bilan"), true),
        ]
    }
}
