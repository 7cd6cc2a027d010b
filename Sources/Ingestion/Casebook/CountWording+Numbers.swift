extension CountWording {
    /// A plain number: digits (blanks, thin blanks, commas or apostrophes between groups of three) or
    /// words.
    static func number(_ text: some StringProtocol) -> Int? {
        let text = String(text)
        if let named = numerals[text] ?? inWords(text) { return named }
        var digits = ""
        let groups = text.split(omittingEmptySubsequences: false) {
            $0 == " " || $0 == "," || $0 == "'"
        }
        for (index, group) in groups.enumerated() {
            guard index == 0 ? (1...8).contains(group.count) : group.count == 3,
                group.allSatisfy({ $0.isASCII && $0.isNumber })
            else { return nil }
            digits += group
        }
        if groups.count > 1, groups[0].count > 3 { return nil }
        return Int(digits).flatMap { $0 <= most ? $0 : nil }
    }

    /// A number of several words: `twenty-five`, `two hundred and six`, `cent trente-deux`.
    private static func inWords(_ text: String) -> Int? {
        var words = text.split { $0 == " " || $0 == "-" }.filter { $0 != "and" && $0 != "et" }
        guard words.count > 1 else { return nil }
        if words[0] == "a", words[1] == "hundred" || words[1] == "thousand" { words[0] = "one" }
        var (thousands, rest) = (0, 0)
        for word in words {
            let below = rest % 100
            switch word {
            case "hundred", "cent", "cents":
                guard rest < 10 else { return nil }
                rest = max(1, rest) * 100
            case "thousand", "mille":
                guard thousands == 0 else { return nil }
                (thousands, rest) = (max(1, rest) * 1_000, 0)
            case "vingt" where below == 4, "vingts" where below == 4: rest += 76
            default:
                guard let value = numerals[String(word)], (1..<100).contains(value),
                    below == 0 || (below >= 20 && below % 10 == 0 && value < 10)
                        || ((below == 60 || below == 80) && (10..<20).contains(value))
                else { return nil }
                rest += value
            }
        }
        return thousands + rest
    }

    private static let numerals: [String: Int] = {
        let english = [
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
            "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen",
            "eighteen", "nineteen", "twenty",
        ]
        let french = [
            "zero", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix",
            "onze", "douze", "treize", "quatorze", "quinze", "seize", "dix-sept", "dix-huit",
            "dix-neuf", "vingt",
        ]
        var table = [
            "une": 1, "thirty": 30, "trente": 30, "forty": 40, "quarante": 40, "fifty": 50,
            "cinquante": 50, "sixty": 60, "soixante": 60, "seventy": 70, "septante": 70,
            "eighty": 80, "huitante": 80, "octante": 80, "ninety": 90, "nonante": 90,
            "a hundred": 100, "hundred": 100, "cent": 100, "a thousand": 1_000, "mille": 1_000,
            "a million": 1_000_000, "un million": 1_000_000,
        ]
        for (count, word) in english.enumerated() { table[word] = count }
        for (count, word) in french.enumerated() { table[word] = count }
        return table
    }()
}
