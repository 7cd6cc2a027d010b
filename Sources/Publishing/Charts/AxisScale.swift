import RealModule

/// A linear axis from 0 with ticks at round values.
struct AxisScale: Sendable, Hashable {
    /// The value at the axis's end, at least the largest shown.
    let top: Double
    /// The distance of ticks.
    let step: Double

    /// An axis that holds a value, with about as many ticks as asked for; at least 1 high.
    init(holding value: Double, ticks: Int = 4) {
        let largest = value.isFinite ? max(value, 1) : 1
        let rough = largest / Double(max(1, ticks))
        let power = Double.pow(10, Double.log10(rough).rounded(.down))
        let factor = [1, 2, 2.5, 5, 10].first { $0 * power >= rough } ?? 10
        // Counts of people have no halves.
        step = max(1, factor * power == 2.5 ? 5 : factor * power)
        top = (largest / step).rounded(.up) * step
    }

    /// The values of the ticks, 0 first.
    var ticks: [Double] { stride(from: 0, through: top + step / 2, by: step).map { $0 } }
}
