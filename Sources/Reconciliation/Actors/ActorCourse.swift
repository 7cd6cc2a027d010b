import Domain

/// An actor's incidents in the order of time.
public struct ActorCourse: Sendable {
    /// Incidents and totals.
    let all: [DossierBuilder.Part]
    /// The incidents.
    let single: [DossierBuilder.Part]
    /// Those that the figures are about: where others are said to have done it, the dead are not the
    /// actor's.
    let counted: [DossierBuilder.Part]
    /// Of those that are likely the same, told by two lists, which stand back for another: the same
    /// dead count once.
    let once: CountedOnce

    init(_ parts: [DossierBuilder.Part], doubles: [LikelyDouble] = []) {
        let days = parts.map(\.incident.when.first)
        all = parts.indices.sorted {
            days[$0] != days[$1]
                ? days[$0] < days[$1] : parts[$0].incident.id < parts[$1].incident.id
        }.map { parts[$0] }
        single = all.filter { !$0.incident.isSummary }
        let own = single.filter { $0.role.standing != .namedOnly }
        let ids = doubles.isEmpty ? [] : Set(own.map(\.incident.id))
        once = CountedOnce(
            doubles.filter { ids.contains($0.one.incident) && ids.contains($0.other.incident) })
        let left = Set(once.left.map(\.incident))
        counted = left.isEmpty ? own : own.filter { !left.contains($0.incident.id) }
    }

    /// The incidents that a dossier's figures are about.
    public var incidents: [Incident] { counted.map(\.incident) }

    /// In which countries those incidents were, with their number.
    public var countries: [String: Int] {
        var countries: [String: Int] = [:]
        var (last, run) = ("", 0)
        for part in counted {
            let country = part.incident.place.country
            if country != last {
                if run > 0 { countries[last, default: 0] += run }
                (last, run) = (country, 0)
            }
            run += 1
        }
        if run > 0 { countries[last, default: 0] += run }
        return countries
    }

    /// The last day of the last of those incidents; `nil` without any.
    public var lastSeen: Day? { counted.lazy.map(\.incident.when.last).max() }
}
