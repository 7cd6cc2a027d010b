import Foundation
import Harvest

/// Makes a PDF of a page with WeasyPrint, a program of the system (`make tools` installs it).
enum WeasyPrint {
    /// - Throws: `FileError` when WeasyPrint is not installed or cannot write the file.
    static func write(_ html: String, to path: String) throws {
        guard let program = find() else {
            throw FileError(
                .unreachable,
                "A PDF needs WeasyPrint, which is not installed. Install it (`apt install "
                    + "weasyprint`), or write an .html file and print it from a browser.")
        }
        let page = FileManager.default.temporaryDirectory
            .appendingPathComponent("vigie-\(UUID().uuidString).html")
        try Data(html.utf8).write(to: page)
        defer { try? FileManager.default.removeItem(at: page) }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = ["--quiet", page.path, path]
        let complaints = Pipe()
        process.standardError = complaints
        try process.run()
        let said = complaints.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw FileError(
                .full,
                "'\(path)' could not be written: "
                    + String(decoding: said, as: UTF8.self).suffix(400))
        }
    }

    private static func find() -> String? {
        let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
        return path.split(separator: ":").map { "\($0)/weasyprint" }
            .first { FileManager.default.isExecutableFile(atPath: $0) }
    }
}
