/// A document, dataset release or person that claims come from.
public struct Source: Hashable, Sendable, Codable, Identifiable {
    /// A stable identifier such as `ucdp-ged-24.1` or `mali-gov-communique-032`.
    public var id: String
    public var kind: Kind
    public var title: String
    /// Who published it.
    public var publisher: String?
    public var published: Day?
    public var url: String?
    /// BCP 47 language code of the original.
    public var language: String?
    public var reliability: Reliability
    public var sensitivity: Sensitivity

    /// Whether its title, publisher, address, claimant and wording may be shown anywhere: nothing of
    /// a confidential source may, and of a person only when the source is open.
    public var isNameable: Bool {
        sensitivity < .confidential && (kind != .person || sensitivity == .open)
    }

    /// What sort of thing it is.
    public enum Kind: String, Sendable, Codable, CaseIterable {
        case dataset, document, person
    }

    public init(
        id: String, kind: Kind, title: String, publisher: String? = nil, published: Day? = nil,
        url: String? = nil, language: String? = nil, reliability: Reliability = .f,
        sensitivity: Sensitivity = .open
    ) {
        self.id = id
        self.kind = kind
        self.title = title
        self.publisher = publisher
        self.published = published
        self.url = url
        self.language = language
        self.reliability = reliability
        self.sensitivity = sensitivity
    }
}

/// The Admiralty scale's reliability of a source (NATO STANAG 2511).
public enum Reliability: String, Sendable, Codable, CaseIterable, Comparable {
    /// Completely reliable.
    case a = "A"
    /// Usually reliable.
    case b = "B"
    /// Fairly reliable.
    case c = "C"
    /// Not usually reliable.
    case d = "D"
    /// Unreliable.
    case e = "E"
    /// Cannot be judged.
    case f = "F"

    public static func < (left: Reliability, right: Reliability) -> Bool {
        left.rawValue < right.rawValue
    }
}

/// The Admiralty scale's credibility of a piece of information (NATO STANAG 2511).
public enum Credibility: Int, Sendable, Codable, CaseIterable {
    /// Confirmed by other sources.
    case confirmed = 1
    case probablyTrue = 2
    case possiblyTrue = 3
    case doubtful = 4
    case improbable = 5
    /// Truth cannot be judged.
    case unjudged = 6
}

/// How far a source's identity may travel; the identity of a person is the most dangerous datum.
public enum Sensitivity: String, Sendable, Codable, CaseIterable, Comparable {
    case open
    case restricted
    case confidential
    /// Never leaves the store that holds it, in any export.
    case strictlyConfidential = "strictly-confidential"

    public static func < (left: Sensitivity, right: Sensitivity) -> Bool {
        let order = Self.allCases
        return (order.firstIndex(of: left) ?? 0) < (order.firstIndex(of: right) ?? 0)
    }
}

/// A document that a claimant cites for a claim (the claimant's own source, one step removed).
public struct Citation: Hashable, Sendable, Codable {
    /// The outlet or office.
    public var office: String
    /// The date as given by the claimant; often ISO, sometimes free text.
    public var date: String
    public var headline: String
    /// Who the cited document itself relies on.
    public var original: String

    public init(
        office: String = "", date: String = "", headline: String = "", original: String = ""
    ) {
        self.office = office
        self.date = date
        self.headline = headline
        self.original = original
    }

    /// Whether nothing is cited.
    public var isEmpty: Bool {
        office.isEmpty && date.isEmpty && headline.isEmpty && original.isEmpty
    }
}
