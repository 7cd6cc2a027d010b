import Domain

/// Commitments as listings.
public enum CommitmentListing {
    /// Where each commitment stood.
    public static func table(
        _ states: [CommitmentState], commitments: [String: Commitment], coders: [Coder],
        caption: String? = nil, notes: [String] = [], isExercise: Bool = false
    ) -> TableDocument {
        TableDocument(
            columns: columns, rows: states.map { row($0, commitments[$0.id], coders) },
            caption: caption, notes: notes, isExercise: isExercise)
    }

    /// Every date ever given for some commitments.
    public static func dates(
        _ states: [CommitmentState], sources: [String: Source] = [:], isExercise: Bool = false
    ) -> TableDocument {
        let references = states.flatMap { $0.dates.flatMap(\.references) }
        var table = TableDocument(
            columns: [
                .init("commitment", "id"),
                .init("title", "commitment", isDetail: true),
                .init("given", "given", tag: "#date+given"),
                .init("by", "by"),
                .init("voice", "voice"),
                .init("due", "due", tag: "#date+due"),
                .init("wording", "wording"),
                .init("checked", "checked"),
                .init("source", "source"),
            ], notes: SourceList.lines(references, sources), isExercise: isExercise)
        for state in states {
            for date in state.dates {
                table.append([
                    .text(state.id), .text(state.title), .text("\(date.given)"), .text(date.by),
                    .text(date.kind.rawValue), .text("\(date.due)"), .text(date.wording),
                    .text(date.references.verification.rawValue),
                    .list(date.references.map(\.description)),
                ])
            }
        }
        return table
    }

    /// What all statuses add up to, in sentences.
    public static func summary(
        _ assessment: CommitmentAssessment, coders: [Coder],
        wording: MissionWording = MissionWording(.english)
    ) -> [String] {
        CommitmentSummary(assessment, coders, wording).lines
    }

    private static let columns: [TableDocument.Column] = [
        .init("id", "id"),
        .init("title", "commitment"),
        .init("by", "by", isDetail: true),
        .init("to", "to", isDetail: true),
        .init("criteria", "criteria", isDetail: true),
        .init("theme", "theme", isDetail: true),
        .init("agreement", "agreement", isDetail: true),
        .init("first_due", "first due"),
        .init("due", "due now", tag: "#date+due"),
        .init("slipped_days", "slipped, days", alignment: .trailing),
        .init("moves", "moves", alignment: .trailing),
        .init("dates", "dates given", alignment: .trailing),
        .init("standing", "standing"),
        .init("status", "status 0-3", alignment: .trailing),
        .init("evidence_needed", "needed to upgrade", isDetail: true),
        .init("checked", "checked", isDetail: true),
        .init("sources", "sources", isDetail: true),
    ]

    private static func row(
        _ state: CommitmentState, _ commitment: Commitment?, _ coders: [Coder]
    ) -> [FieldValue] {
        [
            .text(state.id), .text(state.title), .list(commitment?.promisors ?? []),
            .list(commitment?.promisees ?? []), .list(commitment?.criteria ?? []),
            .text(commitment?.theme ?? ""), .text(agreement(commitment)),
            FieldValue(state.firstDue.map { "\($0)" }),
            FieldValue(state.currentDue.map { "\($0)" }),
            FieldValue(state.slippage), .integer(state.moves), .integer(state.dates.count),
            .text(standing(state.standing)), .text(status(state)),
            .list(state.evidenceToUpgrade),
            .text((commitment?.references ?? []).verification.rawValue),
            .list((commitment?.references ?? []).map(\.description)),
        ]
    }

    private static func agreement(_ commitment: Commitment?) -> String {
        guard let commitment, !commitment.agreement.isEmpty else { return "" }
        return commitment.article.isEmpty
            ? commitment.agreement : "\(commitment.agreement), \(commitment.article)"
    }

    /// A standing in words.
    public static func standing(_ standing: CommitmentState.Standing) -> String {
        switch standing {
        case .kept(let on, nil): "kept \(on)"
        case .kept(let on, .some(let late)):
            late > 0
                ? "kept \(on), \(days(late)) late"
                : late < 0 ? "kept \(on), \(days(-late)) early" : "kept \(on), on time"
        case .withdrawn(let on): "taken back \(on)"
        case .overdue(let count): "overdue by \(days(count))"
        case .dueSoon(let count): "due in \(days(count))"
        case .open(let count): "open, due in \(days(count))"
        case .undated: "owed without a date"
        }
    }

    private static func days(_ count: Int) -> String { count == 1 ? "1 day" : "\(count) days" }

    /// The agreed status, or each coder's.
    static func status(_ state: CommitmentState) -> String {
        if state.codings.isEmpty { return "-" }
        if let agreed = state.agreedStatus { return "\(agreed.rawValue)" }
        return state.codings.map { $0.status.map { "\($0.rawValue)" } ?? "n/a" }
            .joined(separator: "/")
    }
}
