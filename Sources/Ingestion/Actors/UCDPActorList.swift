import Domain
import Notation

/// Reads UCDP's actor list (`ucdp-actor-221.csv`) into actors.
///
/// Names, predecessors, alliances and groups joined are UCDP's; every statement carries the list as
/// its source. The codebook is in `Documentation/Codebooks/Actors.md`.
public struct UCDPActorList: Sendable {
    /// The actors, in the order of the file.
    public let actors: [Actor]
    /// The release as a source.
    public let source: Source
    /// Rows that were set aside or are doubtful.
    public let diagnostics: [Diagnostic]
    /// How many rows were read (blank lines are not rows).
    public let rows: Int

    /// Whether the first record is the header of an actor list.
    public static func recognises(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var record = DelimitedRecord()
        var scanner = DelimitedScanner(bytes)
        guard scanner.next(into: &record) else { return false }
        return DelimitedHeader(record).contains(["actorid", "namedata", "nameorig"])
    }

    /// Reads a whole file.
    ///
    /// - Throws: `UnreadableFile` when the header is another one.
    public init(file: String, _ bytes: UnsafeBufferPointer<UInt8>) throws(UnreadableFile) {
        if let complaint = TextDecoding.unreadable(bytes) {
            throw UnreadableFile("file.unreadable", complaint, file: file)
        }
        var record = DelimitedRecord()
        var scanner = DelimitedScanner(bytes)
        _ = scanner.next(into: &record)
        let header = DelimitedHeader(record)
        guard let columns = UCDPActorColumns(header) else {
            throw UnreadableFile(
                "header.unknown",
                "A UCDP actor list has the columns ActorId, NameData, NameOrig, Org, Location and"
                    + " others; here stand \(header.names.prefix(5).joined(separator: ", ")).",
                file: file, line: 1)
        }
        var rows = UCDPActorRows(file: file, columns: columns)
        while scanner.next(into: &record) {
            if !record.isBlank { rows.read(record) }
        }
        actors = rows.actors
        diagnostics = rows.diagnostics
        self.rows = rows.count
        source = Self.source(rows.version)
    }

    /// A release of the list as a source; the version is the one its rows carry.
    static func source(_ version: String) -> Source {
        Source(
            id: UCDPActorColumns.sourceID(version), kind: .dataset,
            title: "UCDP Actor Dataset \(version.isEmpty ? "(release not stated)" : version)",
            publisher: "Uppsala Conflict Data Program",
            published: UCDPRelease(version)?.knownOn, url: "https://ucdp.uu.se/downloads/",
            language: "en", reliability: .a)
    }
}
