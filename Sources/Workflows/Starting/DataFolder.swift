import Domain
import Foundation
import Harvest
import Ingestion

/// The files in a folder that vigie recognises, in the order in which they are best imported.
public struct DataFolder: Sendable {
    /// One file, or a folder whose YAML files belong together.
    public struct Item: Sendable, Hashable {
        public let path: String
        public let format: InputFormat
        /// When its content became known, where the name tells it.
        let knownOn: Day?
    }

    /// Recognised files: boundaries first, then events from the oldest release to the newest, so
    /// that later releases revise earlier ones; casebooks and missions, each folder as a whole.
    public let items: [Item]
    /// Files of these kinds that cannot be opened, in words that say why.
    public let failures: [String]

    /// Looks through a folder and the folders in it.
    ///
    /// - Throws: `FileError` when there is no such folder.
    public init(path: String) throws {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder),
            isFolder.boolValue
        else { throw FileError(.missing, "There is no folder '\(path)'.") }
        var found: [Item] = []
        var failures: [String] = []
        let files = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
        for name in files.sorted() where Self.mayHoldData(name) {
            let whole = (path as NSString).appendingPathComponent(name)
            do {
                let file = try RawFile(path: whole)
                guard let format = InputFormat.recognise(file) else { continue }
                found.append(
                    Item(
                        path: whole, format: format,
                        knownOn: format == .ucdp ? UCDPRelease(path: whole)?.knownOn : nil))
            } catch {
                failures.append("\(error)")
            }
        }
        found += Self.books(in: path, &failures)
        self.failures = failures
        items = found.sorted { one, other in
            let keys = (Self.rank(one), Self.rank(other))
            if keys.0 != keys.1 { return keys.0 < keys.1 }
            if one.knownOn != other.knownOn {
                return one.knownOn ?? Day(number: .max) < other.knownOn ?? Day(number: .max)
            }
            return one.path < other.path
        }
    }

    /// The folders, this one among them, whose YAML files are a casebook or are about a mission.
    private static func books(in path: String, _ failures: inout [String]) -> [Item] {
        let inner = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
        let yaml = inner.filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") }
        let folders = Set(yaml.map { ($0 as NSString).deletingLastPathComponent })
        var items: [Item] = []
        for name in folders.sorted() {
            let whole = name.isEmpty ? path : (path as NSString).appendingPathComponent(name)
            do {
                guard let book = try YAMLFolder.ifAny(path: whole) else { continue }
                let format: InputFormat = book.casebook.isEmpty ? .mission : .casebook
                items.append(Item(path: whole, format: format, knownOn: nil))
            } catch {
                failures.append("\(error)")
            }
        }
        return items
    }

    private static func mayHoldData(_ name: String) -> Bool {
        let lower = name.lowercased()
        return [".csv", ".csv.gz", ".zip", ".geojson", ".txt"].contains { lower.hasSuffix($0) }
    }

    private static func rank(_ item: Item) -> Int {
        InputFormat.importOrder.firstIndex(of: item.format) ?? InputFormat.importOrder.count
    }
}
