import Domain
import Notation

extension CasebookReader {
    /// What the claims of an incident take over when they do not say otherwise.
    struct IncidentFrame {
        let key: String
        let id: String
        let when: CalendarSpan
        let place: PlaceMention
        let violence: ViolenceType?
        /// Keys of the actors on the two sides, to read figures such as `fama: 53`.
        var sides: [String: VictimClass] = [:]
    }

    /// UCDP's date precisions by the word that a casebook uses.
    enum DatePrecisionWord: String, CaseIterable {
        case day, days, week, month, year

        var precision: DatePrecision {
            switch self {
            case .day: .day
            case .days: .days
            case .week: .week
            case .month: .month
            case .year: .year
            }
        }
    }

    mutating func readIncident(_ entry: YAMLNode.Entry) {
        guard
            let fields = entry.value.mapping(
                required: ["title", "when", "where", "claims"],
                optional: [
                    "violence", "date-precision", "sides", "summary", "unverified", "records",
                ])
        else { return }
        guard let when = span(fields), let place = fields["where"].flatMap(mention) else { return }
        var frame = IncidentFrame(
            key: entry.key, id: "\(book.name):\(entry.key)", when: when, place: place,
            violence: fields.choice("violence", of: ViolenceType.self))
        frame.sides = sides(fields)
        let title = wording(fields, "title")
        let records = records(fields, of: frame.id)
        book.incidents.append(
            CasebookIncident(
                id: frame.id, title: title.isEmpty ? Wording(entry.key) : title, when: when.days,
                datePrecision: when.precision, place: place, violence: frame.violence,
                sideA: names(frame.sides, .sideA), sideB: names(frame.sides, .sideB),
                summary: wording(fields, "summary"), unverified: fields.texts("unverified"),
                records: records))
        let claims = fields.items("claims")
        if claims.isEmpty {
            findings.error(
                "casebook.no-claim",
                "An incident stands on at least one claim; leads without a source belong under"
                    + " 'unverified'.", at: fields["claims"]?.location ?? entry.location)
        }
        for node in claims { readClaim(node, frame) }
    }

    /// `when`, with a precision that `date-precision` may lower or raise (a raid over two known
    /// days is exact to the day).
    func span(_ fields: YAMLMapping) -> CalendarSpan? {
        guard let span = reported("when", fields) else { return nil }
        guard let word = fields.choice("date-precision", of: DatePrecisionWord.self) else {
            return span
        }
        return CalendarSpan(days: span.days, precision: word.precision)
    }

    private func sides(_ fields: YAMLMapping) -> [String: VictimClass] {
        var sides: [String: VictimClass] = [:]
        guard let named = fields.mapping("sides", optional: ["a", "b"]) else { return sides }
        for (side, victims) in [("a", VictimClass.sideA), ("b", .sideB)] {
            for key in named.texts(side) {
                guard let location = named[side]?.location,
                    known(key, in: book.actors, "actor", at: location) != nil
                else { continue }
                sides[key] = victims
            }
        }
        return sides
    }

    /// The names of the actors on a side, by key.
    private func names(_ sides: [String: VictimClass], _ side: VictimClass) -> String {
        sides.filter { $0.value == side }.keys.sorted()
            .map { book.actors[$0]?.name ?? $0 }.joined(separator: ", ")
    }

    private mutating func records(_ fields: YAMLMapping, of incident: String) -> [CasebookRecord] {
        let relations = CasebookRecord.Relation.allCases
        guard let named = fields.mapping("records", optional: relations.map(\.rawValue)) else {
            return []
        }
        var records: [CasebookRecord] = []
        for relation in relations {
            let location = named[relation.rawValue]?.location
            for text in named.texts(relation.rawValue) {
                guard text.contains(relation == .absent ? "@" : ":") else {
                    findings.error(
                        "casebook.identifier",
                        "'\(text)' is not a record (such as ucdp-ged:440699) or, under 'absent', a"
                            + " dataset's version (such as ucdp-ged@24.1).", at: location)
                    continue
                }
                let record = relation == .absent ? text.replacing("@", with: ":") : text
                guard isOfList(record, .claim, at: location) else { continue }
                if let earlier = records.first(where: { $0.record == text }) {
                    findings.error(
                        "casebook.twice",
                        "The record '\(text)' already stands under"
                            + " '\(earlier.relation.rawValue)'; keep one.", at: location)
                    continue
                }
                book.recordLocations["\(incident)=\(text)"] = location
                records.append(CasebookRecord(record: text, relation: relation))
            }
        }
        return records
    }
}
