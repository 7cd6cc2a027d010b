import Domain
import Geography

/// What, when, where and between whom: what the claims of an incident agree on most exactly.
///
/// Claims that assert, and that speak of the incident alone, come first; among them the most exact
/// place, then the one that most claims give, then the claim with the smallest identifier. The date
/// is the one on which most voices agree (``IncidentDate``). So one relay that misdates or misplaces
/// the event does not move it.
package struct IncidentDescription {
    var violence: ViolenceType?
    var when: DayRange
    var datePrecision: DatePrecision
    var place: PlaceMention
    var sideA: String
    var sideB: String

    /// The description that a single claim gives.
    init(single claim: Claim) {
        violence = claim.violence
        when = claim.when
        datePrecision = claim.datePrecision
        place = claim.place
        (sideA, sideB) = IncidentDescription.sides(of: claim)
    }

    /// The description of several claims, sorted by identifier, at least one.
    ///
    /// - Parameter reliability: of whoever makes a claim; it decides between dates of equally many.
    init(_ claims: [Claim], reliability: (Claim) -> Reliability = { _ in .f }) {
        let asserting = claims.filter { $0.stance == .asserts }
        let own = asserting.filter { $0.scope == .incident }
        let base = own.isEmpty ? (asserting.isEmpty ? claims : asserting) : own
        self.init(single: base[0])
        if let most = IncidentDescription.modal(base.lazy.compactMap(\.violence)) {
            violence = most
        }
        if let date = IncidentDate(asserting, reliability: reliability) {
            (when, datePrecision) = (date.when, date.precision)
        } else {
            settleDate(base)
        }
        if own.isEmpty, !asserting.isEmpty, asserting.allSatisfy(\.scope.isBeyondIncident),
            let longest = AccountScope(asserting).days
        {
            when = longest
        }
        settlePlace(base)
        // Who is named first is the attacker in one kind of violence and no more than a side in
        // another: only claims of the incident's own kind tell of its sides.
        let ofKind = base.filter { $0.violence == nil || $0.violence == violence }
        let sides = (ofKind.isEmpty ? base : ofKind).map(IncidentDescription.sides(of:))
        sideA = IncidentDescription.modal(sides.lazy.map(\.0).filter { !$0.isEmpty }) ?? ""
        // The other side comes from the claims that name the same first one, or none: two rival
        // accounts must not be mixed into a pair that nobody claims.
        let first = sideA
        let paired = sides.filter { !$0.1.isEmpty && $0.0 == first }
        let unpaired = sides.filter { !$0.1.isEmpty && $0.0.isEmpty }
        sideB = IncidentDescription.modal((paired.isEmpty ? unpaired : paired).map(\.1)) ?? ""
    }

    /// The sides and the place in one line.
    var title: String {
        let spot = place.name.isEmpty ? place.admin2 : place.name
        let location = spot.isEmpty ? (place.admin1.isEmpty ? place.country : place.admin1) : spot
        guard !sideA.isEmpty else {
            return location.isEmpty ? "\(when)" : "\(location), \(when)"
        }
        let parties = sideB.isEmpty ? sideA : sideA + " – " + sideB
        return location.isEmpty ? parties : parties + ", " + location
    }

    /// Of claims none of which is about the incident as a whole: the most exact date.
    private mutating func settleDate(_ claims: [Claim]) {
        guard let best = claims.lazy.map(\.datePrecision).min() else { return }
        let exact = claims.filter { $0.datePrecision == best }
        datePrecision = best
        when = IncidentDescription.modal(exact.lazy.map(\.when)) ?? when
    }

    private mutating func settlePlace(_ claims: [Claim]) {
        let located = claims.filter { $0.place.coordinate != nil }
        let candidates = located.isEmpty ? claims : located
        guard let best = candidates.lazy.map(\.place.precision).min() else { return }
        let exact = candidates.filter { $0.place.precision == best }
        let spot = IncidentDescription.modal(exact.lazy.map(\.place.coordinate))
        if let claim = exact.first(where: { $0.place.coordinate == spot }) { place = claim.place }
    }

    /// The names of the two sides: side A or else the perpetrator, side B or else the victim.
    package static func sides(of claim: Claim) -> (String, String) {
        var names = ("", "")
        for actor in claim.actors where names.0.isEmpty || names.1.isEmpty {
            switch actor.role {
            case .sideA, .perpetrator: if names.0.isEmpty { names.0 = actor.name }
            case .sideB, .victim: if names.1.isEmpty { names.1 = actor.name }
            case .associate: continue
            }
        }
        return names
    }

    /// The most frequent value; among equally frequent ones the one met first.
    static func modal<Value: Hashable>(_ values: some Sequence<Value>) -> Value? {
        var counts: [Value: Int] = [:]
        var order: [Value] = []
        for value in values {
            if counts[value] == nil { order.append(value) }
            counts[value, default: 0] += 1
        }
        var best: Value?
        for value in order where (counts[value] ?? 0) > best.flatMap({ counts[$0] }) ?? 0 {
            best = value
        }
        return best
    }
}
