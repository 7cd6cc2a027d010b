/// A store that cannot be opened or written, in words that say what to do.
public struct StoreError: Error, Sendable, CustomStringConvertible {
    /// What kind of failure; decides the exit code.
    public enum Kind: Sendable, Hashable {
        /// Another process holds the store.
        case locked
        /// No room left on the device.
        case full
        /// Written by a newer version of the program.
        case newer
        /// Not a store, or damaged.
        case damaged
        /// The path cannot be read or written.
        case inaccessible
    }

    public let kind: Kind
    public let message: String

    public init(_ kind: Kind, _ message: String) {
        self.kind = kind
        self.message = message
    }

    public var description: String { message }
}
