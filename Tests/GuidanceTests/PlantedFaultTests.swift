import Domain
import Testing

@testable import Guidance

@Suite("Faults planted in a copy of the shipped handbook")
struct PlantedFaultTests {
    private func condition(_ values: [String: String]) -> Handbook.Situations {
        Handbook.Situations(Handbook.Condition(values.mapValues { .values([$0]) }))
    }

    private func rule(
        _ id: String, _ situations: Handbook.Situations, _ effects: [Handbook.Effect],
        authority: String = "OWN"
    ) -> Handbook.Rule {
        Handbook.Rule(
            id: id, chapter: "force", situations: situations, effects: effects,
            text: Handbook.Wording(id), citations: [Handbook.Citation(authority)])
    }

    private func findings(_ change: (inout Handbook) -> Void) throws -> [Finding] {
        var handbook = try ShippedHandbook.handbook()
        change(&handbook)
        return HandbookChecker(handbook).report().findings
    }

    @Test("An order to turn away whom another rule lets in is a contradiction, and is shown")
    func contradiction() throws {
        let findings = try findings {
            $0.rules.append(
                rule("Z1", condition(["event": "shelter-sought"]), [.must("turn-away")]))
        }
        #expect(findings.map(\.kind) == [.contradiction, .contradiction])
        #expect(findings.map(\.rules) == [["P11", "Z1"], ["Z1", "P11"]])
        let witness = try #require(findings[0].witness)
        #expect(witness.known["event"] == .value("shelter-sought"))
        #expect(witness.known["place"] == .value("base"))
        #expect(
            findings[1].message.english
                == "Z1 says one must turn people away from the base, P11 that one must not. "
                + "Situation: what happened: people seek shelter at the base.")
        #expect(findings[1].message.french.contains("Z1 impose de refouler les gens de la base"))
    }

    @Test("A duty that waits for somebody's approval is found")
    func delayedDuty() throws {
        let findings = try findings {
            $0.rules.append(
                rule(
                    "Z2", condition(["event": "shelter-sought"]),
                    [.needsApproval("let-in", by: "sector-commander")]))
        }
        #expect(findings.map(\.kind) == [.delayedDuty])
        #expect(findings[0].rules == ["P11", "Z2"])
    }

    @Test("A rule taken out leaves a gap, described as narrowly as it is")
    func gap() throws {
        let findings = try findings { $0.rules.removeAll { $0.id == "D03a" } }
        #expect(findings.map(\.kind) == [.gap])
        #expect(findings[0].subject == "may-we-detain")
        #expect(
            findings[0].circumstances.allowed == [
                "authority": .values(["in-force"]), "component": .values(["military", "police"]),
                "person": .values([
                    "civilian", "doubtful", "taking-part", "out-of-combat", "held",
                ]),
            ])
    }

    @Test("A table row taken out leaves a gap in the table and in the question")
    func tableGap() throws {
        let findings = try findings { handbook in
            for index in handbook.tables.indices {
                handbook.tables[index].rows.removeAll { $0.id == "force-decision.5" }
            }
        }
        #expect(Set(findings.map(\.kind)) == [.gap])
        #expect(findings.contains { $0.subject == "force-decision" })
        let gap = try #require(findings.first { $0.subject == "force-decision" })
        #expect(gap.witness?.known["imminence"] == .value("soon"))
    }

    @Test("A permission that a prohibition always overrules is shadowed")
    func shadowed() throws {
        let findings = try findings {
            $0.rules.append(
                rule("Z3", condition(["place": "school", "force": "used"]), [.may("use-school")]))
        }
        #expect(findings.map(\.kind) == [.shadowed])
        #expect(findings[0].rules == ["Z3", "K02"])
    }

    @Test("A rule that says again what another says is redundant")
    func redundant() throws {
        let findings = try findings {
            $0.rules.append(
                rule(
                    "Z4", condition(["event": "survivor", "trained": "yes"]),
                    [
                        .must("put-survivor-first")
                    ]))
        }
        #expect(findings.map(\.kind) == [.redundant])
        #expect(findings[0].rules == ["Z4", "C01"])
    }

    @Test("A rule for situations that cannot occur is unreachable")
    func unreachable() throws {
        let findings = try findings {
            $0.rules.append(
                rule(
                    "Z5", condition(["threatened": "nobody", "imminence": "now"]),
                    [.must("act-to-protect")]))
        }
        #expect(findings.map(\.kind) == [.unreachable])
    }

    @Test("Rules on a text that is not there, or not in force, dangle")
    func dangling() throws {
        let findings = try findings { handbook in
            handbook.rules.append(
                rule(
                    "Z6", condition(["event": "survivor"]), [.must("report-order")],
                    authority: "R9999"))
            for index in handbook.rules.indices where handbook.rules[index].id == "P02" {
                handbook.rules[index].period = nil
            }
        }
        #expect(findings.map(\.kind) == [.dangling])
        #expect(findings[0].subject == "R9999")
        let lapsed = try self.findings { handbook in
            for index in handbook.rules.indices where handbook.rules[index].id == "X01" {
                handbook.rules[index].period = DayRange(
                    Day(number: 19_000), handbook.period.last)
            }
        }
        let finding = try #require(lapsed.first { $0.kind == .dangling })
        #expect(finding.rules == ["X01"])
        #expect(finding.day == Day(number: 19_000))
    }

    @Test("Force allowed with every limit taken away is a silent permission")
    func silentPermission() throws {
        let findings = try findings { handbook in
            handbook.rules.append(
                rule("Z7", condition(["event": "ambush"]), [.may("use-force")]))
        }
        #expect(findings.map(\.kind) == [.silentPermission])
        #expect(findings[0].rules == ["Z7"])
        #expect(findings[0].witness?.known["force"] != .value("considered"))
    }

    @Test("Approvals that wait for each other are followed round")
    func approvalCycle() throws {
        let findings = try findings { handbook in
            for index in handbook.offices.indices
            where handbook.offices[index].id == "legal-adviser" {
                handbook.offices[index].consents = ["head-of-mission"]
            }
        }
        #expect(findings.map(\.kind) == [.approvalCycle])
        #expect(findings[0].subject == "head-of-mission > legal-adviser")
        #expect(
            findings[0].message.english.hasPrefix(
                "Approvals wait for each other: Head of Mission → Legal Adviser → Head of Mission.")
        )
    }

    @Test("Rows that apply together under policy U are found")
    func overlap() throws {
        let findings = try findings { handbook in
            for index in handbook.tables.indices where handbook.tables[index].policy == .unique {
                handbook.tables[index].rows[0].condition.allowed["weapon"] = nil
            }
        }
        #expect(findings.map(\.kind) == [.overlap, .overlap])
        #expect(findings[0].rules == ["weapons-approval.1", "weapons-approval.2"])
    }
}
