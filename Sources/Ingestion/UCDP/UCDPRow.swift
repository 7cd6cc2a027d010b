import Domain
import Geography
import Notation

/// One row of a UCDP file as a claim.
struct UCDPRow {
    let reader: UCDPReader
    let columns: UCDPColumns
    /// Whether the last row was set aside with a reason already given.
    var lastWasSetAside = false
    private let sourceID: String
    private var countries: [String: String] = [:]

    init(reader: UCDPReader, columns: UCDPColumns) {
        self.reader = reader
        self.columns = columns
        sourceID = reader.source.id
    }

    /// Deaths above this in one event are taken for a slip of the keyboard.
    static let absurdDeaths = 5_000_000

    /// The claim of a record; `nil` when it was set aside, which has been remarked on.
    mutating func claim(
        _ record: DelimitedRecord, line: Int? = nil, into receiver: inout some ClaimReceiver
    ) -> Claim? {
        let line = line ?? record.line
        do throws(SetAside) {
            let id = try identifier(record)
            let type = try violence(record)
            let (when, precision) = try dates(record, line, into: &receiver)
            let coordinate = try coordinate(record, line, into: &receiver)
            let casualties = try casualties(record, line, into: &receiver)
            let series = "\(reader.family)\(id)"
            let status = columns.status.map { record.text($0) } ?? "Clear"
            if status != "Clear" {
                receiver.remark(
                    Diagnostic(
                        .warning, "status.unclear",
                        "UCDP marks this event '\(status)': kept, graded as doubtful.",
                        at: location(line, "code_status")))
            }
            return Claim(
                id: "\(series)@\(reader.version)", series: series, version: reader.version,
                claimant: reader.claimant, source: sourceID, citation: citation(record),
                credibility: credibility(status), violence: type, when: when,
                datePrecision: precision,
                place: place(record, coordinate, line, into: &receiver),
                actors: actors(record, type), casualties: casualties, knownOn: reader.knownOn,
                identifiers: identifiers(record, status))
        } catch {
            lastWasSetAside = true
            receiver.remark(
                Diagnostic(.error, error.code, error.message, at: location(line, error.field)))
            return nil
        }
    }

    private func location(_ line: Int, _ field: String?) -> Diagnostic.Location {
        Diagnostic.Location(file: reader.file, line: line, field: field)
    }

    private func identifier(_ record: DelimitedRecord) throws(SetAside) -> Int {
        guard let id = record.integer(columns.id), id > 0 else {
            throw SetAside(
                "id.missing",
                "The event has no number ('\(record.text(columns.id))'), so it could "
                    + "never be found again or revised.", "id")
        }
        return id
    }

    private func violence(_ record: DelimitedRecord) throws(SetAside) -> ViolenceType {
        if let code = record.integer(columns.type), let type = ViolenceType(ucdpCode: code) {
            return type
        }
        switch record.text(columns.type).lowercased() {
        case "state-based conflict", "state-based violence": return .stateBased
        case "non-state conflict", "non-state violence": return .nonState
        case "one-sided violence": return .oneSided
        case let other:
            throw SetAside(
                "type.unknown", "'\(other)' is not a type of violence (1, 2 or 3).",
                "type_of_violence")
        }
    }

    private func credibility(_ status: String) -> Credibility {
        guard status == "Clear" else { return .doubtful }
        return reader.release?.isCandidate == true ? .possiblyTrue : .probablyTrue
    }

    private func citation(_ record: DelimitedRecord) -> Citation {
        var citation = Citation(
            office: text(record, columns.office), date: text(record, columns.sourceDate),
            headline: text(record, columns.headline), original: text(record, columns.original))
        // Before 2013 UCDP wrote everything into one field.
        if citation.office.isEmpty, citation.headline.isEmpty {
            citation.headline = text(record, columns.article)
        }
        return citation
    }

    private func text(_ record: DelimitedRecord, _ column: Int?) -> String {
        column.map { record.text($0) } ?? ""
    }

    private func actors(_ record: DelimitedRecord, _ type: ViolenceType) -> [ActorMention] {
        func code(_ column: Int?) -> String? {
            column.flatMap { record.integer($0) }.map { "ucdp:\($0)" }
        }
        let isOneSided = type == .oneSided
        return [
            ActorMention(
                name: record.text(columns.sideA), code: code(columns.sideACode),
                role: isOneSided ? .perpetrator : .sideA),
            ActorMention(
                name: record.text(columns.sideB), code: code(columns.sideBCode),
                role: isOneSided ? .victim : .sideB),
        ]
    }

    private func identifiers(
        _ record: DelimitedRecord, _ status: String
    ) -> [ForeignIdentifier] {
        var found: [ForeignIdentifier] = []
        func keep(_ scheme: String, _ column: Int?) {
            guard let column, !record.isEmpty(column) else { return }
            found.append(ForeignIdentifier(scheme, record.text(column)))
        }
        keep("relid", columns.relid)
        keep("conflict", columns.conflict)
        keep("dyad", columns.dyad)
        keep("clarity", columns.clarity)
        if status != "Clear" { found.append(ForeignIdentifier("status", status)) }
        return found
    }

    private mutating func place(
        _ record: DelimitedRecord, _ coordinate: Coordinate?, _ line: Int,
        into receiver: inout some ClaimReceiver
    ) -> PlaceMention {
        let precision: PlacePrecision
        if columns.layout == .reduced {
            precision = .nearby
        } else if let code = columns.wherePrecision.flatMap({ record.integer($0) }),
            let known = PlacePrecision(rawValue: code)
        {
            precision = known
        } else {
            precision = .country
            receiver.remark(
                Diagnostic(
                    .warning, "place.precision",
                    "where_prec is not 1 to 7, so the place is trusted to the country only.",
                    at: location(line, "where_prec")))
        }
        return PlaceMention(
            name: text(record, columns.placeName),
            description: text(record, columns.placeDescription),
            admin1: text(record, columns.admin1), admin2: text(record, columns.admin2),
            country: countryCode(record.text(columns.country)), coordinate: coordinate,
            precision: precision)
    }

    private mutating func countryCode(_ name: String) -> String {
        if let known = countries[name] { return known }
        let code = reader.isExercise ? "XEX" : Country.named(name)?.alpha3 ?? name
        countries[name] = code
        return code
    }
}

/// Why a row cannot become a claim.
struct SetAside: Error {
    let code: String
    let message: String
    let field: String

    init(_ code: String, _ message: String, _ field: String) {
        self.code = code
        self.message = message
        self.field = field
    }
}
