import Domain

extension LookoutPage {
    /// The filter, as a form that any browser can send.
    var form: Markup {
        let filter = content.filter
        return tag(
            "form", ["id": "filter", "class": "filter", "method": "get", "action": "/incidents"]
        ) {
            CountryChooser.field(content.countries, chosen: content.filter.country, language)
            field("from", language.say("From", fr: "Du"), type: "date", filter.from?.description)
            field("to", language.say("To", fr: "Au"), type: "date", filter.to?.description)
            kindField
            field("actor", language.say("Actor", fr: "Acteur"), type: "search", filter.actor)
            field(
                "text", language.say("Words", fr: "Mots"), type: "search", filter.text)
            field(
                "min-deaths", language.say("Killed, at least", fr: "Morts, au moins"),
                type: "number", filter.minimumDeaths.map(String.init))
            field(
                "as-known-on", language.say("As known on", fr: "Connu au"), type: "date",
                filter.knownOn?.description)
            if !filter.within.isEmpty {
                field("within", language.say("Inside", fr: "Dans"), type: "search", filter.within)
            }
            tag("input", ["type": "hidden", "name": "lang", "value": language.rawValue])
            if content.totals == .shown {
                tag("input", ["type": "hidden", "name": "totals", "value": "1"])
            }
            tag("div", ["class": "actions"]) {
                tag("button", ["type": "submit"]) { language.say("Show", fr: "Afficher") }
                tag("a", ["href": "/incidents?lang=\(language.rawValue)"]) {
                    language.say("Reset", fr: "Effacer")
                }
            }
            exports
        }
    }

    private func field(_ name: String, _ title: String, type: String, _ value: String?) -> Markup {
        tag("label") {
            tag("span") { title }
            tag(
                "input",
                [
                    "name": name, "type": type, "value": value,
                    "min": type == "number" ? "0" : nil,
                ])
        }
    }

    private var kindField: Markup {
        tag("fieldset") {
            tag("legend") { language.say("Kind of violence", fr: "Type de violence") }
            MonthChart.stacking.map { kind in
                tag("label", ["class": "check"]) {
                    tag(
                        "input",
                        [
                            "type": "checkbox", "name": "type", "value": kind.rawValue,
                            "checked": content.filter.types.contains(kind) ? "checked" : nil,
                        ])
                    Legend.marker(kind)
                    language.name(kind)
                }
            }
        }
    }

    private var exports: Markup {
        tag("p", ["class": "exports small"]) {
            language.label(language.say("This selection", fr: "Cette sélection")) + " "
            tag("a", ["href": "/api/incidents.csv?\(content.query)"]) { "CSV" }
            " "
            tag("a", ["href": "/api/incidents.csv?\(content.query)&hxl=1"]) { "CSV+HXL" }
            " "
            tag("a", ["href": "/api/incidents.geojson?\(content.query)"]) { "GeoJSON" }
            " "
            tag("a", ["href": "/api/incidents?\(content.query)"]) { "JSON" }
            if let brief = Markup.safeAddress(content.briefPath) {
                " · "
                tag("a", ["href": frame.address(brief)]) {
                    language.say("Monthly brief", fr: "Note mensuelle")
                }
            }
        }
    }

    /// The incidents, with the way to the next ones.
    var tableSection: Markup {
        tag("section") {
            tag("h2") { language.say("Incidents", fr: "Incidents") }
            tag("div", ["class": "scroll"]) {
                tag("table", ["class": "long incidents"]) {
                    tag("thead") {
                        tag("tr") {
                            heading(language.say("Date", fr: "Date"))
                            heading(language.say("Place", fr: "Lieu"))
                            heading(language.say("Parties", fr: "Parties"))
                            heading(language.say("Killed", fr: "Tués"), isNumber: true)
                            heading(language.say("Civilians", fr: "Civils"), isNumber: true)
                        }
                    }
                    tag("tbody") { content.incidents.map { row($0) } }
                }
            }
            pages
        }
    }

    private func heading(_ title: String, isNumber: Bool = false) -> Markup {
        tag("th", ["scope": "col", "class": isNumber ? "num" : nil]) { title }
    }

    private func row(_ incident: Incident) -> Markup {
        let place = incident.place
        let name = language.placeHeading(place) ?? "–"
        let district = language.place(place.admin2)
        return tag("tr") {
            DayCell.markup(incident.when)
            tag("td") {
                tag("a", ["href": address(of: incident)]) { name }
                if !district.isEmpty, place.admin2 != place.bestName {
                    tag("span", ["class": "quiet"]) { ", " + district }
                }
            }
            tag("td") {
                Legend.marker(incident.violence)
                language.sides(of: incident) ?? "–"
            }
            tag("td", ["class": "num", "data-title": language.say("Killed", fr: "Tués")]) {
                language.deaths(of: incident)
            }
            tag("td", ["class": "num", "data-title": language.say("Civilians", fr: "Civils")]) {
                language.civilianDeaths(of: incident)
            }
        }
    }
}
