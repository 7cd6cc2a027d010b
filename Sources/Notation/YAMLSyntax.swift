import Domain
internal import Yams

/// Turns the parser's complaints into findings.
enum YAMLSyntax {
    static func diagnostic(for error: any Error, in text: String, file: String) -> Diagnostic {
        func at(_ line: Int?) -> Diagnostic.Location { Diagnostic.Location(file: file, line: line) }
        switch error as? YamlError {
        case .scanner(let context, let problem, let mark, _),
            .parser(let context, let problem, let mark, _),
            .composer(let context, let problem, let mark, _):
            return syntax(problem, context, at(mark.line))
        case .reader(let problem, let offset, _, _):
            let line = offset.map { 1 + text.prefix($0).count(where: \.isNewline) }
            return Diagnostic(
                .error, "yaml.encoding",
                "The text holds a character that YAML does not allow (\(problem)). Remove it.",
                at: at(line))
        case .duplicatedKeysInMapping(let keys, let context):
            let names = keys.map { "'\($0)'" }.joined(separator: ", ")
            return Diagnostic(
                .error, "yaml.duplicate-key",
                "\(names) is given twice in one place, first here. Only one can count: remove or"
                    + " rename the other.", at: at(context.mark.line))
        default:
            return Diagnostic(
                .error, "yaml.syntax", "The file cannot be read as YAML.", at: at(nil))
        }
    }

    private static func syntax(
        _ problem: String, _ context: YamlError.Context?, _ location: Diagnostic.Location
    ) -> Diagnostic {
        let started = context.map { " (\($0.text) that started in line \($0.mark.line))" } ?? ""
        return Diagnostic(
            .error, "yaml.syntax",
            "The file cannot be read as YAML: \(problem)\(started). Check the indentation, and put"
                + " text with ': ' or ' #' in it between quotes.", at: location)
    }
}
