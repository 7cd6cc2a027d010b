import Domain
import Geography

extension ActorPage {
    /// Where the actor's incidents were, on the map and by district and year.
    var whereSection: Markup {
        tag("section") {
            tag("h2") { language.say("Where", fr: "Où") }
            tag("div", ["class": "beside even"]) {
                tag("figure") {
                    map.picture(id: "where", language: language, width: 600, highest: 480)
                    Legend.kinds(language, id: "la", sign: .marker)
                }
                districtTable
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
                    + language.toll(incident.deaths),
                address: setting.address(SiteAddress.path("/incidents", incident.id)))
        }
        return MapDocument(
            title: dossier.actor.name,
            summary: language.say(
                "\(markers.count) incidents with a known place.",
                fr: "\(markers.count) incidents dont le lieu est connu."),
            areas: content.areas, markers: markers)
    }

    /// The districts with most incidents, and how their share moved over the years.
    private var districtTable: Markup {
        let years = Array(dossier.years.suffix(6))
        let counts = years.map { year in
            Dictionary(
                year.districts.map { ($0.id, $0.incidents) },
                uniquingKeysWith: { first, _ in first })
        }
        return tag("table") {
            tag("caption") {
                language.say(
                    "Incidents by district and year", fr: "Incidents par district et année")
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
                            content.districtNames[district.id] ?? district.id
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
            tag("caption") { language.say("By year", fr: "Par année") }
            tag("thead") {
                tag("tr") {
                    tag("th", ["scope": "col"]) { language.say("Year", fr: "Année") }
                    [
                        language.say("Incidents", fr: "Incidents"),
                        language.say("Killed", fr: "Tués"),
                        language.say("Civilians", fr: "Civils"),
                        language.say("Grid cells", fr: "Mailles"),
                    ].map { title in tag("th", ["scope": "col", "class": "num"]) { title } }
                }
            }
            tag("tbody") {
                dossier.years.suffix(12).map { year in
                    tag("tr") {
                        tag("th", ["scope": "row"]) { String(year.year) }
                        tag("td", ["class": "num"]) { language.number(year.incidents) }
                        tag("td", ["class": "num"]) { language.toll(year.deaths) }
                        tag("td", ["class": "num"]) { language.toll(year.civilianDeaths) }
                        tag("td", ["class": "num"]) { language.number(year.cells.count) }
                    }
                }
            }
        }
    }

    /// Against whom, and with how many dead.
    @MarkupBuilder var targetSection: Markup {
        if !dossier.targets.isEmpty {
            tag("section") {
                tag("h2") { language.say("Against whom", fr: "Contre qui") }
                tag("table") {
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

    /// Those met in the same incidents, on the other side and on the same.
    @MarkupBuilder var companionSection: Markup {
        if !dossier.rivals.isEmpty || !dossier.allies.isEmpty {
            tag("section") {
                tag("h2") { language.say("In the same incidents", fr: "Dans les mêmes incidents") }
                tag("div", ["class": "beside even"]) {
                    companions(language.say("On the other side", fr: "En face"), dossier.rivals)
                    companions(language.say("On the same side", fr: "Du même côté"), dossier.allies)
                }
            }
        }
    }

    private func companions(_ title: String, _ list: [DossierCompanion]) -> Markup {
        tag("table") {
            tag("caption") { title }
            tag("tbody") {
                list.prefix(10).map { companion in
                    tag("tr") {
                        tag("th", ["scope": "row"]) { name(companion) }
                        tag("td", ["class": "num"]) {
                            language.count(
                                companion.incidents, "incident", "incidents", fr: "incident",
                                "incidents")
                        }
                        tag("td", ["class": "num quiet"]) {
                            "\(companion.seen.first.parts.year)–\(companion.seen.last.parts.year)"
                        }
                    }
                }
                if list.isEmpty {
                    tag("tr") { tag("td") { language.say("nobody", fr: "personne") } }
                }
            }
        }
    }

    private func name(_ companion: DossierCompanion) -> Markup {
        guard let id = companion.actor,
            let path = setting.address(SiteAddress.path("/actors", id))
        else {
            return .text(companion.name)
        }
        return tag("a", ["href": path]) { companion.name }
    }

    /// Up to forty incidents, gravest first, in the order of time.
    @MarkupBuilder var timelineSection: Markup {
        let all = dossier.timeline.filter { $0.against != .summary }
        let gravest = all.sorted {
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
                tag("table", ["class": "long"]) { tag("tbody") { gravest.map { row($0) } } }
            }
        }
    }

    private func row(_ entry: DossierEntry) -> Markup {
        tag("tr") {
            DayCell.markup(entry.when)
            tag("td") {
                if let path = setting.address(SiteAddress.path("/incidents", entry.incident)) {
                    tag("a", ["href": path]) { entry.place.isEmpty ? entry.title : entry.place }
                } else {
                    entry.place.isEmpty ? entry.title : entry.place
                }
                tag("span", ["class": "quiet"]) {
                    language.say(", against ", fr: ", contre ") + language.name(entry.against)
                }
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
