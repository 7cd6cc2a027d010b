import Domain

/// A timeline as one SVG picture, lane under lane over a common axis of time.
struct TimelinePicture {
    let content: TimelineContent
    let wording: MissionWording
    let layout: TimelineLayout

    static let lane = 26.0

    init(_ content: TimelineContent, _ wording: MissionWording, width: Double = 1040) {
        self.content = content
        self.wording = wording
        layout = TimelineLayout(period: content.period, width: width)
    }

    var language: Language { wording.language }

    func say(_ english: String, fr french: String) -> String { language.say(english, fr: french) }

    /// One lane: its height and what is drawn from a height down.
    struct Lane {
        let height: Double
        let draw: (Double) -> Markup
    }

    /// The picture.
    ///
    /// - Parameter isAlone: Whether it is a file of its own, which carries its style within.
    func picture(isAlone: Bool) -> Markup {
        let lanes = [mandates, lasting, acts, promises, violence].compactMap { $0 }
        let height = lanes.reduce(30) { $0 + $1.height + 12 } + 8
        return SVG.picture(
            id: "timeline", width: layout.width, height: height, title: title,
            description: summary, style: "chart timeline"
        ) {
            if isAlone {
                tag("style") { Markup.verbatim(Stylesheet.timeline) }
                tag("style") { Markup.verbatim(Stylesheet.timelineAlone) }
                SVG.rectangle(
                    .init(0, 0), width: layout.width, height: height, fill: "#fff")
            }
            axis(height)
            stacked(lanes)
            if content.isExercise {
                SVG.text(
                    "EXERCISE – EXERCISE – EXERCISE", at: .init(layout.width / 2, height / 2),
                    anchor: .middle, style: "exercise-word")
            }
        }
    }

    private func stacked(_ lanes: [Lane]) -> [Markup] {
        var y = 30.0
        return lanes.map { lane in
            defer { y += lane.height + 12 }
            return Markup.group([
                SVG.line(.init(0, y - 6), .init(layout.width, y - 6), "lane"), lane.draw(y),
            ])
        }
    }

    var title: String {
        "\(language.country(content.country)), \(language.days(content.period))"
    }

    private var summary: String {
        let most = content.violence.max {
            ($0.civilianDeaths?.best ?? 0) < ($1.civilianDeaths?.best ?? 0)
        }
        var text = say(
            "\(content.acts.count) acts, \(content.lasting.count) lasting measures, "
                + "\(content.dated.count) promises.",
            fr: "\(content.acts.count) actes, \(content.lasting.count) mesures durables, "
                + "\(content.dated.count) promesses.")
        if let most, let killed = most.civilianDeaths?.best, killed > 0 {
            text += say(
                " Most civilians killed in \(language.month(most.month)): \(language.number(killed)).",
                fr: " Le plus de civils tués en \(language.month(most.month))\u{A0}: "
                    + "\(language.number(killed)).")
        }
        return text
    }

    /// Lines at the beginning of years, or of months in a short period, with their names.
    private func axis(_ height: Double) -> Markup {
        let months = content.period.first.month...content.period.last.month
        let isShort = months.count <= 30
        let marks = months.filter { isShort || $0.monthOfYear == 1 || $0 == months.lowerBound }
        let step = isShort && months.count > 15 ? 3 : 1
        return .group(
            marks.map { month in
                let x = layout.x(max(month.firstDay, content.period.first))
                let isYear = month.monthOfYear == 1 || month == months.lowerBound
                let name = isYear ? "\(month.year)" : language.monthShort(month)
                let isNamed = isYear || (month.monthOfYear - 1) % step == 0
                return tag("g") {
                    SVG.line(.init(x, 18), .init(x, height), isYear ? "year-line" : "grid")
                    isNamed
                        ? SVG.text(name, at: .init(x + 2, 13), style: isYear ? "year" : "tick")
                        : .empty
                }
            })
    }

    /// A lane's name at the left.
    func name(_ text: String, _ y: Double, second: String? = nil) -> Markup {
        tag("g") {
            SVG.text(text, at: .init(0, y + 11), style: "lane-name")
            second.map { SVG.text($0, at: .init(0, y + 25), style: "tick") }
        }
    }
}
