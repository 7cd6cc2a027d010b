import Domain

/// A geographic file that could not be read at all.
public struct GeodataError: Error, Hashable, Sendable {
    /// A stable identifier such as `geodata.not-geojson`.
    public var code: String
    /// What happened, why it matters and what to do, in sentences.
    public var message: String
    public var location: Diagnostic.Location

    public init(_ code: String, _ message: String, at location: Diagnostic.Location) {
        self.code = code
        self.message = message
        self.location = location
    }

    /// The same as a diagnostic, for reports that hold both.
    public var diagnostic: Diagnostic { Diagnostic(.error, code, message, at: location) }
}

extension GeodataError: CustomStringConvertible {
    public var description: String { diagnostic.description }
}
