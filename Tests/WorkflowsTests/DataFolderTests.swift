import Foundation
import Storage
import Testing
import Workflows

@Suite("A folder of data")
struct DataFolderTests {
    @Test("Casebooks and missions in it are found as folders, a handbook and notes are not")
    func books() throws {
        let files = FileManager.default
        let folder = files.temporaryDirectory.appending(path: "data-\(UUID().uuidString)")
        defer { try? files.removeItem(at: folder) }
        func write(_ text: String, _ name: String) throws {
            let file = folder.appending(path: name)
            try files.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
        let mission = "mission: UNX\ncountry: MLI\nsources:\n  a: {title: A}\n"
        try write(mission, "mission/mandate.yaml")
        try write("mission: UNX\ncountry: MLI\n", "mission/roles.yml")
        try write("casebook: small\nrevised: 2024-01-01\n", "book/one.yaml")
        try write("handbook:\n  id: h\n", "handbook/one.yaml")
        try write("notes: mine\n", "notes.yaml")
        let items = try DataFolder(path: folder.path).items
        #expect(Set(items.map(\.format)) == [.mission, .casebook])
        #expect(items.count == 2)
        #expect(items.allSatisfy { $0.path.hasSuffix("/mission") || $0.path.hasSuffix("/book") })
        let fixture = try Fixture()
        let path = try #require(items.first { $0.format == .mission }?.path)
        #expect(try ImportFiles(fixture.workspace)(path).entry.balance.new > 0)
    }

    @Test("Casebooks directly in the folder are found too")
    func root() throws {
        let data = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Data/mali")
        let items = try DataFolder(path: data.path).items
        #expect(items.map(\.format) == [.casebook])
        #expect(items.first?.path == data.path)
    }
}
