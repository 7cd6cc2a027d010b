import Domain

/// A mission's time on one page: the picture, then what it shows as lists with their sources.
public struct TimelinePage: Sendable {
    public let content: TimelineContent
    public let wording: MissionWording
    public let setting: PageSetting

    public init(
        _ content: TimelineContent, wording: MissionWording, setting: PageSetting = .file
    ) {
        self.content = content
        self.wording = wording
        self.setting = setting
    }

    private var language: Language { wording.language }
    private var picture: TimelinePicture { TimelinePicture(content, wording) }

    private func say(_ english: String, fr french: String) -> String {
        language.say(english, fr: french)
    }

    /// The picture alone, as an SVG file.
    public var svg: String {
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + picture.picture(isAlone: true).html + "\n"
    }

    /// The page.
    public var html: String {
        let title = say("Timeline: ", fr: "Chronologie\u{A0}: ") + picture.title
        return PageShell(
            title: title, description: title, language: language, setting: setting,
            isExercise: content.isExercise
        ).html {
            tag("main", ["class": "time"]) {
                tag("h1") { title }
                form
                tag("div", ["class": "time-picture"]) { picture.picture(isAlone: false) }
                tag("p", ["class": "small quiet"]) { key }
                actList
                lastingList
                promiseList
                tag("h2") { say("Killed by month", fr: "Tués par mois") }
                TableMarkup.details(
                    TimelineListing.violence(content.violence, language: language),
                    summary: say("The numbers", fr: "Les chiffres"))
            }
        }
    }

    /// What the signs of the picture mean that it does not name itself.
    private var key: String {
        say(
            "Red numbers: coups and atrocities. Broken outline and ?: nobody wrote down the end. ✓: "
                + "kept, on that day or beside its deadline. Arrow: due after the end of the picture.",
            fr:
                "Numéros rouges\u{A0}: coups d’État et atrocités. Contour interrompu et «\u{A0}?\u{A0}»\u{A0}: fin inconnue. "
                + "✓\u{A0}: tenu, ce jour-là ou à côté de l’échéance. Flèche\u{A0}: échéance au-delà de l’image."
        )
    }

    /// Another period, on the site.
    @MarkupBuilder private var form: Markup {
        if setting.isSite {
            tag("form", ["class": "time-form", "method": "get", "action": "/timeline"]) {
                tag("input", ["type": "hidden", "name": "country", "value": content.country])
                tag("input", ["type": "hidden", "name": "lang", "value": language.rawValue])
                setting.pastField
                field("from", say("From", fr: "Du"), content.period.first)
                field("to", say("To", fr: "Au"), content.period.last)
                tag("button", ["type": "submit"]) { say("Show", fr: "Afficher") }
            }
        }
    }

    private func field(_ name: String, _ title: String, _ day: Day) -> Markup {
        tag("label") {
            tag("span") { title }
            tag("input", ["type": "date", "name": name, "value": day.description])
        }
    }

    @MarkupBuilder private var actList: Markup {
        if !content.acts.isEmpty {
            tag("h2") { say("Events", fr: "Événements") }
            tag("ol") { content.acts.map { act in tag("li") { entry(act) } } }
        }
    }

    @MarkupBuilder private var lastingList: Markup {
        if !content.lasting.isEmpty {
            tag("h2") { say("Measures that hold until lifted", fr: "Mesures jusqu’à leur levée") }
            tag("ul") { content.lasting.map { measure in tag("li") { entry(measure) } } }
        }
    }

    private func entry(_ measure: PoliticalMeasure) -> Markup {
        let who = measure.by.map(wording.text).joined(separator: ", ")
        let end =
            measure.until.map { say(" until ", fr: " jusqu’au ") + language.day($0) }
            ?? (measure.isEndUnknown ? say(" (end not known)", fr: " (fin inconnue)") : "")
        return .group([
            tag("b") { language.days(measure.when) + end },
            .text(" · \(picture.name(measure.kind))\(who.isEmpty ? "" : ", \(who)")"),
            .text(say(": ", fr: "\u{A0}: ") + wording.text(measure.text)),
            .group(
                measure.disputes.map { dispute in
                    tag("span", ["class": "quiet"]) {
                        say(" Disputed: ", fr: " Contesté\u{A0}: ") + wording.text(dispute)
                    }
                }),
            sources(measure.references),
        ])
    }

    private func sources(_ references: [Reference]) -> Markup {
        let names = Set(references.map(\.source)).sorted().compactMap { id -> String? in
            guard let source = content.sources[id], source.kind != .person, source.isNameable
            else { return nil }
            return source.title
        }
        let isUnverified = references.verification == .unverified
        if names.isEmpty, !isUnverified { return .empty }
        let mark = isUnverified ? [say("unverified", fr: "non vérifié")] : []
        return tag("span", ["class": "quiet small"]) {
            " [" + (names + mark).joined(separator: "; ") + "]"
        }
    }

    @MarkupBuilder private var promiseList: Markup {
        if !content.dated.isEmpty {
            tag("h2") { say("Promises", fr: "Promesses") }
            tag("ul") {
                content.dated.map { state in
                    tag("li") { CommitmentParagraph(state, nil, wording).text }
                }
            }
        }
    }
}
