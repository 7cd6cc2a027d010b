import Domain
import Publishing
import Storage
import Workflows

/// The first page, and the same selection as JSON, GeoJSON and CSV.
struct LookoutController: Sendable {
    let workspace: Workspace
    let atlas: SiteAtlas
    let assets: AssetLibrary

    /// Rows of the table on one page.
    private static let pageSize = 200
    /// Incidents that the movable map shows at most; it says so when there are more.
    private static let mapLimit = 50_000

    var routes: [Route] {
        [
            Route("/", "The incidents of the last two years on a map, by month, in a table", page),
            Route("/incidents", "Incidents by country, date, kind, actor, words, deaths", page),
            Route("/api/incidents", "The selection as JSON", json),
            Route("/api/incidents.geojson", "The selection as GeoJSON (RFC 7946)", geoJSON),
            Route("/api/incidents.csv", "The selection as CSV; hxl=1 adds HXL hashtags", csv),
        ]
    }

    func page(_ request: SiteRequest) throws -> SiteResponse {
        let places = try atlas.content()
        let request = try Self.withDefaults(request, places)
        let filter = try IncidentFilter(request, workspace: workspace)
        let store = try workspace.storeAsKnown(in: filter.vintage)
        var query = filter.query
        let pageSize = min(query.limit ?? Self.pageSize, Self.pageSize)
        query.limit = pageSize
        let summary = try store.summary(query)
        let language = request.language
        let frame = SiteFrame.of(
            request, current: "/incidents",
            sheets: assets.hasMapLibrary ? ["/assets/vendor/maplibre-gl.css"] : [],
            scripts: assets.hasMapLibrary
                ? ["/assets/vendor/maplibre-gl.js", "/assets/lookout.js"] : [])
        let content = LookoutContent(
            filter: filter.form,
            countries: places.choices(language),
            incidents: try store.incidents(query), matching: summary.incidents,
            killed: summary.deaths, civilians: summary.civilianDeaths,
            totals: try totals(filter.query, in: store),
            doubles: CountedOnce(try store.likelyDoubles(query)), offset: query.offset,
            pageSize: pageSize, isPageSizeChosen: filter.query.limit != nil,
            chart: try chart(filter, in: store, frame),
            areas: try atlas.areas(country: filter.query.country), query: filter.text,
            briefPath: briefPath(filter, places), isExercise: places.isExercise)
        return .html(
            LookoutPage(content, language: language, frame: frame).html, in: language)
    }

    /// A page asked for without any filter shows the leading country and its last 24 months of data,
    /// or those before the day of knowledge: months of which other countries are known cannot be
    /// compared.
    private static func withDefaults(_ request: SiteRequest, _ places: SiteAtlas.Content) throws
        -> SiteRequest
    {
        let knownOn = try QueryReader(request: request).lastDay("as-known-on")
        guard !request.query.contains(where: { !["lang", "as-known-on"].contains($0.name) }),
            let last = [places.leading?.month.lastDay ?? places.lastDay, knownOn]
                .compactMap({ $0 }).min()
        else { return request }
        var request = request
        if let country = places.leading?.country {
            request.query.append(("country", country))
        }
        request.query.append(("from", (last.month - 23).firstDay.description))
        return request
    }

    private func briefPath(_ filter: IncidentFilter, _ places: SiteAtlas.Content) -> String? {
        guard let country = filter.query.country else { return nil }
        // Without a month the latest is shown.
        let month = filter.query.to.map { [(name: "month", value: $0.month.description)] } ?? []
        return SiteAddress.address("/brief", [(name: "country", value: country)] + month)
    }

    /// What there is of totals of several incidents, which no sum holds.
    private func totals(
        _ query: IncidentQuery, in store: any Store
    ) throws -> LookoutContent.Totals {
        if query.summaries { return .shown }
        var left = query
        left.summaries = true
        return .leftOut(try store.summary(left).incidents)
    }

    /// Deaths by month and kind of everything that matches, in the month in which an incident
    /// began, as in a brief.
    private func chart(
        _ filter: IncidentFilter, in store: any Store, _ frame: SiteFrame
    ) throws -> MonthChart {
        var query = filter.query
        query.beganWithin = true
        var months: [Month: [ViolenceType: Int]] = [:]
        for sum in try store.deathsByDay(query) {
            months[sum.day.month, default: [:]][sum.violence, default: 0] += sum.deaths
        }
        guard let first = months.keys.min(), let last = months.keys.max() else {
            return MonthChart(bars: [])
        }
        let calendar = try workspace.coverageCalendar(in: filter.vintage)
        return MonthChart(
            bars: (first...last).map { month in
                let reach = calendar.reach(in: month)
                let isKnown = filter.query.country.map { calendar.knows($0, month) } ?? (reach > 0)
                return MonthChart.Bar(
                    month: month, deaths: months[month] ?? (isKnown ? [:] : nil),
                    countries: filter.query.country == nil ? reach : nil,
                    address: frame.address("/incidents?" + filter.text(replacing: month.days)))
            })
    }

    func json(_ request: SiteRequest) throws -> SiteResponse {
        let filter = try IncidentFilter(request, workspace: workspace)
        let listing = try listing(filter, limit: 1_000)
        let summary = listing.summary
        let isExercise = try workspace.isExercise()
        let isSum = !filter.query.summaries
        let value: JSONValue = [
            "exercise": .bool(isExercise), "matching": .integer(summary.incidents),
            "deaths": isSum ? .integer(summary.deaths) : .null,
            "civilian_deaths": isSum ? .integer(summary.civilianDeaths) : .null,
            "totals_left_out": .integer(listing.totals),
            "likely_doubles": .integer(listing.doubles.pairs),
            "deaths_perhaps_twice": .integer(listing.doubles.deaths),
            "offset": .integer(filter.query.offset),
            "incidents": IncidentListing.table(
                listing.incidents, isExercise: isExercise
            ).jsonValue,
        ]
        return .json(value.text(indented: true) + "\n")
    }

    func geoJSON(_ request: SiteRequest) throws -> SiteResponse {
        let filter = try IncidentFilter(request, workspace: workspace)
        let listing = try listing(filter, limit: Self.mapLimit)
        var features = IncidentListing.features(
            listing.incidents, isExercise: try workspace.isExercise())
        features.members = [
            .init("numberMatched", .integer(listing.summary.incidents)),
            .init("numberReturned", .integer(listing.incidents.count)),
        ]
        return .json(features.json(), type: "application/geo+json")
    }

    func csv(_ request: SiteRequest) throws -> SiteResponse {
        let filter = try IncidentFilter(request, workspace: workspace)
        let listing = try listing(filter, limit: 1_000_000)
        let table = IncidentListing.table(
            listing.incidents, isExercise: try workspace.isExercise())
        let hxl = try QueryReader(request: request).flag("hxl")
        return .csv(table.csv(hxl: hxl), name: "incidents.csv")
    }

    private func listing(_ filter: IncidentFilter, limit: Int) throws -> ListIncidents.Listing {
        var query = filter.query
        query.limit = min(query.limit ?? limit, limit)
        return try ListIncidents(workspace)(query, in: filter.vintage)
    }
}
