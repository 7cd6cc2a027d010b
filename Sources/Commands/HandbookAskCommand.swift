import ArgumentParser
import Bootstrap
import Domain
import Foundation
import Publishing
import Workflows

/// `vigie handbook ask`.
struct HandbookAskCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ask",
        abstract: "Ask what a situation calls for: by flags, or led by questions.",
        discussion: """
            Facts are given as --fact who=what (see --list). What is not given is not known: rules \
            count when they apply whatever it is, and the facts that still matter are named. With \
            --guided (or without facts, on a terminal) only facts that can change the answer are \
            asked, the most useful one first.
            """)

    @Argument(help: "The question, as --list names it; without it, everything that is said.")
    var question: String?

    @Option(help: ArgumentHelp("A known fact; may be repeated.", valueName: "fact=value"))
    var fact: [String] = []

    @Option(help: ArgumentHelp("The day (default: today).", valueName: "YYYY-MM-DD"))
    var on: Day?

    @Flag(help: "Be led by questions.")
    var guided = false

    @Flag(help: "List the questions that can be asked.")
    var list = false

    @OptionGroup var options: HandbookOptions

    func run() throws {
        try CommandFailure.reported {
            let handbook = try AskHandbook(path: options.path(), language: options.language)
            if list {
                for question in handbook.questions {
                    Console.say("\(question.id): \(question.wording)")
                }
                return
            }
            let facts = try knownFacts()
            let day = try day(handbook)
            let isLed = guided || (facts.isEmpty && isatty(0) == 1 && Console.isTerminal)
            let answer =
                isLed
                ? try HandbookInterview(handbook, options.language, day).answer(question, facts)
                : try handbook(facts, on: day, question: question)
            Console.say(HandbookAnswerText(answer, options.language, isFinal: isLed).text)
        }
    }

    private func knownFacts() throws -> [String: String] {
        var facts: [String: String] = [:]
        for text in fact {
            let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
            guard parts.count == 2 else {
                throw UsageError("'\(text)' is not a fact; write --fact imminence=now.")
            }
            guard facts.updateValue(parts[1], forKey: parts[0]) == nil else {
                throw UsageError("The fact '\(parts[0])' is given twice.")
            }
        }
        return facts
    }

    /// The day asked for; without one today, or the edition's nearest day, and then it is said.
    private func day(_ handbook: AskHandbook) throws -> Day {
        if let on { return on }
        let today = Bootstrap.today
        let day = handbook.applicableDay(today)
        if day != today {
            Console.complain(
                options.language.say(
                    "this edition does not apply today (\(today)); answering as of \(day)",
                    fr: "cette édition ne s’applique pas aujourd’hui (\(today))\u{A0}; réponse au "
                        + "\(day)"))
        }
        return day
    }
}

/// Leads somebody through the facts that matter.
struct HandbookInterview {
    private let handbook: AskHandbook
    private let language: Language
    private let day: Day

    init(_ handbook: AskHandbook, _ language: Language, _ day: Day) {
        self.handbook = handbook
        self.language = language
        self.day = day
    }

    /// Asks until nothing open can change the answer, or the person knows no more.
    func answer(_ question: String?, _ known: [String: String]) throws -> AskHandbook.Answer {
        let question = question ?? chosenQuestion()
        var facts = known
        var skipped: Set<String> = []
        while true {
            let answer = try handbook(facts, on: day, question: question)
            guard let next = answer.open.first(where: { !skipped.contains($0.fact) }) else {
                return answer
            }
            switch ask(next) {
            case .value(let value): facts[next.fact] = value
            case .unknown: skipped.insert(next.fact)
            case .end: return answer
            }
        }
    }

    private enum Reply {
        case value(String), unknown, end
    }

    private func chosenQuestion() -> String? {
        let questions = handbook.questions
        for (number, question) in questions.enumerated() {
            Console.say("\(number + 1). \(question.wording)")
        }
        prompt(language.say("Which question? ", fr: "Quelle question\u{A0}? "))
        guard let line = readLine(), let number = Int(line.trimmed), number > 0,
            number <= questions.count
        else { return nil }
        return questions[number - 1].id
    }

    private func ask(_ next: AskHandbook.NextFact) -> Reply {
        Console.say("\n\(next.wording)")
        for (number, choice) in next.choices.enumerated() {
            Console.say("  \(number + 1). \(choice.wording)")
        }
        if let bounds = next.bounds {
            Console.say("  \(bounds.lowerBound)–\(bounds.upperBound)")
        }
        let hint = language.say("(Enter: not known) ", fr: "(Entrée\u{A0}: on ne sait) ")
        while true {
            prompt(hint)
            guard let line = readLine() else { return .end }
            let text = line.trimmed
            if text.isEmpty { return .unknown }
            if let number = Int(text) {
                if let bounds = next.bounds, bounds.contains(number) { return .value(text) }
                if next.bounds == nil, number > 0, number <= next.choices.count {
                    return .value(next.choices[number - 1].id)
                }
            }
            if next.choices.contains(where: { $0.id == text }) { return .value(text) }
            let bounds = next.bounds ?? 1...max(1, next.choices.count)
            Console.say(
                language.say(
                    "'\(text)' is no answer: type a number from \(bounds.lowerBound) to "
                        + "\(bounds.upperBound), or Enter.",
                    fr: "«\u{A0}\(text)\u{A0}» n’est pas une réponse\u{A0}: tapez un nombre de "
                        + "\(bounds.lowerBound) à \(bounds.upperBound), ou Entrée."))
        }
    }

    private func prompt(_ text: String) {
        Console.write(text)
    }
}

extension String {
    fileprivate var trimmed: String { trimmingCharacters(in: .whitespacesAndNewlines) }
}
