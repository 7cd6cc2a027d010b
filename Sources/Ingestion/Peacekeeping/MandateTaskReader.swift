import Domain

/// Reads Tasks Assigned to Missions in their Mandates (TAMM): which tasks a mission's mandate held
/// in each month.
public enum MandateTaskReader {
    /// Columns that describe the line rather than a task.
    private static let others: Set<String> = [
        "mission", "yearmon", "month", "year", "unsc_resolution", "ch7", "ccode", "ccode2",
        "ccode3", "ccode4", "ccode5", "region", "subtasks", "totaltasks", "numtasks", "pkratio",
        "vlimratio", "pbratio", "factor1", "factor2", "factor3", "missionen",
    ]

    /// Every mission and month in the table.
    ///
    /// - Throws: `UnreadableFile` when the bytes are no text or a column is missing.
    public static func read(
        _ bytes: [UInt8], file: String
    ) throws(UnreadableFile) -> TableReading<MandateMonth> {
        try DelimitedTable.read(
            bytes, file: file, required: PeacekeepingFormat.mandateTasks.required
        ) { line, reading in
            let mission = line.text("mission")
            guard let year = line.integer("year"), let month = line.integer("month"),
                (1...12).contains(month), (1940...2200).contains(year), !mission.isEmpty
            else {
                reading.remark(
                    .error, "date.impossible",
                    "The line names no mission, or no month of the calendar. It was set aside.",
                    line, "month")
                return []
            }
            let tasks = line.header.names.map { $0.lowercased() }
                .filter { !others.contains($0) && !$0.isEmpty }
                .filter { flag($0, line, &reading) == true }
            return [
                MandateMonth(
                    mission: mission, month: Month(year: year, month: month),
                    resolution: line.text("unsc_resolution"), tasks: tasks,
                    isChapterSeven: flag("ch7", line, &reading))
            ]
        }
    }

    /// A column that is 1 or 0; `nil` when it is empty or something else.
    private static func flag(
        _ column: String, _ line: DelimitedTable.Line,
        _ reading: inout TableReading<MandateMonth>
    ) -> Bool? {
        switch line.text(column) {
        case "1", "1.0": return true
        case "0", "0.0": return false
        case "": return nil
        default:
            reading.remark(
                .warning, "tamm.not-a-flag",
                "'\(line.text(column))' is neither 1 nor 0; the task counts as not coded.", line,
                column)
            return nil
        }
    }
}
