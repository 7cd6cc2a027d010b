import Domain
import Notation

/// Reads UCDP GED files into claims: country exports, global files, candidate releases and the
/// reduced global file, told apart by their header.
///
/// Every row becomes one claim by UCDP, which cites the row's source article. What cannot become a
/// claim is set aside with line, field and reason; what is kept but doubtful is remarked on.
/// The codebook is in `Documentation/Codebooks/UCDP.md`.
public struct UCDPReader: Sendable {
    /// The file's name as the user gave it, for messages.
    public let file: String
    /// The release, when the file's name tells it or the user does.
    public let release: UCDPRelease?
    /// The first day on which the claims could be known.
    public let knownOn: Day
    /// Whether the rows are an exercise in UCDP's layout: made up, and labelled so throughout.
    public let isExercise: Bool

    /// A reader for one file.
    ///
    /// - Parameters:
    ///   - knownOn: overrides the release's own day.
    ///   - today: stands in when neither release nor `knownOn` is known.
    ///   - isExercise: see `isExercise(_:)`.
    public init(
        file: String, release: UCDPRelease? = nil, knownOn: Day? = nil, today: Day,
        isExercise: Bool = false
    ) {
        self.file = file
        self.isExercise = isExercise
        self.release = release ?? UCDPRelease(path: file)
        self.knownOn = knownOn ?? self.release?.knownOn ?? today
    }

    /// The version that the claims carry: the release, else the day on which they became known.
    public var version: String { release?.version ?? "\(knownOn)" }

    /// What all series of the file begin with.
    public var family: String { isExercise ? "exercise-ged:" : "ucdp-ged:" }

    /// Who makes the claims.
    public var claimant: String { isExercise ? "EXERCISE dataset" : "UCDP" }

    /// Whether a file is an exercise: its rows' own identifiers say so.
    public static func isExercise(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var record = DelimitedRecord()
        var scanner = DelimitedScanner(bytes)
        guard scanner.next(into: &record), let columns = UCDPColumns(DelimitedHeader(record)),
            let relid = columns.relid
        else { return false }
        repeat {
            guard scanner.next(into: &record) else { return false }
        } while record.text(relid).isEmpty
        return record.text(relid).hasPrefix("XEX-")
    }

    /// The dataset release as a source.
    public var source: Source {
        if isExercise {
            return Source(
                id: "exercise-ged-\(version)", kind: .dataset,
                title: "EXERCISE: made-up events in UCDP's layout", publisher: "EXERCISE",
                published: knownOn, language: "en", reliability: .b)
        }
        if let release { return release.source }
        return Source(
            id: "ucdp-ged-\(knownOn)", kind: .dataset,
            title: "UCDP Georeferenced Event Dataset, release not stated",
            publisher: "Uppsala Conflict Data Program", published: knownOn,
            url: "https://ucdp.uu.se/downloads/", language: "en", reliability: .b)
    }

    /// The layout that a file's first record announces; `nil` when it is not UCDP's.
    public static func layout(of bytes: UnsafeBufferPointer<UInt8>) -> UCDPLayout? {
        var record = DelimitedRecord()
        var scanner = DelimitedScanner(bytes)
        guard scanner.next(into: &record) else { return nil }
        if let columns = UCDPColumns(DelimitedHeader(record)) { return columns.layout }
        return rewrappedColumns(bytes)?.layout
    }

    /// Reads a whole file.
    ///
    /// - Returns: how many rows were read (blank lines are not rows).
    /// - Throws: `UnreadableFile` when the header is not UCDP's; whatever the receiver throws.
    public func read(
        _ bytes: UnsafeBufferPointer<UInt8>, into receiver: inout some ClaimReceiver
    ) throws -> Int {
        if let complaint = TextDecoding.unreadable(bytes) {
            throw UnreadableFile("file.unreadable", complaint, file: file)
        }
        var record = DelimitedRecord()
        var scanner = DelimitedScanner(bytes)
        _ = scanner.next(into: &record)
        let header = DelimitedHeader(record)
        if let columns = UCDPColumns(header) {
            if Self.hasWrappedRows(scanner, columns) {
                return try readRewrapped(bytes, columns, into: &receiver)
            }
            return try readRows(&scanner, columns, into: &receiver)
        }
        if let columns = Self.rewrappedColumns(bytes) {
            return try readRewrapped(bytes, columns, into: &receiver)
        }
        throw UnreadableFile("header.unknown", headerComplaint(header), file: file, line: 1)
    }

    private func readRows(
        _ scanner: inout DelimitedScanner, _ columns: UCDPColumns,
        into receiver: inout some ClaimReceiver
    ) throws -> Int {
        var row = UCDPRow(reader: self, columns: columns)
        var record = DelimitedRecord()
        var rows = 0
        while scanner.next(into: &record) {
            if record.isBlank { continue }
            rows += 1
            if let fault = shapeFault(record, columns, into: &receiver) {
                receiver.remark(fault)
                _ = scanner.retreat(behindFirstLineOf: record)
            } else if let claim = row.claim(record, into: &receiver) {
                try receiver.receive(claim, line: record.line)
            }
        }
        return rows
    }

    /// What is wrong with a record's shape, if it cannot be used.
    private func shapeFault(
        _ record: DelimitedRecord, _ columns: UCDPColumns, into receiver: inout some ClaimReceiver
    ) -> Diagnostic? {
        let place = Diagnostic.Location(file: file, line: record.line)
        if record.problem == .unterminatedQuote {
            return Diagnostic(
                .error, "row.quote",
                "A quoted field has no end, so the line cannot be cut into fields; close the quote.",
                at: place)
        }
        if record.count < columns.width {
            return Diagnostic(
                .error, "row.short",
                "The row has \(record.count) fields where the header names \(columns.width); "
                    + "it was probably cut by a line break in a text.", at: place)
        }
        let extra = (columns.width..<record.count).filter { !record.isEmpty($0) }
        if let first = extra.first {
            return Diagnostic(
                .error, "row.long",
                "The row has \(record.count) fields where the header names \(columns.width), and "
                    + "field \(first + 1) is not empty: columns have shifted.", at: place)
        }
        if record.problem == .strayQuote {
            receiver.remark(
                Diagnostic(
                    .warning, "row.stray-quote",
                    "A quote stands inside a field that is not properly quoted; read as text.",
                    at: place))
        }
        return nil
    }

    private func headerComplaint(_ header: DelimitedHeader) -> String {
        let missing = UCDPColumns.missing(in: header)
        if missing.count < 8, header.names.count > 8 {
            return "This looks like a UCDP file, but columns are missing: "
                + missing.joined(separator: ", ") + ". Download the file again, or restore them."
        }
        return "The first line is not the header of a known format (found: "
            + header.names.prefix(5).joined(separator: ", ")
            + "). Name the format with --as if you know it."
    }
}
