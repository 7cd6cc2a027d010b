import Domain
import Storage
import Synchronization

/// The store as it was known in one vintage: rebuilding it takes seconds, and one answer about the
/// past asks several times.
final class PastStore: Sendable {
    private struct Held {
        var vintage: Vintage
        var state: DerivedState
        var store: any Store
    }

    private let held = Mutex<Held?>(nil)

    /// The store of a vintage, rebuilt unless it is the one held and nothing was imported since.
    func store(
        _ vintage: Vintage, state: DerivedState, rebuild: () throws -> any Store
    ) rethrows -> any Store {
        if let known = held.withLock({ $0 }), known.vintage == vintage, known.state == state {
            return known.store
        }
        let store = try rebuild()
        held.withLock { $0 = Held(vintage: vintage, state: state, store: store) }
        return store
    }
}
