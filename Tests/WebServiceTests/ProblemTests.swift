import Foundation
import Testing

@testable import WebService

@Suite("What cannot be answered") struct ProblemTests {
    func get(_ target: String, _ accept: String = "application/json") async throws -> SiteResponse {
        try await SampleSite.site().respond(to: SiteRequest(target, headers: ["accept": accept]))
    }

    @Test(arguments: [
        "/brief?country=FRA", "/brief?country=FRA&month=2020-01", "/forecast?country=FRA",
        "/forecast/ZZ99", "/actors/Nobody", "/incidents/none", "/api/incidents/none",
        "/timeline?country=MLI", "/api/scoreboard?country=MLI",
    ]) func `What the store does not hold is not found`(target: String) async throws {
        #expect(try await get(target).status == 404)
    }

    @Test(arguments: [
        "/incidents/none?lang=fr", "/actors/Nobody?lang=fr", "/incidents?country=Atlantis&lang=fr",
        "/forecast/ZZ99?lang=fr", "/timeline?country=MLI&lang=fr", "/timeline?from=0001&lang=fr",
        "/brief?country=FRA&month=2020-01&lang=fr",
    ]) func `A French page says in French what is wrong`(target: String) async throws {
        let page = try await get(target, "text/html").text
        #expect(page.contains("<html lang=\"fr\""))
        #expect(!page.contains("Le détail, en anglais"))
    }

    @Test(arguments: [
        "/incidents?country=Atlantis", "/brief?country=Atlantis&month=2020-01",
        "/incidents?from=2020-01-01&to=2019-01-01", "/api/incidents?from=2020&to=2019",
        "/api/incidents.csv?from=2020-02&to=2020-01", "/timeline?from=2022&to=2021",
        "/incidents?from=-999", "/api/incidents.csv?hxl=maybe", "/incidents?began=2",
    ]) func `What makes no sense is a bad request`(target: String) async throws {
        #expect(try await get(target).status == 400)
    }

    @Test(arguments: [
        "/api/panel?from=1000-01&to=1999-12&by=country", "/timeline?from=0001&to=9990",
        "/api/panel?every=week&from=1000-W01&to=1999-W40&by=country",
    ]) func `More than 200 years are too many`(target: String) async throws {
        let answer = try await get(target)
        #expect(answer.status == 400)
        #expect(answer.text.contains("more than 200 years"))
    }

    @Test func `hxl=0 leaves hashtags out, began=0 changes nothing`() async throws {
        #expect(try await !get("/api/incidents.csv?hxl=0").text.contains("#affected"))
        let all = try await get("/api/incidents?from=2022-06-01&began=0")
        let same = try await get("/api/incidents?from=2022-06-01")
        #expect(all.text == same.text)
    }

    @Test func `An error's page speaks the reader's language`() async throws {
        let missing = try await get("/brief?country=FRA&month=2020-01&lang=fr", "text/html").text
        #expect(missing.contains("<html lang=\"fr\">"))
        #expect(missing.contains("<h1>Cela n’existe pas ici</h1>"))
        #expect(missing.contains("<p class=\"lead\">La base ne contient aucun incident pour FRA."))
        let reversed = try await get("/incidents?from=2020&to=2019&lang=fr", "text/html").text
        #expect(reversed.contains("Le dernier jour, 2019-12-31, précède le premier, 2020-01-01."))
        let english = try await get("/nowhere", "text/html").text
        #expect(english.contains("<p class=\"lead\">Nothing answers at /nowhere."))
    }
}
