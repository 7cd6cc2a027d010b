import Domain
import Geography
import Reconciliation
import Storage

/// Finds entries of the register that may be one: actors of several lists, and places that analysts
/// describe beside those of a gazetteer.
public struct FindDoubles: Sendable {
    /// Two entries that may be one.
    public struct Pair: Sendable {
        public let kind: Judgement.Subject.Kind
        public let one: (id: String, name: String)
        public let other: (id: String, name: String)
        /// 0...1.
        public let score: Double
        /// Why, feature by feature.
        public let features: [FeatureScore]
    }

    let workspace: Workspace

    public init(_ workspace: Workspace) { self.workspace = workspace }

    /// Pairs of actors whose names are alike, that are not judged, best first.
    public func actors(limit: Int = 50, in vintage: Vintage = .now) throws -> [Pair] {
        let actors = try workspace.registeredActors(in: vintage)
        let index = ActorIndex(actors)
        var best: [Set<String>: Pair] = [:]
        for (number, actor) in actors.enumerated() {
            if number % 100 == 0 {
                workspace.progress.report("actors", Double(number) / Double(actors.count))
            }
            for name in [actor.name] + actor.names.map(\.text) {
                for found in index.candidates(for: name, limit: 6)
                where found.subject.id != actor.id && found.score >= 0.75 {
                    guard let other = index.actor(id: found.subject.id),
                        Self.mayBeOne(actor, other)
                    else { continue }
                    let key: Set<String> = [actor.id, other.id]
                    if let held = best[key], held.score >= found.score { continue }
                    best[key] = Self.pair(
                        .actor, (actor.id, actor.name), (other.id, other.name), found.score,
                        [FeatureScore("name", name, 0)] + found.features
                            + Self.comparison(actor, other))
                }
            }
        }
        workspace.progress.finish("actors")
        return try unjudged(Array(best.values), in: vintage).prefix(limit).map(\.self)
    }

    /// Pairs of a described place and a gazetteer's entry near it, that are not judged, best first.
    public func places(limit: Int = 50, in vintage: Vintage = .now) throws -> [Pair] {
        let places = try workspace.registeredPlaces(country: nil, in: vintage)
        let described = places.filter { Self.list(of: $0.id) != "geonames" }
        let gazetteer = PlaceIndex(places.filter { Self.list(of: $0.id) == "geonames" })
        var best: [Set<String>: Pair] = [:]
        for place in described {
            for name in [place.name] + place.names {
                let context = PlaceContext(
                    country: place.country, admin1: place.admin1.isEmpty ? nil : place.admin1,
                    admin2: place.admin2.isEmpty ? nil : place.admin2,
                    near: place.coordinate.map { [$0] } ?? [], kind: place.kind)
                for found in gazetteer.candidates(for: name, in: context, limit: 4)
                where found.score >= 0.4 {
                    let key: Set<String> = [place.id, found.place.id]
                    if let held = best[key], held.score >= found.score { continue }
                    best[key] = Self.pair(
                        .place, (place.id, place.name), (found.place.id, found.place.name),
                        found.score, found.features + Self.distance(place, found.place))
                }
            }
        }
        return try unjudged(Array(best.values), in: vintage).prefix(limit).map(\.self)
    }

    private static func pair(
        _ kind: Judgement.Subject.Kind, _ one: (id: String, name: String),
        _ other: (id: String, name: String), _ score: Double, _ features: [FeatureScore]
    ) -> Pair {
        // A list's entry is said to be the same as the described one, which gives the name.
        let isReversed =
            (isListed(one.id) ? 1 : 0, one.id) > (isListed(other.id) ? 1 : 0, other.id)
        return Pair(
            kind: kind, one: isReversed ? other : one, other: isReversed ? one : other,
            score: score, features: features)
    }

    /// Two actors of one list are two, says the list; those of no common country are not compared.
    private static func mayBeOne(_ one: Actor, _ other: Actor) -> Bool {
        if isListed(one.id), list(of: one.id) == list(of: other.id) { return false }
        let listed = [one, other].map { Set($0.identifiers.map(\.scheme)).subtracting(["actor"]) }
        if !listed[0].isDisjoint(with: listed[1]) { return false }
        return one.countries.isEmpty || other.countries.isEmpty
            || !Set(one.countries).isDisjoint(with: other.countries)
    }

    private static func isListed(_ id: String) -> Bool {
        ["ucdp-actor", "geonames", "acled"].contains(list(of: id))
    }

    private static func list(of id: String) -> String {
        id.split(separator: ":").first.map(String.init) ?? id
    }

    private static func comparison(_ one: Actor, _ other: Actor) -> [FeatureScore] {
        let shared = one.countries.filter(other.countries.contains)
        var features = [
            FeatureScore(
                "country",
                shared.isEmpty ? "not known of both" : "both in \(shared.joined(separator: ", "))",
                0)
        ]
        if one.kind != .unknown, other.kind != .unknown {
            features.append(
                FeatureScore(
                    "kind",
                    one.kind == other.kind
                        ? one.kind.rawValue : "\(one.kind.rawValue); \(other.kind.rawValue)", 0))
        }
        return features
    }

    private static func distance(_ one: Place, _ other: Place) -> [FeatureScore] {
        guard let here = one.coordinate, let there = other.coordinate else { return [] }
        let kilometers = (here.distance(to: there).kilometers * 10).rounded() / 10
        return [FeatureScore("apart", "\(kilometers) km", 0)]
    }

    /// Pairs on which no judgement stands, likeliest first.
    private func unjudged(_ pairs: [Pair], in vintage: Vintage) throws -> [Pair] {
        let judgements = EffectiveJudgements(try workspace.judgements(in: vintage))
        return pairs.filter { pair in
            judgements.verdict(
                on: .init(pair.kind, pair.one.id), and: .init(pair.kind, pair.other.id)) == nil
        }.sorted {
            ($1.score, $0.one.id, $0.other.id) < ($0.score, $1.one.id, $1.other.id)
        }
    }
}
