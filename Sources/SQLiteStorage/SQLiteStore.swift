import CSQLite
import Domain
import Foundation
import GRDB
import Storage

/// A store in one SQLite file (write-ahead log, foreign keys, R*Tree for places, FTS5 for words).
public final class SQLiteStore: Store {
    let pool: DatabasePool
    /// Where the file is.
    public let path: String

    /// Opens a store, making it when there is none and `mayCreate` is set; only its owner may read
    /// a new one.
    ///
    /// - Throws: `StoreError` when the file is locked, damaged, from a newer version, or cannot be
    ///   reached.
    public init(path: String, mayCreate: Bool = true) throws {
        self.path = path
        Self.settings
        var isDirectory: ObjCBool = false
        let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory)
        if isDirectory.boolValue {
            throw StoreError(.inaccessible, "'\(path)' is a folder; name a file for the store.")
        }
        if !exists, !mayCreate {
            throw StoreError(
                .inaccessible,
                "There is no store at '\(path)'. Make one with `vigie start` or `vigie import`.")
        }
        if !exists {
            // SQLite gives its journals the permissions of the store. Where this fails, opening
            // fails too and says why.
            FileManager.default.createFile(
                atPath: path, contents: nil, attributes: [.posixPermissions: 0o600])
        }
        var configuration = Configuration()
        configuration.busyMode = .timeout(5)
        configuration.maximumReaderCount = 4
        configuration.prepareDatabase { database in
            try database.execute(sql: "PRAGMA synchronous = NORMAL")
            try database.execute(sql: "PRAGMA temp_store = MEMORY")
            try database.execute(sql: "PRAGMA cache_size = -131072")
        }
        do {
            pool = try DatabasePool(path: path, configuration: configuration)
            try Self.refuseNewer(pool, path)
            // Migrating takes the write lock even when there is nothing to do, and a reader must
            // not wait for a writer.
            let isCurrent = try pool.read { try Schema.migrator.hasCompletedMigrations($0) }
            if !isCurrent { try Schema.migrator.migrate(pool) }
        } catch {
            throw Failures.translate(error, path: path)
        }
    }

    /// What holds for all stores of the program, set once.
    private static let settings: Void = vigie_sqlite_without_memory_count()

    private static func refuseNewer(_ pool: DatabasePool, _ path: String) throws {
        let isNewer = try pool.read { try Schema.migrator.hasBeenSuperseded($0) }
        guard isNewer else { return }
        throw StoreError(
            .newer,
            "The store '\(path)' was written by a newer version of vigie and is left untouched. "
                + "Update vigie, or name another store with --store.")
    }

    func reading<Value>(_ body: (Database) throws -> Value) throws -> Value {
        do { return try pool.read(body) } catch { throw Failures.translate(error, path: path) }
    }

    func writing<Value>(_ body: (Database) throws -> Value) throws -> Value {
        do { return try pool.write(body) } catch { throw Failures.translate(error, path: path) }
    }
}

/// SQLite's failures in the words of `StoreError`.
enum Failures {
    static func translate(_ error: any Error, path: String) -> any Error {
        guard let failure = error as? DatabaseError else { return error }
        switch failure.resultCode {
        case .SQLITE_BUSY, .SQLITE_LOCKED:
            return StoreError(
                .locked,
                "The store '\(path)' is being written by another process. Wait until it has "
                    + "finished, or stop it, and try again; nothing was changed.")
        case .SQLITE_FULL:
            return StoreError(
                .full,
                "There is no room left on the device that holds '\(path)'. Free some space and try "
                    + "again; the store is as it was before.")
        case .SQLITE_NOTADB, .SQLITE_CORRUPT:
            return StoreError(
                .damaged,
                "'\(path)' is not a readable store (\(failure.message ?? "damaged")). Restore it "
                    + "from a copy, or name another with --store.")
        case .SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_IOERR:
            return StoreError(
                .inaccessible,
                "The store '\(path)' cannot be opened or written "
                    + "(\(failure.message ?? "no details")). Check the folder and its permissions.")
        default:
            return failure
        }
    }
}
