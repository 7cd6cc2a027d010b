import Domain
import Ingestion
import Storage

extension Workspace {
    /// What the tables behind a mission's indicators are: the files that were imported, and the
    /// mission's own files by the day of their edition.
    func origins(
        of library: MissionLibrary, in vintage: Vintage
    ) throws -> [IndicatorSource: [String]] {
        var origins: [IndicatorSource: [String]] = [:]
        for entry in vintage.entries(of: try store.ledger()) {
            let countries = entry.coverage?.countries ?? []
            guard let source = Self.source(of: entry.format),
                countries.isEmpty || countries.contains(library.book.country),
                entry.balance.new + entry.balance.revised > 0
            else { continue }
            let name = [entry.name, entry.version].filter { !$0.isEmpty }.joined(separator: " ")
            if origins[source]?.contains(name) != true { origins[source, default: []].append(name) }
        }
        let book = "\(library.book.mission), \(library.book.revised)"
        if !library.book.personnel.isEmpty || !library.book.authorized.isEmpty {
            origins[.personnel, default: []].append(book)
        }
        if !library.book.commitments.isEmpty { origins[.commitments, default: []].append(book) }
        return origins
    }

    /// The table that a format of the ledger fills; `nil` for all others.
    private static func source(of format: String) -> IndicatorSource? {
        switch InputFormat(rawValue: format) {
        case .missionDeaths: .missionDeaths
        case .missionStrength: .personnel
        case .missionBases: .bases
        case .acled, .casebook: .register
        default: format.hasPrefix("ucdp-ged") ? .register : nil
        }
    }
}
