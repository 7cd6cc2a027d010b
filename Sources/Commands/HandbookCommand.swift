import ArgumentParser
import Bootstrap
import Domain
import Foundation
import Publishing
import Workflows

/// `vigie handbook`.
struct HandbookCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "handbook",
        abstract: "Check, ask, print and compare field handbooks.",
        discussion: """
            A handbook is a folder of YAML files (or one file); without --handbook it is the one \
            that ships with the program. Where a handbook is silent, that is not permission.
            """,
        subcommands: [
            HandbookCheckCommand.self, HandbookAskCommand.self, HandbookPrintCommand.self,
            HandbookDiffCommand.self,
        ])
}

/// Which handbook, in which language.
struct HandbookOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("The handbook's folder or file.", valueName: "path"))
    var handbook: String?

    @Option(help: "The language: en or fr.")
    var language: Language = .english

    func path() throws -> String {
        try FindHandbook()(handbook, dataFolder: Bootstrap.dataFolder)
    }
}

/// `vigie handbook check`.
struct HandbookCheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Find what cannot be followed: contradictions, gaps, idle rules, dangling texts.",
        discussion: """
            Exact over every situation that the handbook's facts can describe: what is not \
            reported does not exist. Each fault that shows in a situation is given with one. \
            Exit code 65 when the handbook has errors.
            """)

    @OptionGroup var options: HandbookOptions

    func run() throws {
        try CommandFailure.reported {
            let outcome = try CheckHandbook()(options.path(), language: options.language)
            for diagnostic in outcome.diagnostics { Console.say("\(diagnostic)") }
            Console.say(summary(outcome))
            if !outcome.isSound { throw ExitCode(65) }
        }
    }

    private func summary(_ outcome: CheckHandbook.Outcome) -> String {
        let language = options.language
        let errors = outcome.diagnostics.count { $0.severity == .error }
        let others = outcome.diagnostics.count - errors
        var text = language.say(
            "\(outcome.name): \(outcome.checked) rules and rows over "
                + "\(scale(outcome.situations)) situations: "
                + "\(errors) \(errors == 1 ? "error" : "errors"), "
                + "\(others) \(others == 1 ? "warning" : "warnings")",
            fr: "\(outcome.name)\u{A0}: \(outcome.checked) règles et lignes sur "
                + "\(scale(outcome.situations)) situations\u{A0}: "
                + "\(errors) \(errors < 2 ? "erreur" : "erreurs"), "
                + "\(others) \(others < 2 ? "avertissement" : "avertissements")")
        if outcome.setAside > 0 {
            text += language.say(
                "; \(outcome.setAside) left out for an error",
                fr: "\u{A0}; \(outcome.setAside) écartées pour erreur")
        }
        if outcome.unlisted > 0 {
            text += language.say(
                "; \(outcome.unlisted) more not listed",
                fr: "\u{A0}; \(outcome.unlisted) autres non énumérés")
        }
        return text
    }

    /// A number of situations: exact while it can be read, else as a power of ten.
    private func scale(_ count: Double) -> String {
        if count < 1_000_000 { return String(Int(count)) }
        let power = Int(log10(count))
        let lead = String(format: "%.1f", count / pow(10, Double(power)))
        return "\(options.language == .french ? lead.replacing(".", with: ",") : lead)·10^\(power)"
    }
}

/// `vigie handbook print`.
struct HandbookPrintCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "print",
        abstract: "Set the handbook as a booklet: HTML, or PDF with WeasyPrint.")

    @OptionGroup var options: HandbookOptions

    @Option(help: "The size of a page: a6 (pocket) or a5.")
    var format: HandbookPages.Format = .a6

    @Option(
        help: ArgumentHelp(
            "An earlier edition; what changed makes the last chapter.", valueName: "path"))
    var since: String?

    @Option(
        help: ArgumentHelp(
            "Write to this file, .html or .pdf, instead of standard output.", valueName: "file"))
    var out: String?

    func run() throws {
        try CommandFailure.reported {
            let page = try PrintHandbook()(
                options.path(), language: options.language, format: format, since: since,
                program: "vigie \(ProgramVersion.text)")
            guard let out else { return Console.say(page) }
            if out.lowercased().hasSuffix(".pdf") {
                try WeasyPrint.write(page, to: out)
            } else {
                try OutputFile.write(page, to: out)
            }
            Console.complain("wrote \(out)")
        }
    }
}

extension HandbookPages.Format: ExpressibleByArgument {}

/// `vigie handbook diff`.
struct HandbookDiffCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "Say what changed between two editions, in words and in answers.")

    @Argument(help: "The earlier edition: a folder or file.")
    var old: String

    @Argument(help: "The later edition; without it, the one that ships.")
    var new: String?

    @Option(help: "The language: en or fr.")
    var language: Language = .english

    func run() throws {
        try CommandFailure.reported {
            let newer = try FindHandbook()(new, dataFolder: Bootstrap.dataFolder)
            let changes = try CompareHandbooks()(old, newer, language: language)
            if changes.sections.isEmpty {
                Console.say(language.say("Nothing changed.", fr: "Rien n’a changé."))
            }
            for section in changes.sections {
                Console.say("\(section.title):")
                for line in section.lines { Console.say("  \(line)") }
            }
        }
    }
}
