import Domain
import Foundation
import Geography
import SQLiteStorage
import Storage
import Testing

@Suite("The SQLite store")
struct SQLiteStoreTests {
    private func withFolder(_ body: (URL) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("vigie-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try body(folder)
    }

    private func kind(_ body: () throws -> Void) -> StoreError.Kind? {
        do {
            try body()
            return nil
        } catch {
            return (error as? StoreError)?.kind
        }
    }

    @Test("What is written stays after closing")
    func persistence() throws {
        try withFolder { (folder: URL) throws in
            let path = folder.appendingPathComponent("a.vigie").path
            try SQLiteStore(path: path).put([Sample.claim("ucdp-ged:1")])
            #expect(try SQLiteStore(path: path).known().count == 1)
        }
    }

    @Test("Only its owner may read a new store and its journals")
    func permissions() throws {
        try withFolder { (folder: URL) throws in
            let store = try SQLiteStore(path: folder.appendingPathComponent("a.vigie").path)
            try store.put([Sample.claim("ucdp-ged:1")])
            let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
            #expect(files.contains("a.vigie-wal"))
            for file in files {
                let attributes = try FileManager.default.attributesOfItem(
                    atPath: folder.appendingPathComponent(file).path)
                #expect((attributes[.posixPermissions] as? Int) == 0o600, "\(file)")
            }
        }
    }

    @Test("A folder, a missing store and a file that is none are told apart")
    func opening() throws {
        try withFolder { (folder: URL) throws in
            let failure1 = kind { _ = try SQLiteStore(path: folder.path) }
            #expect(failure1 == .inaccessible)
            let missing = folder.appendingPathComponent("none.vigie").path
            let failure2 = kind { _ = try SQLiteStore(path: missing, mayCreate: false) }
            #expect(failure2 == .inaccessible)
            #expect(!FileManager.default.fileExists(atPath: missing))
            let text = folder.appendingPathComponent("text.vigie")
            try Data(String(repeating: "no database. ", count: 200).utf8).write(to: text)
            let failure3 = kind { _ = try SQLiteStore(path: text.path) }
            #expect(failure3 == .damaged)
        }
    }

    @Test("A store from a newer version is left alone")
    func newer() throws {
        try withFolder { (folder: URL) throws in
            let path = folder.appendingPathComponent("a.vigie").path
            do {
                let store = try SQLiteStore(path: path)
                try store.put([Sample.claim("ucdp-ged:1")])
            }
            try RawSQL.run(
                "INSERT INTO grdb_migrations (identifier) VALUES ('99 the future')", path: path)
            let failure4 = kind { _ = try SQLiteStore(path: path) }
            #expect(failure4 == .newer)
        }
    }

    @Test("Borders come back to the last digit")
    func borders() throws {
        try withFolder { (folder: URL) throws in
            let ring = Ring(
                [(10.1, 1.5), (10.2, 2.5), (11.3, 2.25), (10.1, 1.5)].compactMap {
                    Coordinate(latitude: $0.0, longitude: $0.1)
                })
            let unit = AdministrativeUnit(
                level: .admin2, code: "XX0101", name: "Here", parent: "XX01", country: "XXX",
                geometry: MultiPolygon(Polygon(outer: ring)), source: "test")
            let store = try SQLiteStore(path: folder.appendingPathComponent("a.vigie").path)
            _ = try store.transaction { (writer: inout any ClaimWriter) throws in
                #expect(try writer.record(unit) == .new)
                #expect(try writer.record(unit) == .alreadyThere)
                return Sample.entry()
            }
            #expect(try store.administrativeUnits(country: nil) == [unit])
            #expect(try store.administrativeUnits(country: "MLI").isEmpty)
        }
    }

    @Test("Checking finds a series with two versions in force")
    func check() throws {
        try withFolder { (folder: URL) throws in
            let path = folder.appendingPathComponent("a.vigie").path
            let store = try SQLiteStore(path: path)
            try store.put([Sample.claim("ucdp-ged:1", version: "23.1", best: 1)])
            try store.put([Sample.claim("ucdp-ged:1", version: "24.1", best: 2)])
            #expect(try store.check().isEmpty)
            try RawSQL.run("UPDATE claim SET superseded_by = NULL", path: path)
            #expect(try store.check().map(\.code) == ["store.series"])
        }
    }
}
