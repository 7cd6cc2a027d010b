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

    /// A link to another page of the site; `nil` in a file, where there is none.
    func address(_ path: String?) -> String? {
        isSite ? Markup.safeAddress(path) : nil
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
    /// Style sheets and scripts of the program beside the common ones.
    public var sheets: [String]
    public var scripts: [String]

    public init(
        stylesheet: String, links: [Link] = [], otherLanguage: Link? = nil,
        sheets: [String] = [], scripts: [String] = []
    ) {
        self.stylesheet = stylesheet
        self.links = links
        self.otherLanguage = otherLanguage
        self.sheets = sheets
        self.scripts = scripts
    }
}
