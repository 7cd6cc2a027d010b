import Domain
import Publishing
import Workflows

/// A mission's time: mandates, measures and promises, the violence beneath.
struct TimelineController: Sendable {
    let workspace: Workspace
    let atlas: SiteAtlas

    var routes: [Route] {
        [
            Route(
                "/timeline",
                "Mandates, measures and promises over time, the violence beneath; country, from, to",
                page)
        ]
    }

    func page(_ request: SiteRequest) async throws -> SiteResponse {
        let reader = QueryReader(request: request)
        let country = try reader.text("country").map { try workspace.country($0) }
        let last = try reader.lastDay("to") ?? atlas.content().lastDay ?? workspace.today
        let first = try reader.firstDay("from") ?? (last.month - 35).firstDay
        guard first <= last else {
            throw Problem.badRequest("The last day lies before the first one.", field: "to")
        }
        let timeline: ShowTimeline.Timeline
        do {
            timeline = try ShowTimeline(workspace)(
                country: country, period: DayRange(first, last),
                in: Vintage(day: try reader.lastDay("as-known-on")))
        } catch let error as UsageError {
            throw Problem.notFound(error.message)
        }
        let page = TimelinePage(
            timeline.picture,
            wording: MissionWording(request.language, french: timeline.french),
            setting: .site(SiteFrame.of(request, current: "/timeline")))
        return .html(page.html)
    }
}
