import Domain
import Notation

/// Claims that refer to other claims.
extension CasebookReader {
    /// Turns drafts into claims: revisions get the series of what they revise, copies the
    /// identifier of what they copy.
    mutating func resolveClaims() {
        let drafts = draftsByKey()
        var series: [String: String] = [:]
        for draft in book.drafts {
            series[draft.key] = originalSeries(of: draft, in: drafts)
        }
        func identifier(_ draft: ClaimDraft) -> String {
            "\(series[draft.key] ?? draft.claim.series)@\(draft.claim.version)"
        }
        for draft in book.drafts where drafts[draft.key]?.location == draft.location {
            var claim = draft.claim
            claim.series = series[draft.key] ?? claim.series
            claim.id = identifier(draft)
            if let copied = draft.copies {
                claim.copies =
                    copied.text.contains("@")
                    ? copied.text : reference(copied, draft, drafts).map(identifier)
            }
            book.claims.append(claim)
        }
        checkVersions(drafts, identifier)
        checkCopies(drafts)
        completeRevisions(Set(book.drafts.filter { $0.revises != nil }.map(identifier)))
    }

    /// What a revision does not mention stands as its claimant said it before.
    private mutating func completeRevisions(_ revisions: Set<String>) {
        let series = Dictionary(grouping: book.claims.indices) { book.claims[$0].series }
        for versions in series.values where versions.count > 1 {
            let ordered = versions.sorted { book.claims[$0].isSuperseded(by: book.claims[$1]) }
            for (earlier, later) in zip(ordered, ordered.dropFirst())
            where revisions.contains(book.claims[later].id) {
                book.claims[later].complete(from: book.claims[earlier])
            }
        }
    }

    /// The drafts by key; a second one with the same key is reported.
    private func draftsByKey() -> [String: ClaimDraft] {
        var drafts: [String: ClaimDraft] = [:]
        for draft in book.drafts {
            guard let earlier = drafts[draft.key] else {
                drafts[draft.key] = draft
                continue
            }
            findings.error(
                "casebook.twice",
                "This claim has the same identifier as the one in"
                    + " \(earlier.location.file):\(earlier.location.line ?? 0) (same claimant, same"
                    + " day). Give one of them an 'id:'.", at: draft.location)
        }
        return drafts
    }

    /// Two revisions of one series must differ in their version.
    private func checkVersions(
        _ drafts: [String: ClaimDraft], _ identifier: (ClaimDraft) -> String
    ) {
        var taken: [String: Diagnostic.Location] = [:]
        for draft in book.drafts where drafts[draft.key]?.location == draft.location {
            if let earlier = taken[identifier(draft)] {
                findings.error(
                    "casebook.twice",
                    "This revision is of the same day as the one in"
                        + " \(earlier.file):\(earlier.line ?? 0). Give it a 'version:' that sorts"
                        + " behind, such as \(draft.claim.version).2.", at: draft.location)
            }
            taken[identifier(draft)] = draft.location
        }
    }

    /// The claim that a reference means, in the draft's own incident or as `incident/claim`.
    private func reference(
        _ reference: Reference, _ draft: ClaimDraft, _ drafts: [String: ClaimDraft]
    ) -> ClaimDraft? {
        let text = reference.text
        let key = text.contains("/") ? text : "\(draft.incident)/\(text)"
        return known(key, in: drafts, "claim", at: reference.location).flatMap { drafts[$0] }
    }

    /// The series at the root of a chain of revisions.
    private func originalSeries(
        of draft: ClaimDraft, in drafts: [String: ClaimDraft]
    ) -> String {
        var seen: Set<String> = [draft.key]
        var current = draft
        while let revised = current.revises {
            guard let earlier = reference(revised, current, drafts) else { break }
            guard seen.insert(earlier.key).inserted else {
                findings.error(
                    "casebook.loop", "This claim revises itself, by way of '\(revised.text)'.",
                    at: draft.location)
                break
            }
            current = earlier
        }
        if current.key != draft.key, current.claim.claimant != draft.claim.claimant {
            findings.error(
                "casebook.revision",
                "Only the claimant can revise a claim: this one is by '\(draft.claim.claimant)', the"
                    + " earlier one by '\(current.claim.claimant)'.", at: draft.location)
        }
        return current.claim.series
    }

    /// A claim that copies itself, directly or through others, has no origin.
    private func checkCopies(_ drafts: [String: ClaimDraft]) {
        let claims = Dictionary(
            book.claims.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        for draft in drafts.values.sorted(by: { $0.key < $1.key }) {
            var seen: Set<String> = []
            var current = claims["\(draft.claim.series)@\(draft.claim.version)"]
            while let claim = current {
                guard seen.insert(claim.id).inserted else {
                    findings.error(
                        "casebook.loop", "This claim copies itself.", at: draft.location)
                    break
                }
                current = claim.copies.flatMap { claims[$0] }
            }
        }
    }
}

extension Claim {
    /// Takes over who did it, and the figures of people of whom nothing is said anew. A new total
    /// leaves no earlier class standing, a new class no earlier total.
    fileprivate mutating func complete(from earlier: Claim) {
        guard stance == .asserts, earlier.stance == .asserts, scope == earlier.scope else { return }
        if actors.isEmpty { actors = earlier.actors }
        for harm in Harm.allCases {
            let given = casualties.filter { $0.harm == harm }
            if given.contains(where: { $0.victims == .all }) { continue }
            casualties += earlier.casualties.filter { figure in
                guard figure.harm == harm else { return false }
                return given.isEmpty
                    || figure.victims != .all && !given.contains { $0.victims == figure.victims }
            }
        }
    }
}
