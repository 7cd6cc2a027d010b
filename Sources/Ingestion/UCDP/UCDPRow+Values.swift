import Domain
import Geography
import Notation

/// Dates, coordinates and numbers of a row, each checked.
extension UCDPRow {
    func dates(
        _ record: DelimitedRecord, _ line: Int, into receiver: inout some ClaimReceiver
    ) throws(SetAside) -> (DayRange, DatePrecision) {
        guard let start = columns.start, let end = columns.end else {
            return (DayRange(try reducedDay(record)), .day)
        }
        let first = try day(record, start, "date_start")
        let last = try day(record, end, "date_end")
        if last < first {
            receiver.remark(
                Diagnostic(
                    .warning, "date.order",
                    "The event ends (\(last)) before it starts (\(first)); read as the range "
                        + "between the two.",
                    at: .init(file: reader.file, line: line, field: "date_end")))
        }
        let code = columns.datePrecision.flatMap { record.integer($0) }
        let precision = code.flatMap { DatePrecision(rawValue: $0) }
        if precision == nil {
            receiver.remark(
                Diagnostic(
                    .warning, "date.precision", "date_prec is not 1 to 5; taken as 5 (a year).",
                    at: .init(file: reader.file, line: line, field: "date_prec")))
        }
        return (DayRange(first, last), precision ?? .year)
    }

    private func reducedDay(_ record: DelimitedRecord) throws(SetAside) -> Day {
        guard let year = columns.year.flatMap({ record.integer($0) }),
            let month = columns.month.flatMap({ record.integer($0) }),
            let day = columns.day.flatMap({ record.integer($0) }),
            let date = Day(year: year, month: month, day: day), (1946...2100).contains(year)
        else {
            throw SetAside("date.impossible", "Year, month and day are no date.", "day")
        }
        return date
    }

    /// A day from `YYYY-MM-DD...` or `MM/DD/YYYY ...`; the time of day is ignored.
    private func day(
        _ record: DelimitedRecord, _ column: Int, _ field: String
    ) throws(SetAside) -> Day {
        let raw = record.raw(column)
        if let day = Self.parseDay(raw), (1946...2100).contains(day.parts.year) { return day }
        throw SetAside(
            "date.impossible",
            "'\(record.text(column))' is no date between 1946 and 2100 "
                + "(expected YYYY-MM-DD or MM/DD/YYYY).", field)
    }

    static func parseDay(_ raw: UnsafeBufferPointer<UInt8>) -> Day? {
        func number(_ range: Range<Int>) -> Int? {
            var value = 0
            for index in range {
                guard index < raw.count, raw[index] >= 48, raw[index] <= 57 else { return nil }
                value = value * 10 + Int(raw[index] - 48)
            }
            return value
        }
        guard raw.count >= 10, raw.count == 10 || raw[10] == 32 || raw[10] == UInt8(ascii: "T")
        else { return nil }
        if raw[4] == UInt8(ascii: "-"), raw[7] == UInt8(ascii: "-") {
            guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10)
            else { return nil }
            return Day(year: year, month: month, day: day)
        }
        guard raw[2] == UInt8(ascii: "/"), raw[5] == UInt8(ascii: "/"),
            let year = number(6..<10), let month = number(0..<2), let day = number(3..<5)
        else { return nil }
        return Day(year: year, month: month, day: day)
    }

    func coordinate(
        _ record: DelimitedRecord, _ line: Int, into receiver: inout some ClaimReceiver
    ) throws(SetAside) -> Coordinate? {
        if record.isEmpty(columns.latitude), record.isEmpty(columns.longitude) {
            receiver.remark(
                Diagnostic(
                    .warning, "place.unplaced",
                    "The event has no coordinates; it counts for its country only.",
                    at: .init(file: reader.file, line: line, field: "latitude")))
            return nil
        }
        guard let latitude = record.number(columns.latitude),
            let longitude = record.number(columns.longitude),
            let point = Coordinate(latitude: latitude, longitude: longitude)
        else {
            throw SetAside(
                "place.impossible",
                "'\(record.text(columns.latitude)), \(record.text(columns.longitude))' is no place "
                    + "on Earth (latitude -90 to 90, longitude -180 to 180).", "latitude")
        }
        if let cell = columns.cell.flatMap({ record.integer($0) }),
            cell != PRIOGridCell(containing: point).gid
        {
            receiver.remark(
                Diagnostic(
                    .note, "cell.disagrees",
                    "priogrid_gid says \(cell), the coordinates lie in "
                        + "\(PRIOGridCell(containing: point).gid); the coordinates are used.",
                    at: .init(file: reader.file, line: line, field: "priogrid_gid")))
        }
        return point
    }

    func casualties(
        _ record: DelimitedRecord, _ line: Int, into receiver: inout some ClaimReceiver
    ) throws(SetAside) -> [CasualtyFigure] {
        let low = try deaths(record, columns.low, "low")
        let best = try deaths(record, columns.best, "best")
        let high = try deaths(record, columns.high, "high")
        let triple = CountInterval(low: low, best: best, high: high)
        if !triple.isOrdered {
            receiver.remark(
                Diagnostic(
                    .warning, "toll.order",
                    "Low \(low), best \(best), high \(high) are not in order; kept as given.",
                    at: .init(file: reader.file, line: line, field: "best")))
        }
        var figures = [CasualtyFigure(.killed, .all, triple)]
        let parts: [(Int?, VictimClass, String)] = [
            (columns.deathsA, .sideA, "deaths_a"), (columns.deathsB, .sideB, "deaths_b"),
            (columns.civilians, .civilians, "deaths_civilians"),
            (columns.unknown, .unknown, "deaths_unknown"),
        ]
        for case (let column?, let victims, let field) in parts {
            let count = try deaths(record, column, field)
            figures.append(CasualtyFigure(.killed, victims, CountInterval(exactly: count)))
        }
        return figures
    }

    private func deaths(
        _ record: DelimitedRecord, _ column: Int, _ field: String
    ) throws(SetAside) -> Int {
        guard let count = record.integer(column) else {
            throw SetAside(
                "toll.unreadable", "'\(record.text(column))' is no count of deaths.", field)
        }
        guard count >= 0 else {
            throw SetAside("toll.negative", "\(count) deaths cannot be.", field)
        }
        guard count <= Self.absurdDeaths else {
            throw SetAside(
                "toll.absurd", "\(count) deaths in one event is taken for an error of typing.",
                field)
        }
        return count
    }
}
