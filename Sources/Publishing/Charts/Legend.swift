import Domain

/// The key to kinds of violence, as a line of HTML with the shapes and colours of every picture.
enum Legend {
    /// What of a kind of violence a picture shows.
    enum Sign {
        /// A marker on a map.
        case marker
        /// The filling of a bar.
        case bar
        /// Both, beside each other.
        case both
    }

    /// The kinds with their signs; `isExplained` adds what each means.
    static func kinds(
        _ language: Language, id: String, sign: Sign = .both, isExplained: Bool = false
    ) -> Markup {
        tag("ul", ["class": "legend"]) {
            MonthChart.stacking.map { kind in
                tag("li") {
                    sign == .marker
                        ? marker(kind) : swatch(kind, id: "\(id)-\(kind.rawValue)", sign)
                    " " + language.name(kind)
                    if isExplained {
                        tag("span", ["class": "quiet"]) { " – " + language.explanation(kind) }
                    }
                }
            }
        }
    }

    /// What `?` means in a chart of months, where it stands in one.
    @MarkupBuilder static func unknownMonths(_ isShown: Bool, _ language: Language) -> Markup {
        if isShown {
            tag("p", ["class": "small quiet unknown-months"]) {
                language.say(
                    "?: nothing is known of the month, which is not 0.",
                    fr: "«\u{A0}?\u{A0}»\u{A0}: rien n’est connu de ce mois, ce qui n’est pas 0.")
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

    private static func swatch(_ kind: ViolenceType, id: String, _ sign: Sign) -> Markup {
        let left = sign == .bar ? 1.0 : 17
        let width = SVG.number(left + 13)
        return tag(
            "svg",
            [
                "viewBox": "0 0 \(width) 14", "width": width, "height": "14",
                "aria-hidden": "true",
            ]
        ) {
            Palette.patterns(id: id)
            if sign == .both { MarkerShape.marker(kind, at: .init(7, 7), radius: 5) }
            SVG.rectangle(
                .init(left, 1), width: 12, height: 12, fill: Palette.fill(kind, id: id))
        }
    }
}
