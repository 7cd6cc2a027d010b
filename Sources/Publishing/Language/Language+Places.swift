import Domain

extension Language {
    /// A place's name as datasets write it, with the plain English words in it in the language of
    /// the page: `Mourdiah village` is `village de Mourdiah`. Names themselves stay as they are.
    public func place(_ name: String) -> String {
        self == .french ? FrenchPlace.text(name) : name
    }

    /// The same at the beginning of a line: `Village de Mourdiah`.
    func placeHeading(_ name: String) -> String {
        let text = place(name)
        return self == .french && text != name
            ? text.prefix(1).uppercased() + text.dropFirst() : text
    }

    /// The best name of a place, for the beginning of a line; `nil` when nothing names it.
    func placeHeading(_ place: PlaceMention) -> String? {
        if place.name.isEmpty, place.description.isEmpty, place.admin2.isEmpty,
            place.admin1.isEmpty, !place.country.isEmpty
        {
            return country(place.country)
        }
        return place.bestName.map { placeHeading(DisplayWidth.singleLine($0)) }
    }
}

/// Generic words of places in French, as UCDP's coders write them in English after or before a name.
private enum FrenchPlace {
    static func text(_ name: String) -> String {
        // What stands in brackets is a place of its own: `Dianwéli village (Diallassagou commune)`.
        if name.hasSuffix(")"), let open = name.firstIndex(of: "("), open > name.startIndex {
            let inner = name[name.index(after: open)...].dropLast()
            return text(String(name[..<open]).trimmed) + " (" + text(String(inner).trimmed) + ")"
        }
        return between(name) ?? before(name) ?? after(name) ?? name
    }

    /// `Between Guire and Nara`, `road between Goma Coura and Nampala`.
    private static func between(_ name: String) -> String? {
        for (opening, french) in [
            ("between ", "entre "), ("road between ", "route entre "),
            ("the road between ", "route entre "), ("area between ", "zone entre "),
        ] where name.lowercased().hasPrefix(opening) {
            let parts = name.dropFirst(opening.count).split(separator: " and ", maxSplits: 1)
            guard parts.count == 2 else { return nil }
            return french + text(String(parts[0])) + " et " + text(String(parts[1]))
        }
        return nil
    }

    /// `near Gao`, `Northern Mali`.
    private static func before(_ name: String) -> String? {
        guard let space = name.firstIndex(of: " ") else { return nil }
        let rest = String(name[space...]).trimmed
        let word = name[..<space].lowercased()
        if word == "near" { return of("près", text(rest)) }
        if word == "mount" { return "mont " + rest }
        if word == "region", rest.hasPrefix("of ") {
            return of("région", String(rest.dropFirst(3)))
        }
        return sides[word].map { country(rest) + " (\($0))" }
    }

    /// `Dogo village`, `Labezanga military camp`, `Niger northern`.
    private static func after(_ name: String) -> String? {
        let words = name.split(separator: " ").map(String.init)
        for count in [3, 2, 1] where words.count > count {
            let kind = words.suffix(count).joined(separator: " ")
            let rest = words.dropLast(count).joined(separator: " ")
            if let french = kinds[kind] { return of(french, rest) }
            if let french = bare[kind] { return french + " " + rest }
            if let side = sides[kind] { return country(rest) + " (\(side))" }
        }
        return nil
    }

    private static func country(_ name: String) -> String {
        Country.matching(name)?.frenchName ?? name
    }

    /// `village de Dogo`, `camp d’Aguelhok`, `ville du Caire`.
    private static func of(_ kind: String, _ name: String) -> String {
        for (article, short) in [("Le ", "du "), ("Les ", "des ")] where name.hasPrefix(article) {
            return kind + " " + short + name.dropFirst(article.count)
        }
        let first = name.folding.first.map { String($0).lowercased() } ?? ""
        return kind + ("aeiou".contains(first) && !first.isEmpty ? " d’" : " de ") + name
    }

    private static let kinds = [
        "village": "village", "vllage": "village", "town": "ville", "city": "ville",
        "cercle": "cercle", "region": "région", "province": "province",
        "department": "département", "departement": "département", "departmenr": "département",
        "département": "département", "prefecture": "préfecture", "commune": "commune",
        "canton": "canton", "district": "district", "sector": "secteur", "suburb": "faubourg",
        "neighborhood": "quartier", "neighbourhood": "quartier", "neigborhood": "quartier",
        "locality": "localité", "location": "localité", "area": "zone", "camp": "camp",
        "military camp": "camp militaire", "military post": "poste militaire",
        "military base": "base militaire", "military garrison": "garnison",
        "displaced persons camp": "camp de déplacés", "refugee camp": "camp de réfugiés",
        "base": "base", "post": "poste", "garrison": "garnison", "barracks": "caserne",
        "airport": "aéroport", "forest": "forêt", "valley": "vallée", "well": "puits",
        "waterhole": "point d’eau", "pond": "mare", "wetland": "marais", "island": "île",
        "hill": "colline", "hills": "collines", "dunes": "dunes", "mountains": "monts",
        "mine": "mine", "gold mine": "mine d’or", "goldfield": "site aurifère", "bridge": "pont",
        "site": "site", "river system": "réseau fluvial",
    ]
    /// Words that French puts before a name without `de`.
    private static let bare = [
        "road": "route", "axis": "axe", "border": "frontière", "wadi": "oued",
        "crossroad": "carrefour", "river": "fleuve", "lake": "lac",
    ]
    private static let sides = [
        "northern": "nord", "southern": "sud", "eastern": "est", "western": "ouest",
        "central": "centre", "northeastern": "nord-est", "northwestern": "nord-ouest",
        "southeastern": "sud-est", "southwestern": "sud-ouest",
    ]
}

extension String {
    fileprivate var trimmed: String {
        String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
    /// Without accents.
    fileprivate var folding: String { NameKey.words(of: self).first ?? self }
}
