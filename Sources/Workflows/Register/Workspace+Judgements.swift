import Domain
import Reconciliation
import Storage

extension Workspace {
    /// How claims belong together under judgements, with what contradicts itself, is overruled, or
    /// waits for something unknown.
    func clusters(under judgements: some Sequence<Judgement>) throws -> ClaimClusters {
        let judgements = Array(judgements)
        let series = Set(
            judgements.flatMap { [$0.subject, $0.other].compactMap(\.self) }
                .map { Claim.series(of: $0.id) })
        return ClaimClusters(
            claims: try store.groupedClaims(in: .now) + store.claims(series: series.sorted()),
            judgements: judgements)
    }

    /// The judgements that count in a vintage.
    ///
    /// On days on which the store was in use, those that had been made by then. For days before it,
    /// what belongs together is our own finding and no news of a day: it holds whenever it was made,
    /// or a row of a dataset and its copy in a casebook would both count there; grades and rejections
    /// count from their day.
    func judgements(in vintage: Vintage) throws -> [Judgement] {
        guard let day = vintage.day,
            let first = try store.ledger().map(\.importedOn).min(), day < first
        else { return try store.judgements(in: vintage) }
        return try store.judgements(in: Vintage(ledger: vintage.ledger)).filter {
            $0.other != nil || $0.on <= day
        }
    }
}
