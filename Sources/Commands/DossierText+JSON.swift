import Domain
import Foundation

extension DossierText {
    /// The dossier as JSON with sorted keys.
    var json: String {
        get throws {
            let encoder = JSONEncoder()
            if let key = CodingUserInfoKey.isoDays { encoder.userInfo[key] = true }
            encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
            return String(
                decoding: try encoder.encode(Marked(dossier: dossier, isExercise: isExercise)),
                as: UTF8.self)
        }
    }

    /// A dossier that says whether it is made up for training.
    private struct Marked: Encodable {
        let dossier: Dossier
        let isExercise: Bool

        private enum Key: CodingKey { case exercise }

        func encode(to encoder: any Encoder) throws {
            try dossier.encode(to: encoder)
            guard isExercise else { return }
            var container = encoder.container(keyedBy: Key.self)
            try container.encode(true, forKey: .exercise)
        }
    }
}
