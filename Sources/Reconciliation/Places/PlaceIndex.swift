import Domain
import Geography
import RealModule

/// Resolves place names against a gazetteer, in context, with reasons.
public struct PlaceIndex: Sendable {
    /// All places, in the given order.
    public let places: [Place]
    private let names: [ComparableName]
    private let owners: [Int32]
    private let exact: [[UInt8]: [Int32]]
    private let trigrams: TrigramIndex
    private let admin1: [ComparableName]
    private let admin2: [ComparableName]
    /// Pairs of places that are judged two, smaller identifier first.
    private let distinct: Set<[String]>

    /// An index over all names and spellings of the places.
    ///
    /// - Parameter judgements: places judged distinct are rivals, however near they lie.
    public init(_ places: [Place], judgements: EffectiveJudgements? = nil) {
        self.places = places
        distinct = Set(
            (judgements?.distinct ?? []).compactMap { judgement in
                judgement.other.map { [judgement.subject.id, $0.id].sorted() }
            })
        var names: [ComparableName] = []
        var owners: [Int32] = []
        for (number, place) in places.enumerated() {
            for text in [place.name] + place.names.filter({ $0 != place.name }) {
                let name = ComparableName(PlaceWording(text).name)
                guard !name.folded.isEmpty else { continue }
                names.append(name)
                owners.append(Int32(number))
            }
        }
        self.names = names
        self.owners = owners
        var exact: [[UInt8]: [Int32]] = [:]
        for (index, name) in names.enumerated() {
            exact[name.folded, default: []].append(Int32(index))
        }
        self.exact = exact
        trigrams = TrigramIndex(names.map(\.folded))
        admin1 = places.map { ComparableName($0.admin1) }
        admin2 = places.map { ComparableName($0.admin2) }
    }

    /// The places that a name may stand for, best first; empty when nothing is near enough.
    public func candidates(
        for text: String, in context: PlaceContext = PlaceContext(), limit: Int = 5
    ) -> [PlaceCandidate] {
        let wording = PlaceWording(text)
        let query = ComparableName(wording.name)
        guard !query.folded.isEmpty else { return [] }
        var context = context
        if context.kind == nil { context.kind = wording.kind }
        var best: [Int32: (score: Double, name: Int32)] = [:]
        for name in nameNumbers(query, country: context.country) {
            let score = NameMatcher.score(query, names[Int(name)])
            guard score >= NameMatcher.candidate else { continue }
            let owner = owners[Int(name)]
            if best[owner]?.score ?? 0 < score { best[owner] = (score, name) }
        }
        let frame = PlaceFrame(context)
        let ranked = best.map { owner, found in
            (owner, found, frame.odds(places[Int(owner)], admin1[Int(owner)], admin2[Int(owner)]))
        }
        .map { (owner: $0.0, found: $0.1, score: $0.1.score * EventMatcher.probability($0.2)) }
        .sorted { ($1.score, $0.owner) < ($0.score, $1.owner) }
        var chosen: [PlaceCandidate] = []
        for (owner, found, score) in ranked {
            let place = places[Int(owner)]
            if let index = chosen.firstIndex(where: { isOne($0.place, place) }) {
                chosen[index].features.append(
                    FeatureScore("same place", "\(place.id), \(place.name)", 0))
            } else if chosen.count < limit {
                chosen.append(candidate(owner, name: found.name, score: score, query, frame))
            } else {
                break
            }
        }
        return chosen
    }

    /// Whether entries of two lists are one place as far as a name goes: of a like name and one kind,
    /// no further apart than both are uncertain, and not judged distinct. A place that a casebook
    /// describes is no rival of its gazetteer entry.
    private func isOne(_ one: Place, _ other: Place) -> Bool {
        guard one.country == other.country || one.country.isEmpty || other.country.isEmpty,
            one.kind == other.kind, let list = Self.list(of: one),
            let otherList = Self.list(of: other), list != otherList, let here = one.coordinate,
            let there = other.coordinate
        else { return false }
        let own = one.radius?.value ?? PlaceFrame.extent(of: one.kind)
        let others = other.radius?.value ?? PlaceFrame.extent(of: other.kind)
        guard here.distance(to: there).value <= own + others,
            !distinct.contains([one.id, other.id].sorted())
        else { return false }
        let names = [one, other].map { place in
            ([place.name] + place.names).map { ComparableName(PlaceWording($0).name) }
        }
        return names[0].contains { name in
            names[1].contains { NameMatcher.score(name, $0) >= NameMatcher.likely }
        }
    }

    private static func list(of place: Place) -> Substring? {
        place.id.firstIndex(of: ":").map { place.id[..<$0] }
    }

    /// The place that a name stands for, when one stands out in its context.
    public func resolve(
        _ text: String, in context: PlaceContext = PlaceContext()
    ) -> PlaceCandidate? {
        let found = candidates(for: text, in: context, limit: 2)
        guard let first = found.first, first.score >= 0.5 else { return nil }
        if found.count > 1, found[1].score > first.score * 0.9 { return nil }
        return first
    }

    private func nameNumbers(_ query: ComparableName, country: String?) -> [Int32] {
        let same = exact[query.folded] ?? []
        let isHere = same.contains { name in
            country.map { places[Int(owners[Int(name)])].country == $0 } ?? true
        }
        // Other spellings compete only where the country has no place of the very name.
        return isHere ? same : same + trigrams.nearest(to: query.folded, limit: 30).map(Int32.init)
    }

    private func candidate(
        _ owner: Int32, name: Int32, score: Double, _ query: ComparableName, _ frame: PlaceFrame
    ) -> PlaceCandidate {
        let place = places[Int(owner)]
        let match = NameMatcher.match(query, names[Int(name)])
        var features = [
            FeatureScore(
                "name", "\(query.text) / \(names[Int(name)].text)", match.score)
        ]
        features += frame.features(place, admin1[Int(owner)], admin2[Int(owner)])
        let doubt = match.score >= 0.97 ? 0 : 5_000 * (1 - match.score) / 0.2
        let own = place.radius?.value ?? PlaceFrame.extent(of: place.kind)
        return PlaceCandidate(
            place: place, score: score, features: features, radius: Meters(own + doubt))
    }
}
