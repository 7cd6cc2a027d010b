import Domain

/// The actors of the register with links to their dossiers, and what a name may stand for.
public struct ActorIndexPage: Sendable {
    /// Those shown, in the order given.
    public let actors: [Actor]
    /// How many there are in all.
    public let total: Int
    /// What was looked for; empty when nothing was.
    public let query: String
    public let language: Language
    public let setting: PageSetting
    public let isExercise: Bool

    public init(
        _ actors: [Actor], total: Int, query: String = "", language: Language,
        setting: PageSetting, isExercise: Bool = false
    ) {
        self.actors = actors
        self.total = total
        self.query = query
        self.language = language
        self.setting = setting
        self.isExercise = isExercise
    }

    /// The page.
    public var html: String {
        let title = language.say("Actors", fr: "Acteurs")
        let shell = PageShell(
            title: title, description: lead, language: language, setting: setting,
            isExercise: isExercise)
        return shell.html {
            tag("main") {
                tag("h1") { title }
                tag("p", ["class": "lead"]) { lead }
                form
                if actors.isEmpty {
                    tag("p") {
                        language.say("Nobody of this name.", fr: "Personne de ce nom.")
                    }
                } else {
                    table
                }
                if query.isEmpty, total > actors.count {
                    tag("p", ["class": "small quiet"]) {
                        language.say(
                            "\(language.number(actors.count)) of \(language.number(total)); look the others up by name.",
                            fr:
                                "\(language.number(actors.count)) sur \(language.number(total))\u{A0}; chercher les autres par leur nom."
                        )
                    }
                }
            }
        }
    }

    private var lead: String {
        language.say(
            "Who is said to have fought, attacked or protected, with everything that sources say of "
                + "them. A dossier describes reported violence; it locates nobody.",
            fr:
                "Qui aurait combattu, attaqué ou protégé, et tout ce que les sources en disent. Une "
                + "fiche décrit la violence rapportée\u{A0}; elle ne localise personne.")
    }

    private var form: Markup {
        tag("form", ["action": "/actors", "method": "get", "class": "filter lookup"]) {
            tag("input", ["type": "hidden", "name": "lang", "value": language.rawValue])
            setting.pastField
            tag("label") {
                tag("span") { language.say("Any of their names", fr: "L’un de leurs noms") }
                tag("input", ["type": "search", "name": "q", "value": query])
            }
            " "
            tag("button", ["type": "submit"]) { language.say("Look up", fr: "Chercher") }
        }
    }

    private var table: Markup {
        tag("table", ["class": "long"]) {
            tag("thead") {
                tag("tr") {
                    [
                        language.say("Name", fr: "Nom"), language.say("Kind", fr: "Nature"),
                        language.say("Countries", fr: "Pays"),
                        language.say("Also called", fr: "Aussi appelé"),
                    ].map { title in tag("th", ["scope": "col"]) { title } }
                }
            }
            tag("tbody") { actors.map(row) }
        }
    }

    private func row(_ actor: Actor) -> Markup {
        let names = actor.names.map(\.text)
        return tag("tr") {
            tag("th", ["scope": "row"]) {
                if let path = setting.address(SiteAddress.path("/actors", actor.id)) {
                    tag("a", ["href": path]) { actor.name }
                } else {
                    actor.name
                }
            }
            tag("td") { actor.kind == .unknown ? "" : language.name(actor.kind) }
            tag("td") { actor.countries.prefix(6).joined(separator: " ") }
            tag("td", ["class": "quiet small"]) {
                names.prefix(4).joined(separator: ", ") + (names.count > 4 ? " …" : "")
            }
        }
    }
}
