import GRDB

/// Statements behind a store's back, to plant faults in it.
enum RawSQL {
    static func run(_ sql: String, path: String) throws {
        try DatabaseQueue(path: path).write { try $0.execute(sql: sql) }
    }
}
