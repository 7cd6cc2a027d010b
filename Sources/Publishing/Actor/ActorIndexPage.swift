import Domain

/// The actors of the register with links to their dossiers, and what a name may stand for.
public struct ActorIndexPage: Sendable {
    /// What was asked for.
    public struct Filter: Sendable, Hashable {
        /// A name; empty for all.
        public var name: String
        /// An ISO3 code; `nil` for every country.
        public var country: String?

        public init(name: String = "", country: String? = nil) {
            self.name = name
            self.country = country
        }
    }

    /// Those that an analyst describes, in the order given.
    public let described: [Actor]
    /// The others of this page of the list, or what a name may stand for, likeliest first.
    public let listed: [Actor]
    /// How many there are beside those described, how many of them come before this page, and how
    /// many a page holds.
    public let others: (total: Int, offset: Int, pageSize: Int)
    public let filter: Filter
    /// The countries that can be chosen.
    public let countries: [CountryChooser.Choice]
    public let language: Language
    public let setting: PageSetting
    public let isExercise: Bool

    public init(
        described: [Actor] = [], listed: [Actor], others: (total: Int, offset: Int, pageSize: Int),
        filter: Filter, countries: [CountryChooser.Choice] = [], language: Language,
        setting: PageSetting, isExercise: Bool = false
    ) {
        self.described = described
        self.listed = listed
        self.others = others
        self.filter = filter
        self.countries = countries
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
                if described.isEmpty, listed.isEmpty, others.total == 0 {
                    tag("p") {
                        filter.name.isEmpty
                            ? language.say("Nobody is listed.", fr: "Aucun acteur.")
                            : language.say("Nobody of this name.", fr: "Personne de ce nom.")
                    }
                } else if filter.name.isEmpty {
                    section(
                        language.say("Described by analysts", fr: "Décrits par des analystes"),
                        described)
                    section(language.say("Listed by datasets", fr: "Cités par des bases"), listed)
                    pages
                } else {
                    table(listed)
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

    @MarkupBuilder private func section(_ title: String, _ actors: [Actor]) -> Markup {
        if !actors.isEmpty {
            tag("section") {
                tag("h2") { title }
                table(actors)
            }
        }
    }

    /// Where this part of the list stands, and the ways back and on.
    private var pages: Markup {
        ListPager(
            total: others.total, offset: others.offset, count: listed.count,
            pageSize: others.pageSize, language: language
        ) { offset in
            let country = filter.country.map { [(name: "country", value: $0)] } ?? []
            let place = offset > 0 ? [(name: "offset", value: "\(offset)")] : []
            return setting.address(SiteAddress.address("/actors", country + place))
        }.markup
    }

    private func table(_ actors: [Actor]) -> Markup {
        tag("table", ["class": "long stacked"]) {
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
        let countries = actor.countries.map(language.country)
        return tag("tr") {
            tag("th", ["scope": "row"]) {
                if let path = setting.address(SiteAddress.path("/actors", actor.id)) {
                    tag("a", ["href": path]) { actor.name }
                } else {
                    actor.name
                }
            }
            tag("td", ["class": "nowrap"]) {
                actor.kind == .unknown ? "" : language.name(actor.kind)
            }
            tag("td") {
                countries.prefix(4).joined(separator: ", ") + (countries.count > 4 ? " …" : "")
            }
            tag("td", ["class": "quiet small"]) {
                names.prefix(4).joined(separator: ", ") + (names.count > 4 ? " …" : "")
            }
        }
    }
}
