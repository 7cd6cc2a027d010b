import Domain

/// A release of UCDP's Georeferenced Event Dataset: a yearly one (`24.1`) or a monthly candidate
/// one (`23.0.10`).
public struct UCDPRelease: Hashable, Sendable {
    /// The parts of the version number, such as `[24, 1]` or `[23, 0, 10]`.
    public let numbers: [Int]

    /// A release from its version number in text, `24.1` or `23.0.10`; `nil` when it is not one.
    public init?(_ text: some StringProtocol) {
        let parts = text.split(separator: ".").map { Int($0) }
        guard (2...4).contains(parts.count), parts.allSatisfy({ $0 != nil }) else { return nil }
        self.init(numbers: parts.compactMap { $0 })
    }

    private init?(numbers: [Int]) {
        guard let year = numbers.first, (10...99).contains(year) else { return nil }
        self.numbers = numbers
    }

    /// The release that a file's path names, as UCDP names its downloads: `ged241-csv.zip`,
    /// `GEDEvent_v24_1.csv`, `GEDEvent_v23_0_10.csv`, or a folder `ged241`.
    public init?(path: String) {
        let lower = path.lowercased()
        let components = lower.split(separator: "/").reversed()
        for component in components {
            if let release = Self.named(in: component) {
                self = release
                return
            }
        }
        return nil
    }

    private static func named(in component: Substring) -> UCDPRelease? {
        if let match = component.firstMatch(of: /gedevent_v(\d+)_(\d+)(?:_(\d+))?(?:_(\d+))?/) {
            let parts = [match.1, match.2, match.3 ?? "", match.4 ?? ""]
            return UCDPRelease(numbers: parts.compactMap { Int($0) })
        }
        if let match = component.firstMatch(of: /ged(\d\d)(\d)(?!\d)/),
            let year = Int(match.1), let minor = Int(match.2)
        {
            return UCDPRelease(numbers: [year, minor])
        }
        return nil
    }

    /// Whether it is a candidate release: preliminary, revised by the next yearly one.
    public var isCandidate: Bool { numbers.count > 2 }

    /// The version number as UCDP writes it.
    public var version: String { numbers.map(String.init).joined(separator: ".") }

    /// The first day on which the release could be had.
    ///
    /// Yearly releases appear around June of the year they are named after; monthly candidate
    /// releases around the 20th of the next month. The exact days are not in the files, so these
    /// conventions stand for them (`--known-on` overrides them).
    public var knownOn: Day {
        let year = 2000 + numbers[0]
        if isCandidate, let monthNumber = numbers.last, (1...12).contains(monthNumber) {
            return Month(year: year, month: monthNumber + 1).firstDay + 19
        }
        return Month(year: year, month: 6).firstDay
    }

    /// The days that the release covers completely: a yearly one from the dataset's beginning
    /// (`from` is `nil`) to the end of the year before; a candidate one the month that its last
    /// number names, or the months between two (`24.1.24.3`); `nil` when it names none.
    public var covered: (from: Day?, through: Day)? {
        guard isCandidate else {
            return (nil, Month(year: 2000 + numbers[0], month: 1).firstDay - 1)
        }
        let last = numbers.count == 4 ? (numbers[2], numbers[3]) : (numbers[0], numbers[2])
        let first = numbers.count == 4 ? (numbers[0], numbers[1]) : last
        guard (1...12).contains(first.1), (1...12).contains(last.1) else { return nil }
        let from = Month(year: 2000 + first.0, month: first.1)
        let through = Month(year: 2000 + last.0, month: last.1)
        return from <= through ? (from.firstDay, through.lastDay) : nil
    }

    /// The release as a source.
    public var source: Source {
        Source(
            id: "ucdp-ged-\(version)", kind: .dataset,
            title:
                "UCDP Georeferenced Event Dataset \(version)\(isCandidate ? " (candidate)" : "")",
            publisher: "Uppsala Conflict Data Program", published: knownOn,
            url: "https://ucdp.uu.se/downloads/", language: "en",
            reliability: isCandidate ? .b : .a)
    }
}
