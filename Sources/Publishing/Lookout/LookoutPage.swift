import Domain

/// The site's first page. Works without scripts: the map is then a picture and every change of the
/// filter loads the page anew; with scripts the map can be moved and asked.
public struct LookoutPage: Sendable {
    public let content: LookoutContent
    public let language: Language
    public let frame: SiteFrame

    public init(_ content: LookoutContent, language: Language, frame: SiteFrame) {
        self.content = content
        self.language = language
        self.frame = frame
    }

    /// The page.
    public var html: String {
        let shell = PageShell(
            title: language.say("Incidents – Vigie", fr: "Incidents – Vigie"),
            description: sentence, language: language, setting: .site(frame),
            isExercise: content.isExercise)
        return shell.html {
            tag("main", ["class": "lookout"]) {
                tag("h1", ["class": "unseen"]) { language.say("Incidents", fr: "Incidents") }
                form
                tag("div", ["id": "results", "class": "results"]) {
                    tag("p", ["class": "to-filter small"]) {
                        tag("a", ["href": "#filter"]) {
                            language.say(
                                "Choose country, dates, kind of violence ↓",
                                fr: "Choisir pays, dates, type de violence ↓")
                        }
                    }
                    tag("p", ["class": "sum", "aria-live": "polite"]) { sentence }
                    doubles
                    totals
                    mapSection
                    if content.totals != .shown { chartSection }
                    tableSection
                }
            }
        }
    }

    /// What the sum may count twice.
    @MarkupBuilder private var doubles: Markup {
        if let remark = language.remark(content.doubles) {
            tag("p", ["class": "small"]) { remark }
        }
    }

    /// What is listed apart.
    @MarkupBuilder private var totals: Markup {
        if case .leftOut(let count) = content.totals, count > 0 {
            tag("p", ["class": "small quiet"]) {
                tag("a", ["href": frame.address("/incidents?\(content.query)&totals=1")]) {
                    language.count(
                        count, "total of several incidents", "totals of several incidents",
                        fr: "total de plusieurs incidents", "totaux de plusieurs incidents")
                }
                language.say(
                    count == 1
                        ? " is listed apart and added nowhere."
                        : " are listed apart and added nowhere.",
                    fr: count < 2
                        ? ", à part et jamais additionné."
                        : ", à part et jamais additionnés.")
            }
        }
    }

    /// Where and when, before what matches there.
    private var scope: String {
        let filter = content.filter
        let place = filter.country.flatMap { code in
            content.countries.first { $0.code == code }?.name
        }
        let period: String? =
            switch (filter.from, filter.to) {
            case (let from?, let to?): language.days(DayRange(from, max(from, to)))
            case (let from?, nil):
                language.say("since ", fr: "depuis le ") + language.day(from)
            case (nil, let to?): language.say("until ", fr: "jusqu’au ") + language.day(to)
            case (nil, nil): nil
            }
        let words = [
            place ?? language.say("All countries", fr: "Tous les pays"), period,
        ].compactMap(\.self)
        return language.label(words.joined(separator: ", ")) + " "
    }

    /// What matches, in a sentence.
    private var sentence: String {
        if content.totals == .shown {
            return language.count(
                content.matching, "total of several incidents", "totals of several incidents",
                fr: "total de plusieurs incidents", "totaux de plusieurs incidents")
                + language.say(
                    ", which overlap with incidents and with each other: they are not added up",
                    fr:
                        ", qui recoupent les incidents et se recoupent\u{A0}: ils ne s’additionnent pas"
                )
        }
        let incidents = language.count(
            content.matching, "incident", "incidents", fr: "incident", "incidents")
        let killed = language.count(
            content.killed, "person killed", "people killed", fr: "personne tuée",
            "personnes tuées")
        let civilians = language.count(
            content.civilians, "civilian", "civilians", fr: "civil", "civils")
        return scope + "\(incidents), \(killed), "
            + language.say(
                "of them \(civilians) (best estimates)",
                fr: "dont \(civilians) (meilleures estimations)")
    }

    private var mapSection: Markup {
        let map = MapDocument(
            title: language.say("Incidents on the map", fr: "Incidents sur la carte"),
            summary: sentence, areas: content.areas, markers: markers)
        return tag("section", ["class": "map-panel"]) {
            tag(
                "div",
                [
                    "id": "map", "data-points": "/api/incidents.geojson?\(content.query)",
                    "data-areas": "/api/boundaries?\(content.query)",
                    "data-language": language.rawValue,
                ]
            ) {
                map.picture(id: "still", language: language, width: 900, highest: 620)
                    ?? tag("p", ["class": "quiet"]) {
                        language.say("Nothing to draw.", fr: "Rien à dessiner.")
                    }
            }
            tag("div", ["class": "map-foot"]) {
                Legend.kinds(language, id: "lk", sign: .marker)
                MapKey.sizes(language)
                unplaced
            }
        }
    }

    private var markers: [MapDocument.Marker] {
        content.incidents.compactMap { incident in
            guard BriefPage.isOnMap(incident), let place = incident.place.coordinate else {
                return nil
            }
            return MapDocument.Marker(
                place: place, violence: incident.violence, deaths: incident.deaths.best,
                isApproximate: incident.place.precision > .exact,
                remark: "\(incident.title), "
                    + language.label(language.days(incident.when)) + " "
                    + language.deaths(of: incident),
                address: address(of: incident))
        }
    }

    @MarkupBuilder private var unplaced: Markup {
        let missing = content.incidents.count { !BriefPage.isOnMap($0) }
        if missing > 0 {
            tag("p", ["class": "small quiet"]) {
                language.count(
                    missing, "incident in the table is", "incidents in the table are",
                    fr: "incident du tableau", "incidents du tableau")
                language.say(
                    " known only to a region or the country and not drawn.",
                    fr: "\u{A0}: lieu connu à la région ou au pays près, non représenté.")
            }
        }
    }

    private var chartSection: Markup {
        tag("section", ["class": "chart-panel"]) {
            tag("h2") {
                language.say("By month in which it began", fr: "Par mois de début")
            }
            Legend.kinds(language, id: "lm", sign: .bar)
            tag("div", ["class": "wide-only"]) {
                content.chart.picture(id: "months", language: language, width: 900, height: 190)
            }
            tag("div", ["class": "narrow-only"]) {
                content.chart.picture(id: "months-n", language: language, width: 380, height: 200)
            }
            content.chart.unknownNote(language)
            content.chart.reachNote(language)
            TableMarkup.details(
                content.chart.table(language),
                summary: language.say("The numbers of this chart", fr: "Les chiffres du graphique"))
        }
    }

    /// The page of an incident.
    func address(of incident: Incident) -> String {
        frame.address(SiteAddress.path("/incidents", incident.id))
    }
}
