import Domain

/// Puts the comparison of two claims into words.
struct EventExplanation {
    let one: Claim
    let other: Claim
    let left: ComparedEvent
    let right: ComparedEvent
    let candidates: Int?

    func features(_ parts: EventScorer.Parts, isMixed: Bool) -> [FeatureScore] {
        var features = [
            FeatureScore("prior", prior, parts.prior),
            FeatureScore("days apart", days, parts.days),
            FeatureScore("distance", distance, parts.distance),
            FeatureScore("deaths", deaths, parts.deaths),
            FeatureScore("actors", actors, parts.actors),
            FeatureScore("type", type, parts.type),
            FeatureScore("place name", place, parts.place),
        ]
        if isMixed {
            features.append(
                FeatureScore(
                    "summary", "one of the two sums up several events; they stay apart",
                    -Double.infinity))
        }
        return features
    }

    private var prior: String {
        let most = "most neighbouring reports are different events"
        guard let candidates else { return most }
        return candidates == 1 ? "the only candidate of its days" : "\(most); \(candidates) here"
    }

    private var days: String {
        let gap = max(0, right.first - left.last, left.first - right.last)
        let apart = gap == 0 ? "dates overlap" : "\(gap) day\(gap == 1 ? "" : "s") apart"
        return "\(apart): \(one.when) (precision \(one.datePrecision.rawValue)), "
            + "\(other.when) (precision \(other.datePrecision.rawValue))"
    }

    private var distance: String {
        guard left.hasPlace, right.hasPlace else { return "no coordinates to compare" }
        let kilometers = EventScorer.kilometers(left, right)
        return "\(Self.rounded(kilometers)) km apart, within "
            + "\(Int(left.radius)) and \(Int(right.radius)) km"
    }

    private var deaths: String {
        guard left.hasDeaths, right.hasDeaths else { return "no figure to compare" }
        func range(_ event: ComparedEvent) -> String {
            Toll(low: Int(event.low), best: Int(event.best), high: Int(event.high)).description
        }
        return "\(range(left)) and \(range(right))"
    }

    private var actors: String {
        func names(_ claim: Claim) -> String {
            let sides = IncidentDescription.sides(of: claim)
            let parts = [sides.0, sides.1].filter { !$0.isEmpty }
            return parts.isEmpty ? "nobody named" : parts.joined(separator: " – ")
        }
        return "\(names(one)); \(names(other))"
    }

    private var type: String {
        let names = [one, other].map { $0.violence?.label ?? "not said" }
        return names[0] == names[1] ? names[0] : names.joined(separator: "; ")
    }

    private var place: String {
        let names = [one, other].map { $0.place.name.isEmpty ? "not named" : $0.place.name }
        return names.joined(separator: "; ")
    }

    /// One decimal.
    private static func rounded(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        return "\(tenths / 10).\(tenths % 10)"
    }
}
