import Domain
import Statistics

/// Whether a model means what it says: how often what it called likely happened (reliability), and
/// where outcomes fell in its distributions (probability integral transform).
public struct CalibrationChart: Sendable {
    /// The diagram of at least one death.
    public var reliability: [ProbabilityScores.ReliabilityClass]
    /// Counts of the transform in classes of equal width; even when calibrated.
    public var transform: [Int]

    public init(reliability: [ProbabilityScores.ReliabilityClass], transform: [Int]) {
        self.reliability = reliability
        self.transform = transform
    }

    /// Both pictures as figures with captions, side by side on a wide screen.
    func figures(id: String, language: Language) -> Markup {
        tag("div", ["class": "beside equal"]) {
            tag("figure") {
                reliabilityPicture(id: "\(id)-r", language)
                tag("figcaption") {
                    language.say(
                        "How often at least one death came where the forecast gave that chance. On "
                            + "the line, the forecast means what it says; below it, it warned too "
                            + "much, above it too little. Larger rings stand for more unit-months.",
                        fr: "Fréquence d’au moins un mort là où la prévision donnait cette "
                            + "probabilité. Sur la droite, la prévision dit vrai\u{A0}; au-dessous, "
                            + "elle a trop averti, au-dessus trop peu. Un grand cercle\u{A0}: "
                            + "beaucoup de mois.")
                }
            }
            tag("figure") {
                transformPicture(id: "\(id)-p", language)
                tag("figcaption") {
                    language.say(
                        "Where outcomes fell in the forecast distributions (PIT), from the lowest "
                            + "tenth to the highest. Even bars: well calibrated; high ends: too "
                            + "narrow; a high right end: too low.",
                        fr: "Place des faits dans les distributions prévues (PIT), du dixième le "
                            + "plus bas au plus haut. Barres égales\u{A0}: bon calibrage\u{A0}; bords "
                            + "hauts\u{A0}: trop étroites\u{A0}; bord droit haut\u{A0}: trop basses."
                    )
                }
            }
        }
    }

    private static let width = 330.0
    private static let height = 250.0
    private static let left = 44.0
    private static let bottom = 214.0
    private static let top = 12.0

    private static func x(_ share: Double) -> Double {
        left + min(max(share, 0), 1) * (width - left - 10)
    }

    private static func y(_ share: Double) -> Double {
        bottom - min(max(share, 0), 1) * (bottom - top)
    }

    private func reliabilityPicture(id: String, _ language: Language) -> Markup {
        let most = Double(reliability.map(\.count).max() ?? 1)
        let title = language.say(
            "Reliability of the probability of at least one death",
            fr: "Fiabilité de la probabilité d’au moins un mort")
        let text = reliability.map {
            "\(language.percent($0.forecast)) → \(language.percent($0.observed)) (\($0.count))"
        }.joined(separator: "; ")
        return SVG.picture(
            id: id, width: Self.width, height: Self.height, title: title, description: text,
            style: "chart"
        ) {
            [0, 0.25, 0.5, 0.75, 1].map { grid($0, language) }
            SVG.line(.init(Self.x(0), Self.y(0)), .init(Self.x(1), Self.y(1)), "grid")
            reliability.map { item in
                tag(
                    "circle",
                    [
                        "cx": SVG.number(Self.x(item.forecast)),
                        "cy": SVG.number(Self.y(item.observed)),
                        "r": SVG.number(3 + 7 * (Double(item.count) / most).squareRoot()),
                        "class": "outcome",
                    ]
                ) {
                    tag("title") {
                        "\(language.percent(item.forecast)) → \(language.percent(item.observed)) "
                            + "(\(language.number(item.count)))"
                    }
                }
            }
            SVG.text(
                language.say("forecast", fr: "prévu"), at: .init(Self.x(0.5), Self.height - 4),
                anchor: .middle)
            SVG.text(
                language.say("happened", fr: "constaté"), at: .init(Self.x(0) + 6, Self.top + 10))
        }
    }

    private func grid(_ share: Double, _ language: Language) -> Markup {
        tag("g") {
            SVG.line(
                .init(Self.x(0), Self.y(share)), .init(Self.x(1), Self.y(share)),
                share == 0 ? "axis" : "grid")
            SVG.text(
                language.percent(share), at: .init(Self.left - 6, Self.y(share) + 3.5),
                anchor: .end, style: "tick")
            SVG.text(
                language.percent(share), at: .init(Self.x(share), Self.bottom + 15),
                anchor: .middle, style: "tick")
        }
    }

    private func transformPicture(id: String, _ language: Language) -> Markup {
        let total = Double(max(1, transform.reduce(0, +)))
        let even = 1 / Double(max(1, transform.count))
        let scale = max(2 * even, (transform.map { Double($0) / total }.max() ?? 0) * 1.05)
        let pitch = (Self.width - Self.left - 10) / Double(max(1, transform.count))
        let title = language.say(
            "Where outcomes fell in the forecast", fr: "Place des faits dans la prévision")
        return SVG.picture(
            id: id, width: Self.width, height: Self.height, title: title,
            description: transform.map { language.percent(Double($0) / total) }
                .joined(separator: ", "), style: "chart"
        ) {
            transform.enumerated().map { index, count in
                let share = Double(count) / total
                let height = (Self.bottom - Self.top) * share / scale
                return tag("g", ["class": "bar"]) {
                    tag("title") { language.percent(share) }
                    SVG.rectangle(
                        .init(Self.left + pitch * (Double(index) + 0.06), Self.bottom - height),
                        width: pitch * 0.88, height: height, style: "past")
                }
            }
            level(even / scale, language.percent(even), "median")
            SVG.line(.init(Self.x(0), Self.bottom), .init(Self.x(1), Self.bottom), "axis")
            SVG.text(
                language.say("lowest", fr: "au plus bas"), at: .init(Self.x(0), Self.bottom + 15))
            SVG.text(
                language.say("highest", fr: "au plus haut"), at: .init(Self.x(1), Self.bottom + 15),
                anchor: .end)
        }
    }

    private func level(_ share: Double, _ name: String, _ style: String) -> Markup {
        tag("g") {
            SVG.line(.init(Self.x(0), Self.y(share)), .init(Self.x(1), Self.y(share)), style)
            SVG.text(
                name, at: .init(Self.left - 6, Self.y(share) + 3.5), anchor: .end, style: "tick")
        }
    }
}
