import Domain

/// Months or weeks as they were forecast and as they came: bars and rings on one axis.
struct ScoreboardChart {
    let rows: [Scoreboard.Row]
    private static let height = 230.0
    private static let left = 40.0
    private static let top = 10.0
    private static let bottom = 208.0

    /// The chart as SVG.
    func picture(id: String, language: Language, width: Double) -> Markup {
        let scale = AxisScale(
            holding: rows.map { max($0.expected, Double($0.deaths)) }.max() ?? 0)
        let first = rows.first?.period ?? .month(Month(number: 1))
        let last = rows.last?.period ?? first
        let pitch = (width - Self.left - 4) / Double(last - first + 1)
        func x(_ period: Period) -> Double { Self.left + (Double(period - first) + 0.5) * pitch }
        func y(_ value: Double) -> Double {
            Self.bottom - (Self.bottom - Self.top) * min(value, scale.top) / scale.top
        }
        return SVG.picture(
            id: id, width: width, height: Self.height,
            title: language.say("Expected and counted deaths", fr: "Morts attendus et comptés"),
            description: rows.map {
                "\($0.period): \(Int($0.expected.rounded())), \($0.deaths)"
            }.joined(separator: "; "), style: "chart"
        ) {
            scale.ticks.map { value in
                tag("g") {
                    SVG.line(
                        .init(Self.left, y(value)), .init(width - 4, y(value)),
                        value == 0 ? "axis" : "grid")
                    SVG.text(
                        language.number(Int(value)), at: .init(Self.left - 6, y(value) + 3.5),
                        anchor: .end, style: "tick")
                }
            }
            rows.map { row in
                let height = y(Double(row.deaths))
                return tag("g", ["class": "bar"]) {
                    tag("title") {
                        language.say(
                            "\(language.period(row.period)): \(language.number(row.deaths)) counted, \(language.number(row.expected, decimals: 1)) expected",
                            fr:
                                "\(language.period(row.period))\u{A0}: \(language.number(row.deaths)) comptés, \(language.number(row.expected, decimals: 1)) attendus"
                        )
                    }
                    SVG.rectangle(
                        .init(x(row.period) - pitch * 0.36, height), width: pitch * 0.72,
                        height: Self.bottom - height, style: "past")
                    tag(
                        "circle",
                        [
                            "cx": SVG.number(x(row.period)), "cy": SVG.number(y(row.expected)),
                            "r": SVG.number(min(4, max(1.5, pitch * 0.4))),
                            "class": row.isAhead ? "outcome ahead" : "outcome",
                        ])
                }
            }
            years(first, last, pitch)
        }
    }

    private func years(_ first: Period, _ last: Period, _ pitch: Double) -> Markup {
        .group(
            (first...last).filter { $0 == first || Self.year($0) != Self.year($0 - 1) }.map {
                period in
                let x = Self.left + Double(period - first) * pitch
                return tag("g") {
                    SVG.line(.init(x, Self.bottom), .init(x, Self.bottom + 16), "grid")
                    SVG.text(
                        String(Self.year(period)), at: .init(x + 4, Self.bottom + 15), style: "year"
                    )
                }
            })
    }

    private static func year(_ period: Period) -> Int {
        switch period {
        case .month(let month): month.year
        case .week(let week): week.year
        }
    }
}
