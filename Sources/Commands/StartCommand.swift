import ArgumentParser
import Domain
import Foundation
import Workflows

/// `vigie start`.
struct StartCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "start", abstract: "Open or fill the store, summarise, and serve.")

    @Option(help: ArgumentHelp("A folder with files to load.", valueName: "folder"))
    var data: String?

    @Flag(help: "Do everything but serve.")
    var once = false

    @OptionGroup var store: StoreOptions

    func run() async throws {
        try await CommandFailure.reported {
            let workspace = try store.openOrMake()
            try RebuildIncidents(workspace).ifNeeded()
        }
    }
}
