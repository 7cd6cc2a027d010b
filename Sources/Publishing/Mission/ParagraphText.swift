/// Plain text in numbered paragraphs, as reports of international organizations use it.
enum ParagraphText {
    /// The paragraphs, numbered from 1, with an empty line between them.
    static func numbered(_ paragraphs: [String], isExercise: Bool) -> String {
        var text = isExercise ? "EXERCISE - EXERCISE - EXERCISE\n\n" : ""
        for (index, paragraph) in paragraphs.enumerated() {
            text += "\(index + 1). \(paragraph)\n"
            if index + 1 < paragraphs.count { text += "\n" }
        }
        return text
    }
}
