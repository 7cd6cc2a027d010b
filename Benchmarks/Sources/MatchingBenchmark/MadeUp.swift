import Domain
import Geography
import Statistics

/// Made-up claims, actors and places.
enum MadeUp {
    /// Claims scattered around 3,000 towns over 12,000 days (both times `spread`), in the mixture
    /// of sizes and actors that event data have.
    static func claims(_ count: Int, spread: Double, seed: UInt64) -> [Claim] {
        var generator = SeededGenerator(seed: seed)
        let towns = (0..<3_000).map { _ in
            (
                latitude: -30 + generator.uniform() * 60 * spread,
                longitude: -20 + generator.uniform() * 120 * spread, name: word(&generator)
            )
        }
        return (0..<count).map { index in
            // Most events fall on few towns.
            let rank = generator.uniform() * generator.uniform() * generator.uniform()
            let town = towns[min(towns.count - 1, Int(rank * Double(towns.count)))]
            let day = Day(number: 7_000 + Int(generator.uniform() * 12_000 * spread))
            let group = Int(generator.uniform() * generator.uniform() * 1_700)
            return claim(index, day, town, group: group, &generator)
        }
    }

    private static func claim(
        _ index: Int, _ day: Day, _ town: (latitude: Double, longitude: Double, name: String),
        group: Int, _ generator: inout SeededGenerator
    ) -> Claim {
        let deaths = Int(1 / (generator.uniform() + 0.002))
        let isOneSided = generator.uniform() < 0.4
        return Claim(
            id: "ucdp-ged:\(index)@24.1", series: "ucdp-ged:\(index)", version: "24.1",
            claimant: "UCDP", source: "ucdp-ged-24.1",
            violence: isOneSided ? .oneSided : .stateBased, when: DayRange(day),
            datePrecision: .day,
            place: PlaceMention(
                name: town.name, country: "MLI",
                coordinate: Coordinate(
                    latitude: town.latitude + generator.uniform() * 0.3,
                    longitude: town.longitude + generator.uniform() * 0.3),
                precision: generator.uniform() < 0.8 ? .exact : .nearby),
            actors: [
                ActorMention(name: names[group], role: .sideA),
                ActorMention(
                    name: isOneSided ? "Civilians" : "Government of Mali", role: .sideB),
            ],
            casualties: [
                CasualtyFigure(
                    .killed, .all,
                    CountInterval(low: deaths, best: deaths, high: deaths + deaths / 3)),
                CasualtyFigure(
                    .killed, .civilians, CountInterval(exactly: isOneSided ? deaths : 0)),
            ], knownOn: day)
    }

    /// A claim with three that contradict or copy it.
    static func rivals(of claim: Claim) -> [Claim] {
        let best = claim.figure(.killed, .all)?.best ?? 1
        return [best, best + best / 5, best * 2, best].enumerated().map { index, figure in
            var rival = claim
            rival.id = "\(claim.id)/\(index)"
            rival.series = rival.id
            rival.claimant = "Claimant \(index)"
            rival.casualties = [CasualtyFigure(.killed, .all, CountInterval(exactly: figure))]
            rival.copies = index == 3 ? "\(claim.id)/0" : nil
            return rival
        }
    }

    /// Actors with a name and an alias each.
    static func actors(_ count: Int) -> [Actor] {
        (0..<count).map { index in
            Actor(
                id: "actor:\(index)", name: names[index],
                names: [ActorName("Front of \(names[index])")])
        }
    }

    /// Two-word names that differ.
    static let names: [String] = {
        var generator = SeededGenerator(seed: 1)
        return (0..<1_800).map { _ in word(&generator) + " " + word(&generator) }
    }()

    /// A word of three to four syllables.
    static func word(_ generator: inout SeededGenerator) -> String {
        let syllables = ["ba", "dou", "go", "ki", "la", "ma", "ndi", "so", "ta", "wé", "gué", "ra"]
        let count = generator.uniform() < 0.5 ? 3 : 4
        let text = (0..<count).map { _ in
            syllables[Int(generator.uniform() * Double(syllables.count))]
        }.joined()
        return text.prefix(1).uppercased() + text.dropFirst()
    }
}
