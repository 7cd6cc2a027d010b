import Domain

extension TollChart {
    /// The chart as SVG; `isNarrow` puts each name above its line, for a phone.
    public func picture(id: String, language: Language, isNarrow: Bool = false) -> Markup {
        let frame = Frame(chart: self, isNarrow: isNarrow)
        return SVG.picture(
            id: id, width: frame.width, height: frame.height,
            title: language.say(
                "How many were killed, and who says so", fr: "Combien de morts, et qui le dit"),
            description: summary(language), style: "chart toll-chart"
        ) {
            interval(frame)
            density(frame)
            rows.enumerated().map { row($1, at: $0, frame, language) }
            axis(frame, language)
        }
    }

    private func summary(_ language: Language) -> String {
        language.say(
            "Most likely \(language.number(toll.best)), nine in ten chances that it lies in \(language.interval(toll.low, toll.high)).",
            fr:
                "Le plus probable\u{A0}: \(language.number(toll.best))\u{A0}; neuf chances sur dix dans \(language.interval(toll.low, toll.high))."
        )
    }

    private func interval(_ frame: Frame) -> Markup {
        let left = frame.x(Double(toll.low) - 0.5)
        return tag("g") {
            SVG.rectangle(
                .init(left, frame.top), width: max(2, frame.x(Double(toll.high) + 0.5) - left),
                height: frame.bottom - frame.top, style: "band50 faint")
            SVG.line(
                .init(frame.x(Double(toll.best)), frame.top),
                .init(frame.x(Double(toll.best)), frame.bottom), "median-line")
        }
    }

    private func density(_ frame: Frame) -> Markup {
        let bins = 160
        let weights = histogram(bins: bins, upTo: frame.reach)
        let zero = distribution.zero
        // The weight at 0 is one count; a bin may hold several: compare heights per count.
        let perCount = frame.reach / Double(bins)
        let peak = max(weights.max() ?? 0, zero * perCount, 1e-12)
        var path = "M\(SVG.number(frame.left)) \(SVG.number(frame.base))"
        for (index, weight) in weights.enumerated() {
            let y = SVG.number(frame.base - frame.ridge * weight / peak)
            path += "L\(SVG.number(frame.x(Double(index) * perCount))) \(y)"
            path += "H\(SVG.number(frame.x(Double(index + 1) * perCount)))"
        }
        path += "V\(SVG.number(frame.base))z"
        return tag("g") {
            tag("path", ["d": path, "class": "ridge"])
            if zero > 0.001 {
                SVG.rectangle(
                    .init(
                        frame.left - 2, frame.base - frame.ridge * min(1, zero * perCount / peak)),
                    width: 3, height: frame.ridge * min(1, zero * perCount / peak), style: "ridge")
            }
        }
    }

    private func row(_ row: Row, at index: Int, _ frame: Frame, _ language: Language) -> Markup {
        let y = frame.row(index)
        return tag("g", ["class": style(row)]) {
            tag("title") { "\(language.label(row.label)) \(said(row, language))" }
            label(row, y, frame)
            if row.part == .denial {
                cross(at: .init(frame.x(0), y))
            } else {
                bar(row, y, frame)
            }
            SVG.text(
                said(row, language), at: .init(frame.width - 4, frame.labelY(y)), anchor: .end,
                style: "said")
        }
    }

    private func label(_ row: Row, _ y: Double, _ frame: Frame) -> Markup {
        let text = DisplayWidth.cut(row.label, to: frame.isNarrow ? 50 : 40)
        return frame.isNarrow
            ? SVG.text(text, at: .init(frame.left, frame.labelY(y)), style: "who")
            : SVG.text(text, at: .init(frame.left - 14, y + 4), anchor: .end, style: "who")
    }

    private func bar(_ row: Row, _ y: Double, _ frame: Frame) -> Markup {
        let low = frame.x(Double(row.figure.low))
        let high = row.figure.high.map { frame.x(Double($0)) }
        let end = high ?? frame.right
        let start = row.part == .atMost ? frame.x(0) : low
        return tag("g") {
            SVG.line(.init(start, y), .init(end, y), "said-range")
            if high == nil || row.part == .atLeast {
                arrow(at: .init(frame.right, y), from: end, y)
            }
            if let best = row.figure.best
                ?? (row.figure.high == row.figure.low ? row.figure.low : nil)
            {
                tag(
                    "circle",
                    [
                        "cx": SVG.number(frame.x(Double(best))), "cy": SVG.number(y), "r": "4.6",
                        "class": "said-point",
                    ])
            } else {
                SVG.line(.init(low, y - 4), .init(low, y + 4), "said-range")
                if let high { SVG.line(.init(high, y - 4), .init(high, y + 4), "said-range") }
            }
        }
    }

    private func arrow(at tip: SVG.Point, from end: Double, _ y: Double) -> Markup {
        tag("g") {
            SVG.line(.init(end, y), tip, "said-range")
            tag(
                "path",
                [
                    "d": "M\(SVG.number(tip.x - 5)) \(SVG.number(y - 4))l5 4l-5 4",
                    "class": "said-arrow",
                ])
        }
    }

    private func cross(at point: SVG.Point) -> Markup {
        tag(
            "path",
            [
                "d": "M\(SVG.number(point.x - 4)) \(SVG.number(point.y - 4))l8 8m0 -8l-8 8",
                "class": "said-arrow",
            ])
    }

    private func style(_ row: Row) -> String {
        switch row.part {
        case .copy, .superseded, .compiled: "claim aside"
        default: row.fits ? "claim" : "claim misfit"
        }
    }

    private func said(_ row: Row, _ language: Language) -> String {
        switch row.part {
        case .denial: language.say("denies", fr: "dément")
        case .copy:
            language.figure(row.figure) + language.say(", repeats another", fr: ", répète un autre")
        case .superseded:
            language.figure(row.figure) + language.say(", since revised", fr: ", révisé depuis")
        case .compiled: language.figure(row.figure) + language.say(", compiled", fr: ", compilé")
        case .atLeast:
            language.figure(row.figure) + language.say(", a part of it", fr: ", en partie")
        case .atMost:
            language.figure(row.figure) + language.say(", covers more", fr: ", plus étendu")
        case .counted: language.figure(row.figure)
        }
    }

    private func axis(_ frame: Frame, _ language: Language) -> Markup {
        tag("g") {
            SVG.line(.init(frame.left, frame.base), .init(frame.right, frame.base), "axis")
            frame.scale.ticks.filter { $0 <= frame.reach }.map { value in
                SVG.text(
                    language.number(Int(value)), at: .init(frame.x(value), frame.bottom + 15),
                    anchor: .middle, style: "tick")
            }
        }
    }

    private struct Frame {
        let isNarrow: Bool
        let width: Double
        let left: Double
        let right: Double
        let top = 6.0
        let ridge = 62.0
        let pitch: Double
        let count: Int
        let reach: Double
        let scale: AxisScale

        init(chart: TollChart, isNarrow: Bool) {
            self.isNarrow = isNarrow
            width = isNarrow ? 380 : 760
            left = isNarrow ? 14 : 256
            right = isNarrow ? 366 : 575
            pitch = isNarrow ? 36 : 23
            count = chart.rows.count
            reach = chart.reach
            scale = AxisScale(holding: chart.reach, ticks: isNarrow ? 4 : 6)
        }

        var base: Double { top + ridge + 6 }
        var bottom: Double { base + 8 + Double(count) * pitch }
        var height: Double { bottom + 22 }
        func x(_ value: Double) -> Double {
            left + (right - left) * min(max(value, 0), reach) / reach
        }
        func row(_ index: Int) -> Double {
            base + 8 + (Double(index) + (isNarrow ? 0.72 : 0.5)) * pitch
        }
        func labelY(_ y: Double) -> Double { isNarrow ? y - 10 : y + 4 }
    }
}
