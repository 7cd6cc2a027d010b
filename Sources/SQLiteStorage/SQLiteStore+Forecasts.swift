import Domain
import Foundation
import GRDB
import Storage

extension SQLiteStore {
    @discardableResult
    public func keep(_ forecast: KeptForecast) throws -> Bool {
        let heading = forecast.heading
        let entry = try JSONText.encode(heading)
        let draws = DrawsBlob.encode(forecast.draws, size: heading.drawCount)
        return try writing { database in
            try database.execute(
                sql: """
                    INSERT OR IGNORE INTO forecast
                        (id, cut_off, kind, target, model, entry, draws)
                    VALUES (?, ?, ?, ?, ?, ?, ?)
                    """,
                arguments: [
                    heading.id, heading.cutOff.month.number, heading.kind.rawValue,
                    heading.target.rawValue, heading.model.identifier, entry, draws,
                ])
            return database.changesCount > 0
        }
    }

    public func forecast(_ id: String) throws -> KeptForecast? {
        let row = try reading { database in
            try Row.fetchOne(
                database, sql: "SELECT entry, draws FROM forecast WHERE id = ?", arguments: [id])
        }
        guard let row else { return nil }
        let heading = try JSONText.decode(ForecastHeading.self, row[0])
        let count = heading.units.count * heading.steps.count * heading.drawCount
        guard let draws = DrawsBlob.decode(row[1], count: count, size: heading.drawCount) else {
            throw StoreError(
                .damaged,
                "The draws of the kept forecast \(id) cannot be read; run `vigie store check`.")
        }
        return KeptForecast(heading: heading, draws: draws)
    }

    public func forecasts(_ query: ForecastQuery) throws -> [ForecastHeading] {
        try reading { database in
            try String.fetchAll(
                database,
                sql: """
                    SELECT entry FROM forecast
                    WHERE (?1 IS NULL OR kind = ?1) AND (?2 IS NULL OR target = ?2)
                        AND (?3 IS NULL OR model = ?3)
                    ORDER BY sequence
                    """,
                arguments: [query.kind?.rawValue, query.target?.rawValue, query.model]
            ).map { try JSONText.decode(ForecastHeading.self, $0) }.filter(query.matches)
        }.enumerated().sorted {
            // Months and weeks do not share a numbering, so the column cannot order them.
            ($0.element.cutOff, $0.offset) < ($1.element.cutOff, $1.offset)
        }.map(\.element)
    }

    public func keep(_ skill: ForecastSkill, of id: String) throws {
        let entry = try JSONText.encode(skill)
        try writing { database in
            try database.execute(
                sql: "INSERT OR REPLACE INTO forecast_skill (forecast, entry) VALUES (?, ?)",
                arguments: [id, entry])
        }
    }

    public func skill(of id: String) throws -> ForecastSkill? {
        try reading { database in
            try String.fetchOne(
                database, sql: "SELECT entry FROM forecast_skill WHERE forecast = ?",
                arguments: [id])
        }.map { try JSONText.decode(ForecastSkill.self, $0) }
    }

    public func keep(_ votes: ForecastVotes, of id: String) throws {
        let entry = try JSONText.encode(votes)
        try writing { database in
            try database.execute(
                sql: "INSERT OR IGNORE INTO forecast_votes (forecast, entry) VALUES (?, ?)",
                arguments: [id, entry])
        }
    }

    public func votes(of id: String) throws -> ForecastVotes? {
        try reading { database in
            try String.fetchOne(
                database, sql: "SELECT entry FROM forecast_votes WHERE forecast = ?",
                arguments: [id])
        }.map { try JSONText.decode(ForecastVotes.self, $0) }
    }
}
