import Publishing

extension Problem {
    /// What kind of problem; those of one kind have a status and a title in common.
    enum Kind: Sendable {
        /// The request makes no sense, or asks for too much at once.
        case badRequest
        /// The request makes sense, and what it asks for is not there.
        case notFound
        case notAllowed
        /// The request names a host that is not this one.
        case otherHost
        /// The store is locked or full.
        case busy
        case unreadable
        case failed

        /// The HTTP status.
        var status: Int {
            switch self {
            case .badRequest: 400
            case .notFound: 404
            case .notAllowed: 405
            case .otherHost: 421
            case .busy: 503
            case .unreadable, .failed: 500
            }
        }

        /// The kind in a few words.
        func title(_ language: Language) -> String {
            switch self {
            case .badRequest:
                language.say("The request makes no sense", fr: "Cette demande n’a pas de sens")
            case .notFound:
                language.say("There is no such thing", fr: "Cela n’existe pas ici")
            case .notAllowed:
                language.say("The method is not allowed", fr: "Cette méthode n’est pas admise")
            case .otherHost:
                language.say("Another host was asked for", fr: "Un autre hôte a été demandé")
            case .busy: language.say("The store is busy", fr: "La base est occupée")
            case .unreadable:
                language.say("The store cannot be read", fr: "La base ne peut être lue")
            case .failed: language.say("Something failed inside", fr: "Une erreur interne")
            }
        }

        /// A sentence before a detail that is only known in English.
        func lead(_ language: Language) -> String {
            let sentence =
                switch self {
                case .badRequest:
                    language.say(
                        "The address asks for something that cannot be.",
                        fr: "L’adresse demande quelque chose d’impossible, ou en demande trop.")
                case .notFound:
                    language.say(
                        "The store does not hold what was asked for.",
                        fr: "La base ne contient pas ce qui est demandé.")
                case .notAllowed, .otherHost:
                    language.say(
                        "The address does not answer that.", fr: "L’adresse n’y répond pas.")
                case .busy:
                    language.say(
                        "Try again in a moment.", fr: "Réessayez dans un instant.")
                case .unreadable, .failed:
                    language.say(
                        "There is no answer to give.", fr: "Aucune réponse ne peut être donnée.")
                }
            return sentence
                + language.say(" In detail:", fr: " Le détail, en anglais\u{A0}:")
        }
    }
}
