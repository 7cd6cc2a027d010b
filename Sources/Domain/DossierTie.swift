/// What another actor is to this one, once, with everything that says so: the statements of both
/// actors' entries and the incidents in which they met.
public struct DossierTie: Hashable, Sendable, Codable {
    public var kind: Affiliation.Kind
    /// The `Actor.id` of the other actor; its name when it has no entry.
    public var other: String
    public var otherName: String
    /// Who states it, in the order of the beginnings; empty when only shared incidents bear it out.
    public var statements: [Affiliation]
    /// The incidents in which an ally was on the same side, a rival on the other; `nil` when there is
    /// none, and for ties that incidents cannot bear out.
    public var shared: DossierCompanion?

    /// The other's `Actor.id`; `nil` for a name without an entry.
    public var entry: String? { shared?.actor ?? (other == otherName ? nil : other) }

    public init(
        kind: Affiliation.Kind, other: String, otherName: String, statements: [Affiliation],
        shared: DossierCompanion? = nil
    ) {
        self.kind = kind
        self.other = other
        self.otherName = otherName
        self.statements = statements
        self.shared = shared
    }
}

extension Dossier {
    /// Every tie once: those that somebody states in the order of `affiliations`, then allies and
    /// rivals that only shared incidents show, most often met first.
    public var ties: [DossierTie] {
        var ties = statedTies
        for (kind, companions) in [(Affiliation.Kind.ally, allies), (.rival, rivals)] {
            for companion in companions {
                let other = companion.actor ?? companion.name
                if let known = ties.firstIndex(where: { $0.kind == kind && $0.other == other }) {
                    ties[known].shared = companion
                } else {
                    ties.append(
                        DossierTie(
                            kind: kind, other: other, otherName: companion.name, statements: [],
                            shared: companion))
                }
            }
        }
        return ties
    }

    private var statedTies: [DossierTie] {
        var ties: [DossierTie] = []
        for stated in affiliations {
            let statement = stated.affiliation
            guard
                let known = ties.firstIndex(where: {
                    $0.kind == statement.kind && $0.other == statement.other
                })
            else {
                ties.append(
                    DossierTie(
                        kind: statement.kind, other: statement.other,
                        otherName: stated.otherName, statements: [statement]))
                continue
            }
            ties[known].take(statement)
        }
        return ties
    }
}

extension DossierTie {
    /// Adds a statement; where the same source has said the same of the same time, the one with a
    /// note stands for both.
    fileprivate mutating func take(_ statement: Affiliation) {
        let twin = statements.firstIndex {
            $0.source == statement.source && $0.period == statement.period
                && ($0.note == statement.note || $0.note.isEmpty || statement.note.isEmpty)
        }
        if let twin {
            if statements[twin].note.isEmpty { statements[twin] = statement }
        } else {
            statements.append(statement)
        }
    }
}
