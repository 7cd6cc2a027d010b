import Domain

extension FanChart {
    /// The chart as SVG: bars for what happened, a light band for nine in ten futures, a darker one
    /// for every second, a line for the middle, rings for outcomes.
    public func picture(id: String, language: Language, width: Double = 760, height: Double = 230)
        -> Markup
    {
        let frame = Frame(fan: self, width: width, height: height)
        return SVG.picture(
            id: id, width: width, height: height, title: title, description: summary(language),
            style: "chart"
        ) {
            axis(frame, language)
            past(frame, language)
            band(0, 4, frame, "band90")
            band(1, 3, frame, "band50")
            middle(frame)
            outcomes(frame, language)
            calendar(frame)
        }
    }

    private var isDrawable: Bool { !steps.isEmpty && steps.allSatisfy { $0.quantiles.count == 5 } }

    private func summary(_ language: Language) -> String {
        guard isDrawable, let first = steps.first else { return title }
        let low = Int(first.quantiles[0].rounded())
        let high = Int(first.quantiles[4].rounded())
        return language.say(
            "For \(language.month(first.month)), nine futures in ten lie between "
                + "\(language.number(low)) and \(language.number(high)) killed.",
            fr: "Pour \(language.month(first.month)), neuf futurs sur dix se situent entre "
                + "\(language.number(low)) et \(language.number(high)) tués.")
    }

    private func axis(_ frame: Frame, _ language: Language) -> Markup {
        .group(
            frame.scale.ticks.map { value in
                let y = frame.y(value)
                return tag("g") {
                    SVG.line(
                        .init(frame.left, y), .init(frame.right, y), value == 0 ? "axis" : "grid")
                    SVG.text(
                        language.number(Int(value)), at: .init(frame.left - 6, y + 3.5),
                        anchor: .end, style: "tick")
                }
            })
    }

    private func past(_ frame: Frame, _ language: Language) -> Markup {
        .group(
            history.map { observation in
                let x = frame.x(observation.month)
                guard let count = observation.count else {
                    return SVG.text(
                        "?", at: .init(x, frame.bottom - 6), anchor: .middle, style: "tick")
                }
                let top = frame.y(Double(count))
                return tag("g", ["class": "bar"]) {
                    tag("title") {
                        "\(language.label(language.month(observation.month))) "
                            + language.number(count)
                    }
                    SVG.rectangle(
                        .init(x - frame.pitch * 0.36, top), width: frame.pitch * 0.72,
                        height: frame.bottom - top, style: "past")
                }
            })
    }

    private func band(_ low: Int, _ high: Int, _ frame: Frame, _ style: String) -> Markup {
        guard isDrawable else { return .empty }
        let upper = frame.outline(steps) { $0.quantiles[high] }
        let lower = frame.outline(steps) { $0.quantiles[low] }
        let path = (upper + lower.reversed()).map { "\(SVG.number($0.x)) \(SVG.number($0.y))" }
        return tag("path", ["d": "M" + path.joined(separator: "L") + "z", "class": style])
    }

    private func middle(_ frame: Frame) -> Markup {
        guard isDrawable else { return .empty }
        let points = frame.outline(steps) { $0.quantiles[2] }
            .map { "\(SVG.number($0.x)),\(SVG.number($0.y))" }
        return tag("polyline", ["points": points.joined(separator: " "), "class": "median"])
    }

    private func outcomes(_ frame: Frame, _ language: Language) -> Markup {
        .group(
            steps.compactMap { step in
                guard let outcome = step.outcome else { return nil }
                let y = frame.y(Double(outcome))
                return tag(
                    "circle",
                    [
                        "cx": SVG.number(frame.x(step.month)), "cy": SVG.number(y), "r": "4",
                        "class": "outcome",
                    ]
                ) {
                    tag("title") {
                        "\(language.label(language.month(step.month))) \(language.number(outcome))"
                    }
                }
            })
    }

    private func calendar(_ frame: Frame) -> Markup {
        let months = history.map(\.month) + steps.map(\.month)
        return .group(
            months.enumerated().compactMap { index, month in
                guard month.monthOfYear == 1 || index == 0 else { return nil }
                let x = frame.x(month) - frame.pitch / 2
                return tag("g") {
                    SVG.line(.init(x, frame.bottom), .init(x, frame.bottom + 16), "grid")
                    SVG.text(String(month.year), at: .init(x + 4, frame.bottom + 15), style: "year")
                }
            })
    }

    private struct Frame {
        let left = 40.0
        let right: Double
        let top = 10.0
        let bottom: Double
        let first: Month
        let pitch: Double
        let scale: AxisScale

        init(fan: FanChart, width: Double, height: Double) {
            let months = fan.history.map(\.month) + fan.steps.map(\.month)
            first = months.min() ?? Month(number: 1)
            let last = months.max() ?? first
            right = width - 4
            bottom = height - 22
            pitch = (right - left) / Double(last - first + 1)
            let past = fan.history.compactMap(\.count).map(Double.init)
            let ahead = fan.steps.flatMap { $0.quantiles + [Double($0.outcome ?? 0)] }
            scale = AxisScale(holding: (past + ahead).filter(\.isFinite).max() ?? 0)
        }

        func x(_ month: Month) -> Double { left + (Double(month - first) + 0.5) * pitch }
        func y(_ value: Double) -> Double {
            bottom - (bottom - top) * min(max(value, 0), scale.top) / scale.top
        }

        /// A line through the steps that reaches half a month beyond both ends, so that a single
        /// step has a width too.
        func outline(_ steps: [Step], _ value: (Step) -> Double) -> [SVG.Point] {
            var points = steps.map { SVG.Point(x($0.month), y(value($0))) }
            if let first = points.first, let last = points.last {
                points.insert(.init(first.x - pitch / 2, first.y), at: 0)
                points.append(.init(last.x + pitch / 2, last.y))
            }
            return points
        }
    }
}
