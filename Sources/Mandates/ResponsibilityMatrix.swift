import Domain

/// Functions by role with who is responsible, accountable, consulted and informed.
public struct ResponsibilityMatrix: Sendable {
    public let roles: [MissionRole]
    public let functions: [MissionFunction]

    public init(roles: [MissionRole], functions: [MissionFunction]) {
        self.roles = roles
        self.functions = functions
    }

    /// A role's parts in a function, in the order R, A, C, I; empty when it has none.
    public func parts(of role: String, in function: MissionFunction) -> [Responsibility] {
        let held = function.assignments.filter { $0.role == role }.map(\.responsibility)
        return Responsibility.allCases.filter(held.contains)
    }

    /// How many functions a role is responsible or accountable for.
    public func load(of role: String) -> Int {
        functions.count { function in
            function.assignments.contains {
                $0.role == role
                    && ($0.responsibility == .responsible || $0.responsibility == .accountable)
            }
        }
    }

    /// Gaps and overloads: functions first, then roles, each in the order given.
    ///
    /// - Parameter limit: The most functions that one post may be responsible or accountable for;
    ///   a role held by several posts may carry that many times as much.
    public func findings(limit: Int = 5) -> [ResponsibilityFinding] {
        functions.flatMap(findings(in:)) + roles.flatMap { findings(in: $0, limit: limit) }
    }

    private func findings(in function: MissionFunction) -> [ResponsibilityFinding] {
        var findings: [ResponsibilityFinding] = []
        func holders(_ responsibility: Responsibility) -> [String] {
            function.assignments.filter { $0.responsibility == responsibility }.map(\.role)
        }
        func add(_ kind: ResponsibilityFinding.Kind, _ message: String) {
            findings.append(ResponsibilityFinding(kind, subject: function.id, message: message))
        }
        let accountable = Array(Set(holders(.accountable))).sorted()
        if accountable.isEmpty {
            add(.nobodyAccountable, "Nobody answers for \"\(function.title)\"; name one role.")
        } else if accountable.count > 1 {
            add(
                .severalAccountable,
                "\(accountable.joined(separator: " and ")) all answer for \"\(function.title)\"; "
                    + "when it fails each can point to the other. Keep one.")
        }
        if holders(.responsible).isEmpty {
            add(.nobodyResponsible, "Nobody does \"\(function.title)\"; name at least one role.")
        }
        if holders(.consulted).isEmpty {
            add(
                .nobodyConsulted,
                "Nobody is asked before \"\(function.title)\" is decided; name who must be.")
        }
        let known = Set(roles.map(\.id))
        for role in Set(function.assignments.map(\.role)).subtracting(known).sorted() {
            add(
                .unknownRole,
                "\"\(function.title)\" names the role \(role), which is not in the list of roles.")
        }
        return findings
    }

    private func findings(in role: MissionRole, limit: Int) -> [ResponsibilityFinding] {
        let parts = functions.count { function in
            function.assignments.contains { $0.role == role.id }
        }
        if parts == 0 {
            return [
                ResponsibilityFinding(
                    .idleRole, subject: role.id,
                    message: "\(role.title) has no part in any function; give it one or drop it.")
            ]
        }
        let load = load(of: role.id)
        let bearable = limit * max(1, role.posts ?? 1)
        guard load > bearable else { return [] }
        return [
            ResponsibilityFinding(
                .overloadedRole, subject: role.id,
                message: "\(role.title) is responsible or accountable for \(load) of "
                    + "\(functions.count) functions, more than the \(bearable) set as the limit; "
                    + "delegate some.")
        ]
    }
}
