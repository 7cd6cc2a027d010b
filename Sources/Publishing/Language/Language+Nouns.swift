import Domain

extension Language {
    /// The kind of violence as on a legend.
    public func name(_ type: ViolenceType) -> String {
        switch type {
        case .stateBased: say("State-based conflict", fr: "Conflit impliquant un État")
        case .nonState: say("Conflict between groups", fr: "Conflit entre groupes")
        case .oneSided: say("Violence against civilians", fr: "Violence contre des civils")
        }
    }

    /// What a panel or forecast counts.
    public func name(_ target: Target) -> String {
        switch target {
        case .stateBased: name(ViolenceType.stateBased)
        case .nonState: name(ViolenceType.nonState)
        case .oneSided: name(ViolenceType.oneSided)
        case .any: say("Violence of every kind", fr: "Violence de toute sorte")
        }
    }

    /// A country by its ISO3 code; the code itself where it is none.
    public func country(_ code: String) -> String {
        Country.alpha3(code).map { say($0.name, fr: $0.frenchName) } ?? code
    }

    /// What several units of a kind are called.
    public func plural(_ kind: UnitKind) -> String {
        switch kind {
        case .country: say("countries", fr: "pays")
        case .admin1: say("regions", fr: "régions")
        case .admin2: say("districts", fr: "districts")
        case .grid: say("cells", fr: "cellules")
        }
    }

    /// What a kind of violence means, in a line.
    func explanation(_ type: ViolenceType) -> String {
        switch type {
        case .stateBased:
            say(
                "armed forces of a state against an organised group, or two states",
                fr: "forces d’un État contre un groupe organisé, ou deux États")
        case .nonState:
            say(
                "two organised groups, neither a government",
                fr: "deux groupes organisés, aucun n’étant un gouvernement")
        case .oneSided:
            say(
                "deliberate killing of civilians by an organised party",
                fr: "meurtre délibéré de civils par une partie organisée")
        }
    }

    /// How well something is established.
    public func name(_ grade: Grade) -> String {
        switch grade {
        case .confirmed: say("confirmed", fr: "confirmé")
        case .fair: say("fair", fr: "plausible")
        case .weak: say("weak", fr: "faible")
        case .contested: say("contested", fr: "contesté")
        case .discounted: say("discounted", fr: "écarté")
        case .unstated: say("not stated", fr: "non précisé")
        }
    }

    /// How exactly a place is known.
    public func name(_ precision: PlacePrecision) -> String {
        switch precision {
        case .exact: say("exact place", fr: "lieu exact")
        case .nearby: say("near a known place", fr: "près d’un lieu connu")
        case .admin2: say("known to the district", fr: "connu au district près")
        case .admin1: say("known to the region", fr: "connu à la région près")
        case .area: say("known to a wider area", fr: "connu à une zone étendue près")
        case .country: say("known to the country", fr: "connu au pays près")
        case .international: say("outside any country", fr: "hors de tout pays")
        }
    }

    /// How exactly a date is known, where it is not the day; `nil` where it is.
    func remark(_ precision: DatePrecision) -> String? {
        switch precision {
        case .day: nil
        case .days: say("give or take some days", fr: "à quelques jours près")
        case .week: say("known to the week", fr: "connu à la semaine près")
        case .month: say("known to the month", fr: "connu au mois près")
        case .year: say("known to the year", fr: "connu à l’année près")
        }
    }

    /// What happened to people.
    func name(_ harm: Harm) -> String {
        switch harm {
        case .killed: say("killed", fr: "tués")
        case .injured: say("injured", fr: "blessés")
        case .abducted: say("abducted", fr: "enlevés")
        case .displaced: say("displaced", fr: "déplacés")
        case .missing: say("missing", fr: "disparus")
        }
    }

    /// Which people.
    func name(_ victims: VictimClass) -> String {
        switch victims {
        case .all: say("everybody", fr: "tous")
        case .civilians: say("civilians", fr: "civils")
        case .sideA: say("first side", fr: "premier camp")
        case .sideB: say("second side", fr: "second camp")
        case .unknown: say("unknown people", fr: "personnes non identifiées")
        case .peacekeepers: say("peacekeepers", fr: "casques bleus")
        }
    }

    /// Why somebody of a mission died.
    func name(_ cause: MissionDeath.Cause) -> String {
        switch cause {
        case .malicious: say("malicious act", fr: "acte de malveillance")
        case .accident: say("accident", fr: "accident")
        case .illness: say("illness", fr: "maladie")
        case .selfInflicted: say("self-inflicted", fr: "suicide")
        case .undetermined: say("undetermined", fr: "indéterminée")
        case .unknown: say("unknown", fr: "inconnue")
        }
    }

    /// A label followed by a colon, as the language spaces it.
    func label(_ text: String) -> String { text + say(":", fr: "\u{A0}:") }
}
