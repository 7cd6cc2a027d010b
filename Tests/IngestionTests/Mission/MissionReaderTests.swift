import Domain
import Ingestion
import Notation
import Testing

@Suite("Mission files")
struct MissionReaderTests {
    private let head =
        "mission: M\ncountry: MLI\nrevised: 2026-11-22\nsources:\n  doc: {title: D}\n"

    private func book(_ text: String) throws -> MissionBook {
        try MissionReader.read([("m.yaml", Array((head + text).utf8))])
    }

    private func codes(_ text: String) -> [String] {
        do {
            return try book(text).diagnostics.map(\.code)
        } catch let error as NotationError {
            return error.diagnostics.map(\.code)
        } catch {
            return ["\(error)"]
        }
    }

    @Test("A mandate comes with its items, rules, ceiling and how far each was checked")
    func mandate() throws {
        let book = try book(
            """
            mandates:
              S/RES/1:
                title: first
                adopted: 2013-04-25
                expires: 2014-06-30
                see: [doc]
                strength: {military: 11200, police: 1440, see: [doc]}
                items:
                  - {id: 1-a, title: centres, theme: state-authority, see: [doc]}
                  - {id: 1-b, title: civilians, theme: civilians, to: 2013-09-30, unverified: ["doc | para. 16"]}
                rules:
                  - {id: 1-f, text: all means, items: [1-a], limits: [areas], see: [doc]}
            """)
        let mandate = try #require(book.mandates.first)
        #expect(mandate.items.map(\.number) == [1, 2])
        #expect(mandate.items[1].period?.first == mandate.effective)
        #expect(mandate.items[1].period?.last == Day(iso: "2013-09-30"))
        #expect(
            mandate.items[1].references
                == [Reference(source: "doc", pinpoint: "para. 16", verification: .unverified)])
        #expect(mandate.items[1].references.verification == .unverified)
        #expect(book.authorized.map(\.count) == [11_200, 1_440])
        #expect(book.authorized.first?.until == Day(iso: "2014-06-30"))
        #expect(book.diagnostics.isEmpty)
    }

    @Test("Every way to write a due date is read")
    func dueDates() throws {
        let dates = ["2022-03-15", "2024-12", "2022-07-01/2026-12-31", "none", "from 2030-01-01"]
            .map { "      - {given: 2021-01-01, by: x, kind: promised, due: \($0), see: [doc]}\n" }
        let book = try book(
            "commitments:\n  C:\n    title: t\n    by: [a]\n    to: [b]\n    since: 2020-01-01\n"
                + "    see: [doc]\n    dates:\n" + dates.joined())
        let due = try #require(book.commitments.first).dates.map(\.due.description)
        #expect(
            due == [
                "2022-03-15", "2024-12", "2022-07-01/2026-12-31", "no date",
                "not before 2030-01-01",
            ])
    }

    @Test("Not assessable is its own status, and anything outside 0 to 3 is refused")
    func statuses() throws {
        let start =
            "coders:\n  c: {title: C, independent: true}\ncommitments:\n  C:\n    title: t\n"
            + "    by: [a]\n    to: [b]\n    since: 2020-01-01\n    see: [doc]\n    status:\n"
        let book = try book(
            start + "      - {coder: c, on: 2021-01-01, status: not-assessable}\n"
                + "      - {coder: c, on: 2022-01-01, status: 2, see: [doc]}\n")
        #expect(book.commitments.first?.codings.map(\.status) == [nil, .intermediate])
        #expect(
            codes(start + "      - {coder: c, on: 2021-01-01, status: 4}\n") == [
                "yaml.out-of-range"
            ])
    }

    @Test("An indicator is declared with its parts; a share without a whole is refused")
    func indicators() throws {
        let book = try book(
            """
            indicators:
              near:
                title: near
                themes: [civilians]
                count: {of: incidents, civilian-deaths-at-least: 1, within-km: 50}
                over: {of: incidents}
                scale: 100
                unit: "%"
                interval: wilson
                better: lower
            """)
        let indicator = try #require(book.indicators.first)
        #expect(indicator.numerator.withinReach?.kilometers == 50)
        #expect(indicator.scale == 100)
        #expect(
            codes(
                "indicators:\n  x: {title: x, themes: [civilians], count: {of: alerts}, unit: u, "
                    + "interval: wilson}\n") == ["mission.share-of-nothing"])
        #expect(
            codes(
                "indicators:\n  x: {title: x, themes: [civilians], count: {of: alerts}, unit: u, "
                    + "interval: none, sentence: there were alerts}\n") == [
                    "mission.sentence-without-value"
                ])
    }

    @Test("French belongs to an English text; one that stands nowhere is reported, not lost")
    func french() throws {
        let book = try book(
            "roles: {}\nmeasures:\n  E: {when: 2020-01-01, kind: coup, text: A coup, see: [doc]}\n"
                + "french:\n  A coup: Un coup d’État\n  A cuop: Un coup\n")
        #expect(book.french["A coup"] == "Un coup d’État")
        #expect(book.diagnostics.map(\.code) == ["mission.unused-wording"])
        #expect(book.diagnostics.first?.message.contains("'A coup'") == true)
    }

    @Test(
        "Every mistake has its own code",
        arguments: [
            (
                "measures:\n  E: {when: 2020-01-01, kind: coup, text: t, see: [dok]}",
                "mission.unknown-source"
            ),
            ("measures:\n  E: {when: 2020-01-01, kind: coup, text: t}", "mission.no-source"),
            (
                "measures:\n  E: {when: 2020-13-01, kind: coup, text: t, see: [doc]}",
                "date.impossible"
            ),
            (
                "measures:\n  E: {when: 2020-01-01, kind: cuop, text: t, see: [doc]}",
                "yaml.unknown-choice"
            ),
            (
                "measures:\n  E: {when: 2020-01-02, kind: sanctions, text: t, until: 2020-01-01, see: [doc]}",
                "date.order"
            ),
            (
                "measures:\n  E: {when: 2020-01-02, kind: coup, text: t, until: 2020-01-03, see: [doc]}",
                "mission.end-of-an-act"
            ),
            (
                "measures:\n  E: {when: 2020-01-01, kind: sanctions, text: t, lifted-by: F, see: [doc]}",
                "mission.unknown-measure"
            ),
            (
                "measures:\n  E: {when: 2020-01-01, kind: coup, text: t, see: [doc]}\n---\nmission: N\ncountry: MLI",
                "mission.mixed"
            ),
            (
                "strength:\n  - {from: 2020-01-01, until: 2019-01-01, police: 5, see: [doc]}",
                "date.order"
            ),
        ] as [(String, String)])
    func mistakes(text: String, code: String) {
        #expect(codes(text).contains(code))
    }

    @Test("A thing defined in two files is reported with both places")
    func twice() {
        let measure = "measures:\n  E: {when: 2020-01-01, kind: coup, text: t, see: [doc]}\n"
        #expect(throws: NotationError.self) {
            try MissionReader.read([
                ("a.yaml", Array((head + measure).utf8)),
                ("b.yaml", Array(("mission: M\n" + measure).utf8)),
            ])
        }
    }

    @Test("No mutation of a mission file traps")
    func mutations() {
        let text = Array(
            (head
                + """
                mandates:
                  S/RES/1: {title: t, adopted: 2013-04-25, see: [doc], items: [{id: a, title: b, theme: civilians, see: [doc]}]}
                commitments:
                  C: {title: t, by: [a], to: [b], since: 2020-01-01, see: [doc], dates: [{given: 2021-01-01, by: x, kind: promised, due: 2022, see: [doc]}]}
                roles:
                  r: {title: t, component: c, see: [doc]}
                functions:
                  f: {title: t, R: [r], A: [r], see: [doc]}
                personnel:
                  - {when: 2018, military: 5, see: [doc]}
                """).utf8)
        var state: UInt64 = 7
        func random(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        let spice = Array("{}[]:,-'\"|#&*\n 9z\u{0}".utf8)
        var refused = 0
        for _ in 0..<1500 {
            var bytes = text
            for _ in 0...random(3) {
                let at = random(bytes.count)
                if random(2) == 0 {
                    bytes[at] = spice[random(spice.count)]
                } else {
                    bytes.remove(at: at)
                }
            }
            if (try? MissionReader.read([("m", bytes)])) == nil { refused += 1 }
        }
        #expect(refused > 100)
        #expect(refused < 1500)
    }
}
