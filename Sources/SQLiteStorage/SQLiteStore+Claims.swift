import Domain
import GRDB
import Storage

extension SQLiteStore {
    public func transaction(
        _ body: (inout any ClaimWriter) throws -> LedgerEntry
    ) throws -> LedgerEntry {
        try writing { database in
            let id = try SQLiteLedger.nextID(database)
            var writer: any ClaimWriter = try SQLiteClaimWriter(database, importID: id)
            var entry = try body(&writer)
            entry.id = id
            if let coverage = entry.coverage, coverage.replaces,
                let claims = writer as? SQLiteClaimWriter
            {
                let count = try claims.withdrawUnseen(coverage, knownOn: entry.knownOn)
                if count > 0 { entry.balance.reasons.add(.withdrawn(count, file: entry.name)) }
            }
            try SQLiteLedger.append(entry, database)
            return entry
        }
    }

    public func ledger() throws -> [LedgerEntry] {
        try reading { try SQLiteLedger.entries($0) }
    }

    public func versions(ofSeries series: String) throws -> [Claim] {
        let claims = try select("WHERE series = ? ORDER BY id", [series])
        return claims.sorted { $0.isSuperseded(by: $1) }
    }

    public func claims(series: [String]) throws -> [Claim] {
        try reading { database in
            let statement = try BulkStatement(
                database,
                "SELECT \(ClaimRecord.columns) FROM claim WHERE series = ? "
                    + "AND superseded_by IS NULL")
            var found: [Claim] = []
            for name in series {
                statement.begin()
                statement.bind(name)
                while try statement.step() { found.append(try ClaimRecord.claim(from: statement)) }
            }
            return found
        }
    }

    private func select(_ clause: String, _ arguments: [String]) throws -> [Claim] {
        try reading { database in
            let statement = try BulkStatement(
                database, "SELECT \(ClaimRecord.columns) FROM claim \(clause)")
            statement.begin()
            for argument in arguments { statement.bind(argument) }
            var found: [Claim] = []
            while try statement.step() { found.append(try ClaimRecord.claim(from: statement)) }
            return found
        }
    }

    public func forEachClaim(in vintage: Vintage, _ body: (Claim) throws -> Void) throws {
        try reading { database in
            if vintage == .now {
                try Self.forEachInForce(database, body)
            } else {
                try Self.forEachKnown(database, vintage, body)
            }
        }
    }

    private static func forEachInForce(
        _ database: Database, _ body: (Claim) throws -> Void
    ) throws {
        let statement = try BulkStatement(
            database,
            """
            SELECT \(ClaimRecord.columns) FROM claim
            WHERE superseded_by IS NULL
                AND NOT EXISTS (SELECT 1 FROM withdrawal WHERE withdrawal.series = claim.series)
            ORDER BY id
            """)
        statement.begin()
        while try statement.step() { try body(try ClaimRecord.claim(from: statement)) }
    }

    /// Of each series the latest version among those known by the vintage.
    private static func forEachKnown(
        _ database: Database, _ vintage: Vintage, _ body: (Claim) throws -> Void
    ) throws {
        let limits = try VintageLimits(database, vintage)
        let statement = try BulkStatement(
            database,
            """
            SELECT \(ClaimRecord.columns) FROM claim
            WHERE known_on <= ?1 AND import <= ?2
                AND NOT EXISTS (
                    SELECT 1 FROM withdrawal WHERE withdrawal.series = claim.series
                        AND withdrawal.known_on <= ?1 AND withdrawal.import <= ?2)
            ORDER BY series
            """)
        statement.begin()
        statement.bind(limits.knownOn)
        statement.bind(limits.lastImport)
        var latest: Claim?
        while try statement.step() {
            let claim = try ClaimRecord.claim(from: statement)
            if let held = latest, held.series != claim.series {
                try body(held)
                latest = claim
            } else if let held = latest {
                latest = held.isSuperseded(by: claim) ? claim : held
            } else {
                latest = claim
            }
        }
        if let latest { try body(latest) }
    }

    public func groupedClaims(in vintage: Vintage) throws -> [Claim] {
        let limits = try reading { try VintageLimits($0, vintage) }
        return try select(
            "WHERE incident IS NOT NULL AND known_on <= \(limits.knownOn) "
                + "AND import <= \(limits.lastImport) ORDER BY id", [])
    }

    public func claimCounts() throws -> (all: Int, inForce: Int) {
        try reading { database in
            let all = try Int.fetchOne(database, sql: "SELECT COUNT(*) FROM claim") ?? 0
            let inForce = try Int.fetchOne(
                database,
                sql: """
                    SELECT COUNT(*) FROM claim WHERE superseded_by IS NULL
                        AND NOT EXISTS (
                            SELECT 1 FROM withdrawal WHERE withdrawal.series = claim.series)
                    """)
            return (all, inForce ?? 0)
        }
    }
}

/// A vintage as bounds on days of knowledge and imports.
struct VintageLimits {
    let knownOn: Int
    let lastImport: Int

    /// On days on which the store was already in use, only what had been imported by then counts;
    /// for earlier days the claims' own days of knowledge stand.
    init(_ database: Database, _ vintage: Vintage) throws {
        let entries = try SQLiteLedger.entries(database)
        knownOn = vintage.day?.number ?? Int(Int32.max)
        var last = vintage.ledger ?? Int(Int32.max)
        if let day = vintage.day, let first = entries.map(\.importedOn).min(), day >= first {
            let recorded = entries.filter { $0.importedOn <= day }.map(\.id).max() ?? 0
            last = min(last, recorded)
        }
        lastImport = last
    }
}
