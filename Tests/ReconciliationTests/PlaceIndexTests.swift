import Domain
import Geography
import Testing

@testable import Reconciliation

@Suite("Same or not: places")
struct PlaceIndexTests {
    static func place(
        _ id: String, _ name: String, _ latitude: Double, _ longitude: Double,
        names: [String] = [], kind: Place.Kind = .settlement, country: String = "MLI",
        admin2: String = ""
    ) -> Place {
        Place(
            id: id, name: name, names: names, kind: kind, country: country, admin2: admin2,
            coordinate: Coordinate(latitude: latitude, longitude: longitude))
    }

    let index = PlaceIndex([
        place("diallassagou", "Diallassagou", 13.7377, -3.6265, admin2: "Bankass"),
        place("dianweli", "Dianwéli", 13.7203, -3.6142, admin2: "Bankass"),
        place("dianweli-segou", "Dianwéli", 15.2243, -5.6005, admin2: "Niono"),
        place("bankass", "Bankass", 14.07, -3.52, admin2: "Bankass"),
        place("bankass-cercle", "Bankass", 13.9, -3.6, kind: .admin2),
        place("deguessagou", "Deguessagou", 13.75, -3.60, admin2: "Bankass"),
        place("inner-delta", "Inner Niger Delta", 14.6, -4.5, kind: .area),
        place("niger-delta", "Niger Delta", 4.8, 6.0, kind: .area, country: "NGA"),
    ])

    @Test(
        "spellings of a report lead to the village near what else is named",
        arguments: ["Diamweli", "Dianweli", "Diaweli", "Dianwelly", "village of Dianwéli"])
    func spellings(name: String) throws {
        let near = PlaceContext(
            country: "MLI", near: [try #require(Coordinate(latitude: 13.7377, longitude: -3.6265))])
        let best = try #require(index.resolve(name, in: near))
        #expect(best.place.id == "dianweli")
        #expect(best.features.contains { $0.feature == "distance" })
    }

    @Test("homonyms without context stay candidates")
    func homonyms() {
        #expect(index.resolve("Dianwéli") == nil)
        #expect(
            Set(index.candidates(for: "Dianwéli").map(\.place.id)) == [
                "dianweli", "dianweli-segou",
            ])
    }

    @Test(
        "a place that a casebook describes is no rival of its gazetteer entry, unless judged distinct"
    )
    func describedPlace() throws {
        let places = [
            Self.place("mali:sobane-da", "Sobane Da", 14.51, -3.25),
            Self.place("geonames:1", "Sobanéda", 14.52, -3.26),
            Self.place("geonames:2", "Sobane Da", 13.1, -5.2),
        ]
        let near = PlaceContext(
            country: "MLI", near: [try #require(Coordinate(latitude: 14.5, longitude: -3.2))])
        let found = PlaceIndex(places).candidates(for: "Sobane Da", in: near)
        #expect(found.map(\.place.id) == ["mali:sobane-da", "geonames:2"])
        let sobaneda = try #require(PlaceIndex(places).resolve("Sobaneda", in: near))
        #expect(sobaneda.place.id == "geonames:1")
        let twins = [places[0], Self.place("geonames:1", "Sobane Da", 14.52, -3.26)]
        let one = try #require(PlaceIndex(twins).resolve("Sobane Da"))
        #expect(one.features.contains { $0.feature == "same place" })
        let judged = EffectiveJudgements([
            judgement(1, .distinct, "mali:sobane-da", "geonames:1", kind: .place)
        ])
        #expect(PlaceIndex(twins, judgements: judged).resolve("Sobane Da") == nil)
    }

    @Test("the Niger Delta inside Mali is the Inner Delta")
    func delta() {
        let inside = PlaceContext(country: "MLI")
        #expect(index.candidates(for: "Niger Delta", in: inside).first?.place.id == "inner-delta")
        let outside = PlaceContext(country: "NGA")
        #expect(index.candidates(for: "Niger Delta", in: outside).first?.place.id == "niger-delta")
    }

    @Test("the word cercle asks for a district, village for a village")
    func kinds() {
        #expect(index.candidates(for: "Bankass cercle").first?.place.id == "bankass-cercle")
        #expect(index.candidates(for: "cercle de Bankass").first?.place.id == "bankass-cercle")
        #expect(index.candidates(for: "Bankass town").first?.place.id == "bankass")
    }

    @Test("a shortened spelling is found among its neighbours")
    func shortened() {
        let found = index.candidates(for: "Dessagou", in: PlaceContext(country: "MLI"))
        #expect(found.first?.place.id == "deguessagou")
    }

    @Test("what is not there is not invented")
    func absent() {
        #expect(index.candidates(for: "Timbuktu").isEmpty)
        #expect(index.candidates(for: "").isEmpty)
        #expect(index.candidates(for: "village").isEmpty)
    }
}
