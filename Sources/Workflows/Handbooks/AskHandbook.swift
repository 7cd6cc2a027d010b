import Domain
import Guidance
import Publishing

/// Asks a handbook about a situation, all of it known or part of it.
public struct AskHandbook: Sendable {
    let handbook: Handbook
    private let adviser: HandbookAdviser
    let language: Handbook.Language

    /// Opens a handbook.
    ///
    /// - Throws: `FileError`, `NotationError`.
    public init(path: String, language: Language = .english) throws {
        handbook = try HandbookFolder(path: path).handbook
        adviser = HandbookAdviser(handbook)
        self.language = Handbook.Language(language)
    }

    /// Something that can be asked.
    public struct Question: Sendable, Hashable {
        public let id: String
        public let wording: String
    }

    /// What to ask the person next.
    public struct NextFact: Sendable, Hashable {
        public let fact: String
        public let wording: String
        /// The values to choose from, with their names; empty for a number.
        public let choices: [Question]
        /// The lowest and highest number; `nil` for a choice.
        public let bounds: ClosedRange<Int>?
        /// The unit of a number; empty for a choice.
        public let unit: String
    }

    /// The handbook's answer in words.
    public struct Answer: Sendable {
        /// What is known, in words.
        public let situation: String
        public let day: Day
        /// Title, edition and, where the day asked for had to be replaced, why.
        public let edition: String
        public let verdicts: [Verdict]
        /// Actions of the question whose answer depends on open facts.
        public let pending: [String]
        /// Actions of the question about which nothing is said.
        public let silent: [String]
        public let isSilent: Bool
        public let isImpossible: Bool
        /// The facts still open, the most useful one first.
        public let open: [NextFact]
    }

    /// What is said about one action.
    public struct Verdict: Sendable {
        public let standing: Advice.Standing
        public let action: String
        public let approvers: [String]
        public let grounds: [Ground]
        public let overruled: [String]
    }

    /// A rule that gives an answer.
    public struct Ground: Sendable {
        public let rule: String
        public let text: String
        public let limit: String
        /// What it rests on, in short: `SGB 5.1`.
        public let source: String
        /// The same in full, one text each.
        public let sources: [String]
        public let isUnverified: Bool
    }

    /// The handbook's questions.
    public var questions: [Question] {
        handbook.questions.map { Question(id: $0.id, wording: $0.wording.text(in: language)) }
    }

    /// The last day of the edition when a day lies outside it, else the day.
    public func applicableDay(_ day: Day) -> Day {
        handbook.period.contains(day)
            ? day : min(max(day, handbook.period.first), handbook.period.last)
    }

    /// Answers for facts given as `fact: value`.
    ///
    /// - Throws: `AdviceError` for what the handbook does not know.
    public func callAsFunction(
        _ facts: [String: String], on day: Day, question: String? = nil
    ) throws -> Answer {
        let situation = try situation(facts)
        let advice = try adviser.advice(on: situation, day: day, question: question)
        let names = Dictionary(
            handbook.actions.map { ($0.id, $0.label.text(in: language)) },
            uniquingKeysWith: { first, _ in first })
        return Answer(
            situation: SituationWords(handbook).words(advice.situation, in: language), day: day,
            edition: "\(handbook.title.text(in: language)), \(handbook.edition)",
            verdicts: advice.verdicts.map { verdict($0, names) },
            pending: advice.pending.map { names[$0] ?? $0 },
            silent: advice.silent.map { names[$0] ?? $0 }, isSilent: advice.isSilent,
            isImpossible: advice.isImpossible,
            open: advice.openFacts.compactMap(nextFact))
    }

    private func situation(_ facts: [String: String]) throws -> Handbook.Situation {
        var situation = Handbook.Situation()
        for (name, text) in facts {
            let fact = handbook.facts.first { $0.id == name }
            if case .number? = fact?.domain, let number = Int(text) {
                situation.known[name] = .number(number)
            } else {
                situation.known[name] = .value(text)
            }
        }
        return situation
    }

    private func verdict(_ verdict: Advice.Verdict, _ names: [String: String]) -> Verdict {
        Verdict(
            standing: verdict.standing, action: names[verdict.action] ?? verdict.action,
            approvers: verdict.approvers.map(title), grounds: verdict.grounds.map(ground),
            overruled: verdict.overruled)
    }

    private func title(_ office: String) -> String {
        handbook.offices.first { $0.id == office }?.title.text(in: language) ?? office
    }

    private func ground(_ ground: Advice.Ground) -> Ground {
        Ground(
            rule: ground.rule, text: ground.text.text(in: language),
            limit: ground.limit.text(in: language),
            source: ground.citations.map { citation in
                citation.passage.isEmpty
                    ? citation.authority : "\(citation.authority) \(citation.passage)"
            }.joined(separator: "; "), sources: ground.citations.map(source),
            isUnverified: ground.standing == .unverified)
    }

    /// `Policy on detention (ISOP 2010.6), para. 4`.
    private func source(_ citation: Handbook.Citation) -> String {
        let authority = handbook.authorities.first { $0.id == citation.authority }
        let title = authority?.title.text(in: language) ?? citation.authority
        let reference = authority?.reference.text(in: language) ?? ""
        return title + (reference.isEmpty ? "" : " (\(reference))")
            + (citation.passage.isEmpty ? "" : ", \(citation.passage)")
    }

    private func nextFact(_ id: String) -> NextFact? {
        guard let fact = handbook.facts.first(where: { $0.id == id }) else { return nil }
        switch fact.domain {
        case .choice(let values):
            let choices = values.map { Question(id: $0.id, wording: $0.label.text(in: language)) }
            return NextFact(
                fact: id, wording: fact.question.text(in: language), choices: choices, bounds: nil,
                unit: "")
        case .number(let bounds, let unit):
            return NextFact(
                fact: id, wording: fact.question.text(in: language), choices: [], bounds: bounds,
                unit: unit.text(in: language))
        }
    }
}
