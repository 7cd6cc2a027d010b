import Domain

/// All draws in the columns of the VIEWS challenge: `month_id`, `unit`, `draw`, `outcome`; by week
/// with `week` (`YYYY-Www`) instead.
///
/// Millions of rows are written unit by unit, so that they never lie in memory at once.
public struct DrawsText: Sendable {
    let forecasts: [Forecast]
    let isExercise: Bool

    /// - Parameter forecasts: one after the other; their units must not share identifiers.
    public init(_ forecasts: [Forecast], isExercise: Bool = false) {
        self.forecasts = forecasts
        self.isExercise = isExercise
    }

    /// Passes the CSV text in pieces, the header first.
    public func write(_ body: ([UInt8]) throws -> Void) rethrows {
        let period = forecasts.first?.cutOff.cadence == .week ? "week" : "month_id"
        try body(Array("\(period),unit,draw,outcome\(isExercise ? ",exercise" : "")\n".utf8))
        for forecast in forecasts {
            for row in forecast.units.indices { try body(piece(forecast, row)) }
        }
    }

    private static func label(_ period: Period) -> String {
        switch period {
        case .month(let month): "\(month.number)"
        case .week(let week): "\(week)"
        }
    }

    private func piece(_ forecast: Forecast, _ row: Int) -> [UInt8] {
        let end = Array((isExercise ? ",EXERCISE\n" : "\n").utf8)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(forecast.steps.count * forecast.drawCount * 20)
        for step in forecast.steps {
            let start = Array("\(Self.label(forecast.cutOff + step)),\(forecast.units[row]),".utf8)
            for (draw, outcome) in forecast.draws(row: row, step: step).enumerated() {
                bytes += start
                bytes += String(draw).utf8
                bytes.append(UInt8(ascii: ","))
                bytes += String(outcome).utf8
                bytes += end
            }
        }
        return bytes
    }
}

/// Where a forecast's file comes from, as a JSON text to stand beside it.
public enum ForecastLineage {
    public static func json(
        _ forecasts: [Forecast], countries: [String], imprecise: String, booking: String,
        knownThrough: Period, ledger: Int, program: String, isExercise: Bool
    ) -> String {
        guard let first = forecasts.first else { return "{}\n" }
        let value: JSONValue = [
            "program": .string(program), "exercise": .bool(isExercise),
            "model": .string(first.model.rule),
            "summary": .string(first.model.summary), "target": .string(first.target.rawValue),
            "measure": .string(first.measure.rawValue), "cut_off": .string("\(first.cutOff)"),
            "known_through": .string("\(knownThrough)"),
            "steps": .string("\(first.steps.lowerBound)...\(first.steps.upperBound)"),
            "draws": .integer(first.drawCount),
            "seed": .string(first.lineage.seed.map(String.init) ?? ""),
            "joint": .bool(first.isJoint),
            "levels": .array(
                forecasts.map {
                    ["by": .string($0.kind.rawValue), "units": .integer($0.units.count)]
                }),
            "countries": .array(countries.map(JSONValue.string)),
            "imprecise": .string(imprecise), "booking": .string(booking),
            "imports": .integer(ledger),
            "inputs": .array(first.lineage.inputs.map(JSONValue.string)),
        ]
        return value.text(indented: true) + "\n"
    }
}
