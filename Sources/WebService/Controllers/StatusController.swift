import Publishing
import Workflows

/// Whether the program is well, and which it is.
struct StatusController: Sendable {
    let workspace: Workspace
    let version: String

    var routes: [Route] {
        [
            Route("/health", "Whether the store can be read", isInstant: true, health),
            Route("/version", "The program's version", isInstant: true, versionText),
        ]
    }

    func health(_ request: SiteRequest) throws -> SiteResponse {
        let counts = try workspace.store.claimCounts()
        let value: JSONValue = [
            "status": "ok", "claims": .integer(counts.all), "in_force": .integer(counts.inForce),
        ]
        return .json(value.text(indented: true) + "\n")
    }

    func versionText(_ request: SiteRequest) throws -> SiteResponse {
        let value: JSONValue = ["name": "vigie", "version": .string(version)]
        return .json(value.text(indented: true) + "\n")
    }
}
