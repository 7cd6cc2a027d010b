/// A page that says one thing: that something was not found or could not be done.
public struct NoticePage: Sendable {
    public let title: String
    public let text: String
    public let language: Language
    public let frame: SiteFrame

    public init(title: String, text: String, language: Language, frame: SiteFrame) {
        self.title = title
        self.text = text
        self.language = language
        self.frame = frame
    }

    /// The page.
    public var html: String {
        PageShell(
            title: title, description: text, language: language, setting: .site(frame),
            isExercise: false
        ).html {
            tag("main") {
                tag("h1") { title }
                tag("p", ["class": "lead"]) { text }
                tag("p") {
                    tag("a", ["href": "/"]) {
                        language.say("To the incidents", fr: "Vers les incidents")
                    }
                }
            }
        }
    }
}
