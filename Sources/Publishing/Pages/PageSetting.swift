import Domain

/// Where a page will be read.
public enum PageSetting: Sendable, Hashable {
    /// As a file of its own: the style is within, links stay within the page.
    case file
    /// On the program's own site: style and scripts come from there, and there is a way around.
    case site(SiteFrame)

    var isSite: Bool {
        if case .site = self { return true }
        return false
    }

    /// A link to another page of the site, in the language and as known on the day of this one;
    /// `nil` in a file, where there is none.
    func address(_ path: String?) -> String? {
        guard case .site(let frame) = self, let path = Markup.safeAddress(path) else { return nil }
        return frame.address(path)
    }

    /// What a form sends besides its own fields, so that what it finds is as known on the day of
    /// this page.
    @MarkupBuilder var pastField: Markup {
        if case .site(let frame) = self, let day = frame.knownOn {
            tag("input", ["type": "hidden", "name": "as-known-on", "value": day.description])
        }
    }
}

/// What surrounds a page on the site.
public struct SiteFrame: Sendable, Hashable {
    /// A link of the site's navigation.
    public struct Link: Sendable, Hashable {
        public var title: String
        public var path: String
        public var isCurrent: Bool

        public init(title: String, path: String, isCurrent: Bool = false) {
            self.title = title
            self.path = path
            self.isCurrent = isCurrent
        }
    }

    /// The address of the style sheet.
    public var stylesheet: String
    public var links: [Link]
    /// The same page in the other language.
    public var otherLanguage: Link?
    /// The language that links lead to; `nil` leaves it to the browser.
    public var language: Language?
    /// The day whose knowledge the page shows and links lead to; `nil` for the present.
    public var knownOn: Day?
    /// The same page as known now, where it shows what was known on an earlier day.
    public var present: String?
    /// The way to the same page of another country or month.
    public var chooser: CountryChooser?
    /// Style sheets and scripts of the program beside the common ones.
    public var sheets: [String]
    public var scripts: [String]

    public init(
        stylesheet: String, links: [Link] = [], otherLanguage: Link? = nil,
        language: Language? = nil, knownOn: Day? = nil, present: String? = nil,
        chooser: CountryChooser? = nil, sheets: [String] = [], scripts: [String] = []
    ) {
        self.stylesheet = stylesheet
        self.links = links
        self.otherLanguage = otherLanguage
        self.language = language
        self.knownOn = knownOn
        self.present = present
        self.chooser = chooser
        self.sheets = sheets
        self.scripts = scripts
    }

    /// An address of the site that keeps the reader's language and day of knowledge, unless it names
    /// its own.
    public func address(_ path: String) -> String {
        let kept = [
            language.map { (name: "lang", value: $0.rawValue) },
            knownOn.map { (name: "as-known-on", value: $0.description) },
        ].compactMap { $0 }.filter { !SiteAddress.names($0.name, in: path) }
        return SiteAddress.address(path, kept)
    }
}
