import Domain
import Geography

/// One incident: who says what, how many, how sure, and what would have to be wrong.
public struct IncidentPage: Sendable {
    public let content: IncidentContent
    public let language: Language
    public let setting: PageSetting

    public init(_ content: IncidentContent, language: Language, setting: PageSetting = .file) {
        self.content = content
        self.language = language
        self.setting = setting
    }

    var incident: Incident { content.incident }

    /// The page.
    public var html: String {
        let shell = PageShell(
            title: title, description: incident.title, language: language, setting: setting,
            isExercise: content.isExercise)
        return shell.html {
            tag("main") {
                heading
                tag("div", ["class": "beside"]) {
                    tag("div") {
                        tollHeadline
                        grades
                    }
                    locator
                }
                if incident.isSummary {
                    tag("p", ["class": "small"]) { language.totalRemark }
                }
                if let summary = content.summary.map(language.text), !summary.isEmpty {
                    tag("p") { content.redacted(summary, language) }
                }
                tollSection
                claimSection
                leads
                viewSection
                historySection
                lineageSection
            }
        }
    }

    private var title: String {
        let name =
            language.placeHeading(incident.place)
            ?? language.say("unknown place", fr: "lieu inconnu")
        return "\(name), \(language.days(incident.when))"
    }

    @MarkupBuilder private var heading: Markup {
        RegisterMasthead.of(
            incident.isSummary
                ? language.say("Total of several incidents", fr: "Total de plusieurs incidents")
                : language.say("Incident", fr: "Incident"),
            id: incident.id, knownOn: content.knownOn, language)
        tag("h1") { title }
        if let name = content.title.map(language.text) {
            tag("p", ["class": "subtitle"]) { content.redacted(name, language) }
        }
        tag("p", ["class": "lead"]) {
            Legend.marker(incident.violence)
            incident.violence.map(language.name)
                ?? language.say("Kind of violence unknown", fr: "Type de violence inconnu")
            parties
            ". "
            tag("span", ["class": "quiet"]) { whereabouts }
        }
    }

    private var whereabouts: String {
        let place = incident.place
        let country = place.country.isEmpty ? "" : language.country(place.country)
        let units = [place.admin2, place.admin1].filter { !$0.isEmpty }
        let chain =
            units.prefix(1).map { language.placeHeading($0) }
            + units.dropFirst().map(language.place) + [country].filter { !$0.isEmpty }
        // A range in the title says already how well the day is known.
        let isDay = incident.when.first == incident.when.last
        let date =
            isDay
            ? language.remark(incident.datePrecision).map {
                language.say("date ", fr: "date ") + $0
            }
            : nil
        return (chain + [language.name(place.precision), date].compactMap { $0 })
            .joined(separator: ", ") + "."
    }

    private var tollHeadline: Markup {
        let toll = incident.deaths
        let civilians = incident.civilianDeaths
        return tag("div", ["class": "tile"]) {
            tag("h3") { language.say("People killed", fr: "Personnes tuées") }
            if incident.isTollStated {
                tag("p", ["class": "big"]) {
                    language.number(toll.best)
                    if toll.low != toll.high {
                        tag("small") { language.interval(toll.low, toll.high) }
                    }
                }
                tag("p", ["class": "small"]) {
                    language.label(language.say("Civilians among them", fr: "Dont civils")) + " "
                        + language.toll(civilians)
                }
            } else {
                tag("p", ["class": "big"]) { language.deaths(of: incident) }
                tag("p", ["class": "small"]) {
                    language.say(
                        "No claim gives a number.", fr: "Aucune source ne donne de nombre.")
                }
            }
        }
    }

    private var grades: Markup {
        tag("div", ["class": "tile"]) {
            tag("h3") {
                language.say("How well established", fr: "Degré de certitude")
            }
            GradeList.line(incident.grades, language)
            tag("p", ["class": "small quiet"]) { gradeMeaning }
        }
    }

    private var gradeMeaning: String {
        language.say(
            "Three questions, graded apart: confirmed (independent sources agree, or those responsible accept it), "
                + "fair, weak (a single or uncertain source), contested (sources contradict each other), discounted.",
            fr:
                "Trois questions, cotées séparément\u{A0}: confirmé (sources indépendantes concordantes, ou responsabilité "
                + "admise), plausible, faible (source unique ou incertaine), contesté (sources contradictoires), écarté."
        )
    }

    @MarkupBuilder private var locator: Markup {
        let isOnMap = BriefPage.isOnMap(incident)
        let markers = isOnMap ? [marker].compactMap { $0 } : []
        let map = MapDocument(
            title: title, summary: whereabouts, areas: content.areas, markers: markers)
        if !content.areas.isEmpty,
            let picture = map.picture(id: "where", language: language, width: 420, highest: 380)
        {
            tag("figure") {
                picture
                if !isOnMap {
                    tag("figcaption") {
                        language.say(
                            "Not drawn: its place is known only to an area.",
                            fr: "Non représenté\u{A0}: le lieu n’est connu qu’à une zone près.")
                    }
                }
            }
        }
    }

    private var marker: MapDocument.Marker? {
        incident.place.coordinate.map {
            MapDocument.Marker(
                place: $0, violence: incident.violence, deaths: max(12, incident.deaths.best),
                isApproximate: incident.place.precision > .exact, remark: title)
        }
    }
}
