import Domain
import Foundation
import Harvest
import Ingestion
import Notation

/// A kind of file that can be imported.
public enum InputFormat: String, Sendable, CaseIterable {
    /// UCDP GED in any of its layouts.
    case ucdp = "ucdp-ged"
    /// An export from the user's own ACLED account.
    case acled
    /// ACLED's list of deleted events.
    case acledDeletions = "acled-deleted"
    /// UCDP's actor list.
    case actors = "ucdp-actors"
    /// A GeoNames country file.
    case gazetteer = "geonames"
    /// Administrative boundaries as GeoJSON.
    case boundaries
    /// A casebook: YAML files by an analyst, one file or a folder of them.
    case casebook
    /// Mandates, commitments, measures, people and roles of a mission as YAML.
    case mission
    /// The United Nations list of peacekeeping deaths.
    case missionDeaths = "un-peacekeeping-deaths"
    /// Authorized and deployed strength by mission and month.
    case missionStrength = "un-personnel-by-month"
    /// Tasks Assigned to Missions in their Mandates.
    case mandateTasks = "tamm"
    /// Geo-PKO bases by map or year.
    case missionBases = "geo-pko"

    /// The order in which files of a folder are imported: what others refer to comes first.
    static let importOrder: [InputFormat] = [
        .boundaries, .gazetteer, .actors, .ucdp, .acled, .acledDeletions, .casebook, .mission,
        .missionDeaths, .missionStrength, .mandateTasks, .missionBases,
    ]

    /// One line for `vigie import --help` and the documentation.
    public var summary: String {
        switch self {
        case .ucdp: "UCDP GED: country export, global file, candidate release, reduced global file"
        case .acled: "ACLED export from your own account (CSV)"
        case .acledDeletions: "ACLED's deleted events (CSV: event_id_cnty, deleted_timestamp)"
        case .actors: "UCDP's actor list (CSV)"
        case .gazetteer: "gazetteer: a GeoNames country file (19 tab-separated columns)"
        case .casebook: "casebook: YAML by an analyst (a folder, or one file)"
        case .boundaries: "administrative boundaries (GeoJSON; COD-AB and similar property names)"
        case .mission: "mandates, commitments, measures, people and roles of a mission (YAML)"
        case .missionDeaths: "United Nations list of peacekeeping deaths (DPPA-DPO, CSV)"
        case .missionStrength: "authorized and deployed peacekeepers by mission and month (CSV)"
        case .mandateTasks: "Tasks Assigned to Missions in their Mandates (TAMM, CSV)"
        case .missionBases: "Geo-PKO bases by deployment map or by year (CSV)"
        }
    }

    /// The format of a file about a mission, told from its beginning; `nil` when it is none.
    private static func mission(_ bytes: [UInt8]) -> InputFormat? {
        switch PeacekeepingFormat.recognise(bytes) {
        case .deaths: .missionDeaths
        case .personnel: .missionStrength
        case .mandateTasks: .mandateTasks
        case .basesByMap, .basesByYear: .missionBases
        case nil: MissionReader.recognises(bytes) ? .mission : nil
        }
    }

    /// The format of a file, told from its content; `nil` when it is none of these.
    static func recognise(_ file: RawFile) -> InputFormat? {
        file.withBytes { bytes in
            if UCDPReader.layout(of: bytes) != nil { return .ucdp }
            if ACLEDReader.recognises(bytes) { return .acled }
            if ACLEDDeletions.recognises(bytes) { return .acledDeletions }
            if UCDPActorList.recognises(bytes) { return .actors }
            if GeoNamesGazetteer.recognises(bytes) { return .gazetteer }
            if CasebookReader.recognises(bytes.prefix(4096)) { return .casebook }
            let start = bytes.prefix(2048)
            let firstVisible = start.first { $0 > 32 && $0 < 0x80 }
            if firstVisible == UInt8(ascii: "{"),
                String(decoding: start, as: UTF8.self).contains("FeatureCollection")
            {
                return .boundaries
            }
            // Close enough for the reader to say which columns are missing.
            if UCDPReader.resembles(bytes) { return .ucdp }
            return mission(Array(bytes.prefix(16_384)))
        }
    }
}
