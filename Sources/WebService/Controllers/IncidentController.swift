import Domain
import Publishing
import Storage
import Workflows

/// One incident: who says what.
struct IncidentController: Sendable {
    let workspace: Workspace
    let atlas: SiteAtlas

    var routes: [Route] {
        [
            Route("/incidents/{id}", "One incident: who says what, how many, how sure", page),
            Route("/api/incidents/{id}", "The same as JSON", json),
        ]
    }

    func page(_ request: SiteRequest) throws -> SiteResponse {
        let (dossier, vintage) = try dossier(request)
        let content = IncidentContent(
            incident: dossier.incident, title: dossier.title, summary: dossier.summary,
            sides: dossier.sides,
            claims: dossier.claims,
            earlier: dossier.earlier, unverified: dossier.unverified, sources: dossier.sources,
            killed: dossier.tolls.first { $0.harm == .killed && $0.victims == .all },
            views: dossier.views,
            areas: try atlas.areas(country: dossier.incident.place.country),
            isExercise: try workspace.isExercise(), knownOn: vintage.day)
        let page = IncidentPage(
            content, language: request.language,
            setting: .site(
                SiteFrame.of(
                    request, current: "", country: Self.country(of: dossier.incident))))
        return .html(page.html, in: request.language)
    }

    /// The country's ISO3 code; `nil` where it is not known.
    private static func country(of incident: Incident) -> String? {
        Country.alpha3(incident.place.country)?.alpha3
    }

    func json(_ request: SiteRequest) throws -> SiteResponse {
        let (dossier, _) = try dossier(request)
        let document = IncidentDocument(
            incident: dossier.incident, claims: dossier.claims, sources: dossier.sources,
            tolls: dossier.tolls, views: dossier.views, isExercise: try workspace.isExercise())
        return .json(document.jsonValue.text(indented: true) + "\n")
    }

    private func dossier(_ request: SiteRequest) throws -> (ShowIncident.Dossier, Vintage) {
        let id = request.captured["id"] ?? ""
        let knownOn = try QueryReader(request: request).lastDay("as-known-on")
        let vintage = Vintage(day: knownOn)
        return (try ShowIncident(workspace)(id, in: vintage), vintage)
    }
}
