import Domain
import Geography

/// Reads Geo-PKO's tables of bases, by deployment map or by year.
public enum BaseTableReader {
    /// Every base of the table; a base that is repeated for the same map or year counts once.
    ///
    /// - Throws: `UnreadableFile` when the bytes are no text or a column is missing.
    public static func read(
        _ bytes: [UInt8], file: String
    ) throws(UnreadableFile) -> TableReading<MissionBase> {
        let byMap = PeacekeepingFormat.recognise(bytes) == .basesByMap
        let format: PeacekeepingFormat = byMap ? .basesByMap : .basesByYear
        var seen: Set<String> = []
        return try DelimitedTable.read(bytes, file: file, required: format.required) {
            line, reading in
            guard let base = base(line, byMap, &reading) else { return [] }
            guard seen.insert("\(base.mission)|\(base.location)|\(base.when)").inserted else {
                reading.remark(
                    .error, "bases.twice",
                    "\(base.location) stands in the table twice for \(base.when); the first line "
                        + "counts.", line, "location")
                return []
            }
            return [base]
        }
    }

    private static func base(
        _ line: DelimitedTable.Line, _ byMap: Bool, _ reading: inout TableReading<MissionBase>
    ) -> MissionBase? {
        let mission = line.text("mission")
        let location = line.text("location")
        guard let when = when(line, byMap), !mission.isEmpty, !location.isEmpty else {
            reading.remark(
                .error, "date.impossible",
                "The line names no mission, no place, or no date of the calendar. It was set aside.",
                line, "year")
            return nil
        }
        return MissionBase(
            mission: mission, location: location, coordinate: coordinate(line, &reading),
            when: when, troops: troops(line, byMap ? "no.troops" : "ave.no.troops", &reading),
            hasPolice: flag(line, byMap ? "unpol.dummy" : "unpol"),
            hasHospital: flag(line, "med"), hasAviation: flag(line, byMap ? "avia" : "av"),
            source: byMap ? line.text("source") : "Geo-PKO by year")
    }

    private static func when(_ line: DelimitedTable.Line, _ byMap: Bool) -> DayRange? {
        guard let year = line.integer("year"), (1940...2200).contains(year) else { return nil }
        guard byMap else {
            return DayRange(
                Month(year: year, month: 1).firstDay, Month(year: year, month: 12).lastDay)
        }
        guard let month = line.integer("month"), (1...12).contains(month) else { return nil }
        return Month(year: year, month: month).days
    }

    private static func coordinate(
        _ line: DelimitedTable.Line, _ reading: inout TableReading<MissionBase>
    ) -> Coordinate? {
        if let latitude = line.number("latitude"), let longitude = line.number("longitude"),
            let point = Coordinate(latitude: latitude, longitude: longitude)
        {
            return point
        }
        reading.remark(
            .warning, "coordinates.impossible",
            "The base has no usable coordinates; it is kept, but nothing can be in its reach.",
            line,
            "latitude")
        return nil
    }

    /// A number of troops, rounded: yearly averages have fractions.
    private static func troops(
        _ line: DelimitedTable.Line, _ column: String, _ reading: inout TableReading<MissionBase>
    ) -> Int? {
        guard !line.text(column).isEmpty else { return nil }
        if let value = line.number(column), (0...1_000_000).contains(value) {
            return Int(value.rounded())
        }
        reading.remark(
            .warning, "personnel.not-a-count",
            "'\(line.text(column))' is not a number of people; it counts as not known.", line,
            column)
        return nil
    }

    private static func flag(_ line: DelimitedTable.Line, _ column: String) -> Bool? {
        line.number(column).map { $0 > 0 }
    }
}
