import Domain

/// What ACLED says happened, and which of UCDP's kinds of organised violence that is.
///
/// The table is in `Documentation/Codebooks/ACLED.md`.
struct ACLEDEventType {
    /// ACLED's classes of actors, by their old numbers.
    enum ActorClass: Int {
        case stateForces = 1
        case rebels = 2
        case politicalMilitia = 3
        case identityMilitia = 4
        case rioters = 5
        case protesters = 6
        case civilians = 7
        case external = 8

        /// A class from a number (exports until 2023) or a name (since).
        init?(_ text: String) {
            if let number = Int(text) {
                self.init(rawValue: number)
                return
            }
            switch text.lowercased() {
            case "state forces": self = .stateForces
            case "rebel group", "rebel groups", "rebel forces": self = .rebels
            case "political militia", "political militias": self = .politicalMilitia
            case "identity militia", "identity militias": self = .identityMilitia
            case "rioters": self = .rioters
            case "protesters": self = .protesters
            case "civilians": self = .civilians
            case "external/other forces", "external forces", "other forces": self = .external
            default: return nil
            }
        }

        /// The class of an actor: as the export says, else as the name tells; `nil` without a name.
        init?(_ text: String, name: String) {
            if let given = ActorClass(text) {
                self = given
                return
            }
            if name.isEmpty { return nil }
            let byPrefix: [(String, ActorClass)] = [
                ("Military Forces of ", .stateForces), ("Police Forces of ", .stateForces),
                ("Government of ", .stateForces), ("Civilians", .civilians),
                ("Protesters", .protesters), ("Rioters", .rioters),
            ]
            self = byPrefix.first { name.hasPrefix($0.0) }?.1 ?? .politicalMilitia
        }

        /// Civilians and protesters cannot be a side of a conflict.
        var isUnarmed: Bool { self == .civilians || self == .protesters }
        /// Forces of a state, at home or abroad, and peace operations.
        var isState: Bool { self == .stateForces || self == .external }
    }

    let type: String
    let subType: String
    let first: ActorClass?
    let second: ActorClass?
    /// Whether the export marks the event as directed at civilians.
    let targetsCivilians: Bool

    /// The kind of violence; `nil` for events that are none of the three.
    var violence: ViolenceType? {
        switch type.lowercased() {
        case "violence against civilians": .oneSided
        case "protests": subType == "Excessive force against protesters" ? .oneSided : nil
        case let type where type.hasPrefix("battle"): conflict
        case "explosions/remote violence", "remote violence": remote
        default: nil
        }
    }

    /// Whether the name is one that ACLED has used.
    var isKnown: Bool {
        let known = [
            "violence against civilians", "protests", "explosions/remote violence",
            "remote violence", "riots", "riots/protests", "strategic developments",
            "strategic development", "headquarters or base established",
            "non-violent transfer of territory",
        ]
        return known.contains(type.lowercased()) || type.lowercased().hasPrefix("battle")
    }

    /// A bomb or strike: against civilians, or between sides; without a second actor neither.
    private var remote: ViolenceType? {
        if targetsCivilians || first?.isUnarmed == true || second?.isUnarmed == true {
            return .oneSided
        }
        return second == nil ? nil : conflict
    }

    private var conflict: ViolenceType {
        first?.isState == true || second?.isState == true ? .stateBased : .nonState
    }
}
