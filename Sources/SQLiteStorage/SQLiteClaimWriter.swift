import Domain
import Foundation
import GRDB
import Storage

/// Appends the claims and references of one import inside its transaction.
struct SQLiteClaimWriter: ClaimWriter {
    let database: Database
    let importID: Int
    private let find: BulkStatement
    private let insert: BulkStatement
    private let supersede: BulkStatement
    private let withdraw: BulkStatement
    /// Full releases imported before, each with the day on which it could be known.
    private let releases: [(coverage: LedgerEntry.Coverage, knownOn: Day)]
    /// How far series are withdrawn.
    private(set) var withdrawn: [String: WithdrawalLimit]
    /// Series met in this import while the store held none before it; `nil` in a store that did.
    private var fresh: Set<String>?
    /// Rows that this import found unchanged or appended.
    private var seen: Set<Int> = []
    /// The last day of the claims that this import appended, by claimant and country.
    private var lastDays: [String: [String: Day]] = [:]

    init(_ database: Database, importID: Int) throws {
        self.database = database
        self.importID = importID
        find = try BulkStatement(
            database,
            """
            SELECT id, version, digest, known_on, claim, superseded_by, import FROM claim
            WHERE series = ?
            """)
        insert = try BulkStatement(database, ClaimRecord.insert)
        supersede = try BulkStatement(
            database, "UPDATE claim SET superseded_by = ? WHERE id = ?")
        let isEmpty = try Int.fetchOne(database, sql: "SELECT 1 FROM claim LIMIT 1") == nil
        fresh = isEmpty ? [] : nil
        withdraw = try BulkStatement(
            database,
            "INSERT OR IGNORE INTO withdrawal (series, import, known_on) VALUES (?, ?, ?)")
        releases = try SQLiteLedger.entries(database).compactMap { entry in
            entry.coverage.flatMap { $0.replaces ? ($0, entry.knownOn) : nil }
        }
        withdrawn = try WithdrawalRecord.limits(database, VintageLimits(database, .now))
    }

    /// Withdraws what a full release leaves out, though an earlier release had it and none withdrew
    /// it.
    ///
    /// - Returns: how many series were withdrawn.
    mutating func withdrawUnseen(_ coverage: LedgerEntry.Coverage, knownOn: Day) throws -> Int {
        let candidates = try BulkStatement(
            database,
            """
            SELECT id, series, country FROM claim
            WHERE superseded_by IS NULL AND series >= ?1 AND series < ?2 AND last_day <= ?3
                AND known_on < ?4
                AND NOT \(WithdrawalRecord.reaches(where: "w.known_on <= ?4"))
            """)
        candidates.begin()
        candidates.bind(coverage.family)
        candidates.bind(coverage.family + "\u{10FFFF}")
        candidates.bind(coverage.through.number)
        candidates.bind(knownOn.number)
        let countries = Set(coverage.countries)
        var gone: [String] = []
        while try candidates.step() {
            let isCovered = countries.isEmpty || countries.contains(candidates.text(2))
            if isCovered, !seen.contains(candidates.integer(0)) { gone.append(candidates.text(1)) }
        }
        for series in gone { try withdraw(series, knownOn: knownOn) }
        return gone.count
    }

    mutating func withdraw(_ series: String, knownOn: Day) throws {
        let limit = WithdrawalLimit(knownOn: knownOn, importID: importID)
        withdrawn[series, default: limit].extend(to: limit)
        withdraw.begin()
        withdraw.bind(series)
        withdraw.bind(importID)
        withdraw.bind(knownOn.number)
        try withdraw.run()
    }

    /// The day on which a later full release that is already here left this claim out, if one did.
    private func leftOut(_ claim: Claim) -> Day? {
        releases.filter { release in
            release.knownOn > claim.knownOn && claim.series.hasPrefix(release.coverage.family)
                && release.coverage.covers(claim.place.country, on: claim.when.last)
        }.map(\.knownOn).min()
    }

    mutating func append(_ claim: Claim) throws -> AppendOutcome {
        let lists = ClaimRecord.Lists(claim)
        let digest = ClaimRecord.digest(claim, lists)
        let known = try isUnknown(claim.series) ? [] : versions(of: claim.series)
        if let same = known.first(where: { $0.version == claim.version }) {
            seen.insert(same.row)
            return same.digest == digest ? .alreadyThere : .conflicting
        }
        if let current = known.first(where: { $0.supersededBy == nil }) {
            seen.insert(current.row)
            // The same content from an earlier release is news about when it was known, and after
            // a withdrawal it is back.
            if current.digest == digest, claim.knownOn >= current.knownOn,
                !comesBack(claim, after: current)
            {
                return .alreadyThere
            }
            let isOlder = claim.isSuperseded(by: current.asVersion(of: claim))
            let row = try store(claim, lists, digest, supersededBy: isOlder ? current.row : nil)
            if isOlder { return .older }
            supersede.begin()
            supersede.bind(row)
            supersede.bind(current.row)
            try supersede.run()
            seen.insert(row)
            return .revised
        }
        seen.insert(try store(claim, lists, digest, supersededBy: nil))
        if let day = leftOut(claim) {
            try withdraw(claim.series, knownOn: day)
            return .older
        }
        return .new
    }

    private func comesBack(_ claim: Claim, after current: Version) -> Bool {
        guard let limit = withdrawn[claim.series],
            limit.covers(knownOn: current.knownOn, importID: current.importID)
        else { return false }
        return !limit.covers(knownOn: claim.knownOn, importID: importID)
    }

    /// Whether a series is new for certain, so that the store need not be asked: the first load of a
    /// large file is faster by a fifth.
    private mutating func isUnknown(_ series: String) -> Bool {
        guard fresh != nil else { return false }
        return fresh?.insert(series).inserted ?? false
    }

    private mutating func store(
        _ claim: Claim, _ lists: ClaimRecord.Lists, _ digest: Int, supersededBy: Int?
    ) throws -> Int {
        ClaimRecord.bind(
            claim, lists, importID: importID, digest: digest, supersededBy: supersededBy,
            to: insert)
        try insert.run()
        let country = claim.place.country
        let known = lastDays[claim.claimant]?[country] ?? claim.when.last
        lastDays[claim.claimant, default: [:]][country] = max(known, claim.when.last)
        return Int(database.lastInsertedRowID)
    }

    /// Notes how far this import reaches.
    func writeSpan() throws {
        let insert = try BulkStatement(
            database,
            "INSERT INTO import_span (claimant, import, country, last_day) VALUES (?, ?, ?, ?)")
        for (claimant, countries) in lastDays {
            for (country, day) in countries {
                insert.begin()
                insert.bind(claimant)
                insert.bind(importID)
                insert.bind(country)
                insert.bind(day.number)
                try insert.run()
            }
        }
    }

    /// A stored version, as much as comparing needs.
    private struct Version {
        let row: Int
        let version: String
        let digest: Int
        let knownOn: Day
        let id: String
        let supersededBy: Int?
        let importID: Int

        func asVersion(of claim: Claim) -> Claim {
            var other = claim
            other.id = id
            other.version = version
            other.knownOn = knownOn
            return other
        }
    }

    private func versions(of series: String) throws -> [Version] {
        find.begin()
        find.bind(series)
        var found: [Version] = []
        while try find.step() {
            found.append(
                Version(
                    row: find.integer(0), version: find.text(1), digest: find.integer(2),
                    knownOn: Day(number: find.integer(3)), id: find.text(4),
                    supersededBy: find.optionalInteger(5), importID: find.integer(6)))
        }
        return found
    }

    mutating func append(_ withdrawal: Withdrawal) throws -> AppendOutcome {
        let known = try Int.fetchOne(
            database,
            sql: "SELECT 1 FROM withdrawal WHERE series = ? AND known_on = ? AND restores = 0",
            arguments: [withdrawal.series, withdrawal.knownOn.number])
        if known != nil { return .alreadyThere }
        try withdraw(withdrawal.series, knownOn: withdrawal.knownOn)
        return .new
    }

    mutating func append(_ judgement: Judgement) throws -> Bool {
        let entry = try JSONText.encode(judgement)
        let known = try Int.fetchOne(
            database, sql: "SELECT COUNT(*) FROM judgement WHERE id = ?", arguments: [judgement.id])
        if known ?? 0 > 0 { return false }
        try database.execute(
            sql: "INSERT INTO judgement (id, import, entry) VALUES (?, ?, ?)",
            arguments: [judgement.id, importID, entry])
        return true
    }
}
