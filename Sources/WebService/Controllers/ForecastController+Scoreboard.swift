import Domain
import Publishing
import Workflows

extension ForecastController {
    private func wanted(_ request: SiteRequest) throws -> ShowScoreboard.Request {
        let reader = QueryReader(request: request)
        let country = try reader.text("country").map { try workspace.country($0) }
        let usual = try country.map { try ShowOutlook(workspace).kind(of: $0) } ?? .country
        var wanted = ShowScoreboard.Request(
            kind: try reader.choice("by", UnitKind.self) ?? usual,
            target: try reader.choice("target", Target.self) ?? (country == nil ? .any : .oneSided))
        wanted.country = country
        wanted.cadence = try reader.choice("every", Cadence.self) ?? .month
        wanted.step = try reader.integer("step", in: 1...36)
        return wanted
    }

    /// The scoreboard asked for; where nothing is asked for, that of the latest forecast.
    func scoreboard(_ request: SiteRequest) throws -> SiteResponse {
        let language = request.language
        let vintage = try vintage(QueryReader(request: request))
        var wanted = try wanted(request)
        let subjects = try ShowScoreboard(workspace).subjects()
        let reader = QueryReader(request: request)
        if ["country", "by", "target", "every"].allSatisfy({ reader.text($0) == nil }),
            let latest = subjects.first
        {
            let step = wanted.step
            wanted = latest
            wanted.step = step
        }
        let frame = SiteFrame.of(
            request, current: "/scoreboard", country: wanted.country)
        let others = subjects.filter { !$0.isSame(as: wanted) }.map {
            link(to: $0, language, frame)
        }
        let place = wanted.country.map { language.country($0) }
        do {
            let board = try ShowScoreboard(workspace)(wanted, in: vintage)
            return .html(
                ScoreboardPage(
                    board, place: place, language: language, setting: .site(frame), others: others
                ).html, in: language)
        } catch let nothing as NothingToScore {
            let page = EmptyScoreboardPage(
                .init(nothing), place: place,
                forecast: SiteAddress.address(
                    "/forecast",
                    wanted.country.map { [("country", $0), ("target", wanted.target.rawValue)] }
                        ?? []), others: others, language: language, frame: frame,
                isExercise: try workspace.isExercise())
            return .html(page.html, in: language)
        }
    }

    func scoreboardJSON(_ request: SiteRequest) throws -> SiteResponse {
        let board = try ShowScoreboard(workspace)(
            wanted(request), in: vintage(QueryReader(request: request)))
        return .json(board.table().json())
    }

    private func link(
        to subject: ShowScoreboard.Request, _ language: Language, _ frame: SiteFrame
    ) -> SiteFrame.Link {
        let place =
            subject.country.map { language.country($0) }
            ?? language.say("all countries", fr: "tous pays")
        let words =
            [place, language.name(subject.target), language.plural(subject.kind)]
            + (subject.cadence == .week ? [language.say("by week", fr: "par semaine")] : [])
        let address = SiteAddress.address(
            "/scoreboard",
            (subject.country.map { [("country", $0)] } ?? []) + [
                ("by", subject.kind.rawValue), ("target", subject.target.rawValue),
                ("every", subject.cadence.rawValue),
            ])
        return SiteFrame.Link(
            title: words.joined(separator: " · "), path: frame.address(address))
    }
}

extension ShowScoreboard.Request {
    /// Whether both are about the same country, units and violence.
    fileprivate func isSame(as other: ShowScoreboard.Request) -> Bool {
        (country, kind, target) == (other.country, other.kind, other.target)
            && cadence == other.cadence
    }
}

extension EmptyScoreboardPage.Reason {
    fileprivate init(_ nothing: NothingToScore) {
        switch nothing {
        case .noForecast: self = .noForecast
        case .notKnownYet(let end): self = .notKnownYet(end)
        case .otherVersion: self = .otherVersion
        }
    }
}
