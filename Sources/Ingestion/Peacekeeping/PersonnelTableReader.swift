import Domain

/// One mission and month of the table of strengths.
public struct PersonnelMonth: Hashable, Sendable {
    public var mission: String
    public var month: Month
    /// People in place; `nil` where the table says nothing. Observers count as military.
    public var military: Int?
    public var police: Int?
    /// The ceilings in force.
    public var authorizedMilitary: Int?
    public var authorizedPolice: Int?
}

/// Reads authorized and deployed strength by mission and month.
///
/// The month is taken from the columns `year` and `month`: the column `yearmon` is a decimal number
/// in which October (`2013.1`) and January (`2013.01`) are easily confused.
public enum PersonnelTableReader {
    /// Every month in the table.
    ///
    /// - Throws: `UnreadableFile` when the bytes are no text or a column is missing.
    public static func read(
        _ bytes: [UInt8], file: String
    ) throws(UnreadableFile) -> TableReading<PersonnelMonth> {
        var seen: Set<String> = []
        return try DelimitedTable.read(
            bytes, file: file, required: PeacekeepingFormat.personnel.required
        ) { line, reading in
            guard let row = row(line, &reading) else { return [] }
            guard seen.insert("\(row.mission) \(row.month)").inserted else {
                reading.remark(
                    .error, "personnel.twice",
                    "\(row.mission) has two lines for \(row.month); the first counts.", line,
                    "month")
                return []
            }
            return [row]
        }
    }

    private static func row(
        _ line: DelimitedTable.Line, _ reading: inout TableReading<PersonnelMonth>
    ) -> PersonnelMonth? {
        let mission = line.text("mission")
        guard let year = line.integer("year"), let month = line.integer("month"),
            (1...12).contains(month), (1940...2200).contains(year), !mission.isEmpty
        else {
            reading.remark(
                .error, "date.impossible",
                "The line names no mission, or no month of the calendar. It was set aside.", line,
                "month")
            return nil
        }
        let row = PersonnelMonth(
            mission: mission, month: Month(year: year, month: month),
            military: sum(line, "troop", "milobs", &reading),
            police: count(line, "police", &reading),
            authorizedMilitary: sum(line, "authtroop", "authmilobs", &reading),
            authorizedPolice: count(line, "authpolice", &reading))
        if row.military == nil && row.police == nil {
            reading.remark(
                .warning, "personnel.no-strength",
                "\(mission) has no count of people in place for \(row.month); the month counts as "
                    + "not known, not as 0.", line, "troop")
        }
        checkTotal(row, line, &reading)
        return row
    }

    private static func checkTotal(
        _ row: PersonnelMonth, _ line: DelimitedTable.Line,
        _ reading: inout TableReading<PersonnelMonth>
    ) {
        guard let military = row.military, let police = row.police,
            let total = line.integer("total"), total != military + police
        else { return }
        reading.remark(
            .note, "personnel.total-differs",
            "The total is given as \(total), the parts add up to \(military + police). The parts "
                + "are used.", line, "total")
    }

    private static func sum(
        _ line: DelimitedTable.Line, _ one: String, _ other: String,
        _ reading: inout TableReading<PersonnelMonth>
    ) -> Int? {
        let first = count(line, one, &reading)
        let second = count(line, other, &reading)
        if let first, let second { return first + second }
        if first != nil || second != nil {
            let missing = first == nil ? one : other
            reading.remark(
                .warning, "personnel.part-missing",
                "'\(missing)' is empty, so that the sum with '\(first == nil ? other : one)' is not known.",
                line, missing)
        }
        return nil
    }

    /// A number of people; `nil` when empty, negative or no whole number.
    private static func count(
        _ line: DelimitedTable.Line, _ column: String,
        _ reading: inout TableReading<PersonnelMonth>
    ) -> Int? {
        guard !line.text(column).isEmpty else { return nil }
        if let value = line.integer(column), (0...1_000_000).contains(value) { return value }
        if let value = line.number(column), (0...1_000_000).contains(value) {
            reading.remark(
                .note, "personnel.interpolated",
                "'\(line.text(column))' is no whole number of people, so that it must have been "
                    + "interpolated; it is kept, rounded.", line, column)
            return Int(value.rounded())
        }
        reading.remark(
            .warning, "personnel.not-a-count",
            "'\(line.text(column))' is not a number of people; it counts as not known.", line,
            column)
        return nil
    }
}

extension TableReading<PersonnelMonth> {
    /// The counts of people in place.
    ///
    /// - Parameter source: The `Source.id` of the table.
    public func records(source: String) -> [PersonnelRecord] {
        let references = [Reference(source: source, verification: .computed)]
        return rows.flatMap { row in
            [(PersonnelCategory.military, row.military), (.police, row.police)]
                .compactMap { category, count in
                    count.map {
                        PersonnelRecord(
                            mission: row.mission, category: category, when: row.month.days,
                            deployed: $0, references: references)
                    }
                }
        }
    }

    /// The ceilings, neighbouring months with the same ceiling put together.
    ///
    /// - Parameter source: The `Source.id` of the table.
    public func ceilings(source: String) -> [AuthorizedStrength] {
        ceilings(.military, \.authorizedMilitary, source)
            + ceilings(.police, \.authorizedPolice, source)
    }

    private func ceilings(
        _ category: PersonnelCategory, _ count: KeyPath<PersonnelMonth, Int?>, _ source: String
    ) -> [AuthorizedStrength] {
        var runs: [AuthorizedStrength] = []
        for row in rows.sorted(by: { ($0.mission, $0.month) < ($1.mission, $1.month) }) {
            guard let people = row[keyPath: count] else { continue }
            if let last = runs.last, last.mission == row.mission, last.count == people,
                last.until == row.month.firstDay - 1
            {
                runs[runs.count - 1].until = row.month.lastDay
                continue
            }
            runs.append(
                AuthorizedStrength(
                    mission: row.mission, category: category, from: row.month.firstDay,
                    until: row.month.lastDay, count: people,
                    references: [Reference(source: source, verification: .computed)]))
        }
        return runs
    }
}
