import Domain
import Ingestion
import Notation

/// Reads casebooks and mission files without storing anything, and says what is wrong with them.
public struct ValidateFiles: Sendable {
    /// What was found in one folder or file.
    public struct Outcome: Sendable {
        public let path: String
        public let diagnostics: [Diagnostic]
        /// What a good file holds, in words; `nil` when it has errors.
        public let contents: String?
    }

    public init() {}

    /// - Throws: `FileError` when there is nothing to read.
    public func callAsFunction(_ path: String) throws -> Outcome {
        let folder = try YAMLFolder(path: path) ?? YAMLFolder(try .init(path: path))
        var diagnostics: [Diagnostic] = []
        var contents: [String] = []
        var isSound = true
        func reading(_ body: () throws -> (String, [Diagnostic])) throws {
            do {
                let (text, found) = try body()
                contents.append(text)
                diagnostics += found
            } catch let error as NotationError {
                diagnostics += error.diagnostics
                isSound = false
            }
        }
        if !folder.casebook.isEmpty {
            try reading {
                let book = try CasebookReader.read(
                    folder.casebook.map { ($0.path, Array($0.content)) })
                return (
                    "casebook \(book.name): \(book.incidents.count) incidents, "
                        + "\(book.claims.count) claims, \(book.sources.count) sources, "
                        + "\(book.actors.count) actors, \(book.places.count) places",
                    book.diagnostics
                )
            }
        }
        if !folder.mission.isEmpty {
            try reading {
                let book = try MissionReader.read(
                    folder.mission.map { ($0.path, Array($0.content)) })
                return ("mission \(book.mission)", book.diagnostics)
            }
        }
        return Outcome(
            path: path, diagnostics: diagnostics,
            contents: isSound ? contents.joined(separator: "; ") : nil)
    }
}
