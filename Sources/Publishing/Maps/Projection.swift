import Geography
import RealModule

/// A plane picture of a country: Lambert's azimuthal equal-area projection centred on it.
///
/// Areas keep their proportion and, over one country, distances and shapes are true to within about
/// a percent (Snyder 1987, equations 24-2 to 24-4, sphere).
struct Projection: Sendable, Hashable {
    private let sinCenter: Double
    private let cosCenter: Double
    private let centerLongitude: Double

    init(center: Coordinate) {
        let latitude = center.latitude * .pi / 180
        sinCenter = Double.sin(latitude)
        cosCenter = Double.cos(latitude)
        centerLongitude = center.longitude * .pi / 180
    }

    /// East and north of the centre in kilometres.
    func plane(_ point: Coordinate) -> SVG.Point {
        let latitude = point.latitude * .pi / 180
        let longitude = point.longitude * .pi / 180 - centerLongitude
        let sine = Double.sin(latitude)
        let cosine = Double.cos(latitude)
        let turn = Double.cos(longitude)
        let denominator = max(1e-9, 1 + sinCenter * sine + cosCenter * cosine * turn)
        let scale = 6371.0088 * (2 / denominator).squareRoot()
        return SVG.Point(
            scale * cosine * Double.sin(longitude),
            scale * (cosCenter * sine - sinCenter * cosine * turn))
    }
}
