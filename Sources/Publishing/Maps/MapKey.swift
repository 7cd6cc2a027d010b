import Domain

/// The keys that stand below a map.
enum MapKey {
    /// What the sizes of markers mean.
    static func sizes(_ language: Language) -> Markup {
        let counts = [1, 10, 100]
        var left = 2.0
        var shapes: [Markup] = []
        for count in counts {
            let radius = MapDocument.radius(deaths: count)
            left += radius
            shapes.append(
                tag(
                    "circle",
                    [
                        "cx": SVG.number(left), "cy": SVG.number(40 - radius),
                        "r": SVG.number(radius), "class": "size",
                    ]))
            left += radius + 4
            shapes.append(
                SVG.text(String(count), at: .init(left, 38), style: "tick"))
            left += SVG.estimatedWidth(String(count), size: 11) + 12
        }
        return tag("div", ["class": "sizes"]) {
            tag("span") { language.say("Killed", fr: "Tués") }
            tag(
                "svg",
                [
                    "viewBox": "0 0 \(SVG.number(left)) 42", "width": SVG.number(left),
                    "height": "42", "aria-hidden": "true",
                ]
            ) { .group(shapes) }
        }
    }

    /// What the shades mean: one swatch for each class.
    static func shades(limits: [Double], title: String, value: (Double) -> String) -> Markup {
        tag("div", ["class": "shades"]) {
            tag("span") { title }
            tag("ol") {
                (0...limits.count).map { index in
                    tag("li") {
                        tag(
                            "svg",
                            [
                                "viewBox": "0 0 22 12", "width": "22", "height": "12",
                                "aria-hidden": "true",
                            ]
                        ) {
                            SVG.rectangle(
                                .init(0.5, 0.5), width: 21, height: 11,
                                fill: Palette.shades[min(index, Palette.shades.count - 1)],
                                style: "swatch")
                        }
                        " " + range(index, limits, value)
                    }
                }
            }
        }
    }

    private static func range(_ index: Int, _ limits: [Double], _ value: (Double) -> String)
        -> String
    {
        switch index {
        case 0: "< \(value(limits.first ?? 0))"
        case limits.count: "≥ \(value(limits[index - 1]))"
        default: "\(value(limits[index - 1]))–\(value(limits[index]))"
        }
    }
}
