import Domain
import Publishing
import Storage
import Workflows

/// The filter that pages and the API share: query parameters, the store's query, the form.
struct IncidentFilter: Sendable {
    let query: IncidentQuery
    let vintage: Vintage
    /// The form's values, as given.
    let form: LookoutContent.Filter
    /// The parameters that mean this filter.
    let parameters: [(name: String, value: String)]

    /// Reads the filter of a request.
    init(_ request: SiteRequest, workspace: Workspace) throws {
        let reader = QueryReader(request: request)
        let country = try reader.text("country").map { try workspace.country($0) }
        let types = Set(try reader.choices("type", ViolenceType.self))
        let within = reader.text("within")
        let knownOn = try reader.lastDay("as-known-on")
        let most = 1_000_000
        let (from, to) = (try reader.firstDay("from"), try reader.lastDay("to"))
        try reader.checkOrder(from, to)
        query = IncidentQuery(
            country: country, from: from, to: to, beganWithin: try reader.flag("began"),
            types: types, actor: reader.text("actor"), summaries: try reader.flag("totals"),
            within: try within.map { try workspace.area($0) },
            minimumDeaths: try reader.integer("min-deaths", in: 0...most),
            text: reader.text("text"),
            sort: try reader.choice("sort", IncidentQuery.Sort.self) ?? .latest,
            limit: try reader.integer("limit", in: 0...most),
            offset: try reader.integer("offset", in: 0...most) ?? 0)
        vintage = Vintage(day: knownOn)
        form = LookoutContent.Filter(
            country: country, from: query.from, to: query.to, types: types,
            actor: query.actor ?? "", text: query.text ?? "",
            minimumDeaths: query.minimumDeaths, within: within ?? "", knownOn: knownOn)
        let names = [
            "country", "from", "to", "type", "actor", "within", "min-deaths", "text", "sort",
            "began", "totals", "as-known-on", "lang",
        ]
        parameters = request.query.filter { names.contains($0.name) && !$0.value.isEmpty }
    }

    /// The filter as the text of a query.
    var text: String { SiteAddress.query(parameters) }

    /// The same filter for what began on other days.
    func text(replacing days: DayRange) -> String {
        let others = parameters.filter { !["from", "to", "began"].contains($0.name) }
        return SiteAddress.query(
            others + [("from", "\(days.first)"), ("to", "\(days.last)"), ("began", "1")])
    }
}
