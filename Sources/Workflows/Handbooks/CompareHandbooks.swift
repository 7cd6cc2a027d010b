import Domain
import Guidance
import Publishing

/// Says what changed from one edition of a handbook to another, in words.
public struct CompareHandbooks: Sendable {
    public init() {}

    /// - Throws: `FileError`, `NotationError`.
    public func callAsFunction(_ old: String, _ new: String, language: Language) throws
        -> HandbookChanges
    {
        try self(old, HandbookFolder(path: new).handbook, language: language)
    }

    /// The same with the later edition already read.
    func callAsFunction(_ old: String, _ newer: Handbook, language: Language) throws
        -> HandbookChanges
    {
        let older = try HandbookFolder(path: old).handbook
        let writer = ChangeWriter(old: older, new: newer, language: language)
        return HandbookChanges(
            edition: older.edition,
            sections: writer.sections(of: EditionComparison(from: older, to: newer)))
    }
}

/// Writes the differences of two editions.
struct ChangeWriter {
    let old: Handbook
    let new: Handbook
    let language: Language

    private var tongue: Handbook.Language { Handbook.Language(language) }

    func sections(of comparison: EditionComparison) -> [HandbookChanges.Section] {
        let parts: [(String, [String])] = [
            (
                language.say("Answers that are not the same", fr: "Réponses qui diffèrent"),
                comparison.answers.map(line)
                    + comparison.undecided.map {
                        language.say("\(name($0)): not decided", fr: "\(name($0))\u{A0}: indécis")
                    }
            ),
            (language.say("New", fr: "Nouveau"), comparison.added.map(line)),
            (language.say("Gone", fr: "Supprimé"), comparison.removed.map(line)),
            (language.say("Changed", fr: "Modifié"), comparison.changed.map(line)),
        ]
        return parts.filter { !$0.1.isEmpty }
            .map { HandbookChanges.Section(title: $0.0, lines: $0.1) }
    }

    private func line(_ change: EditionComparison.AnswerChange) -> String {
        var situation = SituationWords(new).words(change.circumstances, in: tongue)
        if let day = change.day { situation += "; \(language.day(day))" }
        let added = change.newRules.filter { !change.oldRules.contains($0) }
        let list = (change.oldRules + added).joined(separator: ", ")
        return language.say(
            "\(name(change.action)): was \(word(change.was)), is now \(word(change.isNow)). "
                + "Situation: \(situation) (\(list))",
            fr: "\(name(change.action))\u{A0}: était \(word(change.was)), est désormais "
                + "\(word(change.isNow)). Situation\u{A0}: \(situation) (\(list))")
    }

    private func name(_ action: String) -> String {
        (new.actions + old.actions).first { $0.id == action }?.label.text(in: tongue) ?? action
    }

    private func word(_ standing: Advice.Standing?) -> String {
        standing?.name(in: language) ?? language.say("not spoken of", fr: "non traité")
    }

    private func line(_ item: EditionComparison.Item) -> String {
        let text = (new.rules + old.rules).first { $0.id == item.id && item.kind == .rule }?.text
        let kind = kindName(item.kind)
        var result = "\(kind) \(item.id)"
        if !item.aspects.isEmpty {
            result += " (\(item.aspects.map(aspectName).joined(separator: ", ")))"
        }
        if let text { result += language.say(": ", fr: "\u{A0}: ") + text.text(in: tongue) }
        return result
    }

    private func kindName(_ kind: EditionComparison.Item.Kind) -> String {
        switch kind {
        case .rule: language.say("rule", fr: "règle")
        case .table: language.say("table", fr: "tableau")
        case .fact: language.say("fact", fr: "fait")
        case .action: language.say("action", fr: "action")
        case .office: language.say("office", fr: "responsable")
        case .authority: language.say("authority", fr: "texte")
        case .question: language.say("question", fr: "question")
        }
    }

    private func aspectName(_ aspect: EditionComparison.Aspect) -> String {
        switch aspect {
        case .situations: language.say("situations", fr: "situations")
        case .effects: language.say("effects", fr: "effets")
        case .text: language.say("words", fr: "texte")
        case .authority: language.say("source", fr: "source")
        case .standing: language.say("standing", fr: "vérification")
        case .period: language.say("dates", fr: "dates")
        case .chapter: language.say("chapter", fr: "chapitre")
        case .policy: language.say("hit policy", fr: "règle de choix")
        case .rows: language.say("rows", fr: "lignes")
        case .outputs: language.say("answers", fr: "réponses")
        case .declaration: language.say("declaration", fr: "déclaration")
        }
    }
}

extension Advice.Standing {
    /// The standing as a word.
    public func name(in language: Language) -> String {
        switch self {
        case .conflict: language.say("CONTRADICTION", fr: "CONTRADICTION")
        case .mustNot: language.say("MUST NOT", fr: "INTERDIT")
        case .must: language.say("MUST", fr: "DEVOIR")
        case .needsApproval: language.say("ASK FIRST", fr: "ACCORD")
        case .may: language.say("MAY", fr: "PERMIS")
        }
    }
}
