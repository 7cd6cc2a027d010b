/// What every page has around its content: head, style, the EXERCISE mark.
struct PageShell {
    /// Where the style comes from.
    enum StyleSource {
        /// Within the page, so that the file stands alone.
        case inline
        /// From the program that serves the page.
        case linked(String)
    }

    var title: String
    var description: String
    var language: Language
    var style: StyleSource
    var isExercise: Bool
    /// Scripts of the program to load after the page, by address.
    var scripts: [String] = []
    /// Further style sheets, by address.
    var sheets: [String] = []

    /// The whole document.
    func html(@MarkupBuilder _ body: () -> Markup) -> String {
        let document = tag("html", ["lang": language.rawValue]) {
            tag("head") {
                tag("meta", ["charset": "utf-8"])
                tag(
                    "meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
                tag("meta", ["name": "description", "content": description])
                tag("meta", ["name": "robots", "content": "noindex"])
                tag("meta", ["name": "referrer", "content": "no-referrer"])
                // Unread, so that a browser asks for no icon.
                tag("link", ["rel": "icon", "href": "data:,"])
                tag("title") { title }
                styleElement
                sheets.map { tag("link", ["rel": "stylesheet", "href": $0]) }
            }
            tag("body", ["class": isExercise ? "exercise" : nil]) {
                if isExercise { exerciseMark }
                body()
                scripts.map { tag("script", ["src": $0, "defer": ""]) }
            }
        }
        return "<!DOCTYPE html>\n" + document.html + "\n"
    }

    @MarkupBuilder private var styleElement: Markup {
        switch style {
        case .inline: tag("style") { Markup.verbatim(Stylesheet.text) }
        case .linked(let address): tag("link", ["rel": "stylesheet", "href": address])
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
}
