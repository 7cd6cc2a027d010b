import Domain
import Geography
import RealModule

/// Weighs places against a context, in log odds around what the name alone says.
struct PlaceFrame {
    private let context: PlaceContext
    private let admin1: ComparableName?
    private let admin2: ComparableName?

    init(_ context: PlaceContext) {
        self.context = context
        admin1 = context.admin1.map(ComparableName.init)
        admin2 = context.admin2.map(ComparableName.init)
    }

    /// The log odds that a place of the right name is the one meant.
    func odds(_ place: Place, _ own1: ComparableName, _ own2: ComparableName) -> Double {
        1.5 + country(place) + unit(admin1, own1, 1) + unit(admin2, own2, 1.5)
            + distance(place) + kind(place) + size(place)
    }

    /// The same, in words; what is not known is left out.
    func features(
        _ place: Place, _ own1: ComparableName, _ own2: ComparableName
    ) -> [FeatureScore] {
        var features: [FeatureScore] = []
        if let country = context.country, !place.country.isEmpty {
            let finding =
                country == place.country ? "in \(country)" : "in \(place.country), not \(country)"
            features.append(FeatureScore("country", finding, self.country(place)))
        }
        if let admin1, !own1.folded.isEmpty {
            features.append(
                FeatureScore("region", "\(place.admin1) for \(admin1.text)", unit(admin1, own1, 1)))
        }
        if let admin2, !own2.folded.isEmpty {
            features.append(
                FeatureScore(
                    "district", "\(place.admin2) for \(admin2.text)", unit(admin2, own2, 1.5)))
        }
        if let kilometers = nearest(place) {
            features.append(
                FeatureScore(
                    "distance", "\(Int(kilometers.rounded())) km from what else is named",
                    distance(place)))
        }
        if let kind = context.kind {
            features.append(
                FeatureScore(
                    "kind", "\(place.kind.rawValue) for \(kind.rawValue)", self.kind(place)))
        }
        if let population = place.population, population > 0 {
            features.append(FeatureScore("size", "\(population) inhabitants", size(place)))
        }
        return features
    }

    private func country(_ place: Place) -> Double {
        guard let country = context.country, !place.country.isEmpty else { return 0 }
        return country == place.country ? 0.8 : -3
    }

    private func unit(_ said: ComparableName?, _ own: ComparableName, _ weight: Double) -> Double {
        guard let said, !own.folded.isEmpty else { return 0 }
        return NameMatcher.score(said, own) >= 0.8 ? weight : -weight
    }

    private func nearest(_ place: Place) -> Double? {
        guard let coordinate = place.coordinate else { return nil }
        return context.near.lazy.map { coordinate.distance(to: $0).kilometers }.min()
    }

    /// 50 km say nothing; each factor of e nearer or further counts one.
    private func distance(_ place: Place) -> Double {
        guard let kilometers = nearest(place) else { return 0 }
        return min(2, max(-3, -Double.log((kilometers + 5) / 50)))
    }

    private func kind(_ place: Place) -> Double {
        guard let kind = context.kind else {
            // Reports mean settlements unless they say otherwise.
            return place.kind == .settlement ? 0.3 : place.kind == .water ? -0.5 : 0
        }
        return kind == place.kind ? 0.8 : -1
    }

    private func size(_ place: Place) -> Double {
        guard let population = place.population, population > 0 else { return 0 }
        return min(1, 0.08 * Double.log(1 + Double(population)))
    }

    /// How far a place of a kind usually reaches, in metres.
    static func extent(of kind: Place.Kind) -> Double {
        switch kind {
        case .site: 500
        case .settlement: 2_000
        case .admin3: 15_000
        case .admin2: 60_000
        case .water, .area: 50_000
        case .admin1: 150_000
        case .country: 500_000
        }
    }
}
