import Domain
import Foundation
import Testing

@testable import Guidance

/// The handbook that ships with the Mali casebook.
enum ShippedHandbook {
    static let directory = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Data/mali/handbook")

    /// Its files in alphabetical order.
    static func files() throws -> [(name: String, bytes: [UInt8])] {
        try FileManager.default.contentsOfDirectory(atPath: directory.path)
            .filter { $0.hasSuffix(".yaml") }.sorted()
            .map { name in
                let data = try Data(contentsOf: directory.appendingPathComponent(name))
                return (name, [UInt8](data))
            }
    }

    static func reading() throws -> HandbookReading { try HandbookReader.read(files()) }

    static func handbook() throws -> Handbook { try reading().handbook }
}
