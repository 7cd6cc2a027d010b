import Domain

/// The sources behind a listing, written out below it.
public enum SourceList {
    /// One line for each source that the references name, in the order of the identifiers.
    ///
    /// People and protected sources are left out: their identity travels in no listing.
    public static func lines(
        _ references: [Reference], _ sources: [String: Source]
    ) -> [String] {
        let used = Set(references.map(\.source)).sorted()
        let lines = used.compactMap { id in
            sources[id].flatMap { source in
                source.kind != .person && source.isNameable
                    ? "  \(id): \(text(source))" : nil
            }
        }
        return lines.isEmpty ? [] : ["Sources:"] + lines
    }

    private static func text(_ source: Source) -> String {
        let parts = [
            source.title, source.publisher, source.published.map { "\($0)" }, source.url,
        ]
        return parts.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: ", ")
    }
}
