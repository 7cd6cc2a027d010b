/// One address of the site and what answers there.
struct Route: Sendable {
    /// The path; a part in braces stands for anything, such as `/incidents/{id}`.
    let pattern: String
    /// What it gives, in a line: the list of routes is part of the documentation.
    let summary: String
    let handler: @Sendable (SiteRequest) async throws -> SiteResponse

    init(
        _ pattern: String, _ summary: String,
        _ handler: @escaping @Sendable (SiteRequest) async throws -> SiteResponse
    ) {
        self.pattern = pattern
        self.summary = summary
        self.handler = handler
    }

    /// What the pattern finds in a path; `nil` when it does not match. The last part in braces with
    /// three dots (`{path...}`) takes the rest.
    func match(_ path: String) -> [String: String]? {
        let parts = path.split(separator: "/", omittingEmptySubsequences: true)
        let wanted = pattern.split(separator: "/", omittingEmptySubsequences: true)
        var found: [String: String] = [:]
        for (index, part) in wanted.enumerated() {
            if part.hasPrefix("{"), part.hasSuffix("...}") {
                guard index < parts.count else { return nil }
                found[String(part.dropFirst().dropLast(4))] =
                    parts[index...].joined(separator: "/")
                return found
            }
            guard index < parts.count else { return nil }
            if part.hasPrefix("{") {
                found[String(part.dropFirst().dropLast())] = String(parts[index])
            } else if part != parts[index] {
                return nil
            }
        }
        return parts.count == wanted.count ? found : nil
    }
}
