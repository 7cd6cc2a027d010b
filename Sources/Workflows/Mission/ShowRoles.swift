import Domain
import Mandates

/// A mission's division of labour with its faults.
public struct ShowRoles: Sendable {
    /// The matrix.
    public struct Labour: Sendable {
        public let mission: String
        public let roles: [MissionRole]
        public let functions: [MissionFunction]
        public let findings: [ResponsibilityFinding]
        /// How many functions each role is responsible or accountable for.
        public let loads: [String: Int]
    }

    let workspace: Workspace

    public init(_ workspace: Workspace) { self.workspace = workspace }

    /// - Parameter limit: The most functions that one post may be responsible or accountable for.
    /// - Throws: `UsageError` when the store holds no such mission.
    public func callAsFunction(
        mission name: String? = nil, limit: Int = 5, in vintage: Vintage = .now
    ) throws -> Labour {
        let book = try workspace.mission(named: name, in: vintage).book
        let matrix = ResponsibilityMatrix(roles: book.roles, functions: book.functions)
        return Labour(
            mission: book.mission, roles: book.roles, functions: book.functions,
            findings: matrix.findings(limit: limit),
            loads: Dictionary(
                book.roles.map { ($0.id, matrix.load(of: $0.id)) },
                uniquingKeysWith: { first, _ in first }))
    }
}
