import Domain

extension CountWording {
    /// What words before a number do to it.
    enum Bound {
        case atLeast, moreThan, atMost, fewerThan, nearly, about

        func interval(_ count: Int) -> CountInterval? {
            switch self {
            case .atLeast: return CountInterval(low: count)
            case .moreThan: return CountInterval(low: count + 1)
            case .atMost: return CountInterval(low: 0, high: count)
            case .fewerThan: return count > 0 ? CountInterval(low: 0, high: count - 1) : nil
            case .nearly: return CountInterval(low: count * 9 / 10, high: count)
            case .about:
                let slack = max(1, (count + 9) / 10)
                return CountInterval(
                    low: max(0, count - slack), best: count, high: count + slack)
            }
        }
    }

    /// Longer wordings stand before those they begin with.
    static let qualifiers: [(String, Bound)] = [
        ("at least ", .atLeast), ("no fewer than ", .atLeast), ("not fewer than ", .atLeast),
        ("no less than ", .atLeast), ("not less than ", .atLeast), ("a minimum of ", .atLeast),
        ("minimum ", .atLeast),
        ("au moins ", .atLeast), ("au minimum ", .atLeast), ("pas moins de ", .atLeast),
        ("au bas mot ", .atLeast), (">=", .atLeast),
        ("more than ", .moreThan), ("over ", .moreThan), ("upwards of ", .moreThan),
        ("plus de ", .moreThan), ("plus d'", .moreThan), (">", .moreThan),
        ("at most ", .atMost), ("up to ", .atMost), ("no more than ", .atMost),
        ("pas plus de ", .atMost),
        ("au plus ", .atMost), ("jusqu'a ", .atMost), ("<=", .atMost),
        ("fewer than ", .fewerThan), ("less than ", .fewerThan), ("under ", .fewerThan),
        ("moins de ", .fewerThan), ("moins d'", .fewerThan), ("<", .fewerThan),
        ("nearly ", .nearly), ("almost ", .nearly), ("close to ", .nearly), ("pres de ", .nearly),
        ("pres d'", .nearly),
        ("presque ", .nearly),
        ("about ", .about), ("around ", .about), ("approximately ", .about), ("roughly ", .about),
        ("some ", .about), ("environ ", .about), ("quelque ", .about), ("autour de ", .about),
        ("~", .about),
    ]

    /// Words that are a quantity by themselves.
    static let vague: [String: CountInterval] = {
        var table: [String: CountInterval] = [:]
        func add(_ low: Int, _ high: Int, best: Int? = nil, _ words: String...) {
            for word in words { table[word] = CountInterval(low: low, best: best, high: high) }
        }
        add(0, 0, best: 0, "none", "nobody", "no one", "no", "nil", "aucun", "aucune", "personne")
        add(2, 3, "a couple")
        add(2, 9, "a few", "few", "quelques", "quelques-uns")
        add(3, 9, "several", "plusieurs")
        add(5, 7, best: 6, "half a dozen", "une demi-douzaine")
        add(9, 11, best: 10, "une dizaine")
        add(10, 14, best: 12, "a dozen", "une douzaine")
        add(13, 17, best: 15, "une quinzaine")
        add(20, 99, "dizaines", "des dizaines", "tens")
        add(2, 6, "a handful", "une poignee")
        add(22, 26, best: 24, "two dozen", "deux douzaines")
        add(24, 99, "a few dozen", "quelques dizaines", "dozens", "scores", "many dozens")
        add(30, 99, "several dozen", "several dozens", "plusieurs dizaines")
        add(200, 999, "hundreds", "centaines", "des centaines")
        add(300, 999, "several hundred", "several hundreds", "plusieurs centaines")
        add(2_000, 9_999, "thousands", "milliers", "des milliers")
        add(3_000, 9_999, "several thousand", "several thousands", "plusieurs milliers")
        for (word, count) in [
            ("vingtaine", 20), ("trentaine", 30), ("quarantaine", 40), ("cinquantaine", 50),
            ("soixantaine", 60), ("centaine", 100), ("millier", 1_000),
        ] {
            let slack = count / 10
            let article = word == "millier" ? "un " : "une "
            add(count - slack, count + slack, best: count, article + word)
        }
        return table
    }()

    /// A plain number: digits (blanks, thin blanks or commas between groups of three) or words.
    static func number(_ text: some StringProtocol) -> Int? {
        let text = String(text)
        if let named = numerals[text] ?? inWords(text) { return named }
        var digits = ""
        let groups = text.split(omittingEmptySubsequences: false) { $0 == " " || $0 == "," }
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
        let words = text.split { $0 == " " || $0 == "-" }.filter { $0 != "and" && $0 != "et" }
        guard words.count > 1 else { return nil }
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
            "cinquante": 50, "sixty": 60, "soixante": 60, "seventy": 70, "eighty": 80,
            "ninety": 90, "a hundred": 100, "one hundred": 100, "hundred": 100, "cent": 100,
            "two hundred": 200, "deux cents": 200, "three hundred": 300, "trois cents": 300,
            "five hundred": 500, "cinq cents": 500, "a thousand": 1_000, "one thousand": 1_000,
            "mille": 1_000, "a dozen": 12, "une douzaine": 12, "une dizaine": 10,
            "une vingtaine": 20, "une trentaine": 30, "une quarantaine": 40,
            "une cinquantaine": 50, "une soixantaine": 60, "une centaine": 100,
        ]
        for (count, word) in english.enumerated() { table[word] = count }
        for (count, word) in french.enumerated() { table[word] = count }
        return table
    }()
}
