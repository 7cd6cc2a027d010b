import ArgumentParser
import Domain
import Publishing
import Workflows

/// `vigie models`.
struct ModelsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "models",
        abstract: "List the forecasting models: what each needs, does and falls back to.")

    @OptionGroup var output: OutputOptions

    func run() throws {
        try CommandFailure.reported {
            try output.write(
                TableDocument(
                    columns: [
                        .init("model", "model"), .init("version", "version", alignment: .trailing),
                        .init("horizon", "months ahead"), .init("summary", "what it does"),
                        .init("needs", "needs", isDetail: true),
                        .init("fallback", "falls back to", isDetail: true),
                        .init("reference", "reference", isDetail: true),
                    ],
                    rows: ExplainForecast.models.map { card in
                        [
                            .text(card.identifier), .integer(card.version),
                            .text("\(card.horizon.lowerBound)-\(card.horizon.upperBound)"),
                            .text(card.summary), .text(card.needs), .text(card.fallback),
                            .text(card.reference),
                        ]
                    },
                    notes: ["used where none is named: \(MakeForecast.standardModel)"]))
        }
    }
}
