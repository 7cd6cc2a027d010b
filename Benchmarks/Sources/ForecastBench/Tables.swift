import Domain
import Forecasting
import Foundation
import Statistics

/// Tables in Markdown.
enum Tables {
    static func scores(_ report: EvaluationReport, digits: Int) -> String {
        var lines = [
            "| model | CRPS | IGN | MIS | AP of any death | Brier | onset AP | 90 % interval holds | the same, randomised | activation |",
            "|---|---|---|---|---|---|---|---|---|---|",
        ]
        for model in report.models {
            let scores = model.overall
            let cells = [
                model.card.identifier, number(scores.crps, digits), number(scores.ignorance, 4),
                number(scores.interval, intervalDigits(digits)),
                number(model.averagePrecision(threshold: 1), 3),
                number(model.brier(threshold: 1), 4),
                number(model.averagePrecision(threshold: 1, onsetOnly: true), 3),
                number(100 * model.activeCoverage, 1) + " %",
                number(100 * model.randomizedCoverage, 1) + " %",
                number(model.activationRatio, 2),
            ]
            lines.append("| " + cells.joined(separator: " | ") + " |")
        }
        return lines.joined(separator: "\n")
    }

    /// Paired differences from one benchmark, units resampled.
    static func differences(_ report: EvaluationReport, digits: Int, from other: String) -> String {
        var lines = ["| model | CRPS | IGN | MIS |", "|---|---|---|---|"]
        for model in report.models where model.card.identifier != other {
            let name = model.card.identifier
            let cells = [
                name,
                interval(report.difference(\.crps, of: name, from: other), digits),
                interval(report.difference(\.ignorance, of: name, from: other), 4),
                interval(
                    report.difference(\.interval, of: name, from: other), intervalDigits(digits)),
            ]
            lines.append("| " + cells.joined(separator: " | ") + " |")
        }
        return lines.joined(separator: "\n")
    }

    static func withoutLargest(_ report: EvaluationReport, digits: Int) -> String {
        var lines = [
            "| model | all | without 1 | without 3 | without 10 |", "|---|---|---|---|---|",
        ]
        let tables = [0, 1, 3, 10].map { report.withoutLargest($0) }
        for (index, model) in report.models.enumerated() {
            let cells = tables.map { table in
                let scores = table[index].scores
                return
                    "\(number(scores.crps, digits)) / \(number(scores.ignorance, 3)) / \(number(scores.interval, intervalDigits(digits)))"
            }
            lines.append("| \(model.card.identifier) | " + cells.joined(separator: " | ") + " |")
        }
        return lines.joined(separator: "\n")
    }

    static func byStep(_ model: ModelEvaluation) -> String {
        var lines = ["| step | CRPS | IGN | MIS |", "|---|---|---|---|"]
        for (step, scores) in model.byStep {
            lines.append(
                "| \(step) | \(number(scores.crps, 3)) | \(number(scores.ignorance, 4)) | \(number(scores.interval, 2)) |"
            )
        }
        return lines.joined(separator: "\n")
    }

    static func number(_ value: Double, _ digits: Int) -> String {
        String(format: "%.\(digits)f", value)
    }

    private static func intervalDigits(_ digits: Int) -> Int { digits > 2 ? 3 : 1 }

    private static func interval(_ difference: PairedBootstrap?, _ digits: Int) -> String {
        guard let difference else { return "" }
        return
            "\(number(difference.mean, digits)) (\(number(difference.lower, digits)) to \(number(difference.upper, digits)))"
    }
}
