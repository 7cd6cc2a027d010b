import Domain
import Foundation
import Harvest
import Publishing
import Workflows

/// Writes a forecast to a file, as CSV or Parquet, with its lineage beside it.
struct ForecastFile {
    let path: String
    /// The summary of each unit and month, or every draw when `nil`.
    let summary: TableDocument?
    let draws: DrawsText
    /// Where the forecast comes from, as JSON.
    let lineage: String

    /// Writes the file and `<file>.lineage.json`.
    ///
    /// - Throws: `FileError` in words for people.
    func write() throws {
        if path.hasSuffix(".parquet") {
            let duckDB = try DuckDB()
            try PrivateFile.using("csv") { csv in
                try writeCSV(to: csv)
                try duckDB.convert(csv: csv, to: path, lineage: lineage)
            }
        } else {
            try writeCSV(to: path)
        }
        try OutputFile.write(lineage, to: path + ".lineage.json")
        Console.complain("wrote \(path) and \(path).lineage.json")
    }

    private func writeCSV(to path: String) throws {
        if let summary { return try OutputFile.write(summary.csv(), to: path) }
        let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o666)
        guard descriptor >= 0 else {
            throw FileError(
                .full,
                "'\(path)' could not be written. Check that its folder is there and may be written "
                    + "to.")
        }
        let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        defer { try? file.close() }
        try draws.write { bytes in
            do { try file.write(contentsOf: bytes) } catch {
                throw FileError(
                    .full,
                    "'\(path)' could not be written to the end: \(error.localizedDescription)")
            }
        }
    }
}
