/// Something that was survived: what happened, where, why it matters and what to do.
///
/// The other channel is `throws`, for what could not be survived.
public struct Diagnostic: Hashable, Sendable, Codable {
    /// How much it matters.
    public enum Severity: String, Sendable, Codable, CaseIterable, Comparable {
        /// Worth knowing; nothing was lost.
        case note
        /// Kept, but doubtful.
        case warning
        /// A row, file or statement was set aside.
        case error

        public static func < (left: Severity, right: Severity) -> Bool {
            let order: [Severity] = [.note, .warning, .error]
            return (order.firstIndex(of: left) ?? 0) < (order.firstIndex(of: right) ?? 0)
        }
    }

    /// Where in which input.
    public struct Location: Hashable, Sendable, Codable {
        /// The file's name as the user gave it.
        public var file: String
        /// The line, counted from 1.
        public var line: Int?
        /// The column header or key.
        public var field: String?

        public init(file: String, line: Int? = nil, field: String? = nil) {
            self.file = file
            self.line = line
            self.field = field
        }
    }

    public var severity: Severity
    /// A stable identifier such as `date.impossible`; each has a line in the documentation.
    public var code: String
    /// What happened and what to do, in sentences.
    public var message: String
    public var location: Location?

    public init(
        _ severity: Severity, _ code: String, _ message: String, at location: Location? = nil
    ) {
        self.severity = severity
        self.code = code
        self.message = message
        self.location = location
    }
}

extension Diagnostic: CustomStringConvertible {
    /// `file:line: severity: message (field) [code]`, the form editors understand.
    public var description: String {
        var text = ""
        if let location {
            text += location.file
            if let line = location.line { text += ":\(line)" }
            text += ": "
        }
        text += "\(severity.rawValue): \(message)"
        if let field = location?.field { text += " (\(field))" }
        return text + " [\(code)]"
    }
}
