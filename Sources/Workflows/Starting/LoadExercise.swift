import Domain
import Exercise
import Foundation
import Storage

/// Fills a store with the exercise country: made up for training, and labelled EXERCISE throughout.
public struct LoadExercise: Sendable {
    let workspace: Workspace

    public init(_ workspace: Workspace) { self.workspace = workspace }

    /// Loads the country's borders and ten years of made-up events.
    public func callAsFunction() throws -> [ImportFiles.Report] {
        let units = ExerciseCountry.orvelia.units
        var entry = LedgerEntry(
            name: "exercise-borders", digest: "", size: 0, importedAt: workspace.now(),
            format: InputFormat.boundaries.rawValue, knownOn: workspace.today)
        let borders = try workspace.store.transaction { writer in
            for unit in units { entry.balance.count(try writer.record(unit)) }
            return entry
        }
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("vigie-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appendingPathComponent("exercise-4000-7.csv").path
        try WriteExercise(events: 4_000, seed: 7)(to: path)
        return [
            ImportFiles.Report(entry: borders, remarks: [], noun: "units"),
            try ImportFiles(workspace)(path),
        ]
    }
}

/// Writes an exercise as a UCDP-shaped file: for training, and as a load of any size.
public struct WriteExercise: Sendable {
    private let settings: ExerciseSettings

    public init(events: Int, seed: UInt64) {
        settings = ExerciseSettings(events: events, seed: seed)
    }

    /// Writes the file.
    ///
    /// - Throws: `UsageError` for settings out of range or a path that cannot be written.
    public func callAsFunction(to path: String) throws {
        if let problem = settings.problems.first { throw UsageError(problem) }
        guard let file = fopen(path, "wb") else {
            throw UsageError("'\(path)' cannot be written.")
        }
        var writer = ExerciseGEDWriter(settings)
        var isWhole = true
        while isWhole, let chunk = writer.nextChunk() {
            isWhole = fwrite(chunk, 1, chunk.count, file) == chunk.count
        }
        guard fclose(file) == 0, isWhole else {
            throw UsageError("There is no room to write '\(path)'.")
        }
    }
}
