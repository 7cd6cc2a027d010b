import Foundation
import Harvest

/// Files that commands write beside standard output.
enum OutputFile {
    /// Writes a text to a file, or says it where no file is named.
    static func writeOrSay(_ text: String, to path: String?) throws {
        guard let path else { return Console.say(text) }
        try write(text, to: path)
        Console.complain("wrote \(path)")
    }

    /// Writes a text.
    ///
    /// - Throws: `FileError` in words for people when it cannot be written.
    static func write(_ text: String, to path: String) throws {
        do {
            try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        } catch {
            throw FileError(
                .full,
                "'\(path)' could not be written. Check that its folder is there, may be written to "
                    + "and has room; nothing else was changed.")
        }
    }
}
