import Domain
import Geodata
import Harvest
import Ingestion
import Storage

extension ImportFiles {
    /// Imports administrative boundaries: every feature one unit.
    ///
    /// - Throws: `UsageError` when the country given is none.
    func importBoundaries(_ file: RawFile) throws -> Report {
        let country = try options.country.map { try workspace.country($0) }
        let contents: BoundaryFile
        do {
            contents = try BoundaryReader(
                file: file.path, level: options.level, country: country
            ).read(Array(file.content))
        } catch let error as GeodataError {
            throw UnreadableFile(
                error.code, error.message, file: file.path, line: error.location.line)
        }
        var entry = entry(
            file, format: InputFormat.boundaries.rawValue,
            knownOn: options.knownOn ?? workspace.today)
        entry.balance.read = contents.units.count + contents.setAside
        entry.balance.setAside = contents.setAside
        for diagnostic in contents.diagnostics { entry.balance.reasons.add(diagnostic) }
        let kept = try workspace.store.transaction { writer in
            for unit in contents.units {
                switch try writer.record(unit) {
                case .new: entry.balance.new += 1
                case .alreadyThere: entry.balance.alreadyThere += 1
                case .revised, .older, .conflicting: entry.balance.revised += 1
                }
            }
            return entry
        }
        return Report(entry: kept, remarks: contents.diagnostics, noun: "units")
    }
}
