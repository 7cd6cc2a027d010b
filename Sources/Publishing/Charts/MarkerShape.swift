import Domain

/// The outline of a kind of violence on maps and in legends: a circle, a square, a diamond.
enum MarkerShape {
    /// A marker of a given area in square pixels, so that the eye compares what was counted.
    static func marker(
        _ type: ViolenceType?, at center: SVG.Point, radius: Double, style: String = "pt"
    ) -> Markup {
        tag(
            "path",
            [
                "d": path(type, at: center, radius: radius), "fill": Palette.color(type),
                "class": style,
            ])
    }

    /// The outline; every shape has the area of the circle with that radius.
    static func path(_ type: ViolenceType?, at center: SVG.Point, radius: Double) -> String {
        let x = SVG.number(center.x)
        let y = SVG.number(center.y)
        switch type {
        case .nonState:
            let half = radius * 0.886
            return "M\(SVG.number(center.x - half)) \(SVG.number(center.y - half))"
                + "h\(SVG.number(2 * half))v\(SVG.number(2 * half))h\(SVG.number(-2 * half))z"
        case .oneSided:
            let reach = SVG.number(radius * 1.253)
            let back = SVG.number(-radius * 1.253)
            return "M\(x) \(SVG.number(center.y - radius * 1.253))l\(reach) \(reach)l\(back) "
                + "\(reach)l\(back) \(back)z"
        case .stateBased, .none:
            let r = SVG.number(radius)
            let d = SVG.number(2 * radius)
            return "M\(SVG.number(center.x - radius)) \(y)a\(r) \(r) 0 1 0 \(d) 0a\(r) \(r) 0 1 0 "
                + "-\(d) 0z"
        }
    }
}
