import Domain
import Testing

@testable import Publishing

@Suite("Panels as listings") struct PanelListingTests {
    /// Something known, nothing that happened, a part unknown, nothing known.
    static let panel = Panel(
        kind: .country, target: .any, measure: .deaths, units: ["BFA", "GHA", "MLI", "NER"],
        months: Month(year: 2020, month: 1)...Month(year: 2020, month: 2),
        values: [3, 4, 0, 0, .nan, 2, .nan, .nan])

    @Test func `The total of what nobody knows is empty, not 0`() {
        #expect(
            PanelListing.wide(Self.panel).csv() == """
                unit,2020-01,2020-02,total
                BFA,3,4,7
                GHA,0,0,0
                MLI,,2,2
                NER,,,

                """)
    }

    @Test func `Units of which nothing is known are not left out as empty`() {
        let wide = PanelListing.wide(Self.panel, omitEmpty: true).csv()
        #expect(!wide.contains("GHA") && wide.contains("NER,,,"))
        let long = PanelListing.long(Self.panel, omitEmpty: true).csv()
        #expect(!long.contains("GHA") && long.contains("NER"))
    }

    @Test func `Sums are of what is known`() {
        #expect(Self.panel.total == 9)
        #expect(Self.panel.total(row: 2) == 2)
        #expect(Self.panel.total(row: 3) == nil)
    }
}
