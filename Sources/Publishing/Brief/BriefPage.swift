import Domain

/// A monthly brief as one HTML page that needs nothing else: for a screen, a phone and A4 paper.
public struct BriefPage: Sendable {
    public let content: BriefContent
    public let language: Language
    public let setting: PageSetting

    public init(_ content: BriefContent, language: Language, setting: PageSetting = .file) {
        self.content = content
        self.language = language
        self.setting = setting
    }

    /// The page.
    public var html: String {
        let shell = PageShell(
            title: "\(content.country), \(language.month(content.month))",
            description: headline, language: language, setting: setting,
            isExercise: content.isExercise)
        return shell.html {
            tag("main") {
                otherMonths
                masthead
                tag("h1") { headline }
                content.method.caveats.map { caveat in tag("p", ["class": "caveat"]) { caveat } }
                lead
                tiles
                happened
                monthSection
                gravestSection
                outlookSection
                methodSection
                appendix
            }
        }
    }

    /// The month's incidents, gravest first.
    var ranked: [BriefContent.IncidentEntry] {
        content.entries.sorted {
            let (left, right) = ($0.incident, $1.incident)
            if left.deaths.best != right.deaths.best { return left.deaths.best > right.deaths.best }
            if left.when.first != right.when.first { return left.when.first < right.when.first }
            return left.id < right.id
        }
    }

    /// The incidents described one by one: up to five, each with at least one death.
    var gravest: [BriefContent.IncidentEntry] {
        Array(ranked.prefix(5).filter { $0.incident.deaths.best > 0 })
    }

    /// Letters, digits and `-` only, for use as an element's identifier.
    static func anchor(_ prefix: String, _ id: String) -> String {
        let safe = id.unicodeScalars.map { scalar in
            scalar.isASCII
                && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
                ? Character(scalar) : "-"
        }
        return "\(prefix)-\(String(safe))"
    }

    /// A link to the incidents behind a number.
    func link(_ cited: BriefContent.Cited, _ text: String) -> Markup {
        tag("a", ["href": "#" + Self.anchor("e", cited.evidence)]) { text }
    }

    /// On the site, the way to the months before and after.
    @MarkupBuilder private var otherMonths: Markup {
        if setting.isSite {
            tag("p", ["class": "screen-only small months"]) {
                if content.killed.previous != nil {
                    monthLink(content.month - 1, "← \(language.month(content.month - 1))")
                }
                if content.month < content.method.dataUntil.month {
                    " · "
                    monthLink(content.month + 1, "\(language.month(content.month + 1)) →")
                }
            }
        }
    }

    private func monthLink(_ month: Month, _ text: String) -> Markup {
        let address = SiteAddress.address(
            "/brief",
            [
                ("country", content.code), ("month", month.description),
                ("lang", language.rawValue),
            ])
        return tag("a", ["href": setting.address(address)]) { text }
    }

    private var masthead: Markup {
        tag("header", ["class": "masthead"]) {
            tag("span") {
                tag("b") {
                    language.say("Civilian harm brief", fr: "Note sur les atteintes aux civils")
                }
                " · \(content.country) · \(language.month(content.month))"
            }
            tag("span", ["class": "quiet"]) {
                language.say("as known on ", fr: "état des connaissances au ")
                    + language.day(content.knownOn)
            }
        }
    }
}
