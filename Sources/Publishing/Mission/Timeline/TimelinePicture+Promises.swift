import Domain

extension TimelinePicture {
    /// Every date given for a commitment: from the day on which it was given to the day on which it
    /// was due, line under line.
    var promises: Lane? {
        let states = content.dated
        if states.isEmpty { return nil }
        let heights = states.map { 17 + Double(dates(of: $0).count) * 11 + 3 }
        return Lane(height: heights.reduce(0, +) + 22) { y in
            tag("g") {
                self.name(
                    say("Promises", fr: "Promesses"), y)
                key(y)
                states.indices.map { index in
                    row(states[index], y + 22 + heights[..<index].reduce(0, +))
                }
            }
        }
    }

    /// The dates that touch the period and have a deadline.
    private func dates(of state: CommitmentState) -> [PromisedDate] {
        state.dates.filter { date in
            guard let deadline = date.due.deadline else { return false }
            return date.given.first <= content.period.last && deadline >= content.period.first
        }
    }

    private func key(_ y: Double) -> Markup {
        let kinds: [(PromisedDate.Kind, String)] = [
            (.promised, say("promised", fr: "promis")), (.demanded, say("demanded", fr: "exigé")),
            (.proposed, say("proposed", fr: "proposé")),
        ]
        var x = layout.left
        return .group(
            kinds.map { kind, name in
                defer { x += 46 + SVG.estimatedWidth(name, size: 11) }
                return tag("g", ["class": "promise \(kind.rawValue)"]) {
                    SVG.line(.init(x, y + 7), .init(x + 22, y + 7), "reach")
                    diamond(.init(x + 22, y + 7))
                    SVG.text(name, at: .init(x + 30, y + 11), style: "tick")
                }
            })
    }

    private func row(_ state: CommitmentState, _ y: Double) -> Markup {
        tag("g") {
            SVG.text(
                wording.text(state.title) + slipped(state), at: .init(layout.left, y + 11),
                style: "promise-name")
            dates(of: state).enumerated().map { index, date in
                line(date, y + 20 + Double(index) * 11)
            }
            kept(state, y + 20)
        }
    }

    private func slipped(_ state: CommitmentState) -> String {
        guard let slippage = state.slippage, slippage > 0 else { return "" }
        let days = language.count(slippage, "day", "days", fr: "jour", "jours")
        return say(" – \(days) after the first date", fr: " – \(days) après la première date")
    }

    private func line(_ date: PromisedDate, _ y: Double) -> Markup {
        let deadline = date.due.deadline ?? content.period.last
        let from = layout.x(date.given.first)
        let isBeyond = deadline > content.period.last
        let to = layout.x(deadline)
        // The line ends before the date that is written at the edge.
        let edge = isBeyond ? to - 14 - SVG.estimatedWidth(due(date.due), size: 9.5) : to
        return tag("g", ["class": "promise \(date.kind.rawValue)"]) {
            tag("title") {
                "\(language.days(date.given)), \(wording.text(date.by)) → \(due(date.due))"
            }
            if edge > from { SVG.line(.init(from, y), .init(edge, y), "reach") }
            if date.given.first >= content.period.first {
                tag(
                    "circle",
                    ["cx": SVG.number(from), "cy": SVG.number(y), "r": "2.4", "class": "given"])
            }
            isBeyond ? beyond(to, y, due(date.due)) : diamond(.init(to, y))
        }
    }

    /// A deadline beyond the picture: an arrow and the date.
    private func beyond(_ x: Double, _ y: Double, _ text: String) -> Markup {
        tag("g") {
            tag(
                "path",
                [
                    "class": "due",
                    "d": "M\(SVG.number(x - 5)) \(SVG.number(y - 3.4))L\(SVG.number(x + 3)) "
                        + "\(SVG.number(y))L\(SVG.number(x - 5)) \(SVG.number(y + 3.4))Z",
                ])
            SVG.text(text, at: .init(x - 9, y + 3), anchor: .end, style: "due-text")
        }
    }

    private func due(_ due: DueDate) -> String {
        switch due {
        case .within(let range): language.days(range)
        case .notBefore(let day): say("not before ", fr: "pas avant le ") + language.day(day)
        case .unset: say("no date", fr: "sans date")
        }
    }

    private func diamond(_ point: SVG.Point) -> Markup {
        let (x, y) = (point.x, point.y)
        return tag(
            "path",
            [
                "class": "due",
                "d": "M\(SVG.number(x)) \(SVG.number(y - 4))L\(SVG.number(x + 4)) \(SVG.number(y))"
                    + "L\(SVG.number(x)) \(SVG.number(y + 4))L\(SVG.number(x - 4)) \(SVG.number(y))Z",
            ])
    }

    /// A tick where the commitment was kept.
    private func kept(_ state: CommitmentState, _ y: Double) -> Markup {
        guard case .kept(let on, _) = state.standing, content.period.contains(on) else {
            return .empty
        }
        // Beside the deadline where both fall together.
        let x = layout.x(on)
        let isCovered = dates(of: state).contains {
            abs(layout.x($0.due.deadline ?? on) - x) < 9
        }
        return SVG.text(
            "✓", at: .init(isCovered ? x + 11 : x, y + 3), anchor: .middle, style: "kept")
    }
}
