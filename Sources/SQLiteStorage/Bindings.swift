import GRDB
import GRDBSQLite

/// A prepared statement bound and stepped through SQLite's own interface: the bulk paths write and
/// read millions of rows, where boxing every value would cost more than the storage itself.
final class BulkStatement {
    private let statement: Statement
    private let pointer: OpaquePointer
    private let database: Database
    private var next: Int32 = 1
    /// The last text of each column that was read as repeating itself.
    private var held: [String] = []

    /// Prepares SQL; the statement is valid while the database connection is.
    init(_ database: Database, _ sql: String) throws {
        self.database = database
        statement = try database.makeStatement(sql: sql)
        pointer = statement.sqliteStatement
    }

    /// Begins binding from the first parameter.
    func begin() {
        sqlite3_reset(pointer)
        next = 1
    }

    func bind(_ value: Int) {
        sqlite3_bind_int64(pointer, next, Int64(value))
        next += 1
    }

    func bind(_ value: Int?) {
        guard let value else { return bindNull() }
        bind(value)
    }

    func bind(_ value: Double?) {
        guard let value else { return bindNull() }
        sqlite3_bind_double(pointer, next, value)
        next += 1
    }

    func bind(_ value: String) {
        var text = value
        let index = next
        text.withUTF8 { bytes in
            // An empty buffer may have no address, which SQLite would read as NULL.
            guard let start = bytes.baseAddress else {
                sqlite3_bind_text(pointer, index, "", 0, Self.transient)
                return
            }
            start.withMemoryRebound(to: CChar.self, capacity: bytes.count) {
                _ = sqlite3_bind_text(pointer, index, $0, Int32(bytes.count), Self.transient)
            }
        }
        next += 1
    }

    func bind(_ value: String?) {
        guard let value else { return bindNull() }
        bind(value)
    }

    private func bindNull() {
        sqlite3_bind_null(pointer, next)
        next += 1
    }

    /// Runs a statement that returns no row.
    func run() throws {
        let code = sqlite3_step(pointer)
        guard code == SQLITE_DONE || code == SQLITE_ROW else { throw failure() }
        sqlite3_reset(pointer)
    }

    /// Moves to the next row; `false` at the end.
    func step() throws -> Bool {
        switch sqlite3_step(pointer) {
        case SQLITE_ROW: return true
        case SQLITE_DONE:
            sqlite3_reset(pointer)
            return false
        default: throw failure()
        }
    }

    func integer(_ column: Int32) -> Int { Int(sqlite3_column_int64(pointer, column)) }

    func optionalInteger(_ column: Int32) -> Int? {
        sqlite3_column_type(pointer, column) == SQLITE_NULL ? nil : integer(column)
    }

    func optionalDouble(_ column: Int32) -> Double? {
        sqlite3_column_type(pointer, column) == SQLITE_NULL
            ? nil : sqlite3_column_double(pointer, column)
    }

    func text(_ column: Int32) -> String {
        guard let start = sqlite3_column_text(pointer, column) else { return "" }
        let count = Int(sqlite3_column_bytes(pointer, column))
        return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    }

    /// A text that is often that of the row before, such as a country or a side: then no new string is
    /// made.
    func repeatedText(_ column: Int32) -> String { repeated(bytes(column), column) }

    /// What stands in a column before a separator, when what stands after it is just another column's
    /// text; else `nil`.
    func head(_ column: Int32, separator: UInt8, before other: Int32) -> String? {
        let (whole, rest) = (bytes(column), bytes(other))
        guard let end = whole.firstIndex(of: separator),
            whole[(end + 1)...].elementsEqual(rest)
        else { return nil }
        return repeated(UnsafeBufferPointer(rebasing: whole[..<end]), column)
    }

    /// A text's bytes; valid until the next step.
    private func bytes(_ column: Int32) -> UnsafeBufferPointer<UInt8> {
        let start = sqlite3_column_text(pointer, column)
        return UnsafeBufferPointer(
            start: start, count: start == nil ? 0 : Int(sqlite3_column_bytes(pointer, column)))
    }

    private func repeated(_ bytes: UnsafeBufferPointer<UInt8>, _ column: Int32) -> String {
        while held.count <= Int(column) { held.append("") }
        let isSame = held[Int(column)].utf8.withContiguousStorageIfAvailable {
            $0.elementsEqual(bytes)
        }
        if isSame != true { held[Int(column)] = String(decoding: bytes, as: UTF8.self) }
        return held[Int(column)]
    }

    func optionalText(_ column: Int32) -> String? {
        sqlite3_column_type(pointer, column) == SQLITE_NULL ? nil : text(column)
    }

    private func failure() -> DatabaseError {
        let message = sqlite3_errmsg(database.sqliteConnection).map { String(cString: $0) }
        return DatabaseError(
            resultCode: ResultCode(
                rawValue: sqlite3_extended_errcode(database.sqliteConnection)),
            message: message, sql: statement.sql)
    }

    private static let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
}
