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

    private let pages = Mutex<[Key: String]>([:])
    private let limit = 64

    /// The brief of a key, written when it is not on the shelf.
    func page(_ key: Key, write: () throws -> String) rethrows -> String {
        if let page = pages.withLock({ $0[key] }) { return page }
        let page = try write()
        pages.withLock { pages in
            if pages.count >= limit { pages.removeAll() }
            pages[key] = page
        }
        return page
    }
}
