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

    func page(_ request: SiteRequest) throws -> SiteResponse {
        let reader = QueryReader(request: request)
        let country = try reader.text("country").map { try workspace.country($0) }
        let vintage = Vintage(day: try reader.lastDay("as-known-on"))
        let latest = [try atlas.content().lastDay ?? workspace.today, vintage.day]
            .compactMap { $0 }.min()
        let last = try reader.lastDay("to") ?? latest ?? workspace.today
        let first = try reader.firstDay("from") ?? (last.month - 35).firstDay
        try reader.checkOrder(first, last)
        let timeline = try ShowTimeline(workspace)(
            country: country, period: DayRange(first, last), in: vintage)
        let page = TimelinePage(
            timeline.picture,
            wording: MissionWording(request.language, french: timeline.french),
            setting: .site(SiteFrame.of(request, current: "/timeline")))
        return .html(page.html, in: request.language)
    }
}
