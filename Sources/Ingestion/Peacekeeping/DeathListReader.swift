import Domain

/// Reads the United Nations list of deaths in peace operations.
///
/// Gender and place of origin beyond the nationality are not read: nothing here needs them.
public enum DeathListReader {
    /// Every death in the list; `through` is the newest `last_update`.
    ///
    /// - Throws: `UnreadableFile` when the bytes are no text or a column is missing.
    public static func read(
        _ bytes: [UInt8], file: String
    ) throws(UnreadableFile) -> TableReading<MissionDeath> {
        var seen: Set<String> = []
        return try DelimitedTable.read(
            bytes, file: file, required: PeacekeepingFormat.deaths.required
        ) { line, reading in
            if let updated = Day(iso: line.text("last_update")) {
                reading.through = max(reading.through ?? updated, updated)
            }
            guard let death = death(line, &reading) else { return [] }
            guard seen.insert(death.id).inserted else {
                reading.remark(
                    .error, "deaths.twice",
                    "The number \(line.text("id")) stands in the list twice; the first line counts.",
                    line, "id")
                return []
            }
            return [death]
        }
    }

    private static func death(
        _ line: DelimitedTable.Line, _ reading: inout TableReading<MissionDeath>
    ) -> MissionDeath? {
        let mission = line.text("mission_acronym")
        let id = line.text("id")
        guard line.text("type_of_casualty") == "Fatality", !mission.isEmpty, !id.isEmpty else {
            reading.remark(
                .error, "deaths.no-death",
                "The line names no number or mission, or is not about a death. It was set aside.",
                line, "type_of_casualty")
            return nil
        }
        guard let day = Day(iso: line.text("incident_date")) else {
            reading.remark(
                .error, "date.impossible",
                "'\(line.text("incident_date"))' is not a day of the calendar. The death was set "
                    + "aside, since it can be counted in no period; correct the date.", line,
                "incident_date")
            return nil
        }
        return MissionDeath(
            id: "un-death:\(id)", mission: mission, on: day, cause: cause(line, &reading),
            status: status(line, &reading), nationality: line.text("isocode3"))
    }

    private static func cause(
        _ line: DelimitedTable.Line, _ reading: inout TableReading<MissionDeath>
    ) -> MissionDeath.Cause {
        let text = line.text("type_of_incident")
        switch text {
        case "Malicious Act": return .malicious
        case "Accident": return .accident
        case "Illness": return .illness
        case "Self-Inflicted": return .selfInflicted
        case "To Be Determined": return .undetermined
        case "Unknown": return .unknown
        default:
            reading.remark(
                .warning, "deaths.unknown-cause",
                "'\(text)' is not a cause that the list is known to use; it counts as unknown.",
                line, "type_of_incident")
            return .unknown
        }
    }

    private static func status(
        _ line: DelimitedTable.Line, _ reading: inout TableReading<MissionDeath>
    ) -> MissionDeath.Status {
        let text = line.text("casualty_personnel_type")
        switch text {
        case "Military": return .military
        case "Military Observer": return .observer
        case "Police": return .police
        case "International Civilian": return .internationalCivilian
        case "Local": return .localCivilian
        case "Other": return .other
        default:
            reading.remark(
                .warning, "deaths.unknown-status",
                "'\(text)' is not a kind of personnel that the list is known to use; it counts as "
                    + "other, and not as uniformed.", line, "casualty_personnel_type")
            return .other
        }
    }
}
