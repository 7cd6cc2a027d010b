import Domain
import Publishing
import Storage
import Workflows

/// Actors and their dossiers.
struct ActorController: Sendable {
    let workspace: Workspace
    let atlas: SiteAtlas

    var routes: [Route] {
        [
            Route(
                "/actors/{name}",
                "An actor's dossier: names, ties, where, against whom, how deadly", page)
        ]
    }

    func page(_ request: SiteRequest) async throws -> SiteResponse {
        let name = request.captured["name"] ?? ""
        let vintage = Vintage(day: try QueryReader(request: request).lastDay("as-known-on"))
        do {
            let content = try DescribeActor(workspace).content(name, in: vintage) {
                try atlas.areas(country: $0)
            }
            let page = ActorPage(
                content, language: request.language,
                setting: .site(SiteFrame.of(request, current: "")))
            return .html(page.html)
        } catch let error as UsageError {
            throw Problem.notFound(error.message)
        }
    }
}
