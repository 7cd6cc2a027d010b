import Domain
import Foundation
import Publishing
import Workflows

/// An incident for the terminal: at a glance who says what, the toll with its reasons, and the
/// three grades.
struct IncidentText {
    private let dossier: ShowIncident.Dossier
    private var incident: Incident { dossier.incident }

    init(_ dossier: ShowIncident.Dossier) { self.dossier = dossier }

    var text: String {
        [heading, facts, saying, tolls, views, parts, remarks, unverified, lineage]
            .map { $0.trimmingCharacters(in: .newlines) }.filter { !$0.isEmpty }
            .joined(separator: "\n\n")
    }

    private var heading: String {
        let remark =
            incident.isSummary
            ? Self.wrapped(
                "A total of several incidents: every claim here tells of more than one. What can "
                    + "be told apart has entries of its own and counts there; this total is in no "
                    + "sum, list or panel.") : ""
        return [incident.title, Self.wrapped(dossier.summary.text), remark].filter { !$0.isEmpty }
            .joined(separator: "\n\n")
    }

    private var facts: String {
        let place = incident.place
        let area = [place.name, place.admin2, place.admin1, place.country]
            .filter { !$0.isEmpty }.joined(separator: ", ")
        var rows = [
            ("incident", incident.id),
            ("when", "\(incident.when) (date precision \(incident.datePrecision.rawValue))"),
            ("where", "\(area) (place precision \(place.precision.rawValue))"),
        ]
        if let point = place.coordinate {
            let codes = [
                incident.admin2Code ?? incident.admin1Code, incident.cell.map { "cell \($0.gid)" },
            ].compactMap { $0 }
            rows.append(
                ("", (["\(point.latitude), \(point.longitude)"] + codes).joined(separator: ", ")))
        }
        rows += [
            ("what", incident.violence?.label ?? "kind not stated"),
            ("who", "\(incident.sideA) – \(incident.sideB)"),
            (
                "killed",
                incident.isTollStated
                    ? "\(incident.deaths), of them civilians \(incident.civilianDeaths)"
                    : "not known: no claim gives a number"
            ),
            ("happened?", incident.grades.occurrence.rawValue),
            ("how many?", incident.grades.count.rawValue),
            ("who did it?", incident.grades.attribution.rawValue),
        ]
        return rows.map { name, value in
            "  " + name.padding(to: 12) + value
        }.joined(separator: "\n")
    }

    private var saying: String {
        "Who says what\n\n"
            + ClaimListing.glance(dossier.claims, sources: dossier.sources).text(width: 132)
    }

    private var parts: String {
        guard !dossier.parts.isEmpty else { return "" }
        return "Parts that have entries of their own\n\n"
            + IncidentListing.table(dossier.parts).text(width: 180)
    }

    private var tolls: String {
        guard dossier.claims.count > 1, !dossier.tolls.isEmpty else { return "" }
        var lines = ["The toll, and why", ""]
        var told: [String] = []
        for toll in dossier.tolls {
            lines.append(
                "  \(toll.harm.rawValue), \(toll.victims.rawValue): \(toll.toll) "
                    + "[\(toll.grade.rawValue)]")
            let reasons = Self.reasons(toll)
            if reasons.isEmpty { continue }
            lines += reasons == told ? ["    for the same reasons"] : reasons
            told = reasons
        }
        return lines.joined(separator: "\n")
    }

    /// What would have to be wrong for the figures that do not fit, and what counts once.
    private static func reasons(_ toll: TollEstimate) -> [String] {
        var lines = toll.objections.map {
            wrapped(ObjectionText(objection: $0).text, indent: "    ", first: "  - ")
        }
        func say(_ count: Int, _ one: String, _ several: String) -> String? {
            count == 0 ? nil : count == 1 ? "1 \(one)" : "\(count) \(several)"
        }
        let copies = toll.voices.count {
            if case .copy = $0.part { true } else { false }
        }
        let parts = [
            say(copies, "copy of another claim", "copies of other claims"),
            say(toll.voices.count { $0.part == .compiled }, "compiler", "compilers"),
        ].compactMap { $0 }
        if !parts.isEmpty {
            lines.append(
                "  - counted once, with what they repeat: \(parts.joined(separator: " and "))")
        }
        return lines.map { "  " + $0.replacing("\n", with: "\n  ") }
    }

    private var views: String {
        let views = dossier.views
        var lines: [String] = []
        if let triple = views.triple { lines.append("UCDP's triple: \(triple)") }
        let range = [views.airwars.lowest, views.airwars.highest].compactMap { $0.map(String.init) }
        lines.append(
            "Airwars' grade: \(views.airwars.grade.rawValue)"
                + (range.isEmpty ? "" : " (\(range.joined(separator: "-")))"))
        if let least = views.conservative { lines.append("most conservative figure: \(least)") }
        if let model = views.reportedFatalities {
            lines.append("reported-fatalities model: \(model) (knows under-reporting only)")
        }
        return "Counted as others count\n\n" + lines.map { "  \($0)" }.joined(separator: "\n")
    }

    /// What was noted of single claims, in their own words, and on whom their claimants rely.
    private var remarks: String {
        let lines = dossier.claims.compactMap { claim -> String? in
            let statement = Statement(claim, source: dossier.sources[claim.source])
            let offices = statement.citations.map(\.office).enumerated().filter { place, office in
                !office.isEmpty && office != statement.claimant
                    && statement.citations.firstIndex { $0.office == office } == place
            }.map(\.element)
            let words = [
                statement.quotation.isEmpty ? "" : "“\(statement.quotation)”", statement.note,
                offices.isEmpty ? "" : "Citing \(offices.joined(separator: "; ")).",
            ].filter { !$0.isEmpty }
            guard !words.isEmpty else { return nil }
            return Self.wrapped(
                "\(statement.claimant ?? "(protected)"), \(statement.knownOn): "
                    + words.joined(separator: " "), indent: "    ", first: "  - ")
        }
        return lines.isEmpty ? "" : "Notes on the claims\n\n" + lines.joined(separator: "\n")
    }

    private var unverified: String {
        guard !dossier.unverified.isEmpty else { return "" }
        return "Not verified, and counted nowhere\n\n"
            + dossier.unverified.map { Self.wrapped($0) }.joined(separator: "\n")
    }

    private var lineage: String {
        var lines = ["lineage: \(incident.lineage.rule) over \(dossier.claims.count) claims"]
        for claim in dossier.earlier {
            let toll = claim.figure(.killed, .all).map { "\($0)" } ?? "no figure"
            let isOpen = Statement(claim, source: dossier.sources[claim.source]).claimant != nil
            lines.append(
                "  superseded: \(isOpen ? claim.id : Source.withheld), known on \(claim.knownOn), killed \(toll)"
            )
        }
        return lines.joined(separator: "\n")
    }

    /// Text in lines of at most 96 characters, indented.
    private static func wrapped(
        _ text: String, indent: String = "  ", first: String? = nil
    ) -> String {
        var lines: [String] = []
        var line = ""
        for word in text.split(whereSeparator: \.isWhitespace) {
            if line.count + word.count > 95 {
                lines.append(line)
                line = ""
            }
            line += line.isEmpty ? "\(word)" : " \(word)"
        }
        if !line.isEmpty { lines.append(line) }
        return lines.enumerated().map { ($0 == 0 ? first ?? indent : indent) + $1 }
            .joined(separator: "\n")
    }
}

extension String {
    fileprivate func padding(to width: Int) -> String {
        self + String(repeating: " ", count: max(1, width - count))
    }
}
