import Domain
import Notation

extension MissionReader {
    /// French wordings by the English text. One whose English stands nowhere in the mission's files
    /// is reported: the text has been changed, or was mistyped.
    func french(_ entries: [YAMLNode.Entry]) -> [String: String] {
        let known = texts
        var wordings: [String: String] = [:]
        for entry in entries {
            guard let text = entry.value.text() else { continue }
            wordings[entry.key] = text
            guard isComplete, !known.contains(entry.key) else { continue }
            let guess = Spelling.nearest(to: entry.key, in: known.sorted())
                .map { " The nearest is '\($0)'." }
            findings.warning(
                "mission.unused-wording",
                "'\(entry.key)' stands nowhere in the mission's files, so that its French is never "
                    + "shown." + (guess ?? ""), at: entry.location)
        }
        return wordings
    }

    /// Every text that a report may show.
    private var texts: Set<String> {
        var texts = Set(book.mandates.flatMap { $0.items.map(\.title) })
        for indicator in book.indicators {
            texts.formUnion([
                indicator.title, indicator.unit, indicator.caveat, indicator.sentence,
            ])
        }
        for commitment in book.commitments {
            texts.formUnion([commitment.title, commitment.agreement])
            texts.formUnion(commitment.promisors + commitment.promisees + commitment.criteria)
            texts.formUnion(commitment.evidenceToUpgrade)
            texts.formUnion(commitment.dates.map(\.by) + commitment.codings.map(\.reason))
        }
        for measure in book.measures {
            texts.formUnion([measure.text] + measure.by + measure.disputes)
        }
        return texts.union(book.coders.map(\.id))
    }
}
