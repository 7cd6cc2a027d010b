import Domain

/// Commitments as numbered paragraphs, to be pasted into a report: how many stand how, then each
/// one, the most pressing first.
public struct CommitmentReport: Sendable {
    /// What the paragraphs are written from.
    public struct Content: Sendable {
        public var on: Day
        public var country: String
        /// Days before a deadline at which a commitment counts as due soon.
        public var notice: Int
        public var states: [CommitmentState]
        public var commitments: [String: Commitment]
        public var assessment: CommitmentAssessment
        public var coders: [Coder]
        public var measures: [PoliticalMeasure]
        /// The sources' titles by identifier.
        public var sources: [String: Source]
        public var isExercise: Bool

        public init(
            on: Day, country: String, notice: Int = 60, states: [CommitmentState],
            commitments: [String: Commitment], assessment: CommitmentAssessment, coders: [Coder],
            measures: [PoliticalMeasure], sources: [String: Source] = [:], isExercise: Bool
        ) {
            self.on = on
            self.country = country
            self.notice = notice
            self.states = states
            self.commitments = commitments
            self.assessment = assessment
            self.coders = coders
            self.measures = measures
            self.sources = sources
            self.isExercise = isExercise
        }
    }

    let content: Content
    let wording: MissionWording

    var language: Language { wording.language }

    public init(_ content: Content, wording: MissionWording = MissionWording(.english)) {
        self.content = content
        self.wording = wording
    }

    /// The text.
    public var text: String {
        var paragraphs = [overview]
        for group in CommitmentGroup.allCases {
            let states = content.states.filter { CommitmentGroup($0) == group }
            paragraphs += states.map {
                CommitmentParagraph($0, content.commitments[$0.id], wording).text
            }
        }
        let plain = content.states.filter { CommitmentGroup($0) == nil }
        if !plain.isEmpty { paragraphs.append(undated(plain)) }
        paragraphs += [CommitmentSummary(content.assessment, content.coders, wording).text]
        if !content.measures.isEmpty { paragraphs.append(measures) }
        if let sources { paragraphs.append(sources) }
        return ParagraphText.numbered(paragraphs, isExercise: content.isExercise)
    }

    /// How many stand how.
    private var overview: String {
        let counts = CommitmentGroup.allCases.compactMap { group in
            let count = content.states.count { CommitmentGroup($0) == group }
            return count == 0
                ? nil : "\(language.number(count)) \(group.name(count, content.notice, language))"
        }
        let plain = content.states.count { CommitmentGroup($0) == nil }
        let rest =
            plain == 0
            ? []
            : [
                wording.say(
                    "\(plain) without any date", fr: "\(plain) sans aucune date")
            ]
        let all = content.states.count
        let day = language.day(content.on)
        let country = language.country(content.country)
        return wording.say(
            "On \(day), \(language.count(all, "commitment", "commitments", fr: "", "")) in \(country) "
                + "\(all == 1 ? "was" : "were") followed: "
                + wording.listed(counts + rest) + ".",
            fr: "Au \(day), "
                + language.count(
                    all, "", "", fr: "engagement était suivi", "engagements étaient suivis")
                + " (\(country))\u{A0}: "
                + wording.listed(counts + rest) + ".")
    }

    /// Those without a date, in one paragraph.
    private func undated(_ states: [CommitmentState]) -> String {
        let items = states.map { state in
            let status =
                state.codings.isEmpty
                ? wording.say("not coded", fr: "non codé")
                : wording.say("status ", fr: "degré ") + CommitmentListing.status(state)
            let agreement = content.commitments[state.id].flatMap { commitment in
                commitment.article.isEmpty
                    ? nil
                    : (commitment.article.first?.isNumber == true ? "art.\u{A0}" : "")
                        + commitment.article
            }
            let marks = ([agreement] + [status]).compactMap { $0 }.joined(separator: ", ")
            return "\(wording.text(state.title)) (\(marks))"
        }
        return wording.say(
            "Also followed, without a date: ", fr: "Suivis également, sans date\u{A0}: ")
            + wording.lettered(items) + "."
    }

    private var measures: String {
        let items = content.measures.map { measure in
            let end =
                measure.isEndUnknown
                ? wording.say(", end not known", fr: ", fin inconnue") : ""
            return "\(wording.listed(measure.by)), "
                + wording.say("since ", fr: "depuis le ") + language.day(measure.when.first)
                + "\(end)\(wording.say(": ", fr: "\u{A0}: "))\(wording.text(measure.text))"
        }
        let day = language.day(content.on)
        return wording.say(
            "Measures that held on \(day): ", fr: "Mesures en vigueur le \(day)\u{A0}: ")
            + wording.lettered(items) + "."
    }

    /// The sources of all that is said, by title; protected ones are never named.
    private var sources: String? {
        let used = Set(
            content.states.flatMap { state in
                state.dates.flatMap(\.references) + state.codings.flatMap(\.references)
                    + (content.commitments[state.id]?.references ?? [])
            }.map(\.source)
        ).sorted()
        let items = used.compactMap { id -> String? in
            guard let source = content.sources[id], source.kind != .person, source.isNameable
            else { return nil }
            return [source.title, source.publisher ?? ""].filter { !$0.isEmpty }
                .joined(separator: ", ")
        }
        if items.isEmpty { return nil }
        return wording.say("Sources: ", fr: "Sources\u{A0}: ") + wording.lettered(items) + "."
    }
}

/// How a dated or settled commitment stands, the most pressing first.
enum CommitmentGroup: CaseIterable {
    case overdue, dueSoon, open, owed, kept, withdrawn

    /// `nil` for what is owed without any date ever given.
    init?(_ state: CommitmentState) {
        switch state.standing {
        case .overdue: self = .overdue
        case .dueSoon: self = .dueSoon
        case .open: self = .open
        case .kept: self = .kept
        case .withdrawn: self = .withdrawn
        case .undated:
            if state.dates.isEmpty { return nil }
            self = .owed
        }
    }

    /// The group after its number.
    func name(_ count: Int, _ notice: Int, _ language: Language) -> String {
        switch self {
        case .overdue: language.say("overdue", fr: "en retard")
        case .dueSoon:
            language.say("due within \(notice) days", fr: "à échoir dans les \(notice) jours")
        case .open: language.say("due later", fr: "à échoir plus tard")
        case .owed:
            language.say(
                "owed without a deadline", fr: count < 2 ? "dû sans échéance" : "dus sans échéance")
        case .kept: language.say("kept", fr: count < 2 ? "tenu" : "tenus")
        case .withdrawn: language.say("taken back", fr: count < 2 ? "retiré" : "retirés")
        }
    }
}
