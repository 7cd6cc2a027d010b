/// The style of every page: one sheet, for screens, phones and paper.
public enum Stylesheet {
    /// The sheet's text, to be put into a self-contained page or served as a file.
    public static var css: String { text.text }

    static let text = Markup.StaticText(joining: [
        base, pictures, brief, listings, lookout, guide, timeline, paper,
    ])
}
