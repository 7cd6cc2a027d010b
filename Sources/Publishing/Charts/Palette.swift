import Domain

/// The one set of colours, patterns and shapes for kinds of violence, used by every chart, map and
/// page.
///
/// The three colours differ in lightness (about 34, 55 and 80 in CIE L*), so they stay apart in
/// greyscale and for every common form of colour blindness; a pattern and a shape say the same again.
public enum Palette {
    /// The colour of a kind of violence as `#rrggbb`; grey where the kind is unknown.
    public static func color(_ type: ViolenceType?) -> String {
        switch type {
        case .stateBased: "#1f5582"
        case .nonState: "#e9bf4b"
        case .oneSided: "#cf4a24"
        case .none: "#8a8f98"
        }
    }

    /// Shades for shares and probabilities, from none to most: one hue, evenly darker.
    public static let shades = ["#f4f0ea", "#f3d9c4", "#eab48f", "#d98660", "#bd5433", "#8a2f17"]

    /// The shade of a value between the ends of ordered class limits; one fewer limits than shades.
    static func shade(_ value: Double, limits: [Double]) -> String {
        let index = limits.count { value >= $0 }
        return shades[min(index, shades.count - 1)]
    }

    /// Pattern definitions to stand once in a picture; `id` keeps pictures on one page apart.
    static func patterns(id: String) -> Markup {
        tag("defs") {
            for type in ViolenceType.allCases { pattern(type, id: id) }
        }
    }

    /// The fill that refers to a pattern.
    static func fill(_ type: ViolenceType, id: String) -> String { "url(#\(id)-\(type.rawValue))" }

    private static func pattern(_ type: ViolenceType, id: String) -> Markup {
        tag(
            "pattern",
            [
                "id": "\(id)-\(type.rawValue)", "width": "6", "height": "6",
                "patternUnits": "userSpaceOnUse",
            ]
        ) {
            SVG.rectangle(.init(0, 0), width: 6, height: 6, fill: color(type))
            switch type {
            case .stateBased: Markup.empty
            case .oneSided:
                tag(
                    "path",
                    [
                        "d": "M-1 1L1 -1M0 6L6 0M5 7L7 5", "stroke": "#fff",
                        "stroke-opacity": ".42", "stroke-width": "1.1",
                    ])
            case .nonState:
                tag(
                    "circle",
                    ["cx": "3", "cy": "3", "r": ".9", "fill": "#5c4508", "fill-opacity": ".6"])
            }
        }
    }
}
