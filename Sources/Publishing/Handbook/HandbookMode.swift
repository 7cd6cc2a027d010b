import Domain

/// What a rule does, as one of four signs that can be told apart without colour.
enum HandbookMode: String, CaseIterable {
    case must, mustNot, approval, may

    init(_ effect: Handbook.Effect) {
        switch effect {
        case .must: self = .must
        case .mustNot: self = .mustNot
        case .needsApproval: self = .approval
        case .may: self = .may
        }
    }

    func name(_ language: Language) -> String {
        switch self {
        case .must: language.say("MUST", fr: "DEVOIR")
        case .mustNot: language.say("MUST NOT", fr: "INTERDIT")
        case .approval: language.say("ASK FIRST", fr: "ACCORD")
        case .may: language.say("MAY", fr: "PERMIS")
        }
    }

    private var sign: String {
        switch self {
        case .must: "●"
        case .mustNot: "✕"
        case .approval: "▲"
        case .may: "○"
        }
    }

    func badge(_ language: Language) -> Markup {
        tag("span", ["class": "mode \(rawValue)"]) { "\(sign) \(name(language))" }
    }

    /// The signs of several effects, each once, in the order of the cases.
    static func badges(_ effects: [Handbook.Effect], _ language: Language) -> [Markup] {
        let modes = Set(effects.map(HandbookMode.init))
        return allCases.filter(modes.contains).map { $0.badge(language) }
    }
}
