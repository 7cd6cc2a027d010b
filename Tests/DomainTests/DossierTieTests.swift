import Domain
import Testing

@Suite("An actor's ties, each once") struct DossierTieTests {
    private static func dossier(
        _ affiliations: [DossierAffiliation], allies: [DossierCompanion] = [],
        rivals: [DossierCompanion] = []
    ) -> Dossier {
        Dossier(
            actor: Actor(id: "brigade", name: "Brigade"), names: [], affiliations: affiliations,
            seen: nil, incidents: 0, deaths: .zero, civilianDeaths: .zero, years: [], cells: [],
            districts: [], targets: [],
            lethality: DossierLethality(mean: nil, shareDeadly: nil, deadliest: nil), trend: nil,
            rivals: rivals, allies: allies, timeline: [], lineage: Lineage(rule: "t", inputs: []))
    }

    private static func stated(
        _ kind: Affiliation.Kind, _ other: String, _ source: String, note: String = "",
        fromOther: Bool = false
    ) -> DossierAffiliation {
        DossierAffiliation(
            affiliation: Affiliation(kind, other, source: source, note: note),
            otherName: other.uppercased(), isFromOther: fromOther)
    }

    private static func met(_ name: String, _ actor: String?, _ incidents: Int) throws
        -> DossierCompanion
    {
        let day = try #require(Day(iso: "2022-06-18"))
        return DossierCompanion(
            name: name, actor: actor, incidents: incidents, deaths: 0, seen: DayRange(day))
    }

    @Test func `An ally that is stated and met is one entry with both bases`() throws {
        let ties = Self.dossier(
            [Self.stated(.ally, "front", "herald"), Self.stated(.ally, "front", "mission")],
            allies: [try Self.met("The Front", "front", 3)]
        ).ties
        #expect(ties.count == 1)
        #expect(ties.first?.statements.map(\.source) == ["herald", "mission"])
        #expect(ties.first?.shared?.incidents == 3)
    }

    @Test func `What one source says from both sides counts once, with its note`() {
        let ties = Self.dossier([
            Self.stated(.splinter, "front", "ucdp"),
            Self.stated(.splinter, "front", "ucdp", note: "Broke away.", fromOther: true),
        ]).ties
        #expect(ties.map(\.statements.count) == [1])
        #expect(ties.first?.statements.first?.note == "Broke away.")
    }

    @Test func `A rival met is no ally stated, and two ties to one actor stay two`() throws {
        let ties = Self.dossier(
            [Self.stated(.ally, "front", "herald"), Self.stated(.parent, "front", "herald")],
            rivals: [try Self.met("The Front", "front", 2)]
        ).ties
        #expect(ties.map(\.kind) == [.ally, .parent, .rival])
        #expect(ties.map { $0.shared != nil } == [false, false, true])
    }

    @Test func `A name without an entry leads to no dossier`() throws {
        let ties = Self.dossier([], rivals: [try Self.met("Villagers in arms", nil, 1)]).ties
        #expect(ties.map(\.entry) == [nil])
    }
}
