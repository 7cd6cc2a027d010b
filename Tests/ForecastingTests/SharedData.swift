import Domain
import Foundation
import Testing

@testable import Forecasting

/// Real extracts beside the checkout; tests that need them are switched off by name without them.
enum SharedData {
    static let folder: URL? = {
        let named = ProcessInfo.processInfo.environment["VIGIE_SHARED"].map {
            URL(fileURLWithPath: $0)
        }
        let beside = URL(fileURLWithPath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("shared/data")
        return [named, beside].compactMap { $0 }.first {
            FileManager.default.fileExists(atPath: $0.path)
        }
    }()

    static var isPresent: Bool { folder != nil }

    /// State-based deaths by country and month of the challenge, the 191 scored countries.
    static func countryMonths() throws -> Panel {
        let file = try #require(folder).appendingPathComponent("views/cm_ged_sb_1990_2021.csv")
        let panel = try PanelReader(kind: .country, target: .stateBased)
            .panel([UInt8](Data(contentsOf: file)))
        let scored = try String(
            contentsOf: #require(folder).appendingPathComponent("views/cm_scored_units.csv"),
            encoding: .utf8
        ).split(separator: "\n").dropFirst().compactMap { $0.split(separator: ",").first }
        return panel.selecting(Set(scored.map(String.init)))
    }
}
