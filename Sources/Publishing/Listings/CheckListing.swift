import Domain

/// The answer to a statement about numbers, with the incidents that decide it.
public struct CheckListing: Sendable {
    public var result: ClaimCheckResult
    /// What a deciding incident's weight is, such as `P(deadlier)`.
    public var weight: String
    public var isExercise: Bool

    public init(_ result: ClaimCheckResult, weight: String, isExercise: Bool) {
        self.result = result
        self.weight = weight
        self.isExercise = isExercise
    }

    /// The verdict with its probability, and what was counted.
    public var answer: String {
        let chance = Double(Int((result.probability * 1000).rounded())) / 10
        return "\(result.verdict.rawValue.uppercased()) (probability \(chance) %)\n"
            + "\(result.explanation)\n"
    }

    /// The deciding incidents. As csv each row also has the verdict and its probability; where nothing
    /// decides, one row has these alone.
    ///
    /// - Parameter limit: at most so many, with a note on how many more there are.
    public func table(limit: Int? = nil) -> TableDocument {
        let verdict: [FieldValue] = [
            .text(result.verdict.rawValue), FieldValue(result.probability, decimals: 4),
        ]
        let shown = result.deciding.prefix(limit ?? .max)
        let more = result.deciding.count - shown.count
        var rows = shown.map { incident -> [FieldValue] in
            [
                .text(incident.incident), .text("\(incident.when.first)"),
                .text(incident.title), .text("\(incident.toll)"),
                FieldValue(incident.weight, decimals: 2),
            ] + verdict
        }
        if rows.isEmpty { rows = [Array(repeating: .nothing, count: 5) + verdict] }
        return TableDocument(
            columns: [
                .init("incident", "incident"), .init("date", "date"), .init("title", "title"),
                .init("toll", "toll", alignment: .trailing),
                .init("weight", weight, alignment: .trailing),
                .init("verdict", "verdict", isDetail: true),
                .init("probability", "probability", isDetail: true),
            ],
            rows: rows,
            notes: (more > 0 ? ["and \(more) more; csv and json have all"] : []) + [
                "rule: \(result.lineage.rule), seed \(result.lineage.seed ?? 0)"
            ],
            isExercise: isExercise)
    }

    /// The answer as a JSON object.
    public var jsonValue: JSONValue {
        var members: [JSONValue.Member] = [
            .init("verdict", .string(result.verdict.rawValue)),
            .init("probability", .number(result.probability, decimals: 4)),
            .init("explanation", .string(result.explanation)),
            .init("considered", .integer(result.considered)),
            .init("deciding", .array(result.deciding.map(Self.json))),
            .init("remarks", .array(result.diagnostics.map { .string($0.message) })),
            .init("rule", .string(result.lineage.rule)),
            .init("seed", result.lineage.seed.map { .string("\($0)") } ?? .null),
        ]
        if isExercise { members.append(.init("exercise", .bool(true))) }
        return .object(members)
    }

    private static func json(_ incident: DecidingIncident) -> JSONValue {
        [
            "incident": .string(incident.incident), "title": .string(incident.title),
            "first_day": .string("\(incident.when.first)"),
            "last_day": .string("\(incident.when.last)"), "low": .integer(incident.toll.low),
            "best": .integer(incident.toll.best), "high": .integer(incident.toll.high),
            "weight": .number(incident.weight, decimals: 4),
        ]
    }
}
