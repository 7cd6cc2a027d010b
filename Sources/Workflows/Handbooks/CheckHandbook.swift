import Domain
import Guidance
import Publishing

/// Checks a handbook exactly and says what is wrong, each fault with its place and a witness.
public struct CheckHandbook: Sendable {
    /// What was found.
    public struct Outcome: Sendable {
        /// Title and edition.
        public let name: String
        /// Faults of writing, then the checker's findings, errors before warnings.
        public let diagnostics: [Diagnostic]
        /// How many rules and rows were checked and how many were left out for an error.
        public let checked: Int
        public let setAside: Int
        /// How many situations the facts tell apart, on one day.
        public let situations: Double
        /// Findings that are counted and not listed.
        public let unlisted: Int

        /// Whether the handbook can be followed as it stands.
        public var isSound: Bool { !diagnostics.contains { $0.severity == .error } }
    }

    public init() {}

    /// - Throws: `FileError`, `NotationError`.
    public func callAsFunction(_ path: String, language: Language = .english) throws -> Outcome {
        let folder = try HandbookFolder(path: path)
        let report = HandbookChecker(folder.handbook).report()
        let tongue = Handbook.Language(language)
        let findings = report.findings.map { folder.reading.diagnostic(for: $0, in: tongue) }
        return Outcome(
            name: "\(folder.handbook.title.text(in: tongue)), \(folder.handbook.edition)",
            diagnostics: folder.reading.diagnostics + findings, checked: report.clauses,
            setAside: folder.reading.setAside.count, situations: report.situations,
            unlisted: report.unlisted.values.reduce(0, +))
    }
}

extension Handbook.Language {
    /// The handbook's language for a page's language.
    init(_ language: Language) { self = language == .english ? .english : .french }
}
