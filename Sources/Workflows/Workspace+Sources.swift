import Domain
import Storage

extension Workspace {
    /// The sources as they were known in a vintage, by identifier, each protected at least as well as
    /// it is now: no answer about the past may name whom somebody has put under protection since.
    func sources(in vintage: Vintage) throws -> [String: Source] {
        var sources = Dictionary(
            try store.sources(in: vintage).map { ($0.id, $0) }, uniquingKeysWith: { _, new in new })
        guard vintage != .now else { return sources }
        for source in try store.sources() where !source.isNameable {
            guard var past = sources[source.id], past.isNameable else { continue }
            past.kind = source.kind
            past.sensitivity = source.sensitivity
            sources[source.id] = past
        }
        return sources
    }
}
