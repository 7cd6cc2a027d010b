/// What every page has around its content: head, style, the EXERCISE mark, the site's navigation.
struct PageShell {
    var title: String
    var description: String
    var language: Language
    var setting: PageSetting
    var isExercise: Bool

    /// The whole document.
    func html(@MarkupBuilder _ body: () -> Markup) -> String {
        let document = tag("html", ["lang": language.rawValue]) {
            head
            tag("body", ["class": isExercise ? "exercise" : nil]) {
                if isExercise { exerciseMark }
                if case .site(let frame) = setting {
                    navigation(frame)
                    frame.chooser.map { $0.markup(language, setting) }
                }
                body()
                if case .site(let frame) = setting {
                    frame.scripts.map { tag("script", ["src": $0, "defer": "defer"]) }
                }
            }
        }
        return "<!DOCTYPE html>\n" + document.html + "\n"
    }

    private var head: Markup {
        tag("head") {
            tag("meta", ["charset": "utf-8"])
            tag("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
            tag("meta", ["name": "description", "content": description])
            tag("meta", ["name": "robots", "content": "noindex"])
            tag("meta", ["name": "referrer", "content": "no-referrer"])
            // An empty icon, so that a browser asks for none.
            tag("link", ["rel": "icon", "href": "data:,"])
            tag("title") { title }
            switch setting {
            case .file: tag("style") { Markup.verbatim(Stylesheet.text) }
            case .site(let frame):
                ([frame.stylesheet] + frame.sheets).map {
                    tag("link", ["rel": "stylesheet", "href": $0])
                }
            }
        }
    }

    private var exerciseMark: Markup {
        tag("p", ["class": "exercise-mark"]) {
            tag("strong") { language.say("EXERCISE", fr: "EXERCICE (EXERCISE)") }
            " "
            language.say(
                "Everything on this page is made up for training. Do not act on it.",
                fr: "Tout le contenu de cette page est inventé pour l’entraînement. N’agissez pas "
                    + "sur cette base.")
        }
    }

    private func navigation(_ frame: SiteFrame) -> Markup {
        tag("header", ["class": "site"]) {
            tag("a", ["class": "brand", "href": frame.address("/")]) { "Vigie" }
            tag("nav", ["aria-label": language.say("Pages", fr: "Pages")]) {
                frame.links.map { link in
                    tag(
                        "a",
                        [
                            "href": Markup.safeAddress(link.path),
                            "aria-current": link.isCurrent ? "page" : nil,
                        ]
                    ) { link.title }
                }
            }
            if let other = frame.otherLanguage {
                tag(
                    "a",
                    [
                        "class": "language", "href": Markup.safeAddress(other.path),
                        "hreflang": language == .english ? "fr" : "en",
                    ]
                ) { other.title }
            }
            pastNotice(frame)
        }
    }

    /// That the reader looks at the past, and the way back to the present.
    @MarkupBuilder private func pastNotice(_ frame: SiteFrame) -> Markup {
        if let day = frame.knownOn {
            tag("p", ["class": "past", "role": "note"]) {
                language.say("As known on ", fr: "État des connaissances au ") + language.day(day)
                if let present = Markup.safeAddress(frame.present) {
                    " · "
                    tag("a", ["href": present]) {
                        language.say("as known now", fr: "état actuel")
                    }
                }
            }
        }
    }
}
