import Domain
import Foundation
import Storage
import Testing
import Workflows

@testable import WebService

@Suite("Forecast pages") struct ForecastPageTests {
    /// Two countries, month by month for six years.
    static func workspace() throws -> Workspace {
        let store = InMemoryStore()
        let workspace = Workspace(store: store, now: { 1_700_000_000 })
        _ = try store.transaction { writer in
            try writer.record(Source(id: "ged", kind: .dataset, title: "GED 24.1"))
            for month in 0..<72 {
                let day = (Month(year: 2017, month: 1) + month).firstDay + 9
                for (index, country) in ["MLI", "NER"].enumerated() {
                    var claim = SampleSite.claim(
                        "\(month)-\(index)", place: "Here", killed: (month * (index + 2)) % 5)
                    claim.when = DayRange(day)
                    claim.place.country = country
                    _ = try writer.append(claim)
                }
            }
            return LedgerEntry(
                name: "sample", digest: "00", size: 1, importedAt: 1_699_000_000,
                format: "sample", knownOn: SampleSite.day("2023-01-01"))
        }
        return workspace
    }

    @Test(arguments: [
        "/forecast?country=MLI&target=any", "/forecast?country=Mali&lang=fr",
        "/forecast/MLI?target=any", "/forecast/NER?target=os&step=6&lang=fr&cut-off=2022-06",
        "/api/forecast/MLI?target=any",
    ]) func `A forecast is shown`(target: String) async throws {
        let site = try SampleSite.site(Self.workspace())
        let response = await site.respond(to: SiteRequest(target))
        #expect(response.status == 200, "\(response.text)")
        #expect(response.text.contains("Mali") || response.text.contains("Niger"))
    }

    @Test func `Forecasts that pages made stand on the scoreboard`() async throws {
        let site = try SampleSite.site(Self.workspace())
        for (address, words) in [
            ("/scoreboard", "No such forecast has been kept yet"),
            ("/scoreboard?country=MLI&by=grid", "href=\"/forecast?country=MLI"),
            ("/scoreboard?lang=fr", "Aucune prévision de ce genre"),
        ] {
            let before = await site.respond(to: SiteRequest(address))
            #expect(before.status == 200 && before.text.contains(words), "\(before.text)")
            #expect(before.text.contains("vigie forecast"))
        }
        let api = await site.respond(to: SiteRequest("/api/scoreboard?country=MLI"))
        #expect(api.status == 404 && api.text.contains("vigie forecast"))
        _ = await site.respond(to: SiteRequest("/forecast?country=MLI&cut-off=2021-12"))
        let board = await site.respond(to: SiteRequest("/scoreboard?country=MLI&lang=en"))
        #expect(board.status == 200, "\(board.text)")
        #expect(board.text.contains("Forecast against outcome"))
        // Without a wish the page shows the latest, and every page leads to it.
        let plain = await site.respond(to: SiteRequest("/scoreboard"))
        #expect(plain.text.contains("Mali") && plain.text.contains("CRPS"))
        let other = await site.respond(to: SiteRequest("/scoreboard?country=NER"))
        #expect(other.text.contains("Scoreboards there are"))
        #expect(other.text.contains("/scoreboard?country=MLI"))
        let json = await site.respond(to: SiteRequest("/api/scoreboard?country=MLI"))
        let rows = try #require(
            JSONSerialization.jsonObject(with: Data(json.body)) as? [[String: Any]])
        #expect(rows.contains { $0["month"] as? String == "2022-01" })
    }

    @Test(arguments: [
        ("/forecast/ZZ99", 404), ("/forecast/MLI?step=40", 400),
        ("/forecast?country=Atlantis", 400),
        ("/forecast?country=MLI&cut-off=2040-01", 404), ("/forecast/MLI?cut-off=2040-01", 404),
        ("/forecast?country=FRA", 404), ("/forecast?country=MLI&target=war", 400),
        ("/forecast/MLI?cut-off=soon", 400),
    ]) func `What cannot be forecast is said`(target: String, status: Int) async throws {
        let site = try SampleSite.site(Self.workspace())
        let response = await site.respond(
            to: SiteRequest(target, headers: ["accept": "application/json"]))
        #expect(response.status == status, "\(response.text)")
    }
}
