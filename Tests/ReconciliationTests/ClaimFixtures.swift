import Domain
import Geography

/// Builds claims for the tests.
func claim(
    _ series: String, version: String = "1", claimant: String = "Somebody",
    stance: Claim.Stance = .asserts, credibility: Credibility = .unjudged,
    violence: ViolenceType? = .oneSided, day: String = "2022-06-18", lastDay: String? = nil,
    datePrecision: DatePrecision = .day, name: String = "Diallassagou",
    latitude: Double = 13.7377, longitude: Double = -3.6265, precision: PlacePrecision = .exact,
    actors: [ActorMention] = [], killed: CountInterval? = nil, civilians: CountInterval? = nil,
    scope: Claim.Scope = .incident, knownOn: String = "2022-06-20", incident: String? = nil,
    copies: String? = nil
) -> Claim {
    let first = Day(iso: day) ?? Day(number: 0)
    var casualties: [CasualtyFigure] = []
    if let killed { casualties.append(CasualtyFigure(.killed, .all, killed)) }
    if let civilians { casualties.append(CasualtyFigure(.killed, .civilians, civilians)) }
    return Claim(
        id: "\(series)@\(version)", series: series, version: version, claimant: claimant,
        source: "test", stance: stance, credibility: credibility, violence: violence,
        when: DayRange(first, lastDay.flatMap { Day(iso: $0) } ?? first),
        datePrecision: datePrecision,
        place: PlaceMention(
            name: name, country: "MLI",
            coordinate: Coordinate(latitude: latitude, longitude: longitude),
            precision: precision),
        actors: actors, casualties: casualties, scope: scope,
        knownOn: Day(iso: knownOn) ?? first, incident: incident, copies: copies)
}

/// A judgement on two claims.
func judgement(
    _ sequence: Int, _ verdict: Judgement.Verdict, _ subject: String, _ other: String? = nil,
    kind: Judgement.Subject.Kind = .claim
) -> Judgement {
    Judgement(
        id: "judgement:\(sequence)", sequence: sequence, verdict: verdict,
        subject: .init(kind, subject), other: other.map { .init(kind, $0) }, by: "AK",
        on: Day(iso: "2024-01-01") ?? Day(number: 0), why: "test")
}
