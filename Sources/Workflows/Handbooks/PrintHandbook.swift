import Domain
import Guidance
import Publishing

/// Sets a handbook as the pages of a booklet.
public struct PrintHandbook: Sendable {
    public init() {}

    /// The booklet as one HTML document.
    ///
    /// - Parameter since: The path of an earlier edition whose differences make the last chapter.
    /// - Throws: `FileError`, `NotationError`; `UsageError` for a handbook with errors, which must
    ///   not be handed out.
    public func callAsFunction(
        _ path: String, language: Language, format: HandbookPages.Format, since: String? = nil,
        program: String
    ) throws -> String {
        let folder = try HandbookFolder(path: path)
        let report = HandbookChecker(folder.handbook).report()
        if !folder.reading.isWhole || !report.isSound {
            throw UsageError(
                "'\(path)' has errors and is not printed: people would carry a handbook that "
                    + "cannot be followed. See `vigie handbook check --handbook \(path)`.")
        }
        let changes = try since.map {
            try CompareHandbooks()($0, folder.handbook, language: language)
        }
        return HandbookPages(
            folder.handbook, language: language, format: format, changes: changes,
            program: program
        ).html
    }
}
