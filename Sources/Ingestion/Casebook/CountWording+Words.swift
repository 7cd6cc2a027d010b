import Domain

extension CountWording {
    /// What numbers count besides single people.
    struct Unit {
        let size: Int
        /// The most that `several` of them are.
        let top: Int
        /// Whether a number of them is meant roughly: three dozen, not three hundred.
        let isRound: Bool
    }

    /// A number or a vague quantity: `132`, `several`, `three dozen`, `tens of thousands`.
    static func quantity(_ text: Substring) -> CountInterval? {
        vague[String(text)] ?? number(text).map { CountInterval(exactly: $0) } ?? multiple(text)
    }

    /// The unit that a wording ends with, and the words before it.
    static func unit(of text: Substring) -> (head: Substring, unit: Unit)? {
        guard let blank = text.lastIndex(of: " "),
            let unit = units[String(text[text.index(after: blank)...])]
        else { return nil }
        return (text[..<blank].trimmed, unit)
    }

    /// So many of a unit.
    private static func multiple(_ text: Substring) -> CountInterval? {
        for (ending, factor) in powers {
            guard let head = text.without(suffix: ending) else { continue }
            return quantity(head.trimmed).flatMap { scaled($0, by: factor) }
        }
        guard let (head, unit) = unit(of: text) else { return nil }
        switch head {
        case "a couple of", "a couple":
            return CountInterval(low: 2 * unit.size, high: 3 * unit.size)
        case "a few", "few", "quelques":
            return CountInterval(low: 2 * unit.size, high: unit.top)
        case "several", "plusieurs", "many", "de nombreuses", "de nombreux":
            return CountInterval(low: 3 * unit.size, high: unit.top)
        case "half a", "a half", "half", "une demi", "un demi", "demi":
            return roughly(unit.size / 2)
        default: break
        }
        if let count = head == "a" ? 1 : number(head) {
            let (product, overflow) = count.multipliedReportingOverflow(by: unit.size)
            guard count > 0, !overflow, product <= most else { return nil }
            return unit.isRound ? roughly(product) : CountInterval(exactly: product)
        }
        // Several hundred thousand.
        guard unit.size >= 1_000, !unit.isRound else { return nil }
        return quantity(head).flatMap { scaled($0, by: unit.size) }
    }

    private static func roughly(_ count: Int) -> CountInterval {
        let slack = max(1, count / 10)
        return CountInterval(low: count - slack, best: count, high: count + slack)
    }

    private static func scaled(_ quantity: CountInterval, by factor: Int) -> CountInterval? {
        guard let high = quantity.high, quantity.low > 0, high < 1_000 else { return nil }
        guard let best = quantity.best else {
            return CountInterval(low: quantity.low * factor, high: (high + 1) * factor - 1)
        }
        return CountInterval(
            low: quantity.low * factor, best: best * factor, high: high * factor)
    }

    private static let powers = [
        (" of thousands", 1_000), (" de milliers", 1_000), (" of millions", 1_000_000),
    ]

    private static let units: [String: Unit] = {
        let sizes: [(Int, Int, round: [String], exact: [String])] = [
            (10, 99, ["dizaine", "dizaines", "tens"], []),
            (12, 99, ["dozen", "dozens", "douzaine", "douzaines"], []),
            (20, 99, ["score", "scores"], []),
            (100, 999, ["centaine", "centaines"], ["hundred", "hundreds", "cents"]),
            (1_000, 9_999, ["millier", "milliers"], ["thousand", "thousands", "mille"]),
            (1_000_000, 9_999_999, [], ["million", "millions"]),
        ]
        var units: [String: Unit] = [:]
        for (size, top, round, exact) in sizes {
            for word in round { units[word] = Unit(size: size, top: top, isRound: true) }
            for word in exact { units[word] = Unit(size: size, top: top, isRound: false) }
        }
        return units
    }()

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
        add(9, 11, best: 10, "une dizaine", "dizaine")
        add(10, 14, best: 12, "a dozen", "one dozen", "dozen", "une douzaine", "douzaine")
        add(13, 17, best: 15, "une quinzaine", "quinzaine")
        add(20, 99, "dizaines", "des dizaines", "tens")
        add(2, 6, "a handful", "une poignee")
        add(24, 99, "a few dozen", "quelques dizaines", "dozens", "scores", "many dozens")
        add(24, 99, "douzaines", "des douzaines")
        add(30, 99, "several dozen", "several dozens", "plusieurs dizaines")
        add(200, 999, "hundreds", "centaines", "des centaines")
        add(2_000, 9_999, "thousands", "milliers", "des milliers")
        for (word, count) in [
            ("vingtaine", 20), ("trentaine", 30), ("quarantaine", 40), ("cinquantaine", 50),
            ("soixantaine", 60), ("centaine", 100), ("millier", 1_000),
        ] {
            let article = word == "millier" ? "un " : "une "
            table[word] = roughly(count)
            table[article + word] = roughly(count)
        }
        return table
    }()
}
