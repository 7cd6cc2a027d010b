import Domain
import Geography
import Notation

/// One row of an ACLED export as a claim.
struct ACLEDRow {
    let reader: ACLEDReader
    let columns: ACLEDColumns
    /// Which of day and month stands first in dates such as `03/04/2011`, where the file tells.
    let order: ACLEDDate.Order?
    private var countries: [String: String] = [:]

    /// Deaths above this in one event are taken for a slip of the keyboard.
    static let absurdDeaths = 5_000_000

    init(reader: ACLEDReader, columns: ACLEDColumns, order: ACLEDDate.Order?) {
        self.reader = reader
        self.columns = columns
        self.order = order
    }

    /// The claim of a record; `nil` when it was set aside, which has been remarked on.
    mutating func claim(
        _ record: DelimitedRecord, into receiver: inout some ClaimReceiver
    ) -> Claim? {
        do throws(SetAside) {
            let id = record.text(columns.id)
            guard !id.isEmpty else {
                throw SetAside(
                    "id.missing",
                    "The event has no identifier, so it could never be found again or revised.",
                    "event_id_cnty")
            }
            let type = try eventType(record)
            let (when, precision) = try dates(record, into: &receiver)
            let (knownOn, version) = try moment(record)
            guard when.first <= knownOn else {
                throw SetAside(
                    "date.order",
                    "The event is dated \(when.first), after the row was written on \(knownOn): one of "
                        + "the two is a slip.", "event_date")
            }
            let casualties = try casualties(record, into: &receiver)
            let series = "acled:\(id)"
            return Claim(
                id: "\(series)@\(version)", series: series, version: version, claimant: "ACLED",
                source: ACLEDReader.source.id,
                citation: Citation(office: text(record, columns.source)),
                credibility: .possiblyTrue, violence: type.violence, when: when,
                datePrecision: precision, place: place(record, into: &receiver),
                actors: actors(record, type), casualties: casualties, knownOn: knownOn,
                identifiers: identifiers(record), note: text(record, columns.notes))
        } catch {
            receiver.remark(
                Diagnostic(.error, error.code, error.message, at: at(record, error.field)))
            return nil
        }
    }

    func at(_ record: DelimitedRecord, _ field: String) -> Diagnostic.Location {
        Diagnostic.Location(file: reader.file, line: record.line, field: field)
    }

    func text(_ record: DelimitedRecord, _ column: Int?) -> String {
        column.map { record.text($0) } ?? ""
    }

    private func eventType(_ record: DelimitedRecord) throws(SetAside) -> ACLEDEventType {
        let type = ACLEDEventType(
            type: record.text(columns.type), subType: text(record, columns.subType),
            first: ACLEDEventType.ActorClass(
                text(record, columns.inter1), name: record.text(columns.actor1)),
            second: ACLEDEventType.ActorClass(
                text(record, columns.inter2), name: record.text(columns.actor2)),
            targetsCivilians: !text(record, columns.civilianTargeting).isEmpty)
        guard type.isKnown else {
            throw SetAside(
                "type.unknown",
                "'\(type.type)' is not an event type of ACLED's; the columns may have shifted.",
                "event_type")
        }
        return type
    }

    private func moment(_ record: DelimitedRecord) throws(SetAside) -> (Day, String) {
        guard let column = columns.timestamp, !record.isEmpty(column) else {
            return (reader.knownOn, "\(reader.knownOn)")
        }
        guard let moment = ACLEDDate.moment(record.text(column)) else {
            throw SetAside(
                "date.impossible",
                "'\(record.text(column))' is no moment (seconds since 1970), so versions of the event"
                    + " cannot be put in order.", "timestamp")
        }
        return moment
    }

    /// Attacker and victim of violence against civilians; otherwise the two sides; then whoever was
    /// with them.
    private func actors(_ record: DelimitedRecord, _ type: ACLEDEventType) -> [ActorMention] {
        var mentions: [ActorMention] = []
        let firstIsVictim = type.first?.isUnarmed == true && type.second?.isUnarmed != true
        let roles: [ActorMention.Role] =
            type.violence == .oneSided
            ? (firstIsVictim ? [.victim, .perpetrator] : [.perpetrator, .victim])
            : [.sideA, .sideB]
        for (column, role) in zip([columns.actor1, columns.actor2], roles)
        where !record.isEmpty(column) {
            mentions.append(ActorMention(name: record.text(column), role: role))
        }
        for column in [columns.associates1, columns.associates2] {
            for name in text(record, column).split(separator: ";") {
                let name = String(name.trimmingPrefix { $0 == " " })
                if !name.isEmpty { mentions.append(ActorMention(name: name, role: .associate)) }
            }
        }
        return mentions
    }

    private func identifiers(_ record: DelimitedRecord) -> [ForeignIdentifier] {
        let kept: [(String, Int?)] = [
            ("disorder-type", columns.disorder), ("event-type", columns.type),
            ("sub-event-type", columns.subType), ("inter1", columns.inter1),
            ("inter2", columns.inter2), ("civilian-targeting", columns.civilianTargeting),
            ("source-scale", columns.sourceScale), ("tags", columns.tags),
        ]
        return kept.compactMap { scheme, column in
            let value = text(record, column)
            return value.isEmpty ? nil : ForeignIdentifier("acled-\(scheme)", value)
        }
    }

    mutating func countryCode(_ record: DelimitedRecord) -> String {
        let name = record.text(columns.country)
        if let known = countries[name] { return known }
        let byNumber = columns.iso.flatMap { record.integer($0) }.flatMap { Country.m49($0) }
        let code = (byNumber ?? Country.named(name))?.alpha3 ?? name
        countries[name] = code
        return code
    }
}
