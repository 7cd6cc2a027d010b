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
                "/actors",
                "The actors of the register, or those that a name may stand for; q, country",
                index),
            Route(
                "/actors/{name}",
                "An actor's dossier: names, ties, where, against whom, how deadly", page),
        ]
    }

    /// So many actors that nobody describes are on one page.
    private static let pageSize = 200

    func index(_ request: SiteRequest) throws -> SiteResponse {
        let reader = QueryReader(request: request)
        let vintage = Vintage(day: try reader.lastDay("as-known-on"))
        let country = try reader.text("country").map { try workspace.country($0) }
        let filter = ActorIndexPage.Filter(name: reader.text("q") ?? "", country: country)
        let offset = try reader.integer("offset", in: 0...1_000_000) ?? 0
        let describing = DescribeActor(workspace)
        let all = try describing.list(in: vintage).filter { actor in
            country.map { actor.countries.contains($0) } ?? true
        }
        var described: [Actor] = []
        var others: [Actor]
        if filter.name.isEmpty {
            others = byName(all.filter { $0.leaders.isEmpty && $0.note.isEmpty })
            // Those that an analyst describes would be lost among those that a dataset merely lists.
            described = byName(all.filter { !$0.leaders.isEmpty || !$0.note.isEmpty })
        } else {
            let byID = Dictionary(all.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
            others = try describing.candidates(for: filter.name, in: vintage)
                .compactMap { byID[$0.subject.id] }
        }
        let page = ActorIndexPage(
            described: offset == 0 ? described : [],
            listed: Array(others.dropFirst(offset).prefix(Self.pageSize)),
            others: (others.count, offset, Self.pageSize), filter: filter,
            countries: try atlas.content().choices(request.language), language: request.language,
            setting: .site(SiteFrame.of(request, current: "/actors", country: country)),
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
        let countries = content.dossier.actor.countries
        let page = ActorPage(
            content, language: request.language,
            setting: .site(
                SiteFrame.of(
                    request, current: "/actors",
                    country: countries.count == 1 ? countries.first : nil)))
        return .html(page.html, in: request.language)
    }
}
