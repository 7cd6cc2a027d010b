import Domain
import Geography

@testable import Publishing

/// A small month to render: two incidents on a square country.
enum Sample {
    static let june = Month(year: 2022, month: 6)

    static func incident(
        _ id: String, deaths: Toll, precision: PlacePrecision = .exact,
        name: String = "Diallassagou"
    ) -> Incident {
        Incident(
            id: id, title: name, violence: .oneSided,
            when: DayRange(june.firstDay + 17, june.firstDay + 18), datePrecision: .days,
            place: PlaceMention(
                name: name, admin1: "Mopti", admin2: "Bankass", country: "MLI",
                coordinate: Coordinate(latitude: 13.7, longitude: -3.6), precision: precision),
            sideA: "JNIM", sideB: "Civilians", deaths: deaths, civilianDeaths: deaths,
            grades: Grades(occurrence: .confirmed, count: .contested, attribution: .fair),
            claims: ["\(id)@1"], lineage: Lineage(rule: "incident-rules/1", inputs: []))
    }

    static func claim(_ claimant: String, killed: CountInterval?, quotation: String = "") -> Claim {
        Claim(
            id: "\(claimant)@1", series: claimant, version: "1", claimant: claimant,
            source: "source", when: june.days, datePrecision: .day,
            place: PlaceMention(precision: .exact),
            casualties: killed.map { [CasualtyFigure(.killed, .all, $0)] } ?? [],
            knownOn: june.lastDay, quotation: quotation)
    }

    static func source(
        _ sensitivity: Sensitivity = .open, kind: Source.Kind = .document, url: String? = nil
    ) -> Source {
        Source(
            id: "source", kind: kind, title: "Communiqué 032", url: url, reliability: .b,
            sensitivity: sensitivity)
    }

    static func cited(_ low: Int, _ best: Int, _ high: Int, _ evidence: String)
        -> BriefContent.Cited
    {
        .init(Toll(low: low, best: best, high: high), evidence: evidence)
    }

    static var square: MapDocument.Area {
        let corners = [(10.0, -6.0), (10, 0), (16, 0), (16, -6)].compactMap {
            Coordinate(latitude: $0.0, longitude: $0.1)
        }
        return MapDocument.Area(
            code: "XX01", name: "Mopti", level: 1,
            shape: MultiPolygon(Polygon(outer: Ring(corners))))
    }

    static func brief(
        entries: [BriefContent.IncidentEntry]? = nil, isExercise: Bool = false,
        previous: BriefContent.Cited? = cited(150, 166, 180, "may")
    ) -> BriefContent {
        let first = BriefContent.IncidentEntry(
            incident: incident("ucdp-ged:1", deaths: Toll(low: 100, best: 132, high: 132)),
            statements: [
                Statement(
                    claim("Government", killed: CountInterval(exactly: 132)), source: source())
            ], path: "/incidents/ucdp-ged:1")
        let second = BriefContent.IncidentEntry(
            incident: incident(
                "ucdp-ged:2", deaths: Toll(low: 5, best: 5, high: 9), precision: .admin1,
                name: "Région de Gao"), statements: [])
        let entries = entries ?? [first, second]
        let killed = BriefContent.Comparison(
            current: cited(120, 137, 141, "june"), previous: previous,
            yearBefore: cited(0, 0, 0, "june-2021"))
        return BriefContent(
            country: "Mali", code: "MLI", month: june, isExercise: isExercise,
            knownOn: june.lastDay, killed: killed, civilians: killed, incidents: killed,
            killedByType: [.oneSided: killed], intervalShare: 0.9,
            chart: MonthChart(
                bars: [
                    .init(month: june - 1, deaths: nil),
                    .init(month: june, deaths: [.oneSided: 137], address: "#e-june"),
                ], highlighted: [june]), entries: entries,
            evidence: [
                .init(
                    id: "june", title: "June", command: "vigie incidents", path: "/incidents",
                    incidents: [
                        .init(id: "ucdp-ged:1", day: june.firstDay, place: "A", deaths: 132)
                    ]),
                .init(id: "may", title: "May", command: "vigie incidents", incidents: []),
                .init(id: "june-2021", title: "June 2021", command: "vigie", incidents: []),
            ], areas: [square],
            method: .init(
                sources: [.init(title: "GED", detail: "CC BY 4.0", digest: "abc")],
                dataUntil: june.lastDay, rules: ["incident-rules/1"], program: "Vigie",
                command: "vigie brief"))
    }
}
