import Domain

extension MonthChart {
    /// The chart as SVG.
    ///
    /// - Parameters:
    ///   - id: Unique in the page.
    ///   - width: Width of the picture's own coordinates; about 760 for a page, 380 for a phone.
    public func picture(id: String, language: Language, width: Double = 760, height: Double = 220)
        -> Markup
    {
        let frame = Frame(chart: self, width: width, height: height)
        return SVG.picture(
            id: id, width: width, height: height, title: title(language),
            description: summary(language), style: "chart"
        ) {
            Palette.patterns(id: id)
            axis(frame, language)
            bars.enumerated().map { column($1, at: $0, frame, id: id, language) }
            months(frame, language)
        }
    }

    private func title(_ language: Language) -> String {
        language.say(
            "People killed by month and kind of violence",
            fr: "Personnes tuées par mois et type de violence")
    }

    private func summary(_ language: Language) -> String {
        guard let first = bars.first?.month, let last = bars.last?.month else { return "" }
        let peak = bars.filter { $0.sum != nil }.max { ($0.sum ?? 0) < ($1.sum ?? 0) }
        let span = "\(language.month(first)) – \(language.month(last))"
        guard let peak, let sum = peak.sum else { return span }
        return span + ". "
            + language.say(
                "Most in \(language.month(peak.month)): \(language.number(sum)) killed.",
                fr: "Maximum en \(language.month(peak.month))\u{A0}: \(language.number(sum)) tués.")
    }

    private func axis(_ frame: Frame, _ language: Language) -> Markup {
        .group(
            frame.scale.ticks.map { value in
                let y = frame.y(value)
                return tag("g") {
                    SVG.line(
                        .init(frame.left, y), .init(frame.right, y),
                        value == 0 ? "axis" : "grid")
                    SVG.text(
                        language.number(Int(value)), at: .init(frame.left - 6, y + 3.5),
                        anchor: .end, style: "tick")
                }
            })
    }

    private func column(
        _ bar: Bar, at index: Int, _ frame: Frame, id: String, _ language: Language
    ) -> Markup {
        let shape = tag("g", ["class": highlighted.contains(bar.month) ? "bar now" : "bar"]) {
            tag("title") { tooltip(bar, language) }
            // A whole column to point at, so that small bars can be hit.
            SVG.rectangle(
                .init(frame.x(index), frame.top), width: frame.pitch,
                height: frame.bottom - frame.top, style: "hit")
            if bar.deaths == nil {
                SVG.text(
                    "?", at: .init(frame.middle(index), frame.bottom - 6), anchor: .middle,
                    style: "tick")
            } else {
                stack(bar, at: index, frame, id: id)
                whisker(bar, at: index, frame)
                if highlighted.contains(bar.month) { label(bar, at: index, frame, language) }
            }
        }
        guard let address = Markup.safeAddress(bar.address) else { return shape }
        return tag("a", ["href": address]) { shape }
    }

    private func tooltip(_ bar: Bar, _ language: Language) -> String {
        guard let deaths = bar.deaths, let sum = bar.sum else {
            return language.label(language.month(bar.month)) + " "
                + language.say("no data", fr: "pas de données")
        }
        let parts = Self.stacking.map {
            "\(language.name($0)) \(language.number(deaths[$0] ?? 0))"
        }
        return "\(language.label(language.month(bar.month))) "
            + language.count(sum, "killed", "killed", fr: "tué", "tués")
            + " (\(parts.joined(separator: ", ")))"
    }

    private func stack(_ bar: Bar, at index: Int, _ frame: Frame, id: String) -> Markup {
        var base = 0
        var parts: [Markup] = []
        for kind in Self.stacking {
            let count = bar.deaths?[kind] ?? 0
            guard count > 0 else { continue }
            let top = frame.y(Double(base + count))
            parts.append(
                SVG.rectangle(
                    .init(frame.x(index) + frame.gap, top), width: frame.pitch - 2 * frame.gap,
                    height: frame.y(Double(base)) - top, fill: Palette.fill(kind, id: id)))
            base += count
        }
        return .group(parts)
    }

    private func whisker(_ bar: Bar, at index: Int, _ frame: Frame) -> Markup {
        guard let total = bar.total, total.high > total.low else { return .empty }
        let x = frame.middle(index)
        return SVG.line(
            .init(x, frame.y(Double(total.low))), .init(x, frame.y(Double(total.high))), "whisker")
    }

    private func label(_ bar: Bar, at index: Int, _ frame: Frame, _ language: Language) -> Markup {
        let sum = bar.sum ?? 0
        let text = language.number(sum)
        let half = SVG.estimatedWidth(text, size: 12) / 2
        let x = min(max(frame.middle(index), frame.left + half), frame.right - half)
        let highest = max(sum, bar.total?.high ?? 0)
        return SVG.text(
            text, at: .init(x, frame.y(Double(highest)) - 5), anchor: .middle, style: "value")
    }

    private func months(_ frame: Frame, _ language: Language) -> Markup {
        let every = frame.pitch < 10 ? 12 : frame.pitch < 18 ? 3 : 1
        let everyYears = frame.pitch < 3.2 ? 5 : 1
        return .group(
            bars.enumerated().map { index, bar in
                let isJanuary = bar.month.monthOfYear == 1
                let isLabelled = (bar.month.monthOfYear - 1) % every == 0
                return tag("g") {
                    if isLabelled, every < 12 {
                        SVG.text(
                            frame.pitch < 26
                                ? language.monthLetter(bar.month) : language.monthShort(bar.month),
                            at: .init(frame.middle(index), frame.bottom + 14), anchor: .middle,
                            style: highlighted.contains(bar.month) ? "tick now" : "tick")
                    }
                    if isJanuary && bar.month.year % everyYears == 0 || index == 0,
                        index <= bars.count - 2
                    {
                        if isJanuary, index > 0 {
                            SVG.line(
                                .init(frame.x(index), frame.bottom),
                                .init(frame.x(index), frame.bottom + 30), "grid")
                        }
                        SVG.text(
                            String(bar.month.year),
                            at: .init(frame.x(index) + 4, frame.bottom + 29), style: "year")
                    }
                }
            })
    }

    /// Where things stand in the picture.
    private struct Frame {
        let left = 40.0
        let right: Double
        let top = 18.0
        let bottom: Double
        let pitch: Double
        let scale: AxisScale

        init(chart: MonthChart, width: Double, height: Double) {
            right = width - 4
            bottom = height - 34
            pitch = (right - left) / Double(max(1, chart.bars.count))
            let highest = chart.bars.map { max($0.sum ?? 0, $0.total?.high ?? 0) }.max() ?? 0
            scale = AxisScale(holding: Double(highest))
        }

        /// A few months do not make fat bars: none is wider than 40.
        var gap: Double { max(min(4, pitch * 0.14), (pitch - 40) / 2) }
        func x(_ index: Int) -> Double { left + Double(index) * pitch }
        func middle(_ index: Int) -> Double { x(index) + pitch / 2 }
        func y(_ value: Double) -> Double {
            bottom - (bottom - top) * min(value, scale.top) / scale.top
        }
    }
}
