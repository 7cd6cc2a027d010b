import Publishing
import Workflows

/// The site: its addresses, and how a request becomes an answer. Knows no socket, so that every
/// route can be tried without one.
public struct Site: Sendable {
    /// Every address of the site.
    let routes: [Route]
    let guardian: HostGuard
    let log: @Sendable (String) -> Void

    /// The site over a workspace.
    ///
    /// - Parameters:
    ///   - version: The program's version, for `/version`.
    ///   - assets: The files to serve below `/assets`.
    ///   - handbook: The path of the field handbook; `nil` where none ships.
    ///   - hosts: Names by which the site may be asked; empty for any.
    ///   - log: Hears of unforeseen errors.
    public init(
        workspace: Workspace, version: String, assets: AssetLibrary,
        handbook: String? = nil, hosts: [String] = [],
        log: @escaping @Sendable (String) -> Void = { _ in }
    ) {
        let atlas = SiteAtlas(workspace: workspace)
        let pages =
            LookoutController(workspace: workspace, atlas: atlas, assets: assets).routes
            + IncidentController(workspace: workspace, atlas: atlas).routes
            + ActorController(workspace: workspace, atlas: atlas).routes
            + BriefController(
                workspace: workspace, atlas: atlas, program: "vigie \(version)"
            ).routes
            + TimelineController(workspace: workspace, atlas: atlas).routes
            + HandbookController(
                workspace: workspace, path: handbook, program: "vigie \(version)"
            ).routes
            + ForecastController(workspace: workspace, atlas: atlas).routes
            + BoundaryController(atlas: atlas).routes
            + PanelController(workspace: workspace).routes
            + StatusController(workspace: workspace, version: version).routes
            + [assets.route]
        routes = pages + [Self.directory(of: pages)]
        guardian = HostGuard(hosts: hosts)
        self.log = log
    }

    /// The address that lists the others.
    private static func directory(of pages: [Route]) -> Route {
        let rows = pages.map { page in
            JSONValue.object([
                .init("path", .string(page.pattern)), .init("gives", .string(page.summary)),
            ])
        }
        return Route("/api", "Every address of the site and what it gives") { _ in
            .json(JSONValue.array(rows).text(indented: true) + "\n")
        }
    }

    /// The answer to a request; every error becomes one too.
    public func respond(to request: SiteRequest) async -> SiteResponse {
        var response: SiteResponse
        do {
            try guardian.check(request)
            response = try await answer(request)
        } catch {
            let problem = Problem(error)
            if problem.status >= 500 { log("\(request.method) \(request.path): \(error)") }
            response = problem.response(to: request)
        }
        EntityTag.apply(to: &response, request)
        SecurityHeaders.apply(to: &response)
        if request.method == "HEAD" { response.body = [] }
        return response
    }

    private func answer(_ request: SiteRequest) async throws -> SiteResponse {
        for route in routes {
            guard let captured = route.match(request.path) else { continue }
            guard request.method == "GET" || request.method == "HEAD" else {
                throw Problem.notAllowed(request.method)
            }
            var request = request
            request.captured = captured
            return try await route.handler(request)
        }
        throw Problem.notFound("Nothing answers at \(request.path). The addresses are at /api.")
    }
}
