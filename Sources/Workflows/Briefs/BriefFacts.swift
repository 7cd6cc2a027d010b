import Domain
import Publishing
import Reconciliation
import Storage

/// The figures of a brief and the incidents behind each of them.
///
/// Every incident counts in the month in which it began, so that months can be compared and added.
struct BriefFacts {
    /// What a figure counts.
    enum Figure: Hashable {
        case all
        case civilians
        case incidents
        case type(ViolenceType)

        var name: String {
            switch self {
            case .all: "killed"
            case .civilians: "civilians"
            case .incidents: "incidents"
            case .type(let type): type.rawValue
            }
        }
    }

    let country: String
    let month: Month
    /// The month's incidents.
    let current: [Incident]
    /// Those of them that are likely the same as others of the month.
    let doubles: CountedOnce
    private let byMonth: [Month: [Incident]]
    /// The months that the dataset in the store covers for the country, which may have gaps.
    private let covered: Set<Month>

    private let language: Language

    init(
        store: any Store, country: String, month: Month, covered: Set<Month>,
        language: Language
    ) throws {
        self.language = language
        self.country = country
        self.month = month
        self.covered = covered
        let earliest = month - 23
        let found = try store.incidents(
            IncidentQuery(
                country: country, from: earliest.firstDay, to: month.lastDay, beganWithin: true,
                sort: .earliest))
        byMonth = Dictionary(grouping: found) { $0.when.first.month }
        current = byMonth[month] ?? []
        doubles = CountedOnce(
            try store.likelyDoubles(
                IncidentQuery(
                    country: country, from: month.firstDay, to: month.lastDay, beganWithin: true)))
    }

    /// Whether the dataset covers a month, or something is reported of it all the same; elsewhere
    /// nothing is known, not 0.
    func isKnown(_ month: Month) -> Bool {
        covered.contains(month) || byMonth[month] != nil
    }

    private func incidents(_ figure: Figure, in month: Month) -> [Incident] {
        let all = byMonth[month] ?? []
        switch figure {
        case .all, .incidents: return all
        case .civilians: return all.filter { $0.civilianDeaths.high > 0 }
        case .type(let type): return all.filter { $0.violence == type }
        }
    }

    private func toll(_ figure: Figure, in month: Month) -> Toll {
        let incidents = incidents(figure, in: month)
        if figure == .incidents {
            return Toll(low: incidents.count, best: incidents.count, high: incidents.count)
        }
        return TollSum.toll(of: incidents, civilians: figure == .civilians)
    }

    /// Whether a month can be set beside the brief's: single reports do not compare with a dataset.
    private func isComparable(_ month: Month) -> Bool {
        isKnown(month) && covered.contains(month) == covered.contains(self.month)
    }

    private func cited(_ figure: Figure, in month: Month) -> BriefContent.Cited? {
        guard isComparable(month) else { return nil }
        return .init(toll(figure, in: month), evidence: "\(figure.name)-\(month)")
    }

    /// A figure of the month beside those of the month and the year before.
    func comparison(_ figure: Figure) -> BriefContent.Comparison {
        .init(
            current: .init(toll(figure, in: month), evidence: "\(figure.name)-\(month)"),
            previous: cited(figure, in: month - 1), yearBefore: cited(figure, in: month - 12))
    }

    /// The incidents behind every figure.
    var evidence: [BriefContent.Evidence] {
        let figures: [Figure] =
            [.all, .civilians, .incidents] + ViolenceType.allCases.map { .type($0) }
        return [month, month - 1, month - 12].filter(isComparable).flatMap { month in
            figures.map { evidence(of: $0, in: month) }
        }
    }

    private func evidence(of figure: Figure, in month: Month) -> BriefContent.Evidence {
        var filter = "--country \(country) --from \(month) --to \(month) --began"
        var query = "country=\(country)&from=\(month)&to=\(month)&began=1"
        if case .type(let type) = figure {
            filter += " --type \(type.rawValue)"
            query += "&type=\(type.rawValue)"
        }
        return BriefContent.Evidence(
            id: "\(figure.name)-\(month)", title: title(figure, month),
            command: "vigie incidents \(filter)", path: "/incidents?\(query)",
            incidents: incidents(figure, in: month).map { incident in
                .init(
                    id: incident.id, day: incident.when.first,
                    place: incident.place.bestName ?? "",
                    deaths: figure == .civilians
                        ? incident.civilianDeaths.best : incident.deaths.best)
            })
    }

    private func title(_ figure: Figure, _ month: Month) -> String {
        let month = language.month(month)
        return switch figure {
        case .all: language.say("Killed, \(month)", fr: "Tués, \(month)")
        case .civilians: language.say("Civilians killed, \(month)", fr: "Civils tués, \(month)")
        case .incidents: language.say("Incidents, \(month)", fr: "Incidents, \(month)")
        case .type(let type):
            language.say(
                "Killed, \(language.name(type)), \(month)",
                fr: "Tués, \(language.name(type)), \(month)")
        }
    }

    /// The 24 months up to this one.
    var chart: MonthChart {
        let bars = ((month - 23)...month).map { month in
            MonthChart.Bar(
                month: month,
                deaths: isKnown(month)
                    ? Dictionary(
                        uniqueKeysWithValues: ViolenceType.allCases.map { type in
                            (
                                type,
                                incidents(.type(type), in: month).reduce(0) {
                                    $0 + $1.deaths.best
                                }
                            )
                        }) : nil,
                total: isKnown(month) ? toll(.all, in: month) : nil,
                address: "/incidents?country=\(country)&from=\(month)&to=\(month)&began=1")
        }
        return MonthChart(bars: bars, highlighted: [month, month - 1, month - 12])
    }
}
