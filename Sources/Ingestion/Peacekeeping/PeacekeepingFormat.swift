import Notation

/// The tables about peace operations that can be read.
public enum PeacekeepingFormat: String, Sendable, CaseIterable {
    /// The United Nations list of deaths (DPPA-DPO).
    case deaths = "un-peacekeeping-deaths"
    /// Authorized and deployed strength by month ("personnel shortfall" replication data).
    case personnel = "un-personnel-by-month"
    /// Tasks Assigned to Missions in their Mandates.
    case mandateTasks = "tamm"
    /// Geo-PKO by deployment map.
    case basesByMap = "geo-pko-by-map"
    /// Geo-PKO by year.
    case basesByYear = "geo-pko-by-year"

    /// The columns, in lower case, that a table of this format must have.
    var required: [String] {
        switch self {
        case .deaths:
            [
                "id", "incident_date", "mission_acronym", "type_of_casualty",
                "casualty_personnel_type", "type_of_incident",
            ]
        case .personnel:
            [
                "mission", "year", "month", "authtroop", "authpolice", "authmilobs", "troop",
                "police", "milobs",
            ]
        case .mandateTasks: ["mission", "month", "year", "unsc_resolution", "ch7"]
        case .basesByMap:
            [
                "source", "mission", "year", "month", "location", "latitude", "longitude",
                "no.troops",
            ]
        case .basesByYear:
            ["mission", "year", "location", "latitude", "longitude", "ave.no.troops"]
        }
    }

    /// The format of a table, from the column names in its first line; `nil` for any other table.
    public static func recognise(_ bytes: [UInt8]) -> PeacekeepingFormat? {
        bytes.withUnsafeBufferPointer { buffer in
            var scanner = DelimitedScanner(buffer)
            var record = DelimitedRecord()
            guard scanner.next(into: &record) else { return nil }
            let header = DelimitedHeader(record)
            return allCases.first { header.contains($0.required) }
        }
    }
}
