/// What changed since an earlier edition, already in words.
public struct HandbookChanges: Hashable, Sendable {
    /// Lines under one heading.
    public struct Section: Hashable, Sendable {
        public var title: String
        public var lines: [String]

        public init(title: String, lines: [String]) {
            self.title = title
            self.lines = lines
        }
    }

    /// The edition that it is compared with.
    public var edition: String
    public var sections: [Section]

    public init(edition: String, sections: [Section]) {
        self.edition = edition
        self.sections = sections
    }
}
