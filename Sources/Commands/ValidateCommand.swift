import ArgumentParser
import Domain
import Workflows

/// `vigie validate`.
struct ValidateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "validate",
        abstract: "Check casebooks and mission files without storing anything.")

    @Argument(help: "Folders or YAML files.")
    var paths: [String]

    func run() throws {
        try CommandFailure.reported {
            var isSound = true
            for path in paths {
                let outcome = try ValidateFiles()(path)
                for diagnostic in outcome.diagnostics { Console.say("\(diagnostic)") }
                if let contents = outcome.contents {
                    Console.say("\(path): sound: \(contents)")
                } else {
                    isSound = false
                    Console.say("\(path): not sound")
                }
            }
            if !isSound { throw ExitCode(65) }
        }
    }
}
