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
                var claims = writer as? SQLiteClaimWriter
            {
                let count = try claims.withdrawUnseen(coverage, knownOn: entry.knownOn)
                if count > 0 { entry.balance.reasons.add(.withdrawn(count, file: entry.name)) }
            }
            try (writer as? SQLiteClaimWriter)?.writeSpan()
            try SQLiteLedger.append(entry, database)
            return entry
        }
    }

    public func ledger() throws -> [LedgerEntry] {
        try reading { try SQLiteLedger.entries($0) }
    }

    public func versions(ofSeries series: String, in vintage: Vintage) throws -> [Claim] {
        let claims =
            vintage == .now
            ? try select("WHERE series = ? ORDER BY id", [series])
            : try reading { database in
                let limits = try VintageLimits(database, vintage)
                return try Self.select(
                    database,
                    "WHERE series = ? AND import <= \(limits.lastImport) "
                        + "AND known_on <= \(limits.knownOn) ORDER BY id", [series])
            }
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
        try reading { try Self.select($0, clause, arguments) }
    }

    private static func select(
        _ database: Database, _ clause: String, _ arguments: [String]
    ) throws -> [Claim] {
        let statement = try BulkStatement(
            database, "SELECT \(ClaimRecord.columns) FROM claim \(clause)")
        statement.begin()
        for argument in arguments { statement.bind(argument) }
        var found: [Claim] = []
        while try statement.step() { found.append(try ClaimRecord.claim(from: statement)) }
        return found
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
            WHERE \(isInForce) ORDER BY id
            """)
        statement.begin()
        while try statement.step() { try body(try ClaimRecord.claim(from: statement)) }
    }

    /// Whether a row is the latest version of its series, and no withdrawal reaches it.
    private static let isInForce = "superseded_by IS NULL AND NOT \(WithdrawalRecord.reaches())"

    /// Of each series the latest version among those known by the vintage, unless withdrawn by then.
    private static func forEachKnown(
        _ database: Database, _ vintage: Vintage, _ body: (Claim) throws -> Void
    ) throws {
        let limits = try VintageLimits(database, vintage)
        let statement = try BulkStatement(
            database,
            """
            SELECT \(ClaimRecord.columns), import FROM claim
            WHERE known_on <= ?1 AND import <= ?2 ORDER BY series
            """)
        statement.begin()
        statement.bind(limits.knownOn)
        statement.bind(limits.lastImport)
        let withdrawn = try WithdrawalRecord.limits(database, limits)
        func pass(_ version: (claim: Claim, importID: Int)) throws {
            let limit = withdrawn[version.claim.series]
            let isGone = limit?.covers(
                knownOn: version.claim.knownOn, importID: version.importID)
            if isGone != true { try body(version.claim) }
        }
        var latest: (claim: Claim, importID: Int)?
        while try statement.step() {
            let version = (
                claim: try ClaimRecord.claim(from: statement),
                importID: statement.integer(ClaimRecord.columnCount)
            )
            if let held = latest, held.claim.series != version.claim.series {
                try pass(held)
                latest = version
            } else if latest.map({ $0.claim.isSuperseded(by: version.claim) }) ?? true {
                latest = version
            }
        }
        if let latest { try pass(latest) }
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
                sql: "SELECT COUNT(*) FROM claim WHERE \(Self.isInForce)")
            return (all, inForce ?? 0)
        }
    }
}

/// The withdrawals on record.
enum WithdrawalRecord {
    /// A condition on a row of `claim`: whether a withdrawal reaches it that no later import undid;
    /// says the same as `WithdrawalLimit`.
    ///
    /// - Parameter limit: a further condition on the withdrawal `w`.
    static func reaches(where limit: String = "1") -> String {
        """
        EXISTS (
            SELECT 1 FROM withdrawal w WHERE w.series = claim.series AND w.restores = 0
                AND \(limit) AND (w.known_on > claim.known_on OR w.import >= claim.import)
                AND NOT EXISTS (
                    SELECT 1 FROM withdrawal r WHERE r.series = w.series AND r.restores = 1
                        AND r.import > w.import))
        """
    }

    /// How far each series is withdrawn in a vintage.
    static func limits(
        _ database: Database, _ vintage: VintageLimits
    ) throws -> [String: WithdrawalLimit] {
        var limits: [String: WithdrawalLimit] = [:]
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT series, known_on, import, restores FROM withdrawal
                WHERE known_on <= ? AND import <= ? ORDER BY import
                """, arguments: [vintage.knownOn, vintage.lastImport])
        while let row = try rows.next() {
            let series: String = row[0]
            if row[3] {
                limits[series] = nil
                continue
            }
            let limit = WithdrawalLimit(knownOn: Day(number: row[1]), importID: row[2])
            limits[series, default: limit].extend(to: limit)
        }
        return limits
    }
}

/// A vintage as bounds on days of knowledge and imports.
struct VintageLimits {
    let knownOn: Int
    let lastImport: Int

    init(_ database: Database, _ vintage: Vintage) throws {
        knownOn = vintage.day?.number ?? Int(Int32.max)
        lastImport = min(
            Int(Int32.max), vintage.lastImport(of: try SQLiteLedger.entries(database)))
    }
}
