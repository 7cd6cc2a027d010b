extension Country {
    /// The country with an ISO 3166-1 alpha-3 code, in either case.
    public static func alpha3(_ code: some StringProtocol) -> Country? {
        registry.byCode[code.uppercased()]
    }

    /// The country with an ISO 3166-1 alpha-2 code, in either case.
    public static func alpha2(_ code: some StringProtocol) -> Country? {
        registry.byShortCode[code.uppercased()]
    }

    /// The country with a Gleditsch-Ward number; 345 (Yugoslavia, and Serbia as UCDP counts it)
    /// gives Serbia.
    public static func gleditschWard(_ number: Int) -> Country? { registry.byGleditschWard[number] }

    /// The country with a UN M49 number.
    public static func m49(_ number: Int) -> Country? { registry.byM49[number] }

    /// The country with a VIEWS `country_id`, past ones included.
    public static func views(_ number: Int) -> Country? { registry.byViews[number] }

    /// The country with a name in any spelling known: English, French, UCDP's, ACLED's, the
    /// UN's. Case, accents, punctuation, articles and the order of words do not count; of
    /// `Turkey (Ottoman Empire)` the part before the bracket is enough.
    public static func named(_ name: some StringProtocol) -> Country? {
        if let country = registry.byName[NameKey(name)] { return country }
        guard let bracket = name.firstIndex(of: "("), bracket > name.startIndex else { return nil }
        return registry.byName[NameKey(name[..<bracket])]
    }

    /// The country meant by what a user or a data set wrote: an alpha-3 or alpha-2 code or a name.
    public static func matching(_ text: some StringProtocol) -> Country? {
        let word = NameKey.words(of: text).joined(separator: " ")
        return named(text) ?? alpha3(word) ?? alpha2(word)
    }

    /// All lookups, built once. Today's states win over former ones.
    private struct Registry {
        var byCode: [String: Country] = [:]
        var byShortCode: [String: Country] = [:]
        var byGleditschWard: [Int: Country] = [:]
        var byM49: [Int: Country] = [:]
        var byViews: [Int: Country] = [:]
        var byName: [NameKey: Country] = [:]

        init(_ countries: [Country]) {
            for country in countries {
                keep(country, at: country.alpha3, in: &byCode)
                if let code = country.alpha2 { keep(country, at: code, in: &byShortCode) }
                if let number = country.m49 { keep(country, at: number, in: &byM49) }
                for number in country.gleditschWard {
                    keep(country, at: number, in: &byGleditschWard)
                }
                for number in country.views { keep(country, at: number, in: &byViews) }
                for name in country.names { keep(country, at: NameKey(name), in: &byName) }
            }
        }

        private func keep<Key>(_ country: Country, at key: Key, in table: inout [Key: Country]) {
            if table[key] == nil { table[key] = country }
        }
    }

    private static let registry = Registry(all)
}
