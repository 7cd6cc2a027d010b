/// The few shapes that charts and maps are made of.
enum SVG {
    /// A point of a picture: x to the right, y down.
    struct Point: Sendable, Hashable {
        var x: Double
        var y: Double

        init(_ x: Double, _ y: Double) {
            self.x = x
            self.y = y
        }
    }

    /// A coordinate or size with at most two decimals.
    static func number(_ value: Double) -> String {
        let hundredths = (value * 100).rounded()
        guard abs(hundredths) < 1e12 else {
            return DecimalText.text(hundredths / 100, decimals: nil) ?? "0"
        }
        let (whole, rest) = Int(abs(hundredths)).quotientAndRemainder(dividingBy: 100)
        let sign = hundredths < 0 ? "-" : ""
        if rest == 0 { return "\(sign)\(whole)" }
        if rest.isMultiple(of: 10) { return "\(sign)\(whole).\(rest / 10)" }
        return "\(sign)\(whole).\(rest < 10 ? "0" : "")\(rest)"
    }

    /// A picture with its text alternative: a title, a description, and a role that screen readers
    /// know. It scales with its container.
    static func picture(
        id: String, width: Double, height: Double, title: String, description: String,
        style: String = "", @MarkupBuilder _ content: () -> Markup
    ) -> Markup {
        tag(
            "svg",
            [
                "xmlns": "http://www.w3.org/2000/svg", "id": id,
                "viewBox": "0 0 \(number(width)) \(number(height))", "role": "img",
                "aria-labelledby": "\(id)-t \(id)-d", "class": style.isEmpty ? nil : style,
                "font-family": "inherit",
            ]
        ) {
            tag("title", ["id": "\(id)-t"]) { title }
            tag("desc", ["id": "\(id)-d"]) { description }
            content()
        }
    }

    static func line(_ from: Point, _ to: Point, _ style: String) -> Markup {
        tag(
            "line",
            [
                "x1": number(from.x), "y1": number(from.y), "x2": number(to.x),
                "y2": number(to.y), "class": style,
            ])
    }

    static func rectangle(
        _ corner: Point, width: Double, height: Double, fill: String? = nil, style: String? = nil
    ) -> Markup {
        tag(
            "rect",
            [
                "x": number(corner.x), "y": number(corner.y), "width": number(width),
                "height": number(height), "fill": fill, "class": style,
            ])
    }

    /// Where a text stands relative to its point.
    enum Anchor: String { case start, middle, end }

    static func text(
        _ text: String, at point: Point, anchor: Anchor = .start, style: String? = nil
    ) -> Markup {
        tag(
            "text",
            [
                "x": number(point.x), "y": number(point.y),
                "text-anchor": anchor == .start ? nil : anchor.rawValue, "class": style,
            ]
        ) { text }
    }

    /// The width of a text in a proportional sans-serif face, estimated from the letters; a little
    /// generous, so that what is placed by it does not touch.
    static func estimatedWidth(_ text: String, size: Double) -> Double {
        text.reduce(0) { width, character in
            let share: Double =
                switch character {
                case "i", "j", "l", "I", ".", ",", "'", "’", "!", "|", ":", " ", "\u{202F}": 0.3
                case "f", "t", "r", "(", ")", "-", "–": 0.39
                case "m", "w", "M", "W", "%", "@", "—": 0.9
                default: character.isUppercase ? 0.72 : 0.57
                }
            return width + share * size
        }
    }
}
