/// A file that cannot be opened or read to its end.
public struct FileError: Error, Sendable, CustomStringConvertible {
    /// What kind of failure; decides the exit code.
    public enum Kind: Sendable, Hashable {
        case missing
        case isFolder
        case unreadable
        /// The compressed data end too early or are damaged.
        case truncated
        /// No room for the unpacked data.
        case full
        /// Not reachable over the network.
        case unreachable
    }

    public let kind: Kind
    public let message: String

    public init(_ kind: Kind, _ message: String) {
        self.kind = kind
        self.message = message
    }

    public var description: String { message }
}
