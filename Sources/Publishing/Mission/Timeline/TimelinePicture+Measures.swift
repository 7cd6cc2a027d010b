import Domain

extension TimelinePicture {
    /// Bars with their names: within where they fit, else behind.
    struct Bar {
        var from: Double
        var to: Double
        var text: String
        var remark: String
        var style: String
        var isNamedWithin: Bool
        /// Where the bar with its name ends.
        var end: Double

        init(
            _ from: Double, _ to: Double, _ text: String, remark: String, style: String,
            limit: Double
        ) {
            let wanted = SVG.estimatedWidth(text, size: 11) + 8
            self.from = from
            self.to = max(to, from + 3)
            self.text = text
            self.remark = remark
            self.style = style
            isNamedWithin = wanted <= self.to - from || self.to + wanted > limit
            end = isNamedWithin ? max(self.to, min(limit, from + wanted)) : self.to + wanted
        }
    }

    func lane(_ bars: [Bar], name: String, height: Double = 15) -> Lane? {
        if bars.isEmpty { return nil }
        let rows = TimelineLayout.rows(bars.map { ($0.from, $0.end) }, gap: 3)
        let count = (rows.max() ?? 0) + 1
        return Lane(height: Double(count) * (height + 3)) { y in
            tag("g") {
                self.name(name, y)
                zip(bars, rows).map { bar, row in
                    let top = y + Double(row) * (height + 3)
                    return tag("g") {
                        tag("title") { bar.remark }
                        SVG.rectangle(
                            .init(bar.from, top), width: bar.to - bar.from, height: height,
                            style: bar.style)
                        SVG.text(
                            bar.text,
                            at: .init(bar.isNamedWithin ? bar.from + 4 : bar.to + 4, top + 11.5),
                            style: bar.isNamedWithin ? "within" : "behind")
                    }
                }
            }
        }
    }

    /// The mandates in force.
    var mandates: Lane? {
        let bars = content.mandates.filter { $0.period.overlaps(content.period) }.map { entry in
            let number = entry.mandate.id.split(separator: "/").last.map(String.init) ?? ""
            return Bar(
                layout.x(entry.period.first), layout.x(entry.period.last + 1), number,
                remark: "\(entry.mandate.id), "
                    + language.label(language.days(entry.period)) + " " + entry.mandate.title,
                style: "mandate", limit: layout.right)
        }
        return lane(bars, name: say("Mandate", fr: "Mandat"))
    }

    /// Suspensions, sanctions and aid cuts; those whose end nobody wrote down fade out.
    var lasting: Lane? {
        let bars = content.lasting.map { measure in
            let end = measure.until ?? content.period.last
            let isOpen = measure.until == nil
            let who = measure.by.map(wording.text).joined(separator: ", ")
            let mark = measure.isEndUnknown ? " ?" : ""
            return Bar(
                layout.x(measure.when.first), layout.x(end + 1),
                "\(who)\(say(": ", fr: "\u{A0}: "))\(name(measure.kind))\(mark)",
                remark: "\(language.day(measure.when.first)), \(language.label(who)) "
                    + wording.text(measure.text)
                    + (measure.isEndUnknown
                        ? say(" (end not known)", fr: " (fin inconnue)") : ""),
                style: "\(measure.kind.rawValue) \(isOpen && measure.isEndUnknown ? "faded" : "")",
                limit: layout.right)
        }
        return lane(bars, name: say("Measures", fr: "Mesures"))
    }

    /// Single acts as numbered marks; the numbers are those of the list below the picture.
    var acts: Lane? {
        let acts = content.acts
        if acts.isEmpty { return nil }
        let middles = acts.map { layout.x($0.when.first) }
        let rows = TimelineLayout.rows(middles.map { ($0 - 9, $0 + 9) }, gap: 1)
        let count = (rows.max() ?? 0) + 1
        return Lane(height: Double(count) * 20) { y in
            tag("g") {
                self.name(say("Events", fr: "Événements"), y)
                acts.indices.map { index in
                    let point = SVG.Point(middles[index], y + Double(rows[index]) * 20 + 9)
                    return mark(acts[index], index + 1, point)
                }
            }
        }
    }

    private func mark(_ act: PoliticalMeasure, _ number: Int, _ point: SVG.Point) -> Markup {
        let isGrave = act.kind == .coup || act.kind == .atrocity
        return tag("g", ["class": isGrave ? "act grave" : "act"]) {
            tag("title") {
                "\(number). \(language.label(language.days(act.when))) "
                    + wording.text(act.text)
            }
            tag(
                "circle",
                ["cx": SVG.number(point.x), "cy": SVG.number(point.y), "r": "8.5"])
            SVG.text("\(number)", at: .init(point.x, point.y + 3.6), anchor: .middle)
        }
    }

    /// A kind of measure as a word.
    func name(_ kind: PoliticalMeasure.Kind) -> String {
        switch kind {
        case .suspension: say("suspension", fr: "suspension")
        case .sanctions: say("sanctions", fr: "sanctions")
        case .aidCut: say("aid cut", fr: "aide coupée")
        case .coup: say("coup", fr: "coup d’État")
        case .lifting: say("lifting", fr: "levée")
        case .withdrawal: say("withdrawal", fr: "retrait")
        case .deployment: say("deployment", fr: "déploiement")
        case .resolution: say("resolution", fr: "résolution")
        case .agreement: say("agreement", fr: "accord")
        case .election: say("election", fr: "élection")
        case .transition: say("transition", fr: "transition")
        case .statement: say("statement", fr: "déclaration")
        case .atrocity: say("atrocity", fr: "atrocité")
        }
    }
}
