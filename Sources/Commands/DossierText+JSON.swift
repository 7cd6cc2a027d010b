import Domain
import Foundation

extension DossierText {
    /// The dossier as JSON with sorted keys.
    var json: String {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
            return String(decoding: try encoder.encode(dossier), as: UTF8.self)
        }
    }
}
