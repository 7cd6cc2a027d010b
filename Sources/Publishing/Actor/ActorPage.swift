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
                companionSection
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
        tag("p", ["class": "lead"]) { sentence }
        if !dossier.actor.note.isEmpty { tag("p") { dossier.actor.note } }
        caveats
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
            dossier.deaths.best, "person was", "people were", fr: "personne tuée",
            "personnes tuées")
        let civilians = language.count(
            dossier.civilianDeaths.best, "civilian", "civilians", fr: "civil", "civils")
        return language.say(
            "A side of, or accused in, \(count) from \(language.day(seen.first)) to "
                + "\(language.day(seen.last)), in which \(killed) killed on all sides, "
                + "among them \(civilians).",
            fr:
                "Partie à \(count), ou accusé, du \(language.day(seen.first)) au \(language.day(seen.last))\u{A0}: "
                + "\(killed), tous camps confondus, dont \(civilians)."
        )
    }

    /// What the numbers leave out.
    @MarkupBuilder private var caveats: Markup {
        if dossier.namedOnly > 0 {
            let more = language.count(
                dossier.namedOnly, "more incident", "more incidents", fr: "autre incident",
                "autres incidents")
            tag("p", ["class": "small"]) {
                language.say(
                    "Named in \(more) of which others are accused; only the timeline has them.",
                    fr:
                        "Cité dans \(more) dont d’autres sont accusés\u{A0}; ne figurent que dans la chronologie."
                )
            }
        }
        dossier.summaries.map { total in
            tag("p", ["class": "small"]) {
                language.say(
                    "Also named in a total of several incidents, which is added nowhere: ",
                    fr:
                        "Cité aussi dans un total de plusieurs incidents, additionné nulle part\u{A0}: "
                )
                if let path = setting.address(SiteAddress.path("/incidents", total.incident)) {
                    tag("a", ["href": path]) { total.title }
                } else {
                    total.title
                }
                ", \(language.days(total.when)): \(language.toll(total.deaths))."
            }
        }
        dossier.umbrellas.map { umbrella in
            let count = language.count(
                umbrella.incidents, "incident", "incidents", fr: "incident", "incidents")
            let years = [umbrella.seen.first, umbrella.seen.last].map { String($0.parts.year) }
            let span = years[0] == years[1] ? years[0] : years.joined(separator: "–")
            return tag("p", ["class": "small"]) {
                language.say(
                    "Said to be a part of \(umbrella.name), under whose name \(count) (\(span)) are "
                        + "booked. They count here only where a claim names this actor.",
                    fr:
                        "Serait rattaché à «\u{A0}\(umbrella.name)\u{A0}», nom qui porte \(count) (\(span)). "
                        + "Ils ne comptent ici que là où une déclaration nomme cet acteur."
                )
            }
        }
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
                language.say(
                    "Incidents, last 12 months of record", fr: "Incidents, 12 derniers mois connus"),
                dossier.trend.map { language.number($0.recentIncidents) } ?? "–",
                dossier.trend.map(trend) ?? "")
        }
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
            tag("p") { dossier.lineage.rule }
            tag("p") { tag("code") { "vigie actor \"\(dossier.actor.name)\"" } }
        }
    }
}
