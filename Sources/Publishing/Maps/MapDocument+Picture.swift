import Domain
import Geography
import RealModule

extension MapDocument {
    /// The map as SVG; `nil` when there is nothing that has a place.
    ///
    /// - Parameters:
    ///   - id: Unique in the page.
    ///   - width: Width of the picture's own coordinates.
    ///   - highest: The most height it may take.
    public func picture(
        id: String, language: Language, width: Double = 640, highest: Double = 640
    ) -> Markup? {
        guard let extent, let frame = MapFrame(holding: extent, width: width, highest: highest)
        else { return nil }
        let badges = badges(frame)
        return SVG.picture(
            id: id, width: frame.width, height: frame.height, title: title, description: summary,
            style: "map"
        ) {
            areas.sorted { $0.level > $1.level }.map { draw($0, frame) }
            scaleBar(frame)
            // Labels stand below the markers: a marker is data, a name is a help.
            labels(frame, size: 12, style: "names wide", around: badges)
            labels(frame, size: 19, style: "names narrow", around: badges)
            visible.map { draw($0, frame) }
            badges.map { number($0) }
        }
    }

    /// The markers that can be seen, in the order of drawing, the largest first.
    ///
    /// Of those that cover each other exactly, such as a town's in a long war, the last three are
    /// drawn: they are as dark as any number, and a page of fifty thousand is of use to nobody.
    var visible: [Marker] {
        struct Place: Hashable {
            let latitude: Double
            let longitude: Double
            let violence: ViolenceType?
            let deaths: Int
            let isApproximate: Bool
        }
        let order = markers.indices.sorted {
            (markers[$1].deaths, $0) < (markers[$0].deaths, $1)
        }
        var drawn: [Place: Int] = [:]
        var kept: [Marker] = []
        for index in order.reversed() {
            let marker = markers[index]
            let place = Place(
                latitude: marker.place.latitude, longitude: marker.place.longitude,
                violence: marker.violence, deaths: marker.deaths,
                isApproximate: marker.isApproximate)
            drawn[place, default: 0] += 1
            if drawn[place, default: 0] <= 3 { kept.append(marker) }
        }
        return kept.reversed()
    }

    /// The radius of a marker in pixels: area in proportion to deaths, the same on every map.
    static func radius(deaths: Int) -> Double {
        max(2.6, 1.9 * Double(max(0, deaths)).squareRoot())
    }

    private func draw(_ area: Area, _ frame: MapFrame) -> Markup {
        let fill = area.value.map { Palette.shade($0, limits: limits) }
        // Outer levels are lines over the deepest one, which is filled.
        let isLine = area.level < (areas.map(\.level).max() ?? 0) && area.value == nil
        let shape = tag(
            "path",
            [
                "d": frame.path(area.shape),
                "class": "area l\(area.level)" + (isLine ? " line" : ""),
                "fill": fill,
                "fill-rule": "evenodd",
            ]
        ) {
            if let remark = area.remark { tag("title") { remark } }
        }
        guard let address = Markup.safeAddress(area.address) else { return shape }
        return tag("a", ["href": address]) { shape }
    }

    private func draw(_ marker: Marker, _ frame: MapFrame) -> Markup {
        let shape = tag(
            "path",
            [
                "d": MarkerShape.path(
                    marker.violence, at: frame.point(marker.place),
                    radius: Self.radius(deaths: marker.deaths)),
                "fill": marker.deaths > 0 ? Palette.color(marker.violence) : "none",
                "stroke": marker.deaths > 0 ? nil : Palette.color(marker.violence),
                "class": marker.isApproximate ? "pt about" : "pt",
            ]
        ) { tag("title") { marker.remark } }
        guard let address = Markup.safeAddress(marker.address) else { return shape }
        return tag("a", ["href": address]) { shape }
    }

    /// A number beside its marker.
    private struct Badge {
        let number: Int
        let marker: SVG.Point
        let center: SVG.Point

        var box: LabelPlacement.Box {
            .init(
                left: center.x - 9, top: center.y - 9, right: center.x + 9, bottom: center.y + 9)
        }
    }

    private func badges(_ frame: MapFrame) -> [Badge] {
        var placement = LabelPlacement(sheet: sheet(frame))
        let numbered = markers.compactMap { marker in marker.number.map { ($0, marker) } }
        return numbered.sorted { $0.0 < $1.0 }.map { number, marker in
            let point = frame.point(marker.place)
            let reach = Self.radius(deaths: marker.deaths) * 0.53 + 7.5
            let near = SVG.Point(point.x + reach, point.y - reach)
            let center = placement.place(width: 17, height: 17, near: near, reach: 30) ?? near
            return Badge(number: number, marker: point, center: center)
        }
    }

    private func number(_ badge: Badge) -> Markup {
        let center = badge.center
        return tag("g", ["class": "number"]) {
            SVG.line(badge.marker, center, "leader")
            tag("circle", ["cx": SVG.number(center.x), "cy": SVG.number(center.y), "r": "8"])
            SVG.text(String(badge.number), at: .init(center.x, center.y + 4), anchor: .middle)
        }
    }

    private func sheet(_ frame: MapFrame) -> LabelPlacement.Box {
        .init(left: 2, top: 2, right: frame.width - 2, bottom: frame.height - 2)
    }

    /// Names of the regions, or of the districts where the map has no regions; each within its own.
    private func labels(
        _ frame: MapFrame, size: Double, style: String, around badges: [Badge]
    ) -> Markup {
        let level = areas.map(\.level).filter { $0 > 0 }.min() ?? 0
        let obstacles = markers.map { marker in
            let point = frame.point(marker.place)
            let radius = Self.radius(deaths: marker.deaths)
            return LabelPlacement.Box(
                left: point.x - radius, top: point.y - radius, right: point.x + radius,
                bottom: point.y + radius)
        }
        var placement = LabelPlacement(sheet: sheet(frame), obstacles: obstacles)
        placement.reserve(Self.scaleBarBox(frame))
        for badge in badges { placement.reserve(badge.box) }
        // The smallest first: they have the fewest places for a name.
        let named = areas.filter { $0.level == level }.sorted { $0.shape.area < $1.shape.area }
        return tag("g", ["class": style, "font-size": SVG.number(size)]) {
            named.map { area -> Markup in
                guard let anchor = area.shape.representativePoint else { return .empty }
                let rings = frame.rings(of: area.shape)
                let center = placement.place(
                    width: SVG.estimatedWidth(area.name, size: size) * 1.06 + 4,
                    height: size * 1.25, near: frame.point(anchor), reach: size * 4.5
                ) { MapFrame.contains($0, in: rings) }
                guard let center else { return .empty }
                return SVG.text(
                    area.name, at: .init(center.x, center.y + size * 0.35), anchor: .middle)
            }
        }
    }

    private static func scaleBarBox(_ frame: MapFrame) -> LabelPlacement.Box {
        .init(left: 0, top: frame.height - 34, right: 190, bottom: frame.height)
    }

    /// A bar of a round length, about a sixth of the map.
    private func scaleBar(_ frame: MapFrame) -> Markup {
        let wanted = frame.width / 6 / frame.pixelsPerKilometer
        let power = Double.pow(10, Double.log10(max(wanted, 1e-6)).rounded(.down))
        let length = ([5, 2, 1].first { $0 * power <= wanted } ?? 1) * power
        let y = frame.height - 10
        let end = 12 + length * frame.pixelsPerKilometer
        return tag("g", ["class": "scale"]) {
            tag("path", ["d": "M12 \(SVG.number(y - 4))V\(SVG.number(y))H\(SVG.number(end))v-4"])
            SVG.text(
                "\(DecimalText.text(length, decimals: nil) ?? "") km",
                at: .init(end + 5, y + 2), style: "tick")
        }
    }
}
