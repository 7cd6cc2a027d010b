import Domain
import Testing

@testable import Guidance

@Suite("The checker against every situation one by one")
struct CheckerExactnessTests {
    /// The findings that the reference lists by name.
    private func keys(_ report: HandbookReport) -> Set<String> {
        Set(
            report.findings.compactMap { finding in
                switch finding.kind {
                case .contradiction, .delayedDuty, .overlap, .silentPermission:
                    ([finding.kind.rawValue] + finding.rules + [finding.subject])
                        .joined(separator: " ")
                case .approvalCycle: "approval-cycle \(finding.subject)"
                default: nil
                }
            })
    }

    private func holds(
        _ condition: Handbook.Condition, _ moment: ExhaustiveExamination.Moment,
        _ reference: ExhaustiveExamination
    ) -> Bool { reference.holds(condition, moment.situation) }

    @Test(
        "Nothing is missed and nothing invented in twelve hundred random handbooks",
        arguments: 0..<8)
    func agreesWithEnumeration(batch: Int) {
        for number in 0..<150 {
            var maker = RandomHandbook(seed: UInt64(batch * 1000 + number))
            maker.ruleCount = 3 + number % 8
            if number % 3 == 0 { maker.numberBounds = nil }
            let handbook = maker.handbook()
            let reference = ExhaustiveExamination(handbook)
            let report = HandbookChecker(handbook).report()
            let label = Comment("handbook \(batch * 1000 + number)")
            #expect(keys(report) == reference.keys, label)
            #expect(
                Set(report.findings(.unreachable).map { $0.rules[0] }) == reference.unreachable,
                label)
            let idle = report.findings.filter {
                [.shadowed, .redundant, .unreachable].contains($0.kind)
            }
            #expect(Set(idle.map { $0.rules[0] }) == reference.idle, label)
            expectGaps(report, reference, label)
            expectWitnesses(report, reference, label)
        }
    }

    /// Every described gap is one, and together they are all of it.
    private func expectGaps(
        _ report: HandbookReport, _ reference: ExhaustiveExamination, _ label: Comment
    ) {
        let gaps = report.findings(.gap)
        #expect(Set(gaps.map(\.subject)) == Set(reference.gapMoments.keys), label)
        for gap in gaps {
            let moment = gap.witness.flatMap { witness in
                gap.day.map { ExhaustiveExamination.Moment(situation: witness, day: $0) }
            }
            #expect(moment.map { reference.gapMoments[gap.subject]?.contains($0) } == true, label)
        }
        if report.unlisted[.gap] != nil { return }
        for (subject, moments) in reference.gapMoments {
            let described = gaps.filter { $0.subject == subject }
            #expect(
                moments.allSatisfy { moment in
                    described.contains { holds($0.circumstances, moment, reference) }
                }, label)
        }
    }

    /// Every witness is a possible situation in which all the rules named apply.
    private func expectWitnesses(
        _ report: HandbookReport, _ reference: ExhaustiveExamination, _ label: Comment
    ) {
        let possible = Set(reference.moments)
        for finding in report.findings {
            guard let situation = finding.witness, let day = finding.day else { continue }
            let moment = ExhaustiveExamination.Moment(situation: situation, day: day)
            #expect(possible.contains(moment), label)
            guard [.contradiction, .delayedDuty, .overlap].contains(finding.kind) else { continue }
            let counting = Set(reference.active(moment).counting.map(\.id))
            #expect(counting.isSuperset(of: finding.rules), label)
        }
    }
}
