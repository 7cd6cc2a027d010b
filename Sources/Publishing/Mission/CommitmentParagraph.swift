import Domain

/// One commitment as a paragraph: who owes it to whom, where it stands, every date ever given, the
/// status and what a higher one needs.
struct CommitmentParagraph {
    let state: CommitmentState
    let commitment: Commitment?
    let wording: MissionWording

    init(_ state: CommitmentState, _ commitment: Commitment?, _ wording: MissionWording) {
        self.state = state
        self.commitment = commitment
        self.wording = wording
    }

    private var language: Language { wording.language }

    private func say(_ english: String, fr french: String) -> String {
        language.say(english, fr: french)
    }

    var text: String {
        let parts = [
            wording.text(state.title) + parties + ".", standing, dates, status, evidence,
        ]
        return parts.filter { !$0.isEmpty }.joined(separator: " ")
    }

    /// ` (owed by A to B and C; criteria: inclusive, free)`.
    private var parties: String {
        guard let commitment else { return "" }
        var parts: [String] = []
        if !commitment.promisors.isEmpty {
            let by = wording.listed(commitment.promisors)
            let to = wording.listed(commitment.promisees)
            parts.append(
                say(
                    "owed by \(by)" + (to.isEmpty ? "" : " to \(to)"),
                    fr: "débiteur\u{A0}: \(by)" + (to.isEmpty ? "" : "\u{A0}; envers\u{A0}: \(to)"))
            )
        }
        if !commitment.criteria.isEmpty {
            parts.append(
                say("criteria: ", fr: "critères\u{A0}: ") + wording.listed(commitment.criteria))
        }
        if !commitment.article.isEmpty {
            parts.append(
                "\(wording.text(commitment.agreement)), "
                    + (commitment.article.first?.isNumber == true ? "article " : "")
                    + commitment.article)
        }
        return parts.isEmpty ? "" : " (\(parts.joined(separator: say("; ", fr: "\u{A0}; "))))"
    }

    private func days(_ count: Int) -> String {
        language.count(count, "day", "days", fr: "jour", "jours")
    }

    private var standing: String {
        switch state.standing {
        case .kept(let on, let late): return kept(on, late)
        case .withdrawn(let on):
            return say("Taken back on \(language.day(on)).", fr: "Retiré le \(language.day(on)).")
        case .overdue(let count):
            return say("Overdue by \(days(count))", fr: "En retard de \(days(count))") + deadline
        case .dueSoon(let count), .open(let count):
            return say("Due in \(days(count))", fr: "À échoir dans \(days(count))") + deadline
        case .undated: return say("Owed without a deadline.", fr: "Dû sans échéance.")
        }
    }

    private func kept(_ on: Day, _ late: Int?) -> String {
        let day = language.day(on)
        let when: String =
            switch late {
            case .some(let late) where late > 0:
                say(", \(days(late)) late", fr: ", avec \(days(late)) de retard")
            case .some(let late) where late < 0:
                say(", \(days(-late)) early", fr: ", avec \(days(-late)) d’avance")
            case .some: say(", on time", fr: ", à temps")
            case .none: ""
            }
        return say("Kept on \(day)\(when).", fr: "Tenu le \(day)\(when).")
    }

    /// `: the deadline of 26 March 2024 is 742 days after the first one (15 March 2022), in 3 moves.`
    private var deadline: String {
        guard let current = state.currentDue else { return "." }
        var text = say(": the deadline is ", fr: "\u{A0}: échéance ") + due(current)
        if let slippage = state.slippage, slippage != 0, let first = state.firstDue {
            let moves = language.count(state.moves, "move", "moves", fr: "report", "reports")
            text += say(
                ", \(days(abs(slippage))) \(slippage > 0 ? "after" : "before") the first one "
                    + "(\(due(first))), in \(moves)",
                fr: ", soit \(days(abs(slippage))) \(slippage > 0 ? "après" : "avant") la première "
                    + "(\(due(first))), en \(moves)")
        }
        return text + "."
    }

    /// The dates given, by voice, each with who gave it and when.
    private var dates: String {
        PromisedDate.Kind.allCases.compactMap { kind in
            let dates = state.dates.filter { $0.kind == kind }
            guard !dates.isEmpty else { return nil }
            let items = dates.map { date in
                let mark =
                    date.references.verification == .unverified
                    ? say(", unverified", fr: ", non vérifié") : ""
                return "\(due(date.due)) (\(wording.text(date.by)), "
                    + "\(language.days(date.given))\(mark))"
            }
            return voice(kind) + items.joined(separator: say("; ", fr: "\u{A0}; ")) + "."
        }.joined(separator: " ")
    }

    private func voice(_ kind: PromisedDate.Kind) -> String {
        switch kind {
        case .promised: say("Promised: ", fr: "Promis\u{A0}: ")
        case .demanded: say("Demanded: ", fr: "Exigé\u{A0}: ")
        case .proposed: say("Proposed: ", fr: "Proposé\u{A0}: ")
        }
    }

    private func due(_ due: DueDate) -> String {
        switch due {
        case .within(let range): language.days(range)
        case .notBefore(let first):
            say("not before \(language.day(first))", fr: "pas avant le \(language.day(first))")
        case .unset: say("no date", fr: "sans date")
        }
    }

    private var status: String {
        if state.codings.isEmpty { return say("Status: not coded.", fr: "Degré\u{A0}: non codé.") }
        let items = state.codings.map { coding in
            let status =
                coding.status.map { "\($0.rawValue), \($0.name(in: language))" }
                ?? say("not assessable", fr: "non évaluable")
            let reason = coding.reason.isEmpty ? "" : " (\(wording.text(coding.reason)))"
            return "\(wording.text(coding.coder)) \(status)\(reason)"
        }
        return say("Status 0–3: ", fr: "Degré 0–3\u{A0}: ")
            + items.joined(separator: say("; ", fr: "\u{A0}; ")) + "."
    }

    private var evidence: String {
        if state.evidenceToUpgrade.isEmpty { return "" }
        return say("A higher status needs: ", fr: "Pour un degré plus élevé\u{A0}: ")
            + state.evidenceToUpgrade.map(wording.text)
            .joined(separator: say("; ", fr: "\u{A0}; ")) + "."
    }
}

extension ImplementationStatus {
    /// The status as a word.
    func name(in language: Language) -> String {
        switch self {
        case .notBegun: language.say(label, fr: "non entamé")
        case .minimum: language.say(label, fr: "minimal")
        case .intermediate: language.say(label, fr: "intermédiaire")
        case .full: language.say(label, fr: "complet")
        }
    }
}
