import Domain

/// Everything found wrong or doubtful while reading, collected so that a person sees all of it at
/// once and not one problem per run.
///
/// One collector may be shared by several files. It is meant for the thread that reads.
public final class Findings {
    /// In the order in which they were found.
    public private(set) var diagnostics: [Diagnostic] = []

    public init() {}

    /// Adds one.
    public func add(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

    /// Adds an error: the statement at that place cannot be used.
    public func error(_ code: String, _ message: String, at location: Diagnostic.Location?) {
        add(Diagnostic(.error, code, message, at: location))
    }

    /// Adds a warning: the statement is kept, but doubtful.
    public func warning(_ code: String, _ message: String, at location: Diagnostic.Location?) {
        add(Diagnostic(.warning, code, message, at: location))
    }

    /// Whether anything was found that cannot be used.
    public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

    /// Throws all findings together when at least one of them is an error.
    public func throwIfInvalid() throws(NotationError) {
        if hasErrors { throw NotationError(diagnostics) }
    }
}

/// A text that could not be used, with every reason.
public struct NotationError: Error, Hashable, Sendable {
    /// All findings, errors and warnings, in the order in which they were found.
    public let diagnostics: [Diagnostic]

    public init(_ diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }
}

extension NotationError: CustomStringConvertible {
    /// One finding a line, in the form editors understand.
    public var description: String {
        diagnostics.map(\.description).joined(separator: "\n")
    }
}
