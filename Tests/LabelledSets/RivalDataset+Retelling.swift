import Domain
import Geography
import RealModule

extension RivalDataset {
    /// The claim as another dataset would have told it.
    mutating func retold(_ claim: Claim) -> Claim {
        var told = claim
        let number = claims.count
        told.series = "rival:\(number)"
        told.id = "rival:\(number)@1"
        told.version = "1"
        told.claimant = "Rival"
        told.copies = nil
        told.incident = nil
        told.when = shifted(claim)
        told.datePrecision = claim.datePrecision
        told.place = moved(claim.place)
        for index in told.actors.indices { told.actors[index] = renamed(told.actors[index]) }
        told.casualties = recounted(claim)
        if uniform() < 0.06 {
            told.violence = ViolenceType.allCases[pick(ViolenceType.allCases.count)]
        }
        return told
    }

    private mutating func shifted(_ claim: Claim) -> DayRange {
        let luck = uniform()
        var shift = luck < 0.75 ? 0 : luck < 0.92 ? 1 : luck < 0.98 ? 2 : 3
        if uniform() < 0.5 { shift = -shift }
        let whole = DayRange(claim.when.first + shift, claim.when.last + shift)
        guard claim.when.count > 1, claim.datePrecision < .month else { return whole }
        // A stretch of days is told as one of its days, or as the stretch.
        return uniform() < 0.5 ? DayRange(claim.when.first + pick(claim.when.count)) : whole
    }

    private mutating func moved(_ place: PlaceMention) -> PlaceMention {
        var moved = place
        let luck = uniform()
        let reach = luck < 0.5 ? 1.0 : luck < 0.8 ? 4 : luck < 0.95 ? 10 : 20
        if let here = place.coordinate, place.precision.isPointLike {
            let north = here.latitude + normal() * reach / 111.2 / 1.5
            let width = max(0.1, Double.cos(here.latitude * .pi / 180))
            let east = here.longitude + normal() * reach / 111.2 / 1.5 / width
            moved.coordinate = Coordinate(latitude: north, longitude: east) ?? here
        }
        moved.name = uniform() < 0.12 ? place.admin2 : misspelled(place.name)
        return moved
    }

    /// The number of dead as another newsroom heard it.
    private mutating func recounted(_ claim: Claim) -> [CasualtyFigure] {
        let best = Double(claim.figure(.killed, .all)?.best ?? 0)
        let luck = uniform()
        let told =
            luck < 0.55
            ? best
            : luck < 0.85
                ? best * Double.exp(0.25 * normal())
                : luck < 0.95 ? best * (0.5 + 1.5 * uniform()) : 0
        return [CasualtyFigure(.killed, .all, CountInterval(exactly: Int(told.rounded())))]
    }

    private mutating func renamed(_ actor: ActorMention) -> ActorMention {
        var renamed = actor
        renamed.code = nil
        if actor.name == "Civilians" {
            renamed.name = "Civilians (Mali)"
        } else if uniform() < 0.12 {
            renamed.name = "Unidentified Armed Group (Mali)"
        } else if actor.name.hasPrefix("Government of ") {
            let country = actor.name.dropFirst("Government of ".count)
            let force = uniform() < 0.8 ? "Military" : "Police"
            renamed.name = "\(force) Forces of \(country) (2020-2021)"
        } else {
            renamed.name = misspelled(actor.name)
        }
        return renamed
    }

    /// A name as somebody else would spell it.
    private mutating func misspelled(_ name: String) -> String {
        let luck = uniform()
        // Abbreviations are not misspelled.
        if luck < 0.45 || name.count < 4 || name == name.uppercased() { return name }
        let swaps = [
            ("ou", "u"), ("w", "ou"), ("é", "e"), ("k", "q"), ("ss", "s"), ("ll", "l"),
            ("dj", "j"), ("c", "k"), ("i", "y"), ("m", "n"), ("e", "é"), ("a", "e"),
        ]
        for _ in 0..<4 {
            let (from, to) = swaps[pick(swaps.count)]
            guard let range = name.firstRange(of: from) else { continue }
            return name.replacingCharacters(in: range, with: to)
        }
        var letters = Array(name)
        letters.remove(at: 1 + pick(letters.count - 2))
        return String(letters)
    }
}

extension String {
    /// The text with one stretch replaced.
    fileprivate func replacingCharacters(
        in range: Range<String.Index>, with text: String
    ) -> String {
        String(self[..<range.lowerBound]) + text + String(self[range.upperBound...])
    }
}
