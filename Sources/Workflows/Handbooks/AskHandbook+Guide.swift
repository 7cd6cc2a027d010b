import Domain
import Guidance
import Publishing

extension AskHandbook {
    /// What a page that leads through the handbook shows.
    ///
    /// - Parameters:
    ///   - known: What was answered, as fact and value.
    ///   - unknown: The facts that the reader does not know, so that they are not asked again.
    ///   - day: The day asked for; without one today, or the edition's nearest day.
    ///   - question: `HandbookGuidePage.everything` or a question; `nil` while none is chosen.
    /// - Throws: `AdviceError` for what the handbook does not know.
    public func guide(
        _ known: [String: String], unknown: [String] = [], on day: Day? = nil, today: Day,
        question: String?
    ) throws -> HandbookGuideContent {
        let day = day ?? applicableDay(today)
        var content = HandbookGuideContent(
            title: handbook.title.text(in: language), edition: handbook.edition,
            preface: handbook.preface.text(in: language), period: handbook.period, day: day,
            today: today,
            questions: questions.map { HandbookGuideContent.Choice(id: $0.id, wording: $0.wording) }
        )
        guard let question else { return content }
        let isEverything = question == HandbookGuidePage.everything
        let answer = try self(known, on: day, question: isEverything ? nil : question)
        content.question =
            content.questions.first { $0.id == question }
            ?? HandbookGuideContent.Choice(id: question, wording: content.title)
        content.given = given(known, unknown)
        content.next = answer.open.first { !unknown.contains($0.fact) }.map(next)
        content.verdicts = answer.verdicts.map(verdict)
        content.pending = answer.pending
        content.silent = answer.silent
        content.isSilent = answer.isSilent
        content.isImpossible = answer.isImpossible
        return content
    }

    /// The facts in the order in which the handbook declares them.
    private func given(_ known: [String: String], _ unknown: [String])
        -> [HandbookGuideContent.Given]
    {
        handbook.facts.compactMap { fact in
            let label = fact.label.text(in: language)
            guard let value = known[fact.id] else {
                return unknown.contains(fact.id)
                    ? HandbookGuideContent.Given(fact: fact.id, label: label, value: nil) : nil
            }
            let wording =
                switch fact.domain {
                case .choice(let values):
                    values.first { $0.id == value }?.label.text(in: language) ?? value
                case .number(_, let unit): "\(value) \(unit.text(in: language))"
                }
            return HandbookGuideContent.Given(
                fact: fact.id, label: label,
                value: HandbookGuideContent.Choice(id: value, wording: wording))
        }
    }

    private func next(_ fact: NextFact) -> HandbookGuideContent.Next {
        HandbookGuideContent.Next(
            fact: fact.fact, wording: fact.wording,
            choices: fact.choices.map { .init(id: $0.id, wording: $0.wording) },
            bounds: fact.bounds, unit: fact.unit)
    }

    private func verdict(_ verdict: Verdict) -> HandbookGuideContent.Verdict {
        HandbookGuideContent.Verdict(
            mode: mode(verdict.standing), action: verdict.action, approvers: verdict.approvers,
            grounds: verdict.grounds.map { ground in
                HandbookGuideContent.Ground(
                    rule: ground.rule, text: ground.text, limit: ground.limit,
                    sources: ground.sources, isUnverified: ground.isUnverified)
            }, overruled: verdict.overruled)
    }

    private func mode(_ standing: Advice.Standing) -> HandbookGuideContent.Mode? {
        switch standing {
        case .conflict: nil
        case .mustNot: .mustNot
        case .must: .must
        case .needsApproval: .approval
        case .may: .may
        }
    }
}
