import Publishing
import Workflows

/// The site: its addresses, and how a request becomes an answer. Knows no socket, so that every
/// route can be tried without one.
public struct Site: Sendable {
    /// Every address of the site.
    let routes: [Route]
    private let guardian: HostGuard
    private let workers = Workers()
    private let log: @Sendable (String) -> Void

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
        self.init(routes: pages + [Self.directory(of: pages)], hosts: hosts, log: log)
    }

    /// The site of some routes.
    init(
        routes: [Route], hosts: [String] = [],
        log: @escaping @Sendable (String) -> Void = { _ in }
    ) {
        self.routes = routes
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
        return Route("/api", "Every address of the site and what it gives", isInstant: true) { _ in
            .json(JSONValue.array(rows).text(indented: true) + "\n")
        }
    }

    /// The answer to a request; every error becomes one too.
    public func respond(to request: SiteRequest) async -> SiteResponse {
        for route in routes {
            guard let captured = route.match(request.parts) else { continue }
            var request = request
            request.captured = captured
            let found = request
            if route.isInstant { return answer(found, by: route) }
            return await workers.run { answer(found, by: route) }
        }
        return answer(request, by: nil)
    }

    private func answer(_ request: SiteRequest, by route: Route?) -> SiteResponse {
        var response: SiteResponse
        do {
            response = try content(request, by: route)
        } catch {
            let problem = Problem(error)
            if problem.kind.status >= 500 { log("\(request.method) \(request.path): \(error)") }
            response = problem.response(to: request)
        }
        let coding = ContentCoding(for: &response, request)
        EntityTag.apply(to: &response, request, coding)
        coding.apply(to: &response)
        SecurityHeaders.apply(to: &response)
        if request.method == "HEAD" {
            response.headers.append(("Content-Length", "\(response.body.count)"))
            response.body = []
        }
        return response
    }

    private func content(_ request: SiteRequest, by route: Route?) throws -> SiteResponse {
        try guardian.check(request)
        guard let route else {
            throw Problem.notFound(
                "Nothing answers at \(request.path). The addresses are at /api.",
                fr: "Rien ne répond à \(request.path). Les adresses sont énumérées à /api.")
        }
        guard request.method == "GET" || request.method == "HEAD" else {
            throw Problem.notAllowed(request.method)
        }
        return try route.handler(request)
    }
}
