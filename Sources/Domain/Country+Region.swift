extension Country {
    /// A part of the world as UCDP divides it.
    public enum Region: String, Sendable, Codable, CaseIterable {
        case africa = "Africa"
        case americas = "Americas"
        case asia = "Asia"
        case europe = "Europe"
        case middleEast = "Middle East"
    }

    /// The region, told from the Gleditsch-Ward number: 2-199 the Americas, 200-399 Europe, 400-629
    /// Africa, 630-699 (with Egypt and Turkey) the Middle East, from 700 Asia and Oceania;
    /// `nil` for an entry without a number.
    public var region: Region? {
        guard let number = gleditschWard.first else { return nil }
        return switch number {
        case 2..<200: .americas
        case 200..<400: .europe
        case 400..<630: .africa
        case 630..<700: .middleEast
        case 700..<1000: .asia
        default: nil
        }
    }
}
