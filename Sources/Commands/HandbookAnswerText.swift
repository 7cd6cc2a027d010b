import Domain
import Publishing
import Workflows

/// An answer of the handbook as text for a terminal.
struct HandbookAnswerText {
    private let answer: AskHandbook.Answer
    private let language: Language
    /// Whether nothing more will be asked.
    private let isFinal: Bool

    init(_ answer: AskHandbook.Answer, _ language: Language, isFinal: Bool) {
        self.answer = answer
        self.language = language
        self.isFinal = isFinal
    }

    var text: String {
        var lines = [
            "\(answer.edition), \(language.day(answer.day))",
            language.say("Situation: ", fr: "Situation\u{A0}: ") + answer.situation, "",
        ]
        if answer.isImpossible {
            lines.append(
                language.say(
                    "The handbook says that this situation cannot occur; check the facts.",
                    fr: "Selon le manuel, cette situation ne peut se produire\u{A0}; vérifiez les "
                        + "faits."))
        }
        if answer.isSilent { lines.append(silence) }
        for action in answer.pending {
            lines.append(language.say("DEPENDS   \(action)", fr: "DÉPEND    \(action)"))
        }
        for verdict in answer.verdicts { lines += self.lines(verdict) }
        for action in answer.silent where !answer.isSilent {
            lines.append(
                language.say("SILENT    \(action)", fr: "RIEN      \(action)"))
        }
        lines += openLines
        return lines.joined(separator: "\n")
    }

    private var silence: String {
        language.say(
            "The handbook is silent. That is not permission: ask your superior.",
            fr: "Le manuel se tait. Ce n’est pas une permission\u{A0}: demandez à votre supérieur.")
    }

    private func lines(_ verdict: AskHandbook.Verdict) -> [String] {
        let word = verdict.standing.name(in: language)
        let gap = String(repeating: " ", count: max(1, 10 - word.count))
        var lines = ["\(word)\(gap)\(verdict.action)"]
        let indent = String(repeating: " ", count: 10)
        if !verdict.approvers.isEmpty {
            lines.append(
                indent + language.say("approval by: ", fr: "accord de\u{A0}: ")
                    + verdict.approvers.joined(separator: " + "))
        }
        for ground in verdict.grounds {
            let mark =
                ground.isUnverified ? language.say("; unverified", fr: "\u{A0}; non vérifiée") : ""
            let colon = language.say(":", fr: "\u{A0}:")
            lines.append("\(indent)\(ground.rule)\(colon) \(ground.text) [\(ground.source)\(mark)]")
            if !ground.limit.isEmpty {
                lines.append(indent + language.say("limit: ", fr: "limite\u{A0}: ") + ground.limit)
            }
        }
        if !verdict.overruled.isEmpty {
            lines.append(
                indent + language.say("prevails over: ", fr: "l’emporte sur\u{A0}: ")
                    + verdict.overruled.joined(separator: ", "))
        }
        return lines
    }

    private var openLines: [String] {
        if answer.open.isEmpty { return [] }
        var lines = [
            "",
            language.say(
                "Not yet known, and it may change the answer:",
                fr: "On ne le sait pas encore, et la réponse peut en dépendre\u{A0}:"),
        ]
        for next in answer.open.prefix(isFinal ? answer.open.count : 6) {
            let values =
                next.bounds.map { "\($0.lowerBound)–\($0.upperBound)" }
                ?? next.choices.map(\.id).joined(separator: "|")
            lines.append("  \(next.wording)  --fact \(next.fact)=\(values)")
        }
        return lines
    }
}
