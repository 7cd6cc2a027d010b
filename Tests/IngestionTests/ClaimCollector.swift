import Domain
import Ingestion

/// Keeps what a reader passes on.
struct ClaimCollector: ClaimReceiver {
    var claims: [Claim] = []
    var remarks: [Diagnostic] = []
    mutating func receive(_ claim: consuming Claim, line: Int) throws { claims.append(claim) }
    mutating func remark(_ diagnostic: Diagnostic) { remarks.append(diagnostic) }
    var errors: [Diagnostic] { remarks.filter { $0.severity == .error } }
}
