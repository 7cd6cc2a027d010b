import Domain
import Foundation
import Storage
import Testing
import Workflows

/// A workspace in memory, a fixed clock, and a folder for files.
final class Fixture {
    let folder: URL
    let workspace: Workspace

    init(today: String = "2026-11-22") throws {
        folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("vigie-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let day = Day(iso: today) ?? Day(number: 0)
        workspace = Workspace(store: InMemoryStore(), now: { day.number * 86_400 })
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// Writes a file and returns its path.
    func write(_ text: String, as name: String) throws -> String {
        let place = folder.appendingPathComponent(name)
        try FileManager.default.createDirectory(
            at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: place)
        return place.path
    }

    /// Imports a text as a file of that name and derives incidents.
    @discardableResult
    func load(_ text: String, as name: String) throws -> ImportFiles.Report {
        let report = try ImportFiles(workspace)(try write(text, as: name))
        try RebuildIncidents(workspace).ifNeeded()
        return report
    }

    static let header =
        "id,relid,code_status,type_of_violence,conflict_new_id,dyad_new_id,side_a_new_id,side_a,"
        + "side_b_new_id,side_b,source_article,source_office,source_date,source_headline,"
        + "source_original,where_prec,where_coordinates,where_description,adm_1,adm_2,latitude,"
        + "longitude,priogrid_gid,country,event_clarity,date_prec,date_start,date_end,deaths_a,"
        + "deaths_b,deaths_civilians,deaths_unknown,best,high,low"

    /// A row in UCDP's layout.
    static func row(
        _ id: Int, _ day: String, best: Int, type: Int = 3, country: String = "Mali",
        prec: Int = 1, latitude: Double = 13.84, longitude: Double = -3.75
    ) -> String {
        "\(id),MLI-\(id),Clear,\(type),1,2,6716,JNIM,9999,Civilians,,AFP,\(day),Report,,\(prec),"
            + "Village \(id),,Mopti,Bankass,\(latitude),\(longitude),,\(country),1,1,\(day),\(day),"
            + "0,0,\(best),0,\(best),\(best + 2),\(best)"
    }
}
