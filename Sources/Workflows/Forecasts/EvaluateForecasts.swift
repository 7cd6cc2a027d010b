import Domain
import Forecasting
import Geography
import Harvest
import Publishing

/// Scores models on windows that they have not seen, always beside the benchmarks.
public struct EvaluateForecasts: Sendable {
    /// What is scored and how.
    public struct Request: Sendable {
        /// The last months or weeks that models may see, one for each window.
        public var cutOffs: [Period]
        /// Months or weeks ahead.
        public var steps: ClosedRange<Int> = 3...14
        /// Names in the catalogue; the benchmarks are always added.
        public var models: [String] = []
        /// A file that lists the units that count; all when `nil`.
        public var unitsFile: String?
        /// A file with a region for each unit, and the column that names it.
        public var regions: (file: String, column: String)?
        public var draws = 1_000
        public var seed: UInt64 = 1

        public init(cutOffs: [Period]) { self.cutOffs = cutOffs }

        /// Whether windows are of months or of weeks.
        public var cadence: Cadence { cutOffs.first?.cadence ?? .month }
    }

    /// From when on the past is seen as it was known then.
    public enum Knowledge: Sendable, Hashable {
        /// Models see what is known now.
        case now
        /// Models see what was known in a vintage.
        case vintage(Vintage)
        /// Models see what was known so many days after the last day of each cut-off month or week.
        case daysAfterCutOff(Int)
    }

    let progress: any ProgressReporter

    public init(progress: any ProgressReporter = SilentProgress()) { self.progress = progress }

    /// Scores models on a panel in a delimited file.
    ///
    /// - Throws: `FileError`, `UsageError` or `ForecastingError`.
    public func callAsFunction(
        _ request: Request, panelFile: String, kind: UnitKind, target: Target
    ) throws -> EvaluationSummary {
        let file = try RawFile(path: panelFile)
        let panel: Panel
        do {
            panel = try PanelReader(kind: kind, target: target).panel(Array(file.content))
        } catch let error as ForecastingError {
            throw UnreadablePanel(path: panelFile, error: error)
        }
        var summary = try evaluate(
            request, panel, neighborhood: kind == .grid ? .grid(units: panel.units) : nil)
        if let note = Self.fractions(panel) { summary.notes.append(note) }
        return summary
    }

    /// How many values are no whole numbers, and what becomes of them; `nil` when all are.
    private static func fractions(_ panel: Panel) -> EvaluationSummary.Note? {
        let places = panel.values.indices.filter {
            !panel.values[$0].isNaN && panel.values[$0] != panel.values[$0].rounded()
        }
        guard let first = places.first else { return nil }
        let unit = panel.units[first / panel.periodCount]
        let period = panel.periods.lowerBound + first % panel.periodCount
        let value = panel.values[first]
        return .init(
            "Values that are not whole numbers: \(places.count), the first \(value) (\(unit), \(period)). They are scored as they stand; draws are whole numbers of the same mean.",
            fr:
                "Valeurs qui ne sont pas des nombres entiers\u{A0}: \(places.count), la première \(value) (\(unit), \(period)). Elles sont évaluées telles quelles\u{A0}; les tirages sont des nombres entiers de même moyenne."
        )
    }

    /// Scores models on a panel of the store.
    ///
    /// - Throws: `UsageError`, `ForecastingError` or `StoreError`.
    public func callAsFunction(
        _ request: Request, counting: BuildPanel.Request, knowledge: Knowledge,
        in workspace: Workspace
    ) throws -> EvaluationSummary {
        let subject = try ForecastSubject(workspace, counting, in: .now)
        let atlas = AdministrativeAtlas(try workspace.store.administrativeUnits(country: nil))
        var summary: EvaluationSummary
        switch knowledge {
        case .now:
            summary = try evaluate(
                request, subject.panel, neighborhood: subject.neighborhood, atlas: atlas)
        case .vintage, .daysAfterCutOff:
            let past = try pastPanels(subject, request.cutOffs, knowledge, workspace)
            summary = try evaluate(
                request, subject.panel, neighborhood: subject.neighborhood, atlas: atlas
            ) { past[$0]?.panel ?? subject.panel }
            summary.notes += past.sorted { $0.key < $1.key }.map(\.value.note)
        }
        summary.isExercise = try workspace.isExercise()
        return summary
    }

    private func evaluate(
        _ request: Request, _ panel: Panel, neighborhood: Neighborhood?,
        atlas: AdministrativeAtlas? = nil, training: ((Period) throws -> Panel)? = nil
    ) throws -> EvaluationSummary {
        guard !request.cutOffs.isEmpty else {
            throw UsageError("Nothing to score: name years (--windows) or cut-offs (--cut-offs).")
        }
        var evaluation = Evaluation(
            windows: request.cutOffs.map { Window(cutOff: $0, steps: request.steps) })
        evaluation.drawCount = request.draws
        evaluation.seed = request.seed
        evaluation.scoredUnits = try request.unitsFile.map {
            try Self.scoredUnits(path: $0, in: panel)
        }
        let models = try request.models.map { try ModelCatalog.model(named: $0) }
        let report = try evaluation.report(
            models, on: panel, neighborhood: neighborhood, training: training
        ) { progress.report("scoring \($0)", $1) }
        progress.finish("scoring")
        let regions =
            try request.regions.map {
                try UnitRegions(
                    path: $0.file, column: $0.column, kind: panel.kind, units: panel.units)
            } ?? UnitRegions(of: panel.units, kind: panel.kind, atlas: atlas)
        return EvaluationSummary(
            report, regions: regions.byUnit, asked: request.models, request: request)
    }

    /// The listed units that the panel has, by the column whose values the panel uses.
    private static func scoredUnits(path: String, in panel: Panel) throws -> Set<String> {
        let present = Set(panel.units)
        let listed = Set(try UnitList(path: path, kind: panel.kind, matching: present).units)
        let missing = listed.subtracting(present)
        guard missing.isEmpty else {
            throw UsageError(
                "\(missing.count) units of '\(path)' are not in the panel, such as "
                    + "\(missing.sorted()[0]).")
        }
        return listed
    }
}

extension EvaluateForecasts {
    /// For each cut-off the panel as it was known then, with a sentence on how it differs.
    private func pastPanels(
        _ subject: ForecastSubject, _ cutOffs: [Period], _ knowledge: Knowledge,
        _ workspace: Workspace
    ) throws -> [Period: (panel: Panel, note: EvaluationSummary.Note)] {
        var found: [Period: (panel: Panel, note: EvaluationSummary.Note)] = [:]
        for cutOff in cutOffs {
            guard cutOff.cadence == subject.panel.cadence,
                subject.panel.periods.contains(cutOff)
            else { continue }
            let vintage =
                switch knowledge {
                case .now: Vintage.now
                case .vintage(let vintage): vintage
                case .daysAfterCutOff(let days): Vintage(day: cutOff.lastDay + days)
                }
            var counting = subject.counting
            counting.units = subject.panel.units
            counting.periods = subject.panel.periods.lowerBound...cutOff
            let panel: Panel
            do {
                panel = try BuildPanel(workspace)(counting, in: vintage).panel
            } catch let error as UsageError {
                throw UsageError(
                    "For the window from \(cutOff) nothing was known\(Self.when(vintage)): "
                        + error.message)
            }
            found[cutOff] = (panel, Self.note(panel, subject.panel, cutOff, vintage))
        }
        return found
    }

    private static func when(_ vintage: Vintage) -> String {
        (vintage.day.map { " on \($0)" } ?? "")
            + (vintage.ledger.map { " after \($0) imports" } ?? "")
    }

    /// How what was known then differs from what is known now.
    private static func note(
        _ then: Panel, _ now: Panel, _ cutOff: Period, _ vintage: Vintage
    ) -> EvaluationSummary.Note {
        var changed = 0
        var unknown = 0
        var sums = (then: 0.0, now: 0.0)
        for row in now.units.indices {
            for period in now.periods.lowerBound...cutOff {
                let (old, new) = (then.value(row: row, period), now.value(row: row, period))
                if old == nil, new != nil { unknown += 1 }
                if let old, let new, old != new { changed += 1 }
                sums.then += old ?? 0
                sums.now += new ?? 0
            }
        }
        let past =
            (vintage.day.map { " le \($0)" } ?? "")
            + (vintage.ledger.map { " après \($0) imports" } ?? "")
        return .init(
            "From \(cutOff), models saw what was known\(when(vintage)): \(Int(sums.then)) deaths to the cut-off where \(Int(sums.now)) are known now; \(changed) unit-\(cutOff.cadence.rawValue)s were revised since, \(unknown) not yet known.",
            fr:
                "Depuis \(cutOff), les modèles ont vu ce qui était connu\(past)\u{A0}: \(Int(sums.then)) morts jusqu’à cette date, où \(Int(sums.now)) sont connus aujourd’hui\u{A0}; \(changed) unités-\(cutOff.cadence == .month ? "mois" : "semaines") révisées depuis, \(unknown) pas encore connues."
        )
    }
}

/// A panel file that cannot be taken as it is.
struct UnreadablePanel: InputComplaint, CustomStringConvertible {
    let path: String
    let error: ForecastingError

    var isUsage: Bool { false }
    var description: String { "'\(path)': \(error)" }
}
