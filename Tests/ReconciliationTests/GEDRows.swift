import Domain
import Foundation
import Geography

/// Reads the shared UCDP GED country files and the Candidate release as claims, as far as the tests
/// here need them.
enum GEDRows {
    static func claims(_ country: String) throws -> [Claim] {
        try claims(file: "ucdp/ged241/\(country).csv")
    }

    static func claims(file: String) throws -> [Claim] {
        let data = try Data(contentsOf: SharedData.file(file))
        let rows = records(Array(data))
        guard let header = rows.first else { return [] }
        let names = header.map { $0.trimmingCharacters(in: ["\u{FEFF}"]) }
        let columns = Dictionary(
            zip(names, names.indices), uniquingKeysWith: { first, _ in first })
        return rows.dropFirst().compactMap { claim($0, columns) }
    }

    private static func claim(_ row: [String], _ columns: [String: Int]) -> Claim? {
        func field(_ name: String) -> String {
            columns[name].flatMap { $0 < row.count ? row[$0] : nil } ?? ""
        }
        // Country files call the figures `best_est`, global ones `best`.
        func number(_ name: String) -> Int { Int(field(name)) ?? Int(field("\(name)_est")) ?? 0 }
        guard let start = day(field("date_start")), let end = day(field("date_end")) else {
            return nil
        }
        let coordinate = Coordinate(
            latitude: Double(field("latitude")) ?? 0, longitude: Double(field("longitude")) ?? 0)
        let figures = CountInterval(
            low: number("low"), best: number("best"), high: number("high"))
        return Claim(
            id: "ucdp-ged:\(field("id"))@24.1", series: "ucdp-ged:\(field("id"))",
            version: "24.1", claimant: "UCDP", source: "ucdp-ged-24.1",
            violence: ViolenceType(ucdpCode: number("type_of_violence")),
            when: DayRange(start, end),
            datePrecision: DatePrecision(rawValue: number("date_prec")) ?? .year,
            place: PlaceMention(
                name: field("where_coordinates"), admin1: field("adm_1"), admin2: field("adm_2"),
                country: field("country"), coordinate: coordinate,
                precision: PlacePrecision(rawValue: number("where_prec")) ?? .country),
            actors: [
                ActorMention(
                    name: field("side_a"), code: "ucdp:\(field("side_a_new_id"))", role: .sideA),
                ActorMention(
                    name: field("side_b"), code: "ucdp:\(field("side_b_new_id"))", role: .sideB),
            ],
            casualties: [
                CasualtyFigure(.killed, .all, figures),
                CasualtyFigure(
                    .killed, .civilians, CountInterval(exactly: number("deaths_civilians"))),
            ], knownOn: end)
    }

    /// `MM/DD/YYYY 00:00:00` or `YYYY-MM-DD`.
    private static func day(_ text: String) -> Day? {
        if let day = Day(iso: String(text.prefix(10))) { return day }
        let parts = text.prefix(10).split(separator: "/").compactMap { Int($0) }
        guard parts.count == 3 else { return nil }
        return Day(year: parts[2], month: parts[0], day: parts[1])
    }

    /// Records of quoted fields.
    private static func records(_ bytes: [UInt8]) -> [[String]] {
        var records: [[String]] = []
        var record: [String] = []
        var field: [UInt8] = []
        var isQuoted = false
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if isQuoted {
                if byte != 0x22 {
                    field.append(byte)
                } else if index + 1 < bytes.count, bytes[index + 1] == 0x22 {
                    field.append(byte)
                    index += 1
                } else {
                    isQuoted = false
                }
            } else if byte == 0x22 {
                isQuoted = true
            } else if byte == 0x2C || byte == 0x0A {
                record.append(String(decoding: field, as: UTF8.self))
                field = []
                if byte == 0x0A {
                    records.append(record)
                    record = []
                }
            } else if byte != 0x0D {
                field.append(byte)
            }
            index += 1
        }
        return records
    }
}
