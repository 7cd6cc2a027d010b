import Domain

/// Somebody who reports in an exercise, with their habits and weaknesses.
struct ExerciseOutlet: Sendable {
    /// The position in `all`.
    let id: Int
    /// The `Source.id` and the end of claim identifiers.
    let source: String
    /// The name; always says EXERCISE.
    let name: String
    let kind: Source.Kind
    let reliability: Reliability
    let sensitivity: Sensitivity
    let language: String
    /// How likely a grave event is reported, by type of violence.
    let reach: [ViolenceType: Double]
    /// What the outlet makes of deaths of side A, side B and civilians: 1 is the truth.
    let bias: (sideA: Double, sideB: Double, civilians: Double)
    /// The random part of its tolls, as a share.
    let noise: Double
    /// To what its figures above ten are rounded; 1 for none.
    let rounding: Int
    /// Days until it reports, and by how many its dates may be off.
    let delay: Int
    let dateSlip: Int

    /// Every outlet. The first is the one that others copy.
    static let all: [ExerciseOutlet] = [
        ExerciseOutlet(
            id: 0, source: "exercise-wire", name: "EXERCISE Orvelia Wire", kind: .document,
            reliability: .b, sensitivity: .open, language: "en",
            reach: [.stateBased: 0.8, .nonState: 0.7, .oneSided: 0.75], bias: (1, 1, 1),
            noise: 0.15, rounding: 1, delay: 1, dateSlip: 1),
        ExerciseOutlet(
            id: 1, source: "exercise-radio", name: "EXERCISE Radio Orvélie", kind: .document,
            reliability: .c, sensitivity: .open, language: "fr",
            reach: [.stateBased: 0.5, .nonState: 0.6, .oneSided: 0.6], bias: (1, 1, 1.1),
            noise: 0.3, rounding: 5, delay: 0, dateSlip: 2),
        ExerciseOutlet(
            id: 2, source: "exercise-government", name: "EXERCISE Orvelia Ministry of Defence",
            kind: .document, reliability: .d, sensitivity: .open, language: "fr",
            reach: [.stateBased: 0.6, .nonState: 0.1, .oneSided: 0.3], bias: (0.6, 1.4, 0.6),
            noise: 0.1, rounding: 1, delay: 1, dateSlip: 0),
        ExerciseOutlet(
            id: 3, source: "exercise-insurgents", name: "EXERCISE insurgent channel",
            kind: .document, reliability: .e, sensitivity: .open, language: "en",
            reach: [.stateBased: 0.35, .nonState: 0.2, .oneSided: 0.02], bias: (2, 0.5, 0.2),
            noise: 0.3, rounding: 10, delay: 2, dateSlip: 1),
        ExerciseOutlet(
            id: 4, source: "exercise-monitor", name: "EXERCISE Orvelia Rights Monitor",
            kind: .document, reliability: .b, sensitivity: .open, language: "en",
            reach: [.stateBased: 0.15, .nonState: 0.35, .oneSided: 0.65], bias: (1, 1, 1.05),
            noise: 0.1, rounding: 1, delay: 12, dateSlip: 0),
        ExerciseOutlet(
            id: 5, source: "exercise-contact-4", name: "EXERCISE contact 4", kind: .person,
            reliability: .c, sensitivity: .strictlyConfidential, language: "fr",
            reach: [.stateBased: 0.03, .nonState: 0.05, .oneSided: 0.06], bias: (1, 1, 1),
            noise: 0.25, rounding: 5, delay: 0, dateSlip: 1),
    ]
}
