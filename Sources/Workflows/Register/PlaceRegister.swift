import Domain
import Reconciliation
import Storage

extension Workspace {
    /// The places of the register, those judged the same taken together, sorted by identifier.
    ///
    /// - Parameter country: ISO 3166-1 alpha-3 code; all countries when left out.
    func registeredPlaces(country: String?, in vintage: Vintage = .now) throws -> [Place] {
        let groups = JudgedGroups(
            EffectiveJudgements(try judgements(in: vintage)), of: .place)
        let places = try store.places(country: country, in: vintage)
        let renamed = places.filter { groups.name(of: $0.id) != $0.id }
        guard !renamed.isEmpty else { return places }
        let joining = Dictionary(grouping: renamed) { groups.name(of: $0.id) }
        var known: Set<String> = []
        var kept = places.filter { groups.name(of: $0.id) == $0.id }.map { place -> Place in
            known.insert(place.id)
            return Self.together(place, joining[place.id] ?? [])
        }
        // The one that gives the name may not be in the store, or lie in another country.
        for (name, others) in joining where !known.contains(name) {
            guard let first = others.first else { continue }
            kept.append(Self.together(first, Array(others.dropFirst())))
        }
        return kept.sorted { $0.id < $1.id }
    }

    /// One place with all spellings; what its own entry leaves open comes from the others.
    private static func together(_ place: Place, _ others: [Place]) -> Place {
        var place = place
        for other in others {
            for name in [other.name] + other.names
            where name != place.name && !place.names.contains(name) {
                place.names.append(name)
            }
            if place.coordinate == nil {
                place.coordinate = other.coordinate
                place.radius = other.radius
            }
            if place.admin1.isEmpty { place.admin1 = other.admin1 }
            if place.admin2.isEmpty { place.admin2 = other.admin2 }
            if place.population == nil { place.population = other.population }
        }
        return place
    }
}
