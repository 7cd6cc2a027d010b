import Domain
import Statistics

/// One incident for machines: what a listing says of it, each toll with its whole distribution, the
/// same claims counted as others would, and who says what.
public struct IncidentDocument: Sendable {
    public var incident: Incident
    /// In the order given.
    public var claims: [Claim]
    /// By identifier; what may not be named stays out.
    public var sources: [String: Source]
    public var tolls: [TollEstimate]
    public var views: TollViews
    public var isExercise: Bool

    public init(
        incident: Incident, claims: [Claim], sources: [String: Source], tolls: [TollEstimate],
        views: TollViews, isExercise: Bool
    ) {
        self.incident = incident
        self.claims = claims
        self.sources = sources
        self.tolls = tolls
        self.views = views
        self.isExercise = isExercise
    }

    /// The incident as a JSON object.
    public var jsonValue: JSONValue {
        let table = IncidentListing.table([incident], isExercise: isExercise)
        var members: [JSONValue.Member] = []
        if case .array(let rows) = table.jsonValue, case .object(let listed)? = rows.first {
            members = listed
        }
        members += [
            .init("title", .string(incident.title)),
            .init("rule", .string(incident.lineage.rule)),
            .init("tolls", .array(tolls.map(Self.json))), .init("views", json(views)),
            .init(
                "who_says_what",
                .array(claims.map { Statement($0, source: sources[$0.source]).json })),
        ]
        return .object(members)
    }

    private static func json(_ estimate: TollEstimate) -> JSONValue {
        let distribution = estimate.distribution.sorted()
        let total = distribution.total
        let counts =
            [(0, distribution.zero)] + distribution.atoms.map { (Int($0.value), $0.weight) }
        return [
            "harm": .string(estimate.harm.rawValue),
            "victims": .string(estimate.victims.rawValue), "low": .integer(estimate.toll.low),
            "best": .integer(estimate.toll.best), "high": .integer(estimate.toll.high),
            "grade": .string(estimate.grade.rawValue),
            "distribution": .array(
                counts.filter { $0.1 / total >= 1e-6 }.map { count, weight in
                    .array([.integer(count), .number((weight / total * 1e6).rounded() / 1e6)])
                }),
        ]
    }

    private func json(_ views: TollViews) -> JSONValue {
        func toll(_ toll: Toll?) -> JSONValue {
            toll.map {
                ["low": .integer($0.low), "best": .integer($0.best), "high": .integer($0.high)]
            } ?? .null
        }
        func number(_ number: Int?) -> JSONValue { number.map(JSONValue.integer) ?? .null }
        return [
            "ucdp_triple": toll(views.triple),
            "airwars_grade": .string(views.airwars.grade.rawValue),
            "airwars_lowest": number(views.airwars.lowest),
            "airwars_highest": number(views.airwars.highest),
            "conservative": number(views.conservative),
            "reported_fatalities_model": toll(views.reportedFatalities),
        ]
    }
}
