import Domain

extension InMemoryStore {
    @discardableResult
    public func keep(_ forecast: KeptForecast) throws -> Bool {
        locked { content in
            if content.forecasts.contains(where: { $0.heading.id == forecast.heading.id }) {
                return false
            }
            content.forecasts.append(forecast)
            return true
        }
    }

    public func forecast(_ id: String) throws -> KeptForecast? {
        locked { content in content.forecasts.first { $0.heading.id == id } }
    }

    public func forecasts(_ query: ForecastQuery) throws -> [ForecastHeading] {
        locked { content in
            content.forecasts.map(\.heading).enumerated().filter { query.matches($0.element) }
                .sorted { ($0.element.cutOff, $0.offset) < ($1.element.cutOff, $1.offset) }
                .map(\.element)
        }
    }

    public func keep(_ skill: ForecastSkill, of id: String) throws {
        locked { $0.skills[id] = skill }
    }

    public func skill(of id: String) throws -> ForecastSkill? { locked { $0.skills[id] } }

    public func keep(_ votes: ForecastVotes, of id: String) throws {
        locked { $0.votes[id] = $0.votes[id] ?? votes }
    }

    public func votes(of id: String) throws -> ForecastVotes? { locked { $0.votes[id] } }
}
