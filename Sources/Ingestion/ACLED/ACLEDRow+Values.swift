import Domain
import Geography
import Notation

/// Dates, places and numbers of a row, each checked.
extension ACLEDRow {
    func dates(
        _ record: DelimitedRecord, into receiver: inout some ClaimReceiver
    ) throws(SetAside) -> (DayRange, DatePrecision) {
        let text = record.text(columns.date)
        guard let day = ACLEDDate.day(text, order: order) else {
            throw SetAside(
                "date.impossible",
                "'\(text)' is no day that can be read (2022-06-18 or 18 June 2022); with slashes day"
                    + " and month could be exchanged where no date of the file tells them apart.",
                "event_date")
        }
        if let year = columns.year.flatMap({ record.integer($0) }), year != day.parts.year {
            receiver.remark(
                Diagnostic(
                    .warning, "date.year", "The year column says \(year), the date \(day).",
                    at: at(record, "year")))
        }
        let precision = datePrecision(record, into: &receiver)
        return (ACLEDDate.range(day, precision), precision)
    }

    /// 1 is the day, 2 the week, 3 the month; anything else is taken for the month.
    private func datePrecision(
        _ record: DelimitedRecord, into receiver: inout some ClaimReceiver
    ) -> DatePrecision {
        switch record.integer(columns.timePrecision) {
        case 1: return .day
        case 2: return .week
        case 3: return .month
        default:
            receiver.remark(
                Diagnostic(
                    .warning, "date.precision",
                    "time_precision is '\(record.text(columns.timePrecision))', not 1 to 3, so the date"
                        + " is trusted to the month only.", at: at(record, "time_precision")))
            return .month
        }
    }

    mutating func place(
        _ record: DelimitedRecord, into receiver: inout some ClaimReceiver
    ) -> PlaceMention {
        var mention = PlaceMention(
            name: record.text(columns.location), description: text(record, columns.admin3),
            admin1: text(record, columns.admin1), admin2: text(record, columns.admin2),
            country: countryCode(record), precision: placePrecision(record, into: &receiver))
        if let latitude = record.number(columns.latitude),
            let longitude = record.number(columns.longitude),
            let point = Coordinate(latitude: latitude, longitude: longitude)
        {
            mention.coordinate = point
            return mention
        }
        let known: PlacePrecision =
            mention.admin2.isEmpty ? (mention.admin1.isEmpty ? .country : .admin1) : .admin2
        mention.precision = max(mention.precision, known)
        receiver.remark(
            Diagnostic(
                .warning, "place.impossible",
                "'\(record.text(columns.latitude)), \(record.text(columns.longitude))' is no place on"
                    + " Earth; the event is kept with the names of its place only.",
                at: at(record, "latitude")))
        return mention
    }

    /// 1 is the named place, 2 a place that stands for its surroundings, 3 one that stands for its
    /// region; anything else is trusted to the country only.
    private func placePrecision(
        _ record: DelimitedRecord, into receiver: inout some ClaimReceiver
    ) -> PlacePrecision {
        switch record.integer(columns.geoPrecision) {
        case 1: return .exact
        case 2: return .nearby
        case 3: return .admin1
        default:
            receiver.remark(
                Diagnostic(
                    .warning, "place.precision",
                    "geo_precision is '\(record.text(columns.geoPrecision))', not 1 to 3, so the place"
                        + " is trusted to the country only.", at: at(record, "geo_precision")))
            return .country
        }
    }

    /// ACLED's one figure, the most conservative of those reported. An empty field is no figure.
    func casualties(
        _ record: DelimitedRecord, into receiver: inout some ClaimReceiver
    ) throws(SetAside) -> [CasualtyFigure] {
        if record.isEmpty(columns.fatalities) {
            receiver.remark(
                Diagnostic(
                    .warning, "toll.missing", "No fatalities are given; none are assumed.",
                    at: at(record, "fatalities")))
            return []
        }
        let text = record.text(columns.fatalities)
        guard let count = record.integer(columns.fatalities) else {
            throw SetAside("toll.unreadable", "'\(text)' is no count of deaths.", "fatalities")
        }
        guard count >= 0 else {
            throw SetAside("toll.negative", "\(count) deaths cannot be.", "fatalities")
        }
        guard count <= Self.absurdDeaths else {
            throw SetAside(
                "toll.absurd", "\(count) deaths in one event is taken for an error of typing.",
                "fatalities")
        }
        return [CasualtyFigure(.killed, .all, CountInterval(exactly: count))]
    }
}
