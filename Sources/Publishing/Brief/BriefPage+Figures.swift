import Domain

extension BriefPage {
    /// Three key figures with their intervals, beside the month before and the year before.
    var tiles: Markup {
        tag(
            "section",
            ["class": "tiles", "aria-label": language.say("Key figures", fr: "Chiffres clés")]
        ) {
            tile(language.say("People killed", fr: "Personnes tuées"), content.killed)
            tile(language.say("Civilians killed", fr: "Civils tués"), content.civilians)
            tile(language.say("Incidents", fr: "Incidents"), content.incidents)
        }
    }

    private func tile(_ title: String, _ comparison: BriefContent.Comparison) -> Markup {
        let toll = comparison.current.toll
        return tag("div", ["class": "tile"]) {
            tag("h3") { title }
            tag("p", ["class": "big"]) {
                link(comparison.current, language.number(toll.best))
                if toll.low != toll.high {
                    tag("small") { language.interval(toll.low, toll.high) }
                }
            }
            tag("dl") {
                earlier(content.month - 1, comparison.previous, now: toll)
                earlier(content.month - 12, comparison.yearBefore, now: toll)
            }
        }
    }

    @MarkupBuilder private func earlier(
        _ month: Month, _ cited: BriefContent.Cited?, now: Toll
    ) -> Markup {
        tag("dt") { language.month(month) }
        if let cited {
            tag("dd") { link(cited, language.number(cited.toll.best)) }
            tag("dd", ["class": "change"]) { Change(now, since: cited.toll).sign(language) }
        } else {
            tag("dd") { "–" }
            tag("dd", ["class": "change"]) { language.say("no data", fr: "pas de données") }
        }
    }

    /// The map with what is not on it, and the kinds of violence beside.
    var happened: Markup {
        tag("section") {
            tag("h2") { language.say("Where it happened", fr: "Où cela s’est passé") }
            tag("div", ["class": "beside"]) {
                mapFigure
                tag("div") {
                    tag("h3") { language.say("By kind of violence", fr: "Par type de violence") }
                    kindTable
                    notOnMap
                    mapKey
                }
            }
        }
    }

    private var kindTable: Markup {
        tag("table", ["class": "cmp"]) {
            tag("thead") {
                tag("tr") {
                    tag("th", ["scope": "col"]) { language.say("Killed", fr: "Tués") }
                    for month in [content.month, content.month - 1, content.month - 12] {
                        tag("th", ["scope": "col", "class": "num"]) {
                            language.monthShort(month)
                            tag("br")
                            String(month.year)
                        }
                    }
                }
            }
            tag("tbody") {
                for kind in MonthChart.stacking { kindRow(kind) }
            }
        }
    }

    private func kindRow(_ kind: ViolenceType) -> Markup {
        let comparison = content.killedByType[kind]
        return tag("tr") {
            tag("th", ["scope": "row"]) {
                Legend.marker(kind)
                language.name(kind)
            }
            for cited in [comparison?.current, comparison?.previous, comparison?.yearBefore] {
                tag("td", ["class": "num"]) {
                    cited.map { link($0, language.number($0.toll.best)) } ?? .text("–")
                }
            }
        }
    }

    /// Incidents whose place is known only to a region or less: named, not piled on a centroid.
    @MarkupBuilder private var notOnMap: Markup {
        let missing = content.entries.map(\.incident).filter { !Self.isOnMap($0) }
        if !missing.isEmpty {
            let deaths = missing.reduce(0) { $0 + $1.deaths.best }
            let areas = Set(
                missing.map { $0.place.admin1.isEmpty ? $0.place.name : $0.place.admin1 }
            )
            .filter { !$0.isEmpty }.map(language.place).sorted()
            tag("h3") { language.say("Not on the map", fr: "Hors de la carte") }
            tag("p", ["class": "small"]) {
                language.count(
                    missing.count, "incident", "incidents", fr: "incident", "incidents")
                " ("
                language.count(deaths, "killed", "killed", fr: "mort", "morts")
                language.say(
                    "), whose place is known only to a region or the country",
                    fr: "), dont le lieu n’est connu qu’à la région ou au pays près")
                areas.isEmpty ? "." : " – " + areas.joined(separator: ", ") + "."
            }
        }
    }

    /// Whether an incident may be drawn as a point.
    static func isOnMap(_ incident: Incident) -> Bool {
        incident.place.coordinate != nil && incident.place.precision.isPointLike
    }

    private var mapFigure: Markup {
        tag("figure") {
            if let picture = incidentMap.picture(
                id: "incidents-map", language: language, width: 480, highest: 430)
            {
                picture
            } else {
                tag("p", ["class": "quiet"]) {
                    language.say(
                        "No boundaries and no places to draw.",
                        fr: "Ni limites ni lieux à dessiner.")
                }
            }
        }
    }

    /// How to read the map; the table above it names the shapes.
    private var mapKey: Markup {
        tag("div", ["class": "key"]) {
            MapKey.sizes(language)
            tag("p", ["class": "small quiet"]) {
                language.say(
                    "Size by people killed. A broken outline: known to the surroundings or the "
                        + "district only. Numbers refer to the gravest incidents.",
                    fr: "Taille selon le nombre de morts. Contour interrompu\u{A0}: lieu connu aux "
                        + "environs ou au district près. Les numéros renvoient aux incidents les "
                        + "plus graves.")
            }
        }
    }

    /// The month's incidents on the country's map.
    var incidentMap: MapDocument {
        let numbers = Dictionary(
            gravest.enumerated().map { ($1.id, $0 + 1) }, uniquingKeysWith: { first, _ in first })
        let markers = ranked.compactMap { entry -> MapDocument.Marker? in
            guard Self.isOnMap(entry.incident), let place = entry.incident.place.coordinate
            else { return nil }
            let incident = entry.incident
            return MapDocument.Marker(
                place: place, violence: incident.violence, deaths: incident.deaths.best,
                isApproximate: incident.place.precision > .exact, number: numbers[incident.id],
                remark: "\(placeName(incident)), "
                    + language.label(language.days(incident.when)) + " "
                    + language.deaths(of: incident),
                address: "#" + Self.anchor("i", incident.id))
        }
        return MapDocument(
            title: language.say(
                "Incidents in \(content.country), \(language.month(content.month))",
                fr: "Incidents, \(content.country), \(language.month(content.month))"),
            summary: language.say(
                "\(markers.count) incidents with a known place; the list at the end names them all.",
                fr:
                    "\(markers.count) incidents dont le lieu est connu\u{A0}; la liste en fin de page "
                    + "les nomme tous."),
            areas: content.areas, markers: markers)
    }
}
