/// One address of the site and what answers there.
struct Route: Sendable {
    /// The path; a part in braces stands for anything, such as `/incidents/{id}`.
    let pattern: String
    /// What it gives, in a line: the list of routes is part of the documentation.
    let summary: String
    /// Whether it answers at once, however much else is asked for.
    let isInstant: Bool
    let handler: @Sendable (SiteRequest) throws -> SiteResponse

    init(
        _ pattern: String, _ summary: String, isInstant: Bool = false,
        _ handler: @escaping @Sendable (SiteRequest) throws -> SiteResponse
    ) {
        self.pattern = pattern
        self.summary = summary
        self.isInstant = isInstant
        self.handler = handler
    }

    /// What the pattern finds in the parts of a path; `nil` when it does not match. The last part in
    /// braces with three dots (`{path...}`) takes the rest.
    func match(_ parts: [String]) -> [String: String]? {
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
                found[String(part.dropFirst().dropLast())] = parts[index]
            } else if part != parts[index] {
                return nil
            }
        }
        return parts.count == wanted.count ? found : nil
    }
}
