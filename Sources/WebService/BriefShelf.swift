import Domain
import Publishing
import Storage
import Synchronization

/// Briefs already written, so that a page turned back to is there at once: a brief holds a forecast
/// and its scores, which take seconds.
final class BriefShelf: Sendable {
    /// What decides a brief's content.
    struct Key: Hashable, Sendable {
        var country: String
        var month: Month
        var language: Language
        /// The day whose knowledge it shows.
        var knownOn: Day
        var state: DerivedState?
        /// The frame around it, which holds addresses.
        var setting: PageSetting
    }

    /// One brief; whoever asks while it is being written waits for it instead of writing it again.
    private final class Copy: Sendable {
        let page = Mutex<String?>(nil)
    }

    private let copies = Mutex<[Key: Copy]>([:])
    private let limit = 64

    /// The brief of a key, written when it is not on the shelf.
    func page(_ key: Key, write: () throws -> String) throws -> String {
        let copy = copies.withLock { copies in
            if let copy = copies[key] { return copy }
            if copies.count >= limit { copies.removeAll() }
            let copy = Copy()
            copies[key] = copy
            return copy
        }
        return try copy.page.withLock { page in
            if let page { return page }
            let written = try write()
            page = written
            return written
        }
    }
}
