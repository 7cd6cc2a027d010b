/// Refuses requests that name another host.
///
/// A page elsewhere can point a name of its own at this machine and read what is served here
/// (DNS rebinding); the `Host` field then gives it away.
struct HostGuard: Sendable {
    /// Names in lower case without port; empty for any.
    let hosts: Set<String>

    init(hosts: [String]) { self.hosts = Set(hosts.map { $0.lowercased() }) }

    func check(_ request: SiteRequest) throws {
        guard !hosts.isEmpty, let field = request.headers["host"] else { return }
        let name = Self.name(field.lowercased())
        guard hosts.contains(name) else {
            throw Problem(
                kind: .otherHost,
                detail: "This program answers for \(hosts.sorted().joined(separator: ", ")), "
                    + "not for '\(name)'.")
        }
    }

    /// The field without its port.
    private static func name(_ field: String) -> String {
        if field.hasPrefix("["), let end = field.firstIndex(of: "]") {
            return String(field[field.index(after: field.startIndex)..<end])
        }
        return field.split(separator: ":").first.map(String.init) ?? field
    }
}
