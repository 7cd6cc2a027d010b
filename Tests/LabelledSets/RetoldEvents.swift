import Domain
import Geography

/// Real events told again by hand as ACLED would have them, and reports that the other list does not
/// have, with the true links.
///
/// They have ACLED's names for actors (with the years of a regime, `Unidentified Armed Group`, the
/// ally instead of the state, one of two claimed groups), the nearest town instead of the spot (up
/// to some 45 km off), the first or last day of a stretch, another number of dead or none, a mine
/// that kills civilians as violence against civilians. The rows are no copy of ACLED's.
public struct RetoldEvents: Sendable {
    /// A claim, and the series of the event that it tells of (`nil`: none).
    public struct Row: Sendable {
        public let claim: Claim
        public let truth: String?
    }

    /// The rows in the order in which they were written.
    public let rows: [Row]

    /// Reads rows of ten fields: GED's number; day (`w`: the week); kind; actor 1; actor 2; town;
    /// point; geographic precision; dead; district.
    init(_ text: String) {
        rows = text.split(separator: "\n").enumerated().compactMap { number, row in
            let fields = row.split(separator: ";", omittingEmptySubsequences: false)
                .map { String($0).trimmed }
            guard fields.count == 10, let claim = Self.claim("acled:\(number + 1)", fields) else {
                return nil
            }
            return Row(claim: claim, truth: fields[0] == "-" ? nil : "ucdp-ged:\(fields[0])")
        }
    }

    /// The true links to the events of a list, which names them by their series.
    public func truth(among events: [Claim]) -> [EventLink] {
        let positions = Dictionary(
            zip(events.map(\.series), events.indices), uniquingKeysWith: { first, _ in first })
        return rows.enumerated().compactMap { index, row in
            row.truth.flatMap { positions[$0] }
                .map { EventLink(left: $0, right: index, score: 1, kind: .pair) }
        }
    }

    private static func claim(_ id: String, _ fields: [String]) -> Claim? {
        let kinds: [String: ViolenceType] = ["sb": .stateBased, "ns": .nonState, "os": .oneSided]
        let point = fields[6].split(separator: " ").compactMap { Double($0) }
        let isWeek = fields[1].hasSuffix("w")
        guard let date = Day(iso: String(fields[1].prefix(10))), point.count == 2 else {
            return nil
        }
        var casualties: [CasualtyFigure] = []
        if let dead = Int(fields[8]) {
            casualties = [CasualtyFigure(.killed, .all, CountInterval(exactly: dead))]
        }
        return Claim(
            id: "\(id)@1", series: id, version: "1", claimant: "ACLED", source: "acled",
            violence: kinds[fields[2]],
            when: isWeek ? DayRange(date - 3, date + 3) : DayRange(date, date),
            datePrecision: isWeek ? .week : .day,
            place: PlaceMention(
                name: fields[5], admin2: fields[9], country: "",
                coordinate: Coordinate(latitude: point[0], longitude: point[1]),
                precision: fields[7] == "1" ? .exact : fields[7] == "2" ? .nearby : .admin1),
            actors: [
                ActorMention(name: fields[3], role: .sideA),
                ActorMention(name: fields[4], role: .sideB),
            ], casualties: casualties, knownOn: date)
    }
}

extension String {
    /// The text without blanks around it.
    fileprivate var trimmed: String {
        guard let first = firstIndex(where: { $0 != " " }),
            let last = lastIndex(where: { $0 != " " })
        else { return "" }
        return String(self[first...last])
    }
}
