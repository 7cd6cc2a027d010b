import Domain
import Geography
import RealModule
import Reconciliation
import Statistics

/// A second list of claims made from a first one as another dataset would have told the same
/// events, with the true links: what precision and recall are measured on.
///
/// Dates shift by a day or two, places move to the next coordinate and another spelling, actors
/// carry the names and years of another codebook or none, numbers differ, large events are split,
/// neighbouring ones lumped, some are missing, and some are events that the first list does not
/// have.
public struct RivalDataset: Sendable {
    /// The second list, shuffled.
    public private(set) var claims: [Claim] = []
    /// The true links between positions of the first list and of `claims`.
    public private(set) var truth: [EventLink] = []

    private var generator: SeededGenerator
    private var origins: [[Int]] = []

    /// Makes the rival of a list.
    ///
    /// - Parameter quiet: how many reports of nobody dead the rival has beside the events, as a
    ///   share of them: marches, arrests, shots that hit nobody.
    public init(of originals: [Claim], seed: UInt64, quiet: Double = 0) {
        generator = SeededGenerator(seed: seed)
        let lumped = lumps(originals)
        for (index, claim) in originals.enumerated() {
            // Some events the rival never heard of.
            if lumped.partner[index] == nil, generator.uniform() < 0.15 { continue }
            if let first = lumped.partner[index] {
                if first == index {
                    append(lumped.claim[index] ?? claim, from: lumped.group[index] ?? [index])
                }
                continue
            }
            if let parts = parts(of: claim) {
                for part in parts { append(part, from: [index]) }
            } else {
                append(claim, from: [index])
            }
        }
        addStrangers(originals)
        addQuiet(originals, count: Int(Double(originals.count) * quiet))
        shuffle()
    }

    private mutating func append(_ claim: Claim, from origin: [Int]) {
        claims.append(retold(claim))
        origins.append(origin)
    }

    private mutating func shuffle() {
        let order = claims.indices.shuffled(using: &generator)
        let shuffled = order.map { claims[$0] }
        for (position, index) in order.enumerated() {
            let kind: EventLink.Kind = origins[index].count > 1 ? .splitLeft : .pair
            for origin in origins[index] {
                truth.append(EventLink(left: origin, right: position, score: 1, kind: kind))
            }
        }
        claims = shuffled
        truth.sort { ($0.left, $0.right) < ($1.left, $1.right) }
    }

    /// Events of the rival alone: like those of the list, but in another month and at another
    /// event's place.
    private mutating func addStrangers(_ originals: [Claim]) {
        guard !originals.isEmpty else { return }
        for _ in 0..<(originals.count * 15 / 100) {
            var claim = originals[pick(originals.count)]
            let other = originals[pick(originals.count)]
            let shift = (10 + pick(30)) * (generator.uniform() < 0.5 ? 1 : -1)
            claim.when = DayRange(claim.when.first + shift, claim.when.last + shift)
            claim.place = other.place
            append(claim, from: [])
        }
    }

    /// Reports of nobody dead within three days and some 25 km of an event: half of the same sides,
    /// half of marches and the like.
    private mutating func addQuiet(_ originals: [Claim], count: Int) {
        guard !originals.isEmpty else { return }
        for _ in 0..<count {
            var claim = originals[pick(originals.count)]
            let day = claim.when.first + (pick(7) - 3)
            claim.when = DayRange(day, day)
            claim.datePrecision = .day
            if let here = claim.place.coordinate {
                let north = here.latitude + 0.12 * normal()
                let east = here.longitude + 0.12 * normal()
                claim.place.coordinate = Coordinate(latitude: north, longitude: east) ?? here
                claim.place.name = ""
            }
            let isMarch = uniform() < 0.5
            append(claim, from: [])
            claims[claims.count - 1].casualties = [
                CasualtyFigure(.killed, .all, CountInterval(exactly: 0))
            ]
            guard isMarch else { continue }
            claims[claims.count - 1].violence = nil
            claims[claims.count - 1].actors = [ActorMention(name: "Protesters", role: .sideA)]
        }
    }

    /// Some large events are told as two or three of the same day in neighbouring places.
    private mutating func parts(of claim: Claim) -> [Claim]? {
        guard let figure = claim.figure(.killed, .all), let best = figure.best, best >= 8,
            claim.when.count <= 3, claim.place.precision <= .nearby, generator.uniform() < 0.2
        else { return nil }
        let count = best >= 15 && generator.uniform() < 0.5 ? 3 : 2
        var left = best
        return (0..<count).map { part in
            let share = part == count - 1 ? left : max(1, left / (count - part) + pick(3) - 1)
            left = max(1, left - share)
            var claim = claim
            claim.casualties = [CasualtyFigure(.killed, .all, CountInterval(exactly: share))]
            return claim
        }
    }

    mutating func pick(_ count: Int) -> Int {
        min(count - 1, Int(generator.uniform() * Double(count)))
    }

    mutating func uniform() -> Double { generator.uniform() }

    mutating func normal() -> Double { Normal.pair(&generator).0 }
}

extension RivalDataset {
    /// Which events of the list the rival tells as one: neighbours of one day and the same sides.
    private struct Lumps {
        var partner: [Int: Int] = [:]
        var group: [Int: [Int]] = [:]
        var claim: [Int: Claim] = [:]
    }

    private mutating func lumps(_ originals: [Claim]) -> Lumps {
        var lumps = Lumps()
        var byDay: [Int: [Int]] = [:]
        for (index, claim) in originals.enumerated() where claim.when.count == 1 {
            byDay[claim.when.first.number, default: []].append(index)
        }
        for day in byDay.keys.sorted() {
            let members = byDay[day] ?? []
            for (position, one) in members.enumerated() where lumps.partner[one] == nil {
                let next = members[(position + 1)...].first {
                    lumps.partner[$0] == nil && Self.areNeighbours(originals[one], originals[$0])
                }
                guard let next, generator.uniform() < 0.3 else { continue }
                lumps.partner[one] = one
                lumps.partner[next] = one
                lumps.group[one] = [one, next]
                lumps.claim[one] = Self.sum(originals[one], originals[next])
            }
        }
        return lumps
    }

    private static func areNeighbours(_ one: Claim, _ other: Claim) -> Bool {
        guard let here = one.place.coordinate, let there = other.place.coordinate,
            one.place.precision <= .nearby, other.place.precision <= .nearby
        else { return false }
        return here.distance(to: there) < Meters(15_000) && one.violence == other.violence
            && IncidentDescription.sides(of: one) == IncidentDescription.sides(of: other)
    }

    private static func sum(_ one: Claim, _ other: Claim) -> Claim {
        var sum = one
        let best = (one.figure(.killed, .all)?.best ?? 0) + (other.figure(.killed, .all)?.best ?? 0)
        sum.casualties = [CasualtyFigure(.killed, .all, CountInterval(exactly: best))]
        return sum
    }
}
