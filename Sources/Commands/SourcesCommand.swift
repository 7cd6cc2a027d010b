import ArgumentParser
import Domain
import Publishing
import Workflows

/// `vigie sources`.
struct SourcesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sources", abstract: "List what has been imported: the ledger.")

    @OptionGroup var vintage: VintageOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var store: StoreOptions

    func run() throws {
        try CommandFailure.reported {
            let workspace = try store.open()
            try output.write(
                LedgerListing.table(vintage.vintage.entries(of: workspace.store.ledger())))
        }
    }
}
