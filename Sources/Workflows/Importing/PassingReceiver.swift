import Domain
import Ingestion

/// What a reader found, on its way to the store.
enum Reading: Sendable {
    case claim(Claim, line: Int)
    case remark(Diagnostic)

    /// Hands it to a receiver.
    func deliver(to receiver: inout some ClaimReceiver) throws {
        switch self {
        case .claim(let claim, let line): try receiver.receive(claim, line: line)
        case .remark(let diagnostic): receiver.remark(diagnostic)
        }
    }
}

/// Passes what a reader finds to another thread, which stores it while reading goes on.
struct PassingReceiver: ClaimReceiver {
    let loader: Conveyor.Loader<Reading>

    mutating func receive(_ claim: consuming Claim, line: Int) throws {
        try loader.pass(.claim(claim, line: line))
    }

    mutating func remark(_ diagnostic: Diagnostic) {
        // When the store has failed, the next claim or the end of the file stops the reading.
        try? loader.pass(.remark(diagnostic))
    }
}
