/// The death of one member of a peace operation.
///
/// Holds no name and nothing else by which a family could be found.
public struct MissionDeath: Hashable, Sendable, Codable, Identifiable {
    /// The list's own number, such as `un-fatality:1234`.
    public var id: String
    public var mission: String
    /// The day of the incident.
    public var on: Day
    public var cause: Cause
    public var status: Status
    /// ISO 3166-1 alpha-3 code of the nationality; empty when not given.
    public var nationality: String

    /// The cause as the United Nations list gives it.
    public enum Cause: String, Sendable, Codable, CaseIterable {
        case malicious
        case accident
        case illness
        case selfInflicted = "self-inflicted"
        case undetermined
        case unknown
    }

    /// In what capacity the person served.
    public enum Status: String, Sendable, Codable, CaseIterable {
        case military
        case observer
        case police
        case internationalCivilian = "international-civilian"
        case localCivilian = "local-civilian"
        case other

        /// Military, observers and police.
        public var isUniformed: Bool {
            self == .military || self == .observer || self == .police
        }
    }

    public init(
        id: String, mission: String, on: Day, cause: Cause, status: Status, nationality: String = ""
    ) {
        self.id = id
        self.mission = mission
        self.on = on
        self.cause = cause
        self.status = status
        self.nationality = nationality
    }
}
