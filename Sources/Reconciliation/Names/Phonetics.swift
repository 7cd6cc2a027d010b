/// Spellings of one sound brought to one letter, for names that reach Latin script by French,
/// English and Arabic habits: `ou`, `oo`, `w`; `dj`, `j`; `k`, `q`, `c`; `ch`, `sh`; doubled letters.
enum Phonetics {
    private static let rules: [(from: [UInt8], to: [UInt8])] = [
        ("tch", "x"), ("sch", "x"), ("dj", "j"), ("dg", "j"), ("ch", "x"), ("sh", "x"),
        ("kh", "k"), ("gh", "g"), ("ph", "f"), ("th", "t"), ("dh", "d"), ("rh", "r"),
        ("ck", "k"), ("qu", "k"), ("gu", "g"), ("ou", "u"), ("oo", "u"), ("ee", "i"),
        ("ei", "i"), ("ie", "i"), ("ey", "i"), ("ay", "e"), ("ai", "e"), ("au", "o"),
        ("ce", "se"), ("ci", "si"), ("c", "k"), ("q", "k"), ("w", "u"), ("y", "i"), ("z", "s"),
    ].map { (Array($0.0.utf8), Array($0.1.utf8)) }

    /// The sound of a folded word.
    static func key(_ word: [UInt8]) -> [UInt8] {
        var sound: [UInt8] = []
        var index = 0
        while index < word.count {
            let rest = word[index...]
            if let rule = rules.first(where: { rest.starts(with: $0.from) }) {
                append(rule.to, to: &sound)
                index += rule.from.count
            } else {
                append([word[index]], to: &sound)
                index += 1
            }
        }
        // A closing e or h is silent in most of these spellings.
        while sound.count > 3, let last = sound.last,
            last == UInt8(ascii: "e") || last == UInt8(ascii: "h")
        { sound.removeLast() }
        return sound
    }

    private static func append(_ letters: [UInt8], to sound: inout [UInt8]) {
        for letter in letters where sound.last != letter { sound.append(letter) }
    }

    /// The consonants of a sound, for scripts and habits that leave vowels out.
    static func skeleton(_ sound: [UInt8]) -> [UInt8] {
        var consonants: [UInt8] = []
        for letter in sound where !isVowel(letter) && consonants.last != letter {
            consonants.append(letter)
        }
        return consonants
    }

    static func isVowel(_ letter: UInt8) -> Bool {
        switch letter {
        case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
            UInt8(ascii: "u"), UInt8(ascii: "h"):
            true
        default: false
        }
    }
}
