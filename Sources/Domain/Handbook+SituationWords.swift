/// Writes situations and conditions as people say them.
public struct SituationWords: Sendable {
    private let handbook: Handbook
    private let facts: [String: Handbook.Fact]

    public init(_ handbook: Handbook) {
        self.handbook = handbook
        facts = Dictionary(
            handbook.facts.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// `who threatens: State forces; how soon: now or soon`, in the order in which the facts are
    /// declared; "any situation" when nothing is restricted.
    public func words(_ condition: Handbook.Condition, in language: Handbook.Language) -> String {
        let known = handbook.facts.filter { condition.allowed[$0.id] != nil }
        let unknown = condition.allowed.keys.filter { facts[$0] == nil }.sorted()
        let parts =
            known.map { fact in
                let allowed = condition.allowed[fact.id].map { words($0, of: fact, in: language) }
                return "\(fact.label.text(in: language))\(colon(language)) \(allowed ?? "")"
            } + unknown
        if parts.isEmpty { return language == .english ? "any situation" : "toute situation" }
        return parts.joined(separator: language == .english ? "; " : "\u{A0}; ")
    }

    /// A situation, only the facts that are known.
    public func words(_ situation: Handbook.Situation, in language: Handbook.Language) -> String {
        words(Handbook.Condition(situation.known.mapValues(\.allowed)), in: language)
    }

    /// The allowed values of one fact: `now or soon`, `5 to 10 people`.
    public func words(
        _ allowed: Handbook.Allowed, of fact: Handbook.Fact, in language: Handbook.Language
    ) -> String {
        let or = language == .english ? " or " : " ou "
        switch (allowed, fact.domain) {
        case (.values(let chosen), .choice(let values)):
            let inside = values.filter { chosen.contains($0.id) }
            let outside = values.filter { !chosen.contains($0.id) }
            if inside.count > 3, outside.count <= 2, !outside.isEmpty {
                let not = language == .english ? "anything but " : "tout sauf "
                return not
                    + outside.map { $0.label.text(in: language) }.joined(separator: or)
            }
            return inside.map { $0.label.text(in: language) }.joined(separator: or)
        case (.ranges(let ranges), .number(let bounds, let unit)):
            let text = ranges.map { words($0, within: bounds, in: language) }
                .joined(separator: or)
            let name = unit.text(in: language)
            return name.isEmpty ? text : "\(text) \(name)"
        default:
            return "?"
        }
    }

    private func words(
        _ range: ClosedRange<Int>, within bounds: ClosedRange<Int>, in language: Handbook.Language
    ) -> String {
        let english = language == .english
        if range.lowerBound == range.upperBound { return "\(range.lowerBound)" }
        if range.upperBound >= bounds.upperBound {
            return english ? "\(range.lowerBound) or more" : "\(range.lowerBound) ou plus"
        }
        if range.lowerBound <= bounds.lowerBound {
            return english ? "at most \(range.upperBound)" : "au plus \(range.upperBound)"
        }
        return "\(range.lowerBound) \(english ? "to" : "à") \(range.upperBound)"
    }

    private func colon(_ language: Handbook.Language) -> String {
        language == .english ? ":" : "\u{A0}:"
    }
}

extension Handbook.Situation.Known {
    /// The values that a known value allows: itself.
    var allowed: Handbook.Allowed {
        switch self {
        case .value(let value): .values([value])
        case .number(let number): .ranges([number...number])
        }
    }
}
