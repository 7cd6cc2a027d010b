import Domain
import Publishing

/// What would have to be wrong for a figure, as a sentence for the terminal.
struct ObjectionText {
    let objection: Objection

    /// `For 40 (UCDP) to be right, Government of Mali's 132 (too high by a factor of 3.3, 4.1 times
    /// its usual error) would have to be wrong.`
    var text: String {
        let claimant = Self.name(objection.claimant)
        let opening =
            objection.isDenial
            ? "For the denial by \(claimant) to hold"
            : "For \(objection.figure) (\(claimant)) to be right"
        guard !objection.faults.isEmpty else {
            return "\(opening), several voices would have to be a little wrong at once."
        }
        let faults = objection.faults.map(Self.text).joined(separator: ", ")
        let more = objection.more > 0 ? " and \(objection.more) more" : ""
        return "\(opening), \(faults)\(more) would have to be wrong."
    }

    private static func text(_ fault: Objection.Fault) -> String {
        let language = Language.english
        let times = fault.strain >= 100 ? "over 100" : language.number(fault.strain, decimals: 1)
        let factor = fault.factor.map {
            "too \(fault.isTooHigh ? "high" : "low") by a factor of "
                + "\(language.number($0, decimals: 1)), "
        }
        return "\(name(fault.claimant))'s \(fault.figure) "
            + "(\(factor ?? "")\(times) times its usual error)"
    }

    private static func name(_ claimant: String?) -> String { claimant ?? "a protected source" }
}
