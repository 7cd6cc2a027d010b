import Domain
import Geography

/// An actor's dossier: who they are, what they have done to whom and where, with whom and against
/// whom, each with who says so.
public struct ActorPage: Sendable {
    public let content: ActorContent
    public let language: Language
    public let setting: PageSetting

    public init(_ content: ActorContent, language: Language, setting: PageSetting = .file) {
        self.content = content
        self.language = language
        self.setting = setting
    }

    var dossier: Dossier { content.dossier }

    /// The page.
    public var html: String {
        let shell = PageShell(
            title: dossier.actor.name, description: sentence, language: language,
            setting: setting, isExercise: content.isExercise)
        return shell.html {
            tag("main") {
                heading
                tiles
                whereSection
                whenSection
                targetSection
                companySection
                identitySection
                timelineSection
                footer
            }
        }
    }

    @MarkupBuilder private var heading: Markup {
        RegisterMasthead.of(
            language.say("Actor", fr: "Acteur"), detail: language.name(dossier.actor.kind),
            id: dossier.actor.id, knownOn: content.knownOn, language)
        tag("h1") { dossier.actor.name }
        if let likeness = dossier.likeness {
            let percent = Int(likeness.score * 100)
            tag("p", ["class": "small"]) {
                language.say(
                    "“\(likeness.asked)” is none of its names: this is the nearest actor, \(percent) % alike.",
                    fr:
                        "«\u{A0}\(likeness.asked)\u{A0}» n’est pas un de ses noms\u{A0}: voici l’acteur le plus proche, ressemblance \(percent)\u{A0}%."
                )
            }
        }
        tag("p", ["class": "lead"]) { sentence }
        caveats
        if !note.isEmpty { tag("p") { note } }
    }

    private var note: String {
        dossier.actor.noteLanguages?[language.rawValue].map(language.typeset)
            ?? dossier.actor.note
    }

    /// The actor in two sentences.
    private var sentence: String {
        guard let seen = dossier.seen else {
            return language.say(
                "No incident names this actor.", fr: "Aucun incident ne nomme cet acteur.")
        }
        let count = language.count(
            dossier.incidents, "incident", "incidents", fr: "incident", "incidents")
        let killed = language.count(
            dossier.deaths.best, "person was", "people were", fr: "mort", "morts")
        let civilians = language.number(dossier.civilianDeaths.best)
        return language.say(
            "A side of, or accused in, \(count): first seen on \(language.day(seen.first)), last on "
                + "\(language.day(seen.last)). \(killed) killed in them on all sides, "
                + "\(civilians) of them civilians.",
            fr:
                "Partie à \(count), ou accusé\u{A0}: premier le \(language.day(seen.first)), dernier le "
                + "\(language.day(seen.last)). \(killed), tous camps confondus, dont \(civilians) civils."
        )
    }

    private var tiles: Markup {
        tag("section", ["class": "tiles"]) {
            tile(
                language.say("Killed in these incidents", fr: "Tués dans ces incidents"),
                language.number(dossier.deaths.best),
                language.interval(dossier.deaths.low, dossier.deaths.high))
            tile(
                language.say("Deaths by incident", fr: "Morts par incident"),
                dossier.lethality.mean.map { language.number($0, decimals: 1) } ?? "–",
                dossier.lethality.shareDeadly.map {
                    language.percent($0) + language.say(" deadly", fr: " mortels")
                } ?? "")
            tile(
                trendTitle, dossier.trend.map { language.number($0.recentIncidents) } ?? "–",
                dossier.trend.map(trend) ?? "")
        }
    }

    /// Which twelve months the trend is about.
    private var trendTitle: String {
        guard let trend = dossier.trend else {
            return language.say("Incidents, last 12 months", fr: "Incidents, 12 derniers mois")
        }
        let end = language.day(trend.upTo)
        return language.say(
            "Incidents, 12 months to \(end)", fr: "Incidents, 12 mois jusqu’au \(end)")
    }

    private func tile(_ title: String, _ value: String, _ remark: String) -> Markup {
        tag("div", ["class": "tile"]) {
            tag("h3") { title }
            tag("p", ["class": "big"]) {
                value
                tag("small") { remark }
            }
        }
    }

    private func trend(_ trend: DossierTrend) -> String {
        let before = language.number(trend.earlierIncidents)
        return switch trend.direction {
        case .rising: language.say("rising, \(before) before", fr: "en hausse, \(before) avant")
        case .steady:
            language.say(
                "no clear change, \(before) before", fr: "sans net changement, \(before) avant")
        case .falling: language.say("falling, \(before) before", fr: "en baisse, \(before) avant")
        }
    }

    private var footer: Markup {
        tag("section", ["class": "method"]) {
            tag("h2") { language.say("Lineage", fr: "Lignage") }
            tag("p") {
                language.label(language.say("Rule", fr: "Règle")) + " " + dossier.lineage.rule
            }
            tag("p") { tag("code") { "vigie actor \"\(dossier.actor.name)\"" } }
        }
    }
}
