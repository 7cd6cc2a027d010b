import ArgumentParser
import Domain
import Workflows

/// `vigie store`.
struct StoreCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "store", abstract: "Check the store, or rebuild what is derived in it.",
        subcommands: [Check.self, Rebuild.self])

    /// `vigie store check`.
    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Check that the store is whole, balances, and can be read.")

        @OptionGroup var store: StoreOptions

        func run() throws {
            try CommandFailure.reported {
                let workspace = try store.open()
                let found = try CheckStore(workspace)()
                let counts = try workspace.store.claimCounts()
                for diagnostic in found { Console.say("\(diagnostic)") }
                Console.say(
                    "\(found.isEmpty ? "sound" : "\(found.count) faults"): \(counts.all) claims, "
                        + "\(counts.inForce) in force, \(try workspace.store.ledger().count) imports"
                )
                if !found.isEmpty { throw ExitCode(70) }
            }
        }
    }

    /// `vigie store rebuild`.
    struct Rebuild: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Derive incidents and counts again from claims and judgements.")

        @OptionGroup var store: StoreOptions

        func run() throws {
            try CommandFailure.reported {
                let rebuilding = RebuildIncidents(try store.open())
                try rebuilding()
                for remark in try rebuilding.remarks() { Console.say("\(remark)") }
            }
        }
    }
}
