import Domain
import Publishing
import Storage
import Workflows

/// Forecasts: a country's map of risk, a unit with its reasons, and the scoreboard.
struct ForecastController: Sendable {
    let workspace: Workspace
    let atlas: SiteAtlas

    var routes: [Route] {
        [
            Route(
                "/forecast",
                "Where risk is highest next month in a country; country, target, cut-off", country),
            Route(
                "/forecast/{unit}",
                "A unit's forecast and why; target, cut-off, step (1-6)", unit),
            Route(
                "/scoreboard",
                "Kept forecasts against what happened; country, by, target, every, step", scoreboard
            ),
            Route(
                "/api/scoreboard",
                "The scoreboard as JSON; country, by, target, every, step", scoreboardJSON),
            Route(
                "/api/forecast/{unit}",
                "A unit's forecast and its reasons as JSON; target, cut-off, step", unitJSON),
        ]
    }

    private func target(_ reader: QueryReader) throws -> Target {
        try reader.choice("target", Target.self) ?? .oneSided
    }

    func vintage(_ reader: QueryReader) throws -> Vintage {
        Vintage(day: try reader.lastDay("as-known-on"))
    }

    func country(_ request: SiteRequest) throws -> SiteResponse {
        let reader = QueryReader(request: request)
        let language = request.language
        guard let named = reader.text("country") else {
            guard let first = try atlas.content().first else {
                throw Problem.notFound(
                    "The store is empty, so there is nothing to forecast. `vigie import` adds data.",
                    fr: "La base est vide\u{A0}: il n’y a rien à prévoir. `vigie import` y ajoute "
                        + "des données.")
            }
            return .redirect(
                to: request.address(setting: [
                    ("country", first), ("lang", language.rawValue),
                ]))
        }
        let code = try workspace.country(named)
        let places = try atlas.content()
        let target = try target(reader)
        let outlook = try ShowOutlook(workspace)(
            country: code, target: target, cutOff: try reader.month("cut-off"),
            language: language, in: try vintage(reader))
        let page = CountryForecastPage(
            outlook, country: (code, language.country(code)),
            areas: try atlas.areas(country: code), language: language,
            setting: .site(
                SiteFrame.of(
                    request, current: "/forecast", country: code,
                    chooser: CountryChooser(
                        path: "/forecast", countries: places.choices(language), country: code,
                        month: .cutOff(outlook.cutOff), target: target))),
            isExercise: try workspace.isExercise())
        return .html(page.html, in: request.language)
    }

    private func explained(_ request: SiteRequest) throws -> UnitForecast {
        let reader = QueryReader(request: request)
        let unit = request.captured["unit"] ?? ""
        let step = try reader.integer("step", in: 1...6) ?? 1
        return try ExplainForecast(workspace)(
            unit: unit, target: try target(reader), cutOff: try reader.month("cut-off"),
            step: step, language: request.language, in: try vintage(reader))
    }

    func unit(_ request: SiteRequest) throws -> SiteResponse {
        let unit = request.captured["unit"] ?? ""
        let country = try workspace.countryOfUnit(unit) ?? Country.alpha3(unit)?.alpha3
        let page = UnitForecastPage(
            try explained(request), language: request.language,
            setting: .site(SiteFrame.of(request, current: "/forecast", country: country)))
        return .html(page.html, in: request.language)
    }

    func unitJSON(_ request: SiteRequest) throws -> SiteResponse {
        .json(try explained(request).json(request.language)).written(in: request.language)
    }
}
