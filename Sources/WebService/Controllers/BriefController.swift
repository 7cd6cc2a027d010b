import Domain
import Publishing
import Storage
import Workflows

/// The monthly brief of a country.
struct BriefController: Sendable {
    let workspace: Workspace
    let atlas: SiteAtlas
    let program: String
    private let shelf = BriefShelf()

    init(workspace: Workspace, atlas: SiteAtlas, program: String) {
        self.workspace = workspace
        self.atlas = atlas
        self.program = program
    }

    var routes: [Route] {
        [Route("/brief", "A country's month as a page to read or print; country, month", brief)]
    }

    func brief(_ request: SiteRequest) throws -> SiteResponse {
        let reader = QueryReader(request: request)
        let language = request.language
        guard let named = reader.text("country"), let month = try reader.month("month") else {
            return .redirect(to: try latest(request, reader))
        }
        let country = try workspace.country(named)
        let places = try atlas.content()
        var wanted = WriteBrief.Request(country: country, month: month, program: program)
        wanted.language = language
        wanted.setting = .site(
            SiteFrame.of(
                request, current: "/brief", country: country,
                chooser: CountryChooser(
                    path: "/brief", countries: places.choices(language), country: country,
                    month: .subject(month))))
        let vintage = Vintage(day: try reader.lastDay("as-known-on"))
        let key = BriefShelf.Key(
            country: wanted.country, month: month, language: language,
            knownOn: vintage.day ?? workspace.today, state: try workspace.store.derivedState(),
            setting: wanted.setting)
        let page = try shelf.page(key) { try WriteBrief(workspace)(wanted, in: vintage) }
        return .html(page, in: language)
    }

    /// The address of the latest month with incidents, of the country asked for or the leading one.
    private func latest(_ request: SiteRequest, _ reader: QueryReader) throws -> String {
        let places = try atlas.content()
        let country = try reader.text("country").map { try workspace.country($0) }
        guard let country = country ?? places.first else {
            throw Problem.notFound(
                "The store is empty, so there is nothing to write a brief about. "
                    + "`vigie import` adds data.",
                fr: "La base est vide\u{A0}: il n’y a rien à écrire. `vigie import` y ajoute des "
                    + "données.")
        }
        let vintage = Vintage(day: try reader.lastDay("as-known-on"))
        let query = IncidentQuery(country: country, sort: .latest, limit: 1)
        guard let last = try workspace.storeAsKnown(in: vintage).incidents(query).first else {
            throw Problem.notFound(
                "The store holds no incidents in \(country).",
                fr: "La base ne contient aucun incident pour \(country).")
        }
        let month = try reader.month("month") ?? last.when.first.month
        return request.address(setting: [
            ("country", country), ("month", month.description),
            ("lang", request.language.rawValue),
        ])
    }
}
