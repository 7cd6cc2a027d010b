import Domain

/// The key to kinds of violence, as a line of HTML with the shapes and colours of every picture.
enum Legend {
    /// The kinds with their markers; `isExplained` adds what each means.
    static func kinds(_ language: Language, id: String, isExplained: Bool = false) -> Markup {
        tag("ul", ["class": "legend"]) {
            MonthChart.stacking.map { kind in
                tag("li") {
                    swatch(kind, id: "\(id)-\(kind.rawValue)")
                    " " + language.name(kind)
                    if isExplained {
                        tag("span", ["class": "quiet"]) { " – " + language.explanation(kind) }
                    }
                }
            }
        }
    }

    /// The marker of a kind of violence within a line of text.
    static func marker(_ kind: ViolenceType?) -> Markup {
        tag("span", ["class": "kind"]) {
            tag(
                "svg",
                ["viewBox": "0 0 13 13", "width": "13", "height": "13", "aria-hidden": "true"]
            ) { MarkerShape.marker(kind, at: .init(6.5, 6.5), radius: 4.6) }
        }
    }

    private static func swatch(_ kind: ViolenceType, id: String) -> Markup {
        tag(
            "svg",
            ["viewBox": "0 0 30 14", "width": "30", "height": "14", "aria-hidden": "true"]
        ) {
            Palette.patterns(id: id)
            MarkerShape.marker(kind, at: .init(7, 7), radius: 5)
            SVG.rectangle(
                .init(17, 1), width: 12, height: 12, fill: Palette.fill(kind, id: id))
        }
    }
}
