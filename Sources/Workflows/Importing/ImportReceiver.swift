import Domain
import Ingestion
import Storage

/// Passes claims from a reader to the store and keeps the balance.
struct ImportReceiver: ClaimReceiver {
    var writer: any ClaimWriter
    private(set) var balance = ImportBalance()
    /// Every remark, when the user wants the full report.
    private(set) var remarks: [Diagnostic] = []
    /// Countries met, for coverage.
    private(set) var countries: Set<String> = []
    /// The latest day met, for coverage.
    private(set) var lastDay: Day?
    /// The parties that every claim so far names; `nil` before the first claim.
    private(set) var sharedSides: Set<String>?
    private let file: String
    private let keepsRemarks: Bool
    private let onClaim: (Int) -> Void

    init(
        writer: any ClaimWriter, file: String, keepsRemarks: Bool,
        onClaim: @escaping (Int) -> Void
    ) {
        self.writer = writer
        self.file = file
        self.keepsRemarks = keepsRemarks
        self.onClaim = onClaim
    }

    mutating func receive(_ claim: consuming Claim, line: Int) throws {
        countries.insert(claim.place.country)
        shareSides(claim)
        lastDay = max(lastDay ?? claim.when.last, claim.when.last)
        let id = claim.id
        switch try writer.append(claim) {
        case .new: balance.new += 1
        case .alreadyThere: balance.alreadyThere += 1
        case .revised: balance.revised += 1
        case .older:
            balance.revised += 1
            note(
                .note, "claim.older",
                "The store holds a later version of \(id); this one is kept on record.", line)
        case .conflicting:
            balance.setAside += 1
            note(
                .error, "claim.conflicting",
                "The store already has \(id) from the same release with another content; the "
                    + "stored one stands. One of the two files has been altered.", line)
        }
        if (balance.new + balance.alreadyThere) % 2_000 == 0 { onClaim(line) }
    }

    private mutating func shareSides(_ claim: borrowing Claim) {
        if sharedSides?.isEmpty == true { return }
        let sides = Set(
            claim.actors.filter { $0.role != .victim && $0.role != .associate }.map(\.name)
        ).subtracting(["Civilians"])
        sharedSides = sharedSides?.intersection(sides) ?? sides
    }

    private mutating func note(
        _ severity: Diagnostic.Severity, _ code: String, _ message: String, _ line: Int
    ) {
        keep(Diagnostic(severity, code, message, at: .init(file: file, line: line)))
    }

    mutating func remark(_ diagnostic: Diagnostic) {
        if diagnostic.severity == .error { balance.setAside += 1 }
        keep(diagnostic)
    }

    private mutating func keep(_ diagnostic: Diagnostic) {
        balance.reasons.add(diagnostic)
        if keepsRemarks { remarks.append(diagnostic) }
    }

    /// States how many rows were read.
    mutating func close(read: Int) { balance.read = read }
}
