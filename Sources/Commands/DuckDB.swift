import Foundation
import Harvest

/// Turns CSV into Parquet with DuckDB, a program of its own (`pip install duckdb-cli`).
enum DuckDB {
    /// The program on the search path.
    ///
    /// - Throws: `FileError` when it is not installed.
    static func program() throws -> String {
        let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
        let found = path.split(separator: ":").map { "\($0)/duckdb" }
            .first { FileManager.default.isExecutableFile(atPath: $0) }
        guard let found else {
            throw FileError(
                .unreachable,
                "A Parquet file needs the program duckdb, which is not on the search path. Install it "
                    + "(`pip install duckdb-cli`), or write a .csv file.")
        }
        return found
    }

    /// Writes a CSV file as Parquet, with a text as metadata.
    ///
    /// - Throws: `FileError` when it cannot be written.
    static func convert(csv: String, to path: String, lineage: String) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: try program())
        process.arguments = [
            "-c",
            """
            COPY (SELECT * FROM read_csv(\(quoted(csv)), header = true, sample_size = -1,
                types = {'unit': 'VARCHAR'})) TO \(quoted(path))
                (FORMAT parquet, COMPRESSION zstd, KV_METADATA {lineage: \(quoted(lineage))})
            """,
        ]
        let complaints = Pipe()
        process.standardError = complaints
        process.standardOutput = FileHandle.nullDevice
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

    /// A text as a literal of SQL.
    private static func quoted(_ text: String) -> String {
        "'" + text.replacing("'", with: "''") + "'"
    }
}
