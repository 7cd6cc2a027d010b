import Domain

extension TimelinePicture {
    /// Civilians killed by month, all deaths pale behind them; a month without data says so.
    var violence: Lane? {
        if content.violence.isEmpty { return nil }
        let most = content.violence.compactMap { $0.deaths?.best }.max() ?? 0
        let scale = AxisScale(holding: Double(most), ticks: 3)
        let height = 130.0
        return Lane(height: height + 6) { y in
            tag("g") {
                self.name(say("Killed by month", fr: "Tués par mois"), y + 14)
                swatch(say("civilians", fr: "civils"), "civilians", y + 32)
                swatch(say("others", fr: "autres"), "all", y + 47)
                scale.ticks.map { value in
                    let tick = y + height - value / scale.top * height
                    return tag("g") {
                        SVG.line(
                            .init(layout.left, tick), .init(layout.right, tick),
                            value == 0 ? "axis" : "grid")
                        SVG.text(
                            language.number(Int(value)), at: .init(layout.left - 5, tick + 3.5),
                            anchor: .end, style: "tick")
                    }
                }
                content.violence.map { column($0, y + height, height / scale.top) }
            }
        }
    }

    private func swatch(_ name: String, _ style: String, _ y: Double) -> Markup {
        tag("g") {
            SVG.rectangle(.init(0, y), width: 10, height: 10, style: style)
            SVG.text(name, at: .init(15, y + 9), style: "tick")
        }
    }

    private func column(_ month: MonthlyViolence, _ floor: Double, _ unit: Double) -> Markup {
        let from = layout.x(month.month.firstDay)
        let width = max(1, layout.x(month.month.lastDay + 1) - from)
        let inset = width > 4 ? 1.0 : 0
        guard let deaths = month.deaths, let civilians = month.civilianDeaths else {
            return tag("g", ["class": "unknown"]) {
                tag("title") {
                    language.month(month.month) + say(": no data", fr: "\u{A0}: pas de données")
                }
                SVG.text(
                    "?", at: .init(from + width / 2, floor - 4), anchor: .middle, style: "tick")
            }
        }
        return tag("g") {
            tag("title") {
                language.month(month.month) + say(": ", fr: "\u{A0}: ")
                    + language.toll(deaths) + say(" killed, ", fr: " tués, dont civils ")
                    + language.toll(civilians) + say(" of them civilians", fr: "")
            }
            SVG.rectangle(
                .init(from + inset, floor - Double(deaths.best) * unit), width: width - 2 * inset,
                height: Double(deaths.best) * unit, style: "all")
            SVG.rectangle(
                .init(from + inset, floor - Double(civilians.best) * unit),
                width: width - 2 * inset, height: Double(civilians.best) * unit,
                style: "civilians")
        }
    }
}
