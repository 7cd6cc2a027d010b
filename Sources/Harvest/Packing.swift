import CZip
import CZlib
import Foundation

/// How a file is packed, told from its first bytes.
enum Packing {
    case plain, gzip, zip

    init(_ data: Data) {
        let start = Array(data.prefix(4))
        if start.starts(with: [0x1F, 0x8B]) {
            self = .gzip
        } else if start.starts(with: [0x50, 0x4B, 3, 4]) || start.starts(with: [0x50, 0x4B, 5, 6]) {
            self = .zip
        } else {
            self = .plain
        }
    }

    func unpacked(_ data: Data, path: String) throws -> Data {
        switch self {
        case .plain: data
        case .gzip: try Self.spooled(path) { try Self.inflate(path, into: $0) }
        case .zip:
            try Self.isWorkbook(path)
                ? data : try Self.spooled(path) { try Self.extract(path, into: $0) }
        }
    }

    /// Unpacks into a temporary file that is removed at once and lives on only as the mapping, so
    /// that a large release does not have to fit in memory.
    private static func spooled(
        _ path: String, _ write: (UnsafeMutablePointer<FILE>) throws -> Void
    ) throws -> Data {
        let place = FileManager.default.temporaryDirectory
            .appendingPathComponent("vigie-\(UUID().uuidString)")
        // Nobody else may read it: what is imported may name who talked.
        let descriptor = open(place.path, O_CREAT | O_EXCL | O_WRONLY, 0o600)
        guard descriptor >= 0, let file = fdopen(descriptor, "wb") else {
            throw FileError(
                .full,
                "No temporary file can be made in '\(place.deletingLastPathComponent().path)'.")
        }
        defer { unlink(place.path) }
        do {
            try write(file)
        } catch {
            fclose(file)
            throw error
        }
        guard fclose(file) == 0 else { throw noRoom(path) }
        return try Data(contentsOf: place, options: .alwaysMapped)
    }

    /// More than any dataset of events; a file that unpacks to more was made to do harm.
    private static let limit = 8 << 30

    private static func tooLarge(_ path: String) -> FileError {
        FileError(
            .unreadable,
            "'\(path)' unpacks to more than 8 GB, which no table of events does; nothing was "
                + "imported.")
    }

    private static func noRoom(_ path: String) -> FileError {
        FileError(
            .full,
            "There is no room to unpack '\(path)' in the temporary folder; free some space "
                + "or set TMPDIR.")
    }

    private static func inflate(_ path: String, into file: UnsafeMutablePointer<FILE>) throws {
        guard let stream = gzopen(path, "rb") else {
            throw FileError(.unreadable, "'\(path)' cannot be opened.")
        }
        defer { gzclose(stream) }
        var buffer = [UInt8](repeating: 0, count: 1 << 18)
        while true {
            let count = gzread(stream, &buffer, UInt32(buffer.count))
            var code: Int32 = 0
            _ = gzerror(stream, &code)
            // A stream that ends early still delivers its last bytes; only the code tells.
            if count < 0 || code == Z_BUF_ERROR || code == Z_DATA_ERROR {
                throw FileError(
                    .truncated,
                    "'\(path)' is cut short or damaged: its compressed data do not end properly. "
                        + "Download it again; nothing was imported.")
            }
            if count == 0 { return }
            guard fwrite(buffer, 1, Int(count), file) == Int(count) else { throw noRoom(path) }
            guard ftell(file) <= limit else { throw tooLarge(path) }
        }
    }

    /// XLSX files are ZIP archives too, but no archive of CSV files.
    private static func isWorkbook(_ path: String) -> Bool {
        path.lowercased().hasSuffix(".xlsx")
    }

    private static func extract(_ path: String, into file: UnsafeMutablePointer<FILE>) throws {
        var code: Int32 = 0
        guard let archive = zip_open(path, ZIP_RDONLY, &code) else {
            throw FileError(
                .truncated,
                "'\(path)' is not a whole ZIP archive. Download it again; nothing was "
                    + "imported.")
        }
        defer { zip_discard(archive) }
        let index = try member(of: archive, path: path)
        guard let stream = zip_fopen_index(archive, index, 0) else {
            throw FileError(.truncated, "The table in '\(path)' cannot be opened.")
        }
        defer { zip_fclose(stream) }
        var buffer = [UInt8](repeating: 0, count: 1 << 18)
        while true {
            let count = zip_fread(stream, &buffer, UInt64(buffer.count))
            guard count >= 0 else {
                throw FileError(
                    .truncated,
                    "The table in '\(path)' is damaged (its checksum or length is "
                        + "wrong). Download it again; nothing was imported.")
            }
            if count == 0 { return }
            guard fwrite(buffer, 1, Int(count), file) == Int(count) else { throw noRoom(path) }
            guard ftell(file) <= limit else { throw tooLarge(path) }
        }
    }

    /// The one table in the archive.
    private static func member(of archive: OpaquePointer, path: String) throws -> UInt64 {
        var tables: [(index: UInt64, name: String)] = []
        for index in 0..<UInt64(max(0, zip_get_num_entries(archive, 0))) {
            guard let name = zip_get_name(archive, index, 0) else { continue }
            let text = String(cString: name)
            let isTable = [".csv", ".txt", ".tsv", ".geojson", ".json"].contains {
                text.lowercased().hasSuffix($0)
            }
            if isTable, !text.hasPrefix("__MACOSX") { tables.append((index, text)) }
        }
        guard let only = tables.first, tables.count == 1 else {
            throw FileError(
                .unreadable,
                tables.isEmpty
                    ? "'\(path)' holds no table (.csv, .txt, .geojson)."
                    : "'\(path)' holds several tables (\(tables.map(\.name).joined(separator: ", "))); "
                        + "unpack it and import them one by one.")
        }
        return only.index
    }
}
