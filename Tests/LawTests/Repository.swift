import Foundation

/// The checkout that these tests were built from.
enum Repository {
    static let root: URL = {
        var place = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
        for _ in 0..<3 { place = place.deletingLastPathComponent() }
        return place
    }()

    /// One text file.
    struct File: Sendable, CustomStringConvertible {
        /// Relative to the root, with `/`.
        let path: String
        let text: String

        var description: String { path }
        var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }
        /// `Sources` or `Tests`, then the target's name.
        var target: String {
            let parts = path.split(separator: "/")
            return parts.count > 1 ? String(parts[1]) : ""
        }
    }

    /// Folders whose content is no part of the project.
    private static let foreign: Set<String> = [".build", ".git", ".tools", ".swiftpm", "vendor"]

    /// Every file below a folder whose name ends as given, sorted by path.
    static func files(_ folder: String, endings: [String]) -> [File] {
        let start = root.appendingPathComponent(folder)
        guard let names = FileManager.default.enumerator(atPath: start.path) else { return [] }
        var found: [File] = []
        for case let name as String in names {
            let parts = name.split(separator: "/").map(String.init)
            if parts.contains(where: { foreign.contains($0) || $0.hasPrefix(".build") }) {
                names.skipDescendants()
                continue
            }
            guard endings.contains(where: name.hasSuffix) else { continue }
            let path = folder.isEmpty ? name : "\(folder)/\(name)"
            if let text = text(path) { found.append(File(path: path, text: text)) }
        }
        return found.sorted { $0.path < $1.path }
    }

    private static let swiftFiles: [String: [File]] = {
        let folders = ["Sources", "Tests", "Benchmarks", "Cases"]
        return Dictionary(
            uniqueKeysWithValues: folders.map { ($0, files($0, endings: [".swift"])) })
    }()

    /// Swift sources of one top-level folder.
    static func swift(_ folder: String) -> [File] { swiftFiles[folder] ?? [] }

    /// All prose for readers, as one text.
    static func documentation() -> String {
        let pages = files("Documentation", endings: [".md"]).map(\.text)
        return (pages + [text("README.md") ?? ""]).joined(separator: "\n")
    }

    static func text(_ path: String) -> String? {
        try? String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
    }

    static func exists(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: root.appendingPathComponent(path).path)
    }
}

extension Repository.File {
    /// Whether the file only holds the place of a module that is still empty.
    var isPlaceholder: Bool { path.hasSuffix("/Placeholder.swift") }

    /// The modules that the file imports, with the line of each import.
    var imports: [(module: String, line: Int)] {
        let pattern =
            #"^\s*(?:@\w+(?:\([^)]*\))?\s+)*(?:\w+ )?import (?:[a-z]+ )?(\w+)(?:\.\w+)*\s*(?://.*)?$"#
        return matches(pattern).map { ($0.text, $0.line) }
    }

    /// Where a pattern (ICU syntax) occurs outside comment lines: the first group, or everything.
    func matches(_ pattern: String) -> [(text: String, line: Int)] {
        guard
            let expression = try? NSRegularExpression(
                pattern: pattern, options: .anchorsMatchLines)
        else { preconditionFailure("not a pattern: \(pattern)") }
        let whole = text as NSString
        let range = NSRange(location: 0, length: whole.length)
        return expression.matches(in: text, range: range).compactMap { match in
            let line = whole.lineRange(for: NSRange(location: match.range.location, length: 0))
            let isComment = whole.substring(with: line)
                .trimmingCharacters(in: .whitespaces).hasPrefix("//")
            if isComment { return nil }
            let number =
                whole.substring(to: match.range.location)
                .utf8.count(where: { $0 == UInt8(ascii: "\n") }) + 1
            let group = match.range(at: match.numberOfRanges > 1 ? 1 : 0)
            return (group.location == NSNotFound ? "" : whole.substring(with: group), number)
        }
    }
}
