import Domain

extension Language {
    /// What another actor is to this one.
    func name(_ kind: Affiliation.Kind) -> String {
        switch kind {
        case .parent: say("part of", fr: "fait partie de")
        case .member: say("has as a part", fr: "comprend")
        case .ally: say("ally of", fr: "allié de")
        case .splinter: say("broke away from", fr: "issu d’une scission de")
        case .rival: say("rival of", fr: "rival de")
        case .successor: say("continued by", fr: "continué par")
        case .predecessor: say("continues", fr: "prolonge")
        }
    }

    /// What sort of actor it is.
    func name(_ kind: Actor.Kind) -> String {
        switch kind {
        case .armedGroup: say("armed group", fr: "groupe armé")
        case .communityMilitia: say("community militia", fr: "milice communautaire")
        case .stateForces: say("state forces", fr: "forces de l’État")
        case .peaceOperation: say("peace operation", fr: "opération de paix")
        case .foreignForces: say("foreign forces", fr: "forces étrangères")
        case .coalition: say("coalition", fr: "coalition")
        case .party: say("party", fr: "parti")
        case .community: say("community", fr: "communauté")
        case .unknown: say("kind unknown", fr: "nature inconnue")
        }
    }

    /// Against whom violence goes.
    func name(_ kind: DossierTarget.Kind) -> String {
        switch kind {
        case .civilians: say("civilians", fr: "civils")
        case .state: say("the state", fr: "l’État")
        case .peacekeepers: say("peacekeepers", fr: "casques bleus")
        case .otherGroups: say("armed groups", fr: "groupes armés")
        case .unknown: say("unknown", fr: "inconnu")
        case .othersAccused:
            say("named only, others accused", fr: "seulement cité, d’autres sont accusés")
        case .summary: say("several incidents", fr: "plusieurs incidents")
        }
    }

    /// Against whom violence went, after a place: `against civilians`, `contre des civils`.
    func against(_ kind: DossierTarget.Kind) -> String {
        switch kind {
        case .civilians: say("against civilians", fr: "contre des civils")
        case .state: say("against the state", fr: "contre l’État")
        case .peacekeepers: say("against peacekeepers", fr: "contre des casques bleus")
        case .otherGroups: say("against armed groups", fr: "contre des groupes armés")
        case .unknown: say("against whom is unknown", fr: "contre un adversaire inconnu")
        case .othersAccused:
            say(
                "only named here; others are accused",
                fr: "seulement cité\u{A0}; d’autres sont accusés")
        case .summary: say("several incidents together", fr: "plusieurs incidents ensemble")
        }
    }

    /// How credible a statement is, on the Admiralty scale, after the statement: `possibly true`;
    /// `nil` where nobody has judged.
    func remark(_ credibility: Credibility) -> String? {
        switch credibility {
        case .confirmed: say("confirmed by others", fr: "confirmé par d’autres")
        case .probablyTrue: say("probably true", fr: "probablement vrai")
        case .possiblyTrue: say("possibly true", fr: "peut-être vrai")
        case .doubtful: say("doubtful", fr: "douteux")
        case .improbable: say("improbable", fr: "improbable")
        case .unjudged: nil
        }
    }

    /// What sort of name it is.
    func name(_ kind: ActorName.Kind) -> String {
        switch kind {
        case .official: say("own name", fr: "nom propre")
        case .spelling: say("spelling", fr: "graphie")
        case .abbreviation: say("abbreviation", fr: "sigle")
        case .translation: say("translation", fr: "traduction")
        case .former: say("former name", fr: "ancien nom")
        case .other: say("used by others", fr: "utilisé par d’autres")
        case .error: say("slip in a document", fr: "erreur dans un document")
        }
    }

    /// A stretch of time that may be open; empty where nothing is known. Ends that are the first or
    /// last day of a year or month are told as that year or month: few sources mean the day.
    func tenure(_ tenure: Tenure) -> String {
        let first = tenure.first.map { end($0, isRound: $0.parts.day == 1, inMonth: 1) }
        let last = tenure.last.map { end($0, isRound: ($0 + 1).parts.day == 1, inMonth: 12) }
        return switch (first, last) {
        case (let first?, let last?) where first.text == last.text: first.text
        case (let first?, let last?): "\(first.text) – \(last.text)"
        case (let first?, nil):
            say("since ", fr: first.isDay ? "depuis le " : "depuis ") + first.text
        case (nil, let last?): say("until ", fr: last.isDay ? "jusqu’au " : "jusqu’en ") + last.text
        case (nil, nil): ""
        }
    }

    /// One end of a tenure in words.
    private func end(_ day: Day, isRound: Bool, inMonth round: Int) -> TenureEnd {
        let (year, month, _) = day.parts
        guard isRound else { return TenureEnd(text: self.day(day), isDay: true) }
        return TenureEnd(text: month == round ? "\(year)" : self.month(day.month))
    }
}

/// An end of a stretch of time as it is written.
private struct TenureEnd {
    let text: String
    var isDay = false
}
