import Domain
import Geography

/// A party to the violence of the exercise country.
public struct ExerciseActor: Hashable, Sendable, Codable, Identifiable {
    /// The number in exports, out of the range of any real list.
    public let id: Int
    /// The name; always says EXERCISE.
    public let name: String

    static let government = ExerciseActor(id: 990_001, name: "Government of Orvelia (EXERCISE)")
    static let front = ExerciseActor(id: 990_002, name: "Vanourist Front (EXERCISE)")
    static let movement = ExerciseActor(id: 990_003, name: "Kesvu Movement (EXERCISE)")
    static let militia = ExerciseActor(id: 990_004, name: "Yarvi Self-Defence (EXERCISE)")
    static let herders = ExerciseActor(id: 990_005, name: "Zilkhari herders (EXERCISE)")
    static let farmers = ExerciseActor(id: 990_006, name: "Ombrané farmers (EXERCISE)")
    static let civilians = ExerciseActor(id: 999_999, name: "Civilians")

    /// Every party but the civilians.
    public static let all = [government, front, movement, militia, herders, farmers]
}

/// Two parties that fight, or one that attacks civilians, with where, when and how deadly.
public struct ExerciseConflict: Hashable, Sendable, Codable, Identifiable {
    /// The position in `all`.
    public let id: Int
    public let type: ViolenceType
    public let sideA: ExerciseActor
    public let sideB: ExerciseActor
    /// The share of spontaneous events.
    let weight: Double
    /// Where its home areas are: regions by P-code, with weights.
    let homes: [String: Double]
    /// How strongly it follows the season, 0...1, and the day of the year of its peak.
    let season: Double
    let peak: Double
    /// The exponent of the power law of deaths; smaller is deadlier.
    let exponent: Double
    /// What its events set off: positions in `all` with weights.
    let triggers: [Int: Double]

    /// The dyad's name in exports.
    public var name: String { "\(sideA.name) - \(sideB.name)" }
    /// The dyad's number in exports.
    public var number: Int { 980_001 + id }

    /// Every conflict of the exercise country.
    public static let all: [ExerciseConflict] = [
        make(0, .stateBased, .government, .front, 0.2, north, 0.3, 30, 2.2, [0: 5, 5: 3, 7: 1]),
        make(
            1, .stateBased, .government, .movement, 0.17, center, 0.3, 30, 2.2, [1: 5, 6: 3, 7: 1]),
        make(2, .nonState, .front, .movement, 0.05, border, 0.1, 60, 2.1, [2: 6, 5: 1, 6: 1]),
        make(3, .nonState, .militia, .movement, 0.1, center, 0.2, 90, 2.3, [3: 4, 6: 4, 8: 2]),
        make(4, .nonState, .herders, .farmers, 0.12, south, 0.9, 180, 2.4, [4: 8, 8: 1]),
        make(5, .oneSided, .front, .civilians, 0.12, north, 0.2, 30, 2.5, [5: 4, 0: 3]),
        make(6, .oneSided, .movement, .civilians, 0.14, center, 0.2, 30, 2.4, [6: 5, 3: 2, 1: 2]),
        make(7, .oneSided, .government, .civilians, 0.04, north, 0, 0, 2.5, [7: 2, 0: 2, 1: 2]),
        make(8, .oneSided, .militia, .civilians, 0.06, center, 0.3, 90, 2.3, [8: 3, 6: 3, 3: 2]),
    ]

    private static let north = ["XE01": 6.0, "XE02": 4, "XE03": 1, "XE07": 0.1]
    private static let center = ["XE03": 6.0, "XE05": 3, "XE04": 1, "XE02": 1, "XE07": 0.1]
    private static let border = ["XE02": 3.0, "XE03": 3]
    private static let south = ["XE04": 3.0, "XE06": 4, "XE05": 1]

    private static func make(
        _ id: Int, _ type: ViolenceType, _ sideA: ExerciseActor, _ sideB: ExerciseActor,
        _ weight: Double, _ homes: [String: Double], _ season: Double, _ peak: Double,
        _ exponent: Double, _ triggers: [Int: Double]
    ) -> ExerciseConflict {
        ExerciseConflict(
            id: id, type: type, sideA: sideA, sideB: sideB, weight: weight, homes: homes,
            season: season, peak: peak, exponent: exponent, triggers: triggers)
    }
}
