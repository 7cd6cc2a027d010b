import Domain
import Forecasting
import Foundation
import Harvest
import Storage

/// A panel of the store made ready to be forecast and scored.
struct ForecastSubject {
    /// What was counted, with the months or weeks of the data.
    let counting: BuildPanel.Request
    let panel: Panel
    let balance: PanelBuilder.Balance
    let neighborhood: Neighborhood
    /// Digests of the files behind the panel.
    let inputs: [String]
    private let vintage: Vintage

    /// Counts a panel over all months (or weeks) of the data.
    init(_ workspace: Workspace, _ request: BuildPanel.Request, in vintage: Vintage) throws {
        var counting = request
        counting.periods = try workspace.dataPeriods(
            request.claimant, countries: request.countries, every: request.cadence, in: vintage)
        let counted = try BuildPanel(workspace)(counting, in: vintage)
        try self.init(workspace, counting, counted, vintage)
    }

    private init(
        _ workspace: Workspace, _ counting: BuildPanel.Request, _ counted: BuildPanel.Result,
        _ vintage: Vintage
    ) throws {
        self.vintage = vintage
        self.counting = counting
        panel = counted.panel
        balance = counted.balance
        neighborhood = try workspace.neighborhood(of: counted.panel, in: vintage)
        inputs = counted.lineage.inputs
    }

    /// The last month or week in which something is known of any unit.
    var knownThrough: Period {
        let last = panel.units.indices.compactMap { panel.lastKnownPeriod(row: $0) }.max()
        return last ?? panel.periods.upperBound
    }

    /// What a model may see from a cut-off.
    func history(through cutOff: Period) throws -> History {
        try History(panel, through: cutOff, neighborhood: neighborhood)
    }

    /// The same without the units of which nothing is known in the cut-off period, and what was left
    /// out in a sentence.
    func knownAt(_ cutOff: Period, in workspace: Workspace) throws -> (
        subject: ForecastSubject, left: Diagnostic?
    ) {
        guard panel.periods.contains(cutOff) else { return (self, nil) }
        let unknown = panel.units.indices.filter { panel.value(row: $0, cutOff) == nil }
        guard !unknown.isEmpty else { return (self, nil) }
        let names = unknown.prefix(5).map { panel.units[$0] }.joined(separator: ", ")
        let last = unknown.compactMap { panel.lastKnownPeriod(row: $0) }.max()
        let advice = last.map { "; with --cut-off \($0) or earlier they can be forecast" } ?? ""
        guard unknown.count < panel.units.count else {
            throw UsageError(
                missing:
                    "Nothing is known of any unit in \(cutOff), so nothing can be forecast from it: "
                    + "unknown is not zero\(advice).",
                fr:
                    "On ne sait rien d’aucune unité en \(cutOff), donc rien ne peut en être prévu\u{A0}: inconnu "
                    + "n’est pas zéro.")
        }
        let left = Set(unknown.map { panel.units[$0] })
        let kept = panel.selecting(Set(panel.units).subtracting(left))
        return (
            ForecastSubject(self, kept, try workspace.neighborhood(of: kept, in: vintage)),
            Diagnostic(
                .warning, "forecast.unknown-at-cut-off",
                "\(unknown.count) of \(panel.units.count) units are left out (\(names)): nothing "
                    + "is known of them in \(cutOff), and unknown is not zero\(advice).")
        )
    }

    private init(_ whole: ForecastSubject, _ panel: Panel, _ neighborhood: Neighborhood) {
        vintage = whole.vintage
        counting = whole.counting
        self.panel = panel
        balance = whole.balance
        self.neighborhood = neighborhood
        inputs = whole.inputs
    }
}

extension Panel {
    /// The last period of a unit (by row) whose value is known; `nil` when none is.
    func lastKnownPeriod(row: Int) -> Period? {
        let series = series(row: row)
        return series.lastIndex { !$0.isNaN }.map { periods.lowerBound + ($0 - series.startIndex) }
    }
}

extension History {
    /// SHA-256 of everything a model can see.
    var digest: String {
        var bytes = Data()
        let words =
            [kind.rawValue, target.rawValue, measure.rawValue, "\(first)", "\(cutOff)"] + units
        bytes.append(contentsOf: words.joined(separator: "\n").utf8)
        for value in values {
            withUnsafeBytes(of: (value.isNaN ? Double.nan : value).bitPattern.littleEndian) {
                bytes.append(contentsOf: $0)
            }
        }
        for (row, neighbors) in neighborhood.rows.enumerated() {
            bytes.append(contentsOf: "\n\(neighborhood.expected[row]):\(neighbors)".utf8)
        }
        return RawFile.sha256(bytes)
    }
}

extension BuildPanel.Request {
    private struct Note: Codable {
        var kind: UnitKind
        var target: Target
        var measure: Measure
        var countries: [String]
        var imprecise: String
        var booking: String
        var claimant: String?
        var units: [String]?
        /// Absent where months are counted.
        var every: Cadence?
    }

    /// How is counted, as a kept forecast notes it: the same panel can be made again later, with
    /// the months known by then.
    var note: String {
        let note = Note(
            kind: kind, target: target, measure: measure, countries: countries,
            imprecise: imprecise.rawValue, booking: booking.rawValue, claimant: claimant,
            units: units, every: cadence == .month ? nil : cadence)
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return (try? encoder.encode(note)).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }

    /// The request that a kept forecast notes; `nil` when another version of the program wrote it
    /// in words this one does not know. The data set its periods.
    init?(note: String) {
        guard let note = try? JSONDecoder().decode(Note.self, from: Data(note.utf8)),
            let imprecise = BuildPanel.Imprecise(rawValue: note.imprecise),
            let booking = Booking(rawValue: note.booking)
        else { return nil }
        self.init(kind: note.kind, target: note.target, every: note.every ?? .month)
        measure = note.measure
        countries = note.countries
        self.imprecise = imprecise
        self.booking = booking
        claimant = note.claimant
        units = note.units
    }
}
