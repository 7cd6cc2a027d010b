import Domain

extension UnitForecast {
    /// The forecast with its reasons as a JSON object; the words are in a language.
    public func json(_ language: Language) -> String {
        let value: JSONValue = [
            "unit": .string(id), "name": .string(name),
            "within": .array(within.map(JSONValue.string)), "by": .string(kind.rawValue),
            "target": .string(target.rawValue), "cut_off": .string("\(cutOff)"),
            "month": .string("\(month)"), "model": .string(model.rule),
            "exercise": .bool(isExercise), "mean": .number(summary.mean, decimals: 4),
            "median": .number(summary.median, decimals: 1),
            "intervals": .array(
                summary.intervals.map {
                    [
                        "coverage": .number($0.coverage), "lower": .number($0.lower, decimals: 1),
                        "upper": .number($0.upper, decimals: 1),
                    ]
                }),
            "probabilities": .array(
                summary.exceedances.map {
                    [
                        "at_least": .integer($0.threshold),
                        "probability": .number($0.probability, decimals: 4),
                    ]
                }),
            "past": .array(past.map { JSONValue($0) }),
            "neighbors": .array(
                neighbors.map {
                    [
                        "unit": .string($0.id), "name": .string($0.name),
                        "months_3": JSONValue($0.recent), "months_12": JSONValue($0.year),
                    ]
                }),
            "votes": .array(
                votes.map {
                    [
                        "model": .string($0.identifier), "weight": .number($0.weight, decimals: 4),
                        "mean": .number($0.mean, decimals: 4),
                        "any_death": .number($0.anyDeath, decimals: 4),
                    ]
                }),
            "similar": .array(similar.prefix(8).map(Self.json)),
            "sentences": .array(sentences(language).map(JSONValue.string)),
        ]
        return value.text(indented: true) + "\n"
    }

    private static func json(_ similar: Similar) -> JSONValue {
        [
            "unit": .string(similar.id), "name": .string(similar.name),
            "month": .string("\(similar.month)"), "months_12": .integer(similar.year),
            "quiet_months": .integer(similar.quietMonths), "next": .integer(similar.next),
            "six_months": .integer(similar.sixMonths),
        ]
    }
}
