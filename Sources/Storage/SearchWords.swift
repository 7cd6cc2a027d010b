import Foundation

/// Words as stores search for them: letters and digits, lower case, without accents.
public enum SearchWords {
    /// The words of a text.
    public static func split(_ text: String) -> [String] {
        var words: [String] = []
        var word = ""
        for scalar in text.decomposedStringWithCanonicalMapping.unicodeScalars {
            if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
                word += scalar.properties.lowercaseMapping
            } else if scalar.properties.generalCategory != .nonspacingMark, !word.isEmpty {
                words.append(word)
                word = ""
            }
        }
        if !word.isEmpty { words.append(word) }
        return words
    }

    /// Whether every word begins some word of the text.
    public static func all(_ words: [String], in text: String) -> Bool {
        let present = split(text)
        return words.allSatisfy { word in present.contains { $0.hasPrefix(word) } }
    }
}
