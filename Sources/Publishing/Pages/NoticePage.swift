/// A page that says one thing: that something was not found or could not be done.
public struct NoticePage: Sendable {
    public let title: String
    /// What happened and what to do.
    public let text: String
    /// The language of the text, where it is not the page's.
    public let textLanguage: Language
    /// A sentence in the page's language before a text in another.
    public let lead: String?
    public let language: Language
    public let frame: SiteFrame

    public init(
        title: String, lead: String? = nil, text: String, textLanguage: Language? = nil,
        language: Language, frame: SiteFrame
    ) {
        self.title = title
        self.lead = lead
        self.text = text
        self.textLanguage = textLanguage ?? language
        self.language = language
        self.frame = frame
    }

    /// The page.
    public var html: String {
        PageShell(
            title: title, description: lead ?? text, language: language, setting: .site(frame),
            isExercise: false
        ).html {
            tag("main") {
                tag("h1") { title }
                if let lead { tag("p", ["class": "lead"]) { lead } }
                tag(
                    "p",
                    [
                        "class": lead == nil ? "lead" : nil,
                        "lang": textLanguage == language ? nil : textLanguage.rawValue,
                    ]
                ) { text }
                tag("p") {
                    tag("a", ["href": frame.address("/")]) {
                        language.say("To the incidents", fr: "Vers les incidents")
                    }
                }
            }
        }
    }
}
