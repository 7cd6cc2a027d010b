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

    /// A dossier with every tie once, which says whether it is made up for training.
    private struct Marked: Encodable {
        let dossier: Dossier
        let isExercise: Bool

        private enum Key: CodingKey { case exercise, ties }

        func encode(to encoder: any Encoder) throws {
            try dossier.encode(to: encoder)
            var container = encoder.container(keyedBy: Key.self)
            try container.encode(dossier.ties, forKey: .ties)
            if isExercise { try container.encode(true, forKey: .exercise) }
        }
    }
}
