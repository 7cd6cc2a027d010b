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
                "/actors", "The actors of the register, or those that a name may stand for", index),
            Route(
                "/actors/{name}",
                "An actor's dossier: names, ties, where, against whom, how deadly", page),
        ]
    }

    /// So many actors are listed; the others are found by name.
    private static let longest = 200

    func index(_ request: SiteRequest) throws -> SiteResponse {
        let reader = QueryReader(request: request)
        let vintage = Vintage(day: try reader.lastDay("as-known-on"))
        let query = reader.text("q") ?? ""
        let describing = DescribeActor(workspace)
        let all = try describing.list(in: vintage)
        let shown: [Actor]
        if query.isEmpty {
            // Where not all fit, those that an analyst describes come before those that a dataset
            // merely lists.
            let described = all.filter { !$0.leaders.isEmpty || !$0.note.isEmpty }
            let others = all.filter { $0.leaders.isEmpty && $0.note.isEmpty }
            shown = (byName(described) + byName(others)).prefix(Self.longest).map(\.self)
        } else {
            let byID = Dictionary(all.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
            shown = try describing.candidates(for: query, in: vintage)
                .compactMap { byID[$0.subject.id] }.prefix(Self.longest).map(\.self)
        }
        let page = ActorIndexPage(
            query.isEmpty ? byName(shown) : shown, total: all.count, query: query,
            language: request.language,
            setting: .site(SiteFrame.of(request, current: "/actors")),
            isExercise: try workspace.isExercise())
        return .html(page.html, in: request.language)
    }

    /// By name, accents and case aside.
    private func byName(_ actors: [Actor]) -> [Actor] {
        actors.map { (NameKey.words(of: $0.name).joined(separator: " "), $0) }
            .sorted { ($0.0, $0.1.id) < ($1.0, $1.1.id) }.map(\.1)
    }

    func page(_ request: SiteRequest) throws -> SiteResponse {
        let name = request.captured["name"] ?? ""
        let vintage = Vintage(day: try QueryReader(request: request).lastDay("as-known-on"))
        let content = try DescribeActor(workspace).content(name, in: vintage) {
            try atlas.areas(country: $0)
        }
        let page = ActorPage(
            content, language: request.language,
            setting: .site(SiteFrame.of(request, current: "/actors")))
        return .html(page.html, in: request.language)
    }
}
