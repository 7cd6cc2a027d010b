import Domain

/// Who says what about an incident: a claim as a page may show it.
///
/// Made only from a claim and its source, so that what a source's sensitivity forbids cannot get into
/// a page: a confidential or strictly confidential source gives neither name, document, address nor
/// wording.
public struct Statement: Sendable, Hashable {
    /// The `Claim.id`.
    public let claim: String
    /// Who says it; `nil` where the source's identity is protected.
    public let claimant: String?
    /// The document in which it is said, with its date where known; `nil` where protected or unknown.
    public let document: String?
    /// Who published the document; `nil` where protected or unknown.
    public let publisher: String?
    public let published: Day?
    public let address: String?
    /// What the claimant relies on.
    public let citations: [Citation]
    public let stance: Claim.Stance
    /// Whom the claim holds to have done it: in a battle being a side of it accuses nobody. In a denial,
    /// who is said not to have done it.
    public let accused: [String]
    /// Whether the figures are taken over from another claim.
    public let isCopy: Bool
    /// Killed, everybody, as claimed.
    public let killed: CountInterval?
    /// Killed, civilians, as claimed.
    public let civilians: CountInterval?
    public let scope: Claim.Scope
    public let reliability: Reliability
    public let credibility: Credibility
    public let quotation: String
    public let note: String
    /// The first day on which the claim could be known.
    public let knownOn: Day
    /// Every figure of the claim.
    public let casualties: [CasualtyFigure]
    /// Whom the claim itself names as its first and second side: whose dead its figures by side are.
    public let sides: [VictimClass: String]
    /// Whether it stands in a casebook, whose analyst may have said who the sides are.
    public let isFromCasebook: Bool

    /// A claim as a page may show it.
    ///
    /// - Parameter source: The claim's source. One that is not known may have to be protected: then
    ///   nothing of it is shown. A claim that names no source shows its claimant.
    public init(_ claim: Claim, source: Source?) {
        let isNamed = source?.isNameable ?? false
        self.claim = claim.id
        claimant = isNamed || (source == nil && claim.source.isEmpty) ? claim.claimant : nil
        document = isNamed ? source?.title : nil
        publisher = isNamed ? source?.publisher : nil
        published = isNamed ? source?.published : nil
        address = isNamed ? source?.url : nil
        citations = isNamed ? Self.separated(claim.citation) : []
        stance = claim.stance
        accused = claim.actors.filter {
            $0.role == .perpetrator || ($0.role == .sideA && claim.violence == .oneSided)
        }.map(\.name)
        isCopy = claim.copies != nil
        killed = claim.figure(.killed, .all)
        civilians = claim.figure(.killed, .civilians)
        scope = claim.scope
        reliability = source?.reliability ?? .f
        credibility = claim.credibility
        quotation = isNamed ? claim.quotation : ""
        note = isNamed ? claim.note : ""
        knownOn = claim.knownOn
        casualties = claim.casualties
        isFromCasebook = claim.incident != nil
        sides = [VictimClass.sideA: ActorMention.Role.sideA, .sideB: .sideB].compactMapValues {
            role in
            let names = claim.actors.filter { $0.role == role && !$0.name.isEmpty }.map(\.name)
            return names.isEmpty ? nil : names.joined(separator: ", ")
        }
    }

    /// The documents of a citation that lists several, separated by semicolons as UCDP does. Where
    /// the lists do not match (a headline with a semicolon in it), offices and dates are kept
    /// together and headlines are left out.
    static func separated(_ citation: Citation) -> [Citation] {
        guard !citation.isEmpty else { return [] }
        func parts(_ text: String) -> [String] {
            text.split(separator: ";", omittingEmptySubsequences: false).map { part in
                String(part.drop { $0 == " " })
            }
        }
        let offices = parts(citation.office)
        let dates = parts(citation.date)
        let headlines = parts(citation.headline)
        guard offices.count > 1, offices.count == dates.count else { return [citation] }
        return offices.indices.map { index in
            Citation(
                office: offices[index], date: dates[index],
                headline: headlines.count == offices.count ? headlines[index] : "")
        }
    }
}
