import Domain
import Reconciliation

/// How well found links agree with the true ones.
public struct LinkScore: Hashable, Sendable {
    /// True links that were found.
    public var found: Int
    /// True links that were missed.
    public var missed: Int
    /// Links that are not true.
    public var wrong: Int

    /// Compares links by their two positions.
    public init(_ links: [EventLink], truth: [EventLink]) {
        let said = Set(links.map { Self.key($0.left, $0.right) })
        let right = Set(truth.map { Self.key($0.left, $0.right) })
        found = said.intersection(right).count
        missed = right.count - found
        wrong = said.count - found
    }

    /// Compares links where events of the left list that nothing tells apart (`twins`, by position a
    /// number for each set of them) stand for one another: no matcher could know which of two equal
    /// events of one day and town a report is about.
    public init(_ links: [EventLink], truth: [EventLink], twins: [Int]) {
        func counted(_ links: [EventLink]) -> [[Int]: Int] {
            links.reduce(into: [:]) { $0[Self.key(twins[$1.left], $1.right), default: 0] += 1 }
        }
        let said = counted(links)
        let right = counted(truth)
        found = said.reduce(0) { $0 + min($1.value, right[$1.key] ?? 0) }
        missed = truth.count - found
        wrong = links.count - found
    }

    private static func key(_ left: Int, _ right: Int) -> [Int] { [left, right] }

    /// For each event the position of the first one with the same days, place, sides, kind and
    /// number of dead.
    public static func twins(_ claims: [Claim]) -> [Int] {
        var first: [[String]: Int] = [:]
        return claims.enumerated().map { index, claim in
            let spot = claim.place.coordinate.map { "\($0.latitude),\($0.longitude)" } ?? ""
            let sides = IncidentDescription.sides(of: claim)
            let key = [
                claim.when.description, spot, claim.place.name, sides.0, sides.1,
                claim.violence?.rawValue ?? "", "\(claim.figure(.killed, .all)?.best ?? 0)",
            ]
            if let known = first[key] { return known }
            first[key] = index
            return index
        }
    }

    /// The share of the found links that are true; 0 when none was found.
    public var precision: Double { found + wrong == 0 ? 0 : Double(found) / Double(found + wrong) }
    /// The share of the true links that were found; 0 when there is none.
    public var recall: Double { found + missed == 0 ? 0 : Double(found) / Double(found + missed) }
    /// The harmonic mean of precision and recall.
    public var f1: Double {
        precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall)
    }
}
