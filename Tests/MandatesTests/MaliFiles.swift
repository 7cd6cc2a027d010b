import Domain
import Foundation
import Ingestion

/// The files about MINUSMA that ship with the program, and the public tables where they are present.
enum MaliFiles {
    private static let repository = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    private static let tables =
        (ProcessInfo.processInfo.environment["VIGIE_SHARED"].map { URL(filePath: $0) }
        ?? repository.appending(path: "../shared/data")).appending(path: "pko")

    static let tablesArePresent = FileManager.default.fileExists(
        atPath: tables.appending(path: "DPPADPOSS-FATALITIES.csv").path)

    static func book() throws -> MissionBook {
        let folder = repository.appending(path: "Data/mali")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        let files = try names.filter { $0.hasSuffix(".yaml") }
            .map { (name: $0, bytes: Array(try Data(contentsOf: folder.appending(path: $0)))) }
        return try MissionReader.read(files.filter { MissionReader.recognises($0.bytes) })
    }

    static func deaths() throws -> TableReading<MissionDeath> {
        try DeathListReader.read(table("DPPADPOSS-FATALITIES.csv"), file: "deaths")
    }

    static func personnel() throws -> TableReading<PersonnelMonth> {
        try PersonnelTableReader.read(table("Personnel_shortfall_data.csv"), file: "personnel")
    }

    static func tasks() throws -> TableReading<MandateMonth> {
        try MandateTaskReader.read(table("TAMM.csv"), file: "tamm")
    }

    static func bases() throws -> TableReading<MissionBase> {
        try BaseTableReader.read(table("minusma_bases_yearly_geopko_v23.csv"), file: "bases")
    }

    private static func table(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: tables.appending(path: name)))
    }
}
