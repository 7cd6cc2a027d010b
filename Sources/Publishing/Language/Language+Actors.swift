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
        case .otherGroups: say("other groups", fr: "autres groupes")
        case .unknown: say("unknown", fr: "inconnu")
        case .othersAccused:
            say("named only, others accused", fr: "seulement cité, d’autres sont accusés")
        case .summary: say("several incidents", fr: "plusieurs incidents")
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

    /// A stretch of time that may be open; empty where nothing is known.
    func tenure(_ tenure: Tenure) -> String {
        switch (tenure.first, tenure.last) {
        case (let first?, let last?): "\(day(first)) – \(day(last))"
        case (let first?, nil): say("since \(day(first))", fr: "depuis le \(day(first))")
        case (nil, let last?): say("until \(day(last))", fr: "jusqu’au \(day(last))")
        case (nil, nil): ""
        }
    }
}
