import Domain
import Geography

extension ActorPage {
    /// Where the actor's incidents were, on the map and by district and year.
    var whereSection: Markup {
        tag("section") {
            tag("h2") { language.say("Where", fr: "Où") }
            tag("figure", ["class": "locator"]) {
                map.picture(id: "where", language: language, width: 600, highest: 480)
                Legend.kinds(language, id: "la", sign: .marker)
            }
            if !dossier.districts.isEmpty {
                tag("div", ["class": "wide-only"]) { districtTable(years(12)) }
                tag("div", ["class": "narrow-only"]) { districtTable(years(6)) }
            }
        }
    }

    private var map: MapDocument {
        let markers = content.incidents.compactMap { incident -> MapDocument.Marker? in
            guard BriefPage.isOnMap(incident), let place = incident.place.coordinate else {
                return nil
            }
            return MapDocument.Marker(
                place: place, violence: incident.violence, deaths: incident.deaths.best,
                isApproximate: incident.place.precision > .exact,
                remark: language.label(language.days(incident.when)) + " "
                    + language.deaths(of: incident),
                address: setting.address(SiteAddress.path("/incidents", incident.id)))
        }
        return MapDocument(
            title: dossier.actor.name,
            summary: language.say(
                "\(markers.count) incidents with a known place.",
                fr: "\(markers.count) incidents dont le lieu est connu."),
            areas: content.areas, markers: markers)
    }

    /// The years of record from the first to the last, also those without an incident.
    private func years(_ most: Int) -> [(year: Int, figures: DossierYear?)] {
        guard let first = dossier.years.first?.year, let last = dossier.years.last?.year else {
            return []
        }
        let known = Dictionary(
            dossier.years.map { ($0.year, $0) }, uniquingKeysWith: { first, _ in first })
        return (first...last).suffix(most).map { ($0, known[$0]) }
    }

    /// The districts with most incidents, and how their share moved over the years.
    private func districtTable(_ years: [(year: Int, figures: DossierYear?)]) -> Markup {
        let counts = years.map { year in
            Dictionary(
                (year.figures?.districts ?? []).map { ($0.id, $0.incidents) },
                uniquingKeysWith: { first, _ in first })
        }
        return tag("table", ["class": "dense"]) {
            tag("caption") {
                language.say(
                    "Incidents by district and year; the total is of all years",
                    fr: "Incidents par district et année\u{A0}; le total est de toutes les années")
            }
            tag("thead") {
                tag("tr") {
                    tag("th", ["scope": "col"]) { language.say("District", fr: "District") }
                    years.map { year in
                        tag("th", ["scope": "col", "class": "num"]) { String(year.year) }
                    }
                    tag("th", ["scope": "col", "class": "num"]) {
                        language.say("Total", fr: "Total")
                    }
                }
            }
            tag("tbody") {
                dossier.districts.prefix(12).map { district in
                    tag("tr") {
                        tag("th", ["scope": "row"]) {
                            content.districtNames[district.id] ?? language.place(district.id)
                        }
                        counts.map { count in
                            tag("td", ["class": "num"]) {
                                count[district.id].map(language.number) ?? "·"
                            }
                        }
                        tag("td", ["class": "num"]) { language.number(district.incidents) }
                    }
                }
            }
        }
    }

    /// Deaths by month in the actor's incidents.
    @MarkupBuilder var whenSection: Markup {
        if !content.chart.bars.isEmpty {
            tag("section") {
                tag("h2") { language.say("When", fr: "Quand") }
                yearTable
                tag("figure") {
                    Legend.kinds(language, id: "lw", sign: .bar)
                    tag("div", ["class": "wide-only"]) {
                        content.chart.picture(id: "months", language: language, height: 200)
                    }
                    tag("div", ["class": "narrow-only"]) {
                        content.chart.picture(
                            id: "months-n", language: language, width: 380, height: 200)
                    }
                    content.chart.unknownNote(language)
                    TableMarkup.details(
                        content.chart.table(language),
                        summary: language.say(
                            "The numbers of this chart", fr: "Les chiffres du graphique"))
                }
            }
        }
    }

    /// Incidents, dead and reach by year.
    private var yearTable: Markup {
        tag("table") {
            tag("caption") {
                language.say(
                    "By year; grid cells of 0.5° with at least one incident",
                    fr: "Par année\u{A0}; mailles de 0,5° avec au moins un incident")
            }
            tag("thead") {
                tag("tr") {
                    tag("th", ["scope": "col"]) { language.say("Year", fr: "Année") }
                    [
                        language.say("Incidents", fr: "Incidents"),
                        language.say("Killed", fr: "Tués"),
                        language.say("Civilians", fr: "Civils"),
                        language.say("Grid cells", fr: "Mailles"),
                    ].enumerated().map { column, title in
                        tag("th", ["scope": "col", "class": Self.style(ofColumn: column)]) { title }
                    }
                }
            }
            tag("tbody") { years(12).map { row($0.year, $0.figures) } }
        }
    }

    private func row(_ year: Int, _ figures: DossierYear?) -> Markup {
        let cells =
            figures.map {
                [
                    language.number($0.incidents), language.toll($0.deaths),
                    language.toll($0.civilianDeaths), language.number($0.cells.count),
                ]
            } ?? Array(repeating: "·", count: 4)
        return tag("tr") {
            tag("th", ["scope": "row"]) { String(year) }
            cells.enumerated().map { column, cell in
                tag("td", ["class": Self.style(ofColumn: column)]) { cell }
            }
        }
    }

    /// A phone has no room for the grid cells.
    private static func style(ofColumn column: Int) -> String {
        column < 3 ? "num" : "num hide-narrow"
    }

    /// Against whom, and with how many dead.
    @MarkupBuilder var targetSection: Markup {
        if !dossier.targets.isEmpty {
            tag("section") {
                tag("h2") { language.say("Against whom", fr: "Contre qui") }
                tag("table") {
                    tag("caption") {
                        language.say(
                            "The dead are those of all sides, also the actor’s own",
                            fr: "Les morts sont ceux de tous les camps, y compris les siens")
                    }
                    tag("thead") {
                        tag("tr") {
                            tag("th", ["scope": "col"]) { language.say("Against", fr: "Contre") }
                            tag("th", ["scope": "col", "class": "num"]) {
                                language.say("Incidents", fr: "Incidents")
                            }
                            tag("th", ["scope": "col", "class": "num"]) {
                                language.say("Killed", fr: "Tués")
                            }
                        }
                    }
                    tag("tbody") {
                        dossier.targets.map { target in
                            tag("tr") {
                                tag("th", ["scope": "row"]) { language.name(target.kind) }
                                tag("td", ["class": "num"]) { language.number(target.incidents) }
                                tag("td", ["class": "num"]) { language.number(target.deaths) }
                            }
                        }
                    }
                }
            }
        }
    }

    /// Up to forty incidents, gravest first, in the order of time.
    @MarkupBuilder var timelineSection: Markup {
        let all = dossier.timeline.filter { $0.against != .summary }
        // Of a war's tens of thousands only those that may come in are put in order.
        let least = all.map(\.deaths.best).sorted(by: >).prefix(40).last ?? 0
        let gravest = all.filter { $0.deaths.best >= least }.sorted {
            ($1.deaths.best, $0.incident) < ($0.deaths.best, $1.incident)
        }.prefix(40).sorted { ($0.when.first, $0.incident) < ($1.when.first, $1.incident) }
        if !gravest.isEmpty {
            tag("section") {
                tag("h2") { language.say("Timeline", fr: "Chronologie") }
                if all.count > gravest.count {
                    tag("p", ["class": "small quiet"]) {
                        language.say(
                            "The \(gravest.count) gravest of \(language.number(all.count)) incidents.",
                            fr:
                                "Les \(gravest.count) incidents les plus graves sur \(language.number(all.count))."
                        )
                    }
                }
                tag("table", ["class": "long timeline"]) {
                    tag("thead") {
                        tag("tr") {
                            [
                                language.say("Date", fr: "Date"),
                                language.say("Place, against whom", fr: "Lieu, contre qui"),
                            ].map { title in tag("th", ["scope": "col"]) { title } }
                            tag("th", ["scope": "col", "class": "num"]) {
                                language.say("Killed", fr: "Tués")
                            }
                            tag("th", ["scope": "col"]) {
                                language.say("Who did it", fr: "Auteur")
                            }
                        }
                    }
                    tag("tbody") { gravest.map { row($0) } }
                }
            }
        }
    }

    private func row(_ entry: DossierEntry) -> Markup {
        let place = entry.place.isEmpty ? entry.title : language.placeHeading(entry.place)
        return tag("tr") {
            DayCell.markup(entry.when)
            tag("td") {
                if let path = setting.address(SiteAddress.path("/incidents", entry.incident)) {
                    tag("a", ["href": path]) { place }
                } else {
                    place
                }
                tag("span", ["class": "quiet"]) { ", " + language.against(entry.against) }
            }
            tag("td", ["class": "num"]) { language.toll(entry.deaths) }
            tag("td") {
                tag("span", ["class": "grade \(entry.attribution.rawValue)"]) {
                    language.name(entry.attribution)
                }
            }
        }
    }
}
