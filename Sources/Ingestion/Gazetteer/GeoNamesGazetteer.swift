import Domain
import Geography
import Notation

/// Reads a GeoNames country file (19 columns, tab-separated, no header) into places.
///
/// The codebook is in `Documentation/Codebooks/Gazetteer.md`.
public struct GeoNamesGazetteer: Sendable {
    /// The places, in the order of the file.
    public let places: [Place]
    /// Rows that were set aside.
    public let diagnostics: [Diagnostic]
    /// How many rows were read (blank lines are not rows).
    public let rows: Int

    /// GeoNames as a source; the files carry no release number.
    public static let source = Source(
        id: "geonames", kind: .dataset, title: "GeoNames gazetteer", publisher: "GeoNames",
        url: "https://www.geonames.org", language: "en", reliability: .c)

    /// Whether the first line has the 19 fields of a GeoNames file.
    public static func recognises(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let start = withoutMark(bytes[...])
        let line = start.prefix { $0 != UInt8(ascii: "\n") }
        guard let row = try? GeoNamesRow(line) else { return false }
        return row.isPlausible
    }

    /// Reads a whole file.
    ///
    /// - Throws: `UnreadableFile` when it is no text, or no line of it is GeoNames'.
    public init(file: String, _ bytes: UnsafeBufferPointer<UInt8>) throws(UnreadableFile) {
        if let complaint = TextDecoding.unreadable(bytes) {
            throw UnreadableFile("file.unreadable", complaint, file: file)
        }
        var lines = GeoNamesLines(file: file)
        lines.read(Self.withoutMark(bytes[...]))
        guard !lines.rows.isEmpty || lines.count == 0 else {
            throw UnreadableFile(
                "header.unknown",
                "No line has the 19 tab-separated fields of a GeoNames file. Download the country's"
                    + " file (such as ML.zip) and unpack it.", file: file, line: 1)
        }
        let divisions = GeoNamesDivisions(lines.rows)
        places = lines.rows.map { $0.place(divisions) }
        diagnostics = lines.diagnostics
        rows = lines.count
    }

    private static func withoutMark(
        _ bytes: Slice<UnsafeBufferPointer<UInt8>>
    ) -> Slice<UnsafeBufferPointer<UInt8>> {
        bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes
    }
}

/// The lines of a file, each read or set aside.
struct GeoNamesLines {
    let file: String
    private(set) var rows: [GeoNamesRow] = []
    private(set) var diagnostics: [Diagnostic] = []
    /// How many lines were not blank.
    private(set) var count = 0
    private var first: [String: Int] = [:]

    init(file: String) { self.file = file }

    mutating func read(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) {
        var line = 0
        for text in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            line += 1
            let text = text.last == 13 ? text.dropLast() : text
            if text.isEmpty { continue }
            count += 1
            do throws(SetAside) {
                rows.append(try unrepeated(GeoNamesRow(text), line))
            } catch {
                diagnostics.append(
                    Diagnostic(
                        .error, error.code, error.message,
                        at: Diagnostic.Location(file: file, line: line, field: error.field)))
            }
        }
    }

    private mutating func unrepeated(
        _ row: GeoNamesRow, _ line: Int
    ) throws(SetAside) -> GeoNamesRow {
        if let first = first[row.id] {
            throw SetAside(
                "row.duplicate", "The place \(row.id) already stands in line \(first).", "geonameid"
            )
        }
        first[row.id] = line
        return row
    }
}

/// The names of administrative divisions by their codes, taken from the file's own entries.
struct GeoNamesDivisions {
    private var first: [String: String] = [:]
    private var second: [String: String] = [:]

    init(_ rows: [GeoNamesRow]) {
        for row in rows where row.featureClass == "A" {
            if row.featureCode == "ADM1" { first["\(row.country).\(row.admin1)"] = row.name }
            if row.featureCode == "ADM2", !row.admin2.isEmpty {
                second["\(row.country).\(row.admin1).\(row.admin2)"] = row.name
            }
        }
    }

    /// The name of the first-level unit of a row; empty when the file does not tell.
    func admin1(_ row: GeoNamesRow) -> String { first["\(row.country).\(row.admin1)"] ?? "" }

    /// The name of the second-level unit of a row; empty when the file does not tell.
    func admin2(_ row: GeoNamesRow) -> String {
        row.admin2.isEmpty ? "" : second["\(row.country).\(row.admin1).\(row.admin2)"] ?? ""
    }
}
