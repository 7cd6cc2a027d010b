import Domain
import Geography
import Reconciliation
import Storage

/// Finds what a place name may stand for, in its context.
public struct ResolvePlace: Sendable {
    let workspace: Workspace

    public init(_ workspace: Workspace) { self.workspace = workspace }

    /// Candidates, best first, with reasons.
    ///
    /// - Parameter near: places named beside it.
    public func callAsFunction(
        _ name: String, country: String? = nil, admin1: String? = nil, admin2: String? = nil,
        near: [Coordinate] = [], limit: Int = 5, in vintage: Vintage = .now
    ) throws -> [PlaceCandidate] {
        let places = try workspace.registeredPlaces(country: country, in: vintage)
        guard !places.isEmpty else {
            throw UsageError(
                "The store has no gazetteer\(country.map { " of \($0)" } ?? ""). Import one, such "
                    + "as a GeoNames country file, with `vigie import ML.txt`.")
        }
        let judged = EffectiveJudgements(try workspace.store.judgements(in: vintage))
        return PlaceIndex(places, judgements: judged).candidates(
            for: name,
            in: PlaceContext(country: country, admin1: admin1, admin2: admin2, near: near),
            limit: limit)
    }
}
