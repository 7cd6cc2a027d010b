import Domain

extension Language {
    /// A forecasting model's name for people. Model cards are written in English; the French names
    /// are kept here, and a model without one keeps its own.
    public func name(_ card: ModelCard) -> String { name(model: card.identifier, card.name) }

    /// The name of a model known by identifier and English name.
    public func name(model identifier: String, _ name: String) -> String {
        guard self == .french, let french = FrenchModel(identifier) else { return name }
        return french.name
    }

    /// What a model does, in a sentence or two.
    public func summary(_ card: ModelCard) -> String {
        guard self == .french else { return card.summary }
        return FrenchModel(card.identifier)?.summary
            ?? "Le modèle «\u{A0}\(card.identifier)\u{A0}» ; sa fiche, en anglais : `vigie models`."
    }
}

/// A model of the program in French.
private struct FrenchModel {
    let name: String
    let summary: String

    /// `nil` for a model that was added without French words.
    init?(_ identifier: String) {
        let dash = identifier.lastIndex(of: "-")
        let months = dash.flatMap { Int(identifier[identifier.index(after: $0)...]) }
        let family = months == nil ? identifier : dash.map { String(identifier[..<$0]) } ?? ""
        guard let words = Self.words[family] else { return nil }
        let count = months.map(String.init) ?? ""
        name = words.name.replacing("#", with: count)
        summary = words.summary.replacing("#", with: count)
    }

    private static let words: [String: (name: String, summary: String)] = [
        "zero": ("Zéro", "Aucun mort, nulle part, jamais : la référence la plus simple."),
        "last": ("Dernier mois", "Le dernier mois connu, avec un hasard de Poisson."),
        "conflictology": (
            "Conflictologie, # mois", "Les # derniers mois de l’unité, chacun aussi probable."
        ),
        "neighbors": (
            "Conflictologie des voisins, # mois",
            "Les # derniers mois de l’unité et de ses voisines, chacun aussi probable."
        ),
        "bootstrap": (
            "Bootstrap, # mois",
            "Des mois tirés au hasard parmi les # derniers de toutes les unités."
        ),
        "decay": (
            "Conflictologie pondérée, demi-vie # mois",
            "Les mois de l’unité, avec un poids divisé par deux tous les # mois."
        ),
        "negative-binomial": (
            "Binomiale négative, # mois",
            "Une loi binomiale négative de même moyenne et variance que les # derniers mois."
        ),
        "zinb": (
            "Binomiale négative à excès de zéros, # mois",
            "Une loi binomiale négative avec des mois calmes en plus, d’après # mois."
        ),
        "markov-mixture": (
            "Mélange de Markov observé",
            "Paix, escalade, conflit ou désescalade d’après les deux derniers mois, et ce qui a suivi."
        ),
        "analogues": (
            "Analogues", "Les cours passés les plus semblables de toutes les unités, et leur suite."
        ),
        "quantile-forest": (
            "Forêt de quantiles",
            "Des arbres de décision sur l’histoire de l’unité et de ses voisines, qui répondent par "
                + "ce qui a suivi des situations semblables."
        ),
        "hurdle": (
            "Obstacle par échéance",
            "Pour chaque mois d’avance, la probabilité d’un mort, puis le nombre de morts."
        ),
        "kernel": (
            "Noyau spatio-temporel, demi-vie # mois",
            "Les mois de l’unité et de ses environs, pondérés par la proximité dans l’espace et le temps."
        ),
        "kernel-hurdle": (
            "Noyau spatio-temporel à gravité partagée",
            "La fréquence d’après les environs proches ; la gravité d’après les mois violents de "
                + "l’unité, rapprochés de ceux de toutes."
        ),
        "scale-hurdle": (
            "Modèle à seuil sur plusieurs échelles",
            "La fréquence d’après les derniers mois et les dernières années de l’unité, de ses "
                + "environs à trois distances et de toutes ; la gravité d’après les mois violents "
                + "d’ici et d’alentour, rapprochés de ceux de toutes."
        ),
        "self-exciting": (
            "Processus auto-excité",
            "Chaque attaque en rend d’autres plus probables, pour un temps, ici et alentour."
        ),
        "vigie-pool": (
            "Combinaison Vigie",
            "Les tirages de plusieurs modèles, combinés avec les poids qui ont donné les meilleures "
                + "prévisions à partir d’origines antérieures."
        ),
    ]
}
