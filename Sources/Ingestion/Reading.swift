import Domain

/// What a reader passes on: claims one by one, and remarks as they occur.
///
/// Readers push, so that a file of any size is read in constant memory.
public protocol ClaimReceiver {
    /// Takes a claim that was read.
    mutating func receive(_ claim: consuming Claim, line: Int) throws
    /// Takes a remark; an `.error` means that a row was set aside.
    mutating func remark(_ diagnostic: Diagnostic)
}

/// A file that cannot be read at all.
public struct UnreadableFile: Error, Sendable, CustomStringConvertible {
    public let diagnostic: Diagnostic

    public init(_ code: String, _ message: String, file: String, line: Int? = nil) {
        diagnostic = Diagnostic(
            .error, code, message, at: Diagnostic.Location(file: file, line: line))
    }

    public var description: String { diagnostic.description }
}
