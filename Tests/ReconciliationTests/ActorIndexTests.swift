import Domain
import Testing

@testable import Reconciliation

@Suite("Same or not: actors")
struct ActorIndexTests {
    let index = ActorIndex(ActorFixtures.all)

    @Test(
        "every spelling leads to the actor",
        arguments: [
            ("Kabitiat Macina", "katibat-macina"), ("Katiba Macina", "katibat-macina"),
            ("FLM", "katibat-macina"), ("Katiba du Massina", "katibat-macina"),
            ("Jamaat Nosrat al-Islam wal Mouslimine", "jnim"), ("ISGS", "isgs"),
            ("État islamique dans le Grand Sahara", "isgs"), ("GOVERNMENT OF MALI", "fama"),
            ("Military Forces of Mali (2021-)", "fama"), ("Dan Nan Amassagou", "dan-na-ambassagou"),
        ])
    func spellings(name: String, id: String) throws {
        let first = try #require(index.candidates(for: name).first)
        #expect(first.subject.id == id, "\(first)")
        #expect(index.resolve(name)?.id == id)
        #expect(!first.features.isEmpty)
    }

    @Test(
        "forces of a country lead to its state, in English and in French, whatever country it is",
        arguments: [
            ("armée malienne", "MLI"), ("Malian armed forces", "MLI"), ("forces françaises", "FRA"),
            ("French forces", "FRA"), ("l'armée nigérienne", "NER"), ("armée nigériane", "NGA"),
            ("Nigerian army", "NGA"), ("Forces armées tchadiennes", "TCD"),
            ("Military Forces of Syria (2000-)", "SYR"), ("Philippine police", "PHL"),
            ("Forces de défense et de sécurité burkinabè", "BFA"), ("armée centrafricaine", "CAF"),
            ("Colombian security forces", "COL"),
        ])
    func states(name: String, country: String) {
        let states = ["MLI", "FRA", "NER", "NGA", "TCD", "SYR", "PHL", "BFA", "CAF", "COL"]
        let index = ActorIndex(
            states.compactMap { Country.alpha3($0) }.map { state in
                Actor(id: state.alpha3, name: "Government of \(state.ucdpName)")
            } + [Actor(id: "rebels", name: "Malian Liberation Army")])
        #expect(index.resolve(name)?.id == country)
    }

    @Test("of actors that share one half of a double name, the one that bears both is meant")
    func doubleName() {
        let index = ActorIndex([
            Actor(id: "m23", name: "M23", names: [ActorName("March 23 Movement")]),
            Actor(id: "m23-r", name: "M23-R", names: [ActorName("March 23 Movement")]),
        ])
        #expect(index.resolve("M23: March 23 Movement")?.id == "m23")
    }

    @Test("the country in brackets tells namesakes apart")
    func namesakes() {
        let index = ActorIndex([
            Actor(id: "is", name: "IS", countries: ["IRQ", "SYR", "LBY"]),
            Actor(
                id: "darul", name: "Darul Islam", names: [ActorName("Islamic State")],
                countries: ["IDN"]),
        ])
        #expect(index.resolve("Islamic State (Libya)")?.id == "is")
        #expect(index.resolve("Islamic State (Indonesia)")?.id == "darul")
    }

    @Test("an unknown name stands for nobody")
    func unknown() {
        #expect(index.resolve("Boko Haram") == nil)
        #expect(index.resolve("") == nil)
        #expect(index.candidates(for: "Boko Haram").isEmpty)
    }

    @Test("an identifier decides, whatever the spelling")
    func code() {
        #expect(index.resolve("Macinaists", code: "ucdp:6267")?.id == "katibat-macina")
    }

    @Test("a name stands for the one that goes by it before one that has it among others")
    func owner() {
        let index = ActorIndex([
            Actor(id: "mnla", name: "MNLA"),
            Actor(id: "cma", name: "CMA", names: [ActorName("MNLA", kind: .former)]),
        ])
        #expect(index.resolve("MNLA")?.id == "mnla")
    }

    @Test("a name that two actors claim is told and stands for neither")
    func sharedAlias() {
        var other = ActorFixtures.dna
        other.names = [ActorName("FLM")]
        let index = ActorIndex([ActorFixtures.macina, other])
        #expect(index.diagnostics.map(\.code) == ["actor.alias-shared"])
        #expect(index.resolve("FLM") == nil)
        #expect(index.candidates(for: "FLM").count == 2)
    }

    @Test("affiliations that run in a circle are told")
    func loop() {
        let one = Actor(id: "a", name: "Alpha", affiliations: [Affiliation(.parent, "b")])
        let two = Actor(id: "b", name: "Beta", affiliations: [Affiliation(.parent, "a")])
        #expect(ActorDiagnosis.of([one, two]).map(\.code) == ["actor.affiliation-loop"])
        let alone = Actor(id: "c", name: "Gamma", affiliations: [Affiliation(.parent, "c")])
        #expect(ActorDiagnosis.of([alone]).map(\.code) == ["actor.affiliation-loop"])
        #expect(ActorDiagnosis.of(ActorFixtures.all).isEmpty)
    }

    @Test("a period that ends before it begins is told")
    func period() {
        var actor = ActorFixtures.dna
        actor.names = [
            ActorName("X", period: Tenure(first: Day(number: 10), last: Day(number: 2)))
        ]
        #expect(ActorDiagnosis.of([actor]).map(\.code) == ["actor.period-reversed"])
    }
}
