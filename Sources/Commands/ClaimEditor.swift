import Domain
import Foundation
import Notation
import Workflows

/// Has a claim written in the user's editor, and opens it again until it makes sense.
struct ClaimEditor {
    /// What begins the lines that say what is wrong; they are taken off again before reading.
    private static let complaint = "#! "

    private let values: [String: String]
    private let file: URL

    /// An editor whose form is filled in with what the command line says.
    init(_ values: [String: String]) {
        self.values = values
        file = FileManager.default.temporaryDirectory
            .appendingPathComponent("vigie-claim-\(UUID().uuidString.prefix(8)).yaml")
    }

    /// Hands every sensible version to `add`, until one is accepted.
    ///
    /// - Returns: whether one was; `false` when the user saved nothing.
    /// - Throws: `UsageError` when there is no editor, it fails, or a form with mistakes is left as
    ///   it was.
    func callAsFunction(_ add: (AddClaim.Request) throws -> Void) throws -> Bool {
        let template = ClaimForm.template(values)
        var shown = template
        // The form may name a source who must not be found: nobody else may read it.
        guard
            FileManager.default.createFile(
                atPath: file.path, contents: Data(shown.utf8),
                attributes: [.posixPermissions: 0o600])
        else {
            throw UsageError("'\(file.path)' cannot be written; set TMPDIR to a folder that can.")
        }
        defer { try? FileManager.default.removeItem(at: file) }
        var attempts = 0
        while true {
            attempts += 1
            try open()
            let saved = try String(contentsOf: file, encoding: .utf8)
            // Without a terminal nobody sees the complaints, and an editor may spoil the form for ever.
            let isHopeless = isatty(0) != 1 && attempts > 5
            if attempts > 1, saved == shown || isHopeless {
                throw UsageError("The form was left with its mistakes; nothing was stored.")
            }
            let text = Self.withoutComplaints(saved)
            if text == template || !text.contains(where: { !$0.isWhitespace }) { return false }
            do {
                guard let request = try ClaimForm.request(text, file: "claim") else { return false }
                try add(request)
                return true
            } catch let error as NotationError {
                shown = Self.complaining(error.diagnostics, about: text)
            } catch let error as UsageError {
                shown = Self.complaining([Diagnostic(.error, "", error.message)], about: text)
            }
            try Data(shown.utf8).write(to: file)
        }
    }

    private static func withoutComplaints(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false)
            .filter { !$0.hasPrefix(complaint) }.joined(separator: "\n")
    }

    /// The text under a list of what is wrong with it, with the lines where it then stands.
    private static func complaining(_ diagnostics: [Diagnostic], about text: String) -> String {
        let errors = diagnostics.filter { $0.severity == .error }
        let height = errors.count + 1
        var lines = ["Nothing is stored yet. Mend this, or save an empty file to give up:"]
        lines += errors.map { error in
            let line = error.location?.line.map { "line \($0 + height): " } ?? ""
            return line + error.message.replacing("\n", with: " ")
        }
        return lines.map { complaint + $0 }.joined(separator: "\n") + "\n" + text
    }

    private func open() throws {
        let environment = ProcessInfo.processInfo.environment
        let named = [environment["VISUAL"], environment["EDITOR"]].lazy.compactMap { $0 }
            .first { !$0.isEmpty }
        guard let editor = named ?? (isatty(0) == 1 ? "vi" : nil) else {
            throw UsageError(
                "A claim needs --by, --in and --said; or set $VISUAL or $EDITOR to write it in an "
                    + "editor.")
        }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        // The setting may hold options, so the shell reads it, as git and crontab do.
        process.arguments = ["-c", editor + " \"$1\"", "vigie", file.path]
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw UsageError(
                "The editor '\(editor)' ended with code \(process.terminationStatus); nothing was "
                    + "stored. Set $VISUAL or $EDITOR to one that works.")
        }
    }
}
