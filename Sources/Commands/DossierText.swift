import Domain
import Publishing

/// An actor's dossier for the terminal and for machines.
struct DossierText {
    let dossier: Dossier
    /// Whether it is made up for training.
    let isExercise: Bool
    private let districtNames: [String: String]

    /// - Parameter districtNames: by the identifiers that the dossier uses.
    init(_ dossier: Dossier, isExercise: Bool, districtNames: [String: String] = [:]) {
        self.dossier = dossier
        self.isExercise = isExercise
        self.districtNames = districtNames
    }

    var text: String {
        [heading, names, ties, leaders, violence, years, places, company, latest]
            .filter { !$0.isEmpty }.joined(separator: "\n\n")
    }

    private var heading: String {
        let actor = dossier.actor
        var lines = isExercise ? [TableDocument.exerciseMark, ""] : []
        lines += [
            actor.name, "", "  actor       \(actor.id) (\(actor.kind.rawValue))",
            "  active in   \(actor.countries.joined(separator: ", "))",
        ]
        if let likeness = dossier.likeness {
            lines.append(
                "  asked for   '\(likeness.asked)', which is none of its names: the nearest actor, "
                    + "\(Int(likeness.score * 100)) % alike; see `vigie actors --like`")
        }
        if let seen = dossier.seen {
            lines.append(
                "  seen        \(seen.first) to \(seen.last), in \(dossier.incidents) incidents"
                    + (dossier.namedOnly == 0
                        ? "" : "; named in \(dossier.namedOnly) more of which others are accused"))
        } else {
            lines.append("  seen        in no incident of the store")
        }
        lines.append(
            "  killed      \(dossier.deaths) in these incidents, by all sides; civilians "
                + "\(dossier.civilianDeaths)")
        if dossier.standingBack > 0 {
            lines.append(
                "  left out    \(dossier.standingBack) likely the same as some of these, told by "
                    + "another list and judged by nobody (\(dossier.deathsStandingBack) deaths)")
        }
        if let mean = dossier.lethality.mean, let share = dossier.lethality.shareDeadly {
            lines.append(
                "  lethality   \(Self.rounded(mean)) deaths an incident; "
                    + "\(Int((share * 100).rounded())) % of them deadly")
        }
        if let trend = dossier.trend {
            lines.append(
                "  trend       \(trend.direction.rawValue): \(trend.recentIncidents) incidents in "
                    + "the 12 months to \(trend.upTo), \(trend.earlierIncidents) in the 12 before")
        }
        for umbrella in dossier.umbrellas {
            lines.append(
                "  as a part   \(umbrella.incidents) incidents \(umbrella.seen.first) to "
                    + "\(umbrella.seen.last) are booked under \(umbrella.name); here only if named")
        }
        for total in dossier.summaries {
            lines.append(
                "  total       \(total.title), \(total.when): \(total.deaths) killed in several "
                    + "incidents together; added nowhere")
        }
        if !actor.note.isEmpty { lines += ["", DossierText.wrapped(actor.note)] }
        return lines.joined(separator: "\n")
    }

    private static func rounded(_ value: Double) -> String {
        "\((value * 10).rounded() / 10)"
    }

    /// Text in indented lines of some 100 characters.
    private static func wrapped(_ text: String) -> String {
        var lines: [String] = []
        var line = "  "
        for word in text.split(whereSeparator: \.isWhitespace) {
            if line.count + word.count > 100 {
                lines.append(line)
                line = "  "
            }
            line += line == "  " ? "\(word)" : " \(word)"
        }
        return (lines + [line]).joined(separator: "\n")
    }

    private static func period(_ tenure: Tenure) -> String {
        guard tenure.first != nil || tenure.last != nil else { return "" }
        return "\(tenure.first.map { "\($0)" } ?? "…") – \(tenure.last.map { "\($0)" } ?? "…")"
    }

    private func section(_ title: String, _ table: TableDocument) -> String {
        table.rows.isEmpty ? "" : "\(title)\n\n\(table.text(width: 132))"
    }

    private var names: String {
        section(
            "Names, and who uses them",
            TableDocument(
                columns: [
                    .init("name", "name"), .init("kind", "kind"), .init("period", "period"),
                    .init("uses", "claims", alignment: .trailing), .init("sources", "sources"),
                ],
                rows: dossier.names.map { name in
                    [
                        .text(name.text), FieldValue(name.kind?.rawValue),
                        .text(Self.period(name.period)), .integer(name.uses),
                        .text(name.sources.joined(separator: ", ")),
                    ]
                }))
    }

    /// Every stated tie once, with everybody who says so and the incidents with both.
    private var ties: String {
        section(
            "Ties",
            TableDocument(
                columns: [
                    .init("relation", "relation"), .init("other", "to"),
                    .init("period", "period"), .init("together", "incidents", alignment: .trailing),
                    .init("says", "who says so"),
                ],
                rows: dossier.ties.filter { !$0.statements.isEmpty }.map { tie in
                    let periods = tie.statements.map { Self.period($0.period) }
                    return [
                        .text(tie.kind.rawValue), .text(tie.otherName),
                        .text(periods.first { !$0.isEmpty } ?? ""),
                        FieldValue(tie.shared?.incidents),
                        .text(Self.distinct(tie.statements.compactMap(\.source))),
                    ]
                }))
    }

    private static func distinct(_ texts: [String]) -> String {
        var seen = Set<String>()
        return texts.filter { seen.insert($0).inserted }.joined(separator: ", ")
    }

    private var leaders: String {
        let withheld = dossier.withheldLeaders
        let rest = withheld == 0 ? "" : "  and \(withheld) named by protected sources only"
        return [published, rest].filter { !$0.isEmpty }.joined(separator: "\n")
    }

    private var published: String {
        section(
            "Leaders, as published",
            TableDocument(
                columns: [
                    .init("name", "name"), .init("role", "role"), .init("period", "period"),
                    .init("source", "source"),
                ],
                rows: dossier.actor.leaders.map { leader in
                    [
                        .text(leader.name), .text(leader.role),
                        .text(Self.period(leader.period)), FieldValue(leader.source),
                    ]
                }))
    }

    private var violence: String {
        section(
            "Against whom",
            TableDocument(
                columns: [
                    .init("against", "against"),
                    .init("incidents", "incidents", alignment: .trailing),
                    .init("deaths", "deaths", alignment: .trailing),
                ],
                rows: dossier.targets.map {
                    [.text($0.kind.rawValue), .integer($0.incidents), .integer($0.deaths)]
                }))
    }

    private var years: String {
        section(
            "By year",
            TableDocument(
                columns: [
                    .init("year", "year"), .init("incidents", "incidents", alignment: .trailing),
                    .init("deaths", "deaths", alignment: .trailing),
                    .init("civilians", "civilians", alignment: .trailing),
                    .init("districts", "districts with most incidents"),
                ],
                rows: dossier.years.map { year in
                    [
                        .text("\(year.year)"), .integer(year.incidents), .text("\(year.deaths)"),
                        .text("\(year.civilianDeaths)"),
                        .text(
                            year.districts.prefix(4).map(counted).joined(separator: ", ")),
                    ]
                }))
    }

    private var places: String {
        guard !dossier.districts.isEmpty else { return "" }
        let districts = dossier.districts.prefix(8).map(counted)
        return "Districts with most incidents: \(districts.joined(separator: ", ")); "
            + "\(dossier.cells.count) grid cells in all"
    }

    private func counted(_ area: DossierArea) -> String {
        "\(districtNames[area.id] ?? area.id) (\(area.incidents))"
    }

    /// Allies and rivals that nobody names as such.
    private var company: String {
        let met = dossier.ties.filter { $0.statements.isEmpty }
        return [("rivals", Affiliation.Kind.rival), ("allies", .ally)].compactMap { title, kind in
            let others = met.filter { $0.kind == kind }
            guard !others.isEmpty else { return nil }
            let listed = others.prefix(8).map { "\($0.otherName) (\($0.shared?.incidents ?? 0))" }
            return "  \(title), from shared incidents only: \(listed.joined(separator: ", "))"
        }.joined(separator: "\n")
    }

    private var latest: String {
        section(
            "The ten gravest incidents",
            TableDocument(
                columns: [
                    .init("date", "date"), .init("incident", "incident"), .init("title", "title"),
                    .init("deaths", "deaths", alignment: .trailing),
                    .init("against", "against"), .init("attribution", "attribution"),
                ],
                rows: dossier.timeline.filter { $0.against != .summary }.sorted {
                    ($1.deaths.best, $0.when.first) < ($0.deaths.best, $1.when.first)
                }.prefix(10).map { entry in
                    [
                        .text("\(entry.when.first)"), .text(entry.incident), .text(entry.title),
                        .text("\(entry.deaths)"), .text(entry.against.rawValue),
                        .text(entry.attribution.rawValue),
                    ]
                }))
    }
}
