import Domain

/// Divisions of labour as listings.
public enum RoleListing {
    /// Functions by role; each cell holds the role's parts (R, A, C, I).
    public static func matrix(
        roles: [MissionRole], functions: [MissionFunction], caption: String? = nil,
        notes: [String] = []
    ) -> TableDocument {
        TableDocument(
            columns: [.init("function", "function")]
                + roles.map { TableDocument.Column($0.id, $0.id) },
            rows: functions.map { function in
                [.text(function.title)] + roles.map { .text(parts(of: $0.id, in: function)) }
            }, caption: caption, notes: notes)
    }

    /// One row for each function with the roles by part: fits a page.
    public static func table(
        _ functions: [MissionFunction], caption: String? = nil, notes: [String] = []
    ) -> TableDocument {
        func holders(_ responsibility: Responsibility, _ function: MissionFunction) -> FieldValue {
            .list(function.assignments.filter { $0.responsibility == responsibility }.map(\.role))
        }
        return TableDocument(
            columns: [
                .init("function", "function"), .init("responsible", "responsible"),
                .init("accountable", "accountable"), .init("consulted", "consulted"),
                .init("informed", "informed"),
            ],
            rows: functions.map { function in
                [.text(function.title)]
                    + Responsibility.allCases.map { holders($0, function) }
            }, caption: caption, notes: notes)
    }

    /// What is wrong with it.
    public static func findings(_ findings: [ResponsibilityFinding]) -> TableDocument {
        TableDocument(
            columns: [
                .init("kind", "finding"), .init("subject", "about"), .init("message", "what to do"),
            ],
            rows: findings.map {
                [.text($0.kind.rawValue), .text($0.subject), .text($0.message)]
            })
    }

    private static func parts(of role: String, in function: MissionFunction) -> String {
        let held = function.assignments.filter { $0.role == role }.map(\.responsibility)
        return Responsibility.allCases.filter(held.contains).map(\.rawValue).joined(separator: "/")
    }
}
