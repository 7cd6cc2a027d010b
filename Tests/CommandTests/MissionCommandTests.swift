import Foundation
import Testing

/// The mission's and the handbook's commands on what ships with the program.
@Suite struct MissionCommandTests {
    static let data = DocumentationTests.root.appendingPathComponent("Data/mali").path

    /// Runs with the shipped mission in the store, beside it two years of made-up events.
    private func withMission(_ body: (Program) throws -> Void) throws {
        try inFolder("mission") { vigie in
            #expect(try vigie("import", Self.data).code == 0)
            try body(vigie)
        }
    }

    @Test func `A mandate is resolved against the date`() throws {
        try withMission { vigie in
            let early = try vigie("mandate", "--on", "2013-07-01", "--format", "csv").output
            #expect(early.split(separator: "\n").count == 8)
            let late = try vigie("mandate", "--on", "2021-12-31").output
            #expect(late.hasPrefix("MINUSMA on 2021-12-31: S/RES/2584 of 2021-06-29"))
            #expect(late.contains("13289 military + 1920 police = 15209"))
            let after = try vigie("mandate", "--on", "2025-01-01")
            #expect(after.code == 0)
            #expect(after.output.contains("had no mandate in force on 2025-01-01"))
        }
    }

    @Test func `Commitments stand as on the day, with their slippage`() throws {
        try withMission { vigie in
            let text = try vigie(
                "commitments", "--country", "MLI", "--on", "2022-07-01", "--paragraphs"
            ).output
            #expect(
                text.hasPrefix(
                    "1. On 1\u{A0}July\u{A0}2022, 25 commitments in Mali were followed: 6 overdue, "
                ))
            #expect(
                text.contains("742 days after the first one (15\u{A0}March\u{A0}2022), in 3 moves.")
            )
            #expect(text.contains("The coders are not independent (letter, substance)"))
            let french = try vigie(
                "commitments", "--on", "2022-07-01", "--paragraphs", "--language", "fr"
            ).output
            #expect(french.contains("Retour à un pouvoir civil élu"))
            #expect(french.contains("ne sont pas indépendants"))
            #expect(try vigie("commitments", "--coder", "nobody").code == 64)
            #expect(try vigie("commitments", "--ics", "no/such/folder.ics").code == 73)
        }
    }

    @Test func `Without records a status says so, and writes no nought`() throws {
        try withMission { vigie in
            let run = try vigie(
                "mandate", "status", "--from", "1990", "--to", "1990", "--format", "csv")
            #expect(run.code == 0)
            #expect(run.output.contains("no data") && run.output.contains("not measured"))
            let rows = run.output.split(separator: "\n").dropFirst()
            #expect(rows.allSatisfy { !$0.contains(",0,") }, "\(run.output)")
            let text = try vigie(
                "mandate", "status", "--from", "1990", "--to", "1990", "--paragraphs"
            ).output
            #expect(text.contains("In 1990, MINUSMA had no mandate in force."))
            let upside = try vigie("mandate", "status", "--from", "2022", "--to", "2021")
            #expect(upside.code == 64)
        }
    }

    @Test
    func `A date before its agreement or without a source moves no deadline, and is reported`()
        throws
    {
        try inFolder("promises") { vigie in
            let file = try vigie.write(
                """
                mission: UNX
                country: MLI
                sources:
                  a: {title: A}
                commitments:
                  C1:
                    title: Vote
                    by: [them]
                    to: [us]
                    since: 2020-08-18
                    see: [a]
                    dates:
                      - {given: 2019-01-01, by: them, kind: promised, due: 2019-06-01, see: [a]}
                      - {given: 2020-09-01, by: them, kind: promised, due: 2022-03-15, see: [a]}
                      - {given: 2021-09-01, by: them, kind: promised, due: 2024-03-15}
                """, to: "mission.yaml")
            #expect(try vigie("import", file).code == 0)
            let run = try vigie("commitments", "--on", "2022-01-01", "--format", "csv")
            #expect(run.complaints.contains("[commitment.date-before-agreement]"))
            #expect(run.complaints.contains("[commitment.date-without-source]"))
            #expect(run.output.contains("2022-03-15,2022-03-15,0,0,1,"), "\(run.output)")
        }
    }

    @Test func `People, roles and timeline answer, and draw`() throws {
        try withMission { vigie in
            let people = try vigie("people", "--on", "2021-07-01").output
            #expect(people.contains("Police are 12.6 %"))
            #expect(people.contains("Deaths: no list that covers 2021-07-01 is in the store."))
            let roles = try vigie("roles", "--findings", "--format", "csv").output
            #expect(roles.split(separator: "\n").count == 4)
            let entries = try vigie(
                "timeline", "--from", "2021-05", "--to", "2021-06", "--kind", "measure"
            ).output
            #expect(entries.contains("Second coup"))
            #expect(
                try vigie("timeline", "--from", "2021", "--to", "2021", "--out", "t.svg").code == 0)
            let picture = String(decoding: try vigie.read("t.svg"), as: UTF8.self)
            #expect(picture.contains("African Union: suspension"))
            #expect(
                try vigie("timeline", "--from", "2021", "--to", "2021", "--out", "t.gif").code == 64
            )
        }
    }

    @Test func `A planted fault ends the check with its witness and code 65, and is not printed`()
        throws
    {
        try inFolder("handbook") { vigie in
            #expect(try vigie("handbook", "check").code == 0)
            let copied = try vigie.shell("cp -rL '\(Self.data)/handbook' planted")
            #expect(copied.code == 0)
            let rule =
                "  - {id: T01, chapter: patrols, when: {harm: excessive, task: planning}, "
                + "must: go-on, text: {en: Go on., fr: Poursuivre.}, source: UOF}"
            #expect(try vigie.shell("echo '\(rule)' >> planted/30-patrols.yaml").code == 0)
            let run = try vigie("handbook", "check", "--handbook", "planted")
            #expect(run.code == 65)
            #expect(run.output.contains("T01 says one must go on"))
            #expect(run.output.contains("Situation: what we are doing: planning an operation"))
            #expect(try vigie("handbook", "print", "--handbook", "planted").code == 64)
        }
    }

    @Test
    func `A rule with an undeclared fact or value is named with its line and the nearest name`()
        throws
    {
        try inFolder("handbook") { vigie in
            _ = try vigie.shell("cp -rL '\(Self.data)/handbook' planted")
            let rule =
                "  - {id: T01, chapter: patrols, when: {imminense: now, event: ambusch}, "
                + "must: go-on, text: {en: Go on., fr: Poursuivre.}, source: UOF}"
            _ = try vigie.shell("echo '\(rule)' >> planted/30-patrols.yaml")
            let run = try vigie("handbook", "check", "--handbook", "planted")
            #expect(run.code == 65)
            #expect(run.output.contains("30-patrols.yaml:132"), "\(run.output)")
            #expect(run.output.contains("imminence"))
            #expect(run.output.contains("ambush"))
        }
    }

    @Test func `The handbook answers, compares and refuses what it does not know`() throws {
        try inFolder("handbook") { vigie in
            let answer = try vigie(
                "handbook", "ask", "may-we-hand-over", "--on", "2022-06-18", "--fact",
                "person=held", "--fact", "handover-risk=real-risk", "--language", "fr")
            #expect(answer.output.contains("INTERDIT  remettre la personne"))
            let wrong = try vigie(
                "handbook", "ask", "--on", "2022-06-18", "--fact", "imminence=soonish")
            #expect(wrong.code == 64)
            #expect(wrong.complaints.contains("none, possible, soon, now"))
            let guided = try vigie.shell(
                "printf 'perhaps\\n1\\n1\\n2\\n' | vigie handbook ask may-we-detain --guided "
                    + "--on 2022-06-18")
            #expect(guided.output.contains("'perhaps' is no answer: type a number from 1 to 3"))
            #expect(guided.output.contains("ASK FIRST detain the person"))
            let same = try vigie("handbook", "diff", "\(Self.data)/handbook")
            #expect(same.output == "Nothing changed.\n")
        }
    }
}
