import Foundation
import Harvest

/// A program of the system that writes a file which Vigie cannot write itself.
struct ExternalProgram {
    let name: String
    /// Where it lies.
    private let path: String

    /// Finds a program on the search path.
    ///
    /// - Parameters:
    ///   - product: What needs it ("A PDF").
    ///   - remedy: How to install it, or what to do without it.
    /// - Throws: `FileError` when it is not installed.
    init(_ name: String, for product: String, remedy: String) throws {
        let folders = ProcessInfo.processInfo.environment["PATH"] ?? ""
        let found = folders.split(separator: ":").map { "\($0)/\(name)" }
            .first { FileManager.default.isExecutableFile(atPath: $0) }
        guard let found else {
            throw FileError(
                .unreachable,
                "\(product) needs the program \(name), which is not on the search path. \(remedy)")
        }
        self.name = name
        path = found
    }

    /// Runs the program, which is to write `output`.
    ///
    /// - Throws: `FileError` with what it complained of when it fails.
    func write(_ output: String, _ arguments: [String]) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        let complaints = Pipe()
        process.standardError = complaints
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        let said = complaints.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw FileError(
                .full,
                "'\(output)' could not be written: "
                    + String(decoding: said, as: UTF8.self).suffix(400))
        }
    }
}

/// A temporary file that nobody else on the machine may read, removed after use.
enum PrivateFile {
    /// Makes an empty file with that ending, hands its path on, and removes it.
    ///
    /// - Throws: `FileError` when it cannot be made, and whatever `body` throws.
    static func using(_ ending: String, _ body: (String) throws -> Void) throws {
        let path = FileManager.default.temporaryDirectory
            .appendingPathComponent("vigie-\(UUID().uuidString).\(ending)").path
        guard
            FileManager.default.createFile(
                atPath: path, contents: nil, attributes: [.posixPermissions: 0o600])
        else {
            throw FileError(
                .full, "'\(path)' cannot be written; set TMPDIR to a folder that can.")
        }
        defer { try? FileManager.default.removeItem(atPath: path) }
        try body(path)
    }
}

/// Sets a page as PDF with WeasyPrint.
enum WeasyPrint {
    /// - Throws: `FileError` when WeasyPrint is not installed or cannot write the file.
    static func write(_ html: String, to path: String) throws {
        let program = try ExternalProgram(
            "weasyprint", for: "A PDF",
            remedy: "Install it (`apt install weasyprint`), or write an .html file and print it "
                + "from a browser.")
        try PrivateFile.using("html") { page in
            try OutputFile.write(html, to: page)
            try program.write(path, ["--quiet", page, path])
        }
    }
}

/// Turns CSV into Parquet with DuckDB.
struct DuckDB {
    private let program: ExternalProgram

    /// - Throws: `FileError` when DuckDB is not installed.
    init() throws {
        program = try ExternalProgram(
            "duckdb", for: "A Parquet file",
            remedy: "Install it (`pip install duckdb-cli`), or write a .csv file.")
    }

    /// Writes a CSV file as Parquet, with a text as metadata.
    ///
    /// - Throws: `FileError` when it cannot be written.
    func convert(csv: String, to path: String, lineage: String) throws {
        try program.write(
            path,
            [
                "-c",
                """
                COPY (SELECT * FROM read_csv(\(Self.quoted(csv)), header = true, sample_size = -1,
                    types = {'unit': 'VARCHAR'})) TO \(Self.quoted(path))
                    (FORMAT parquet, COMPRESSION zstd,
                    KV_METADATA {lineage: \(Self.quoted(lineage))})
                """,
            ])
    }

    /// A text as a literal of SQL.
    private static func quoted(_ text: String) -> String {
        "'" + text.replacing("'", with: "''") + "'"
    }
}
