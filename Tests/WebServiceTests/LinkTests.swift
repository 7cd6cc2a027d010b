import Testing

@testable import WebService

@Suite("Links between pages") struct LinkTests {
    static let past = "lang=fr&amp;as-known-on=2023-06-01\""

    func get(_ target: String) async throws -> SiteResponse {
        try await SampleSite.site().respond(to: SiteRequest(target))
    }

    @Test(arguments: [
        "/incidents?country=MLI&from=2022", "/incidents/ged:1?", "/actors/JNIM?", "/actors?",
        "/brief?country=MLI&month=2022-06",
    ]) func `The way on keeps the language and the day of knowledge`(target: String) async throws {
        let page = try await get(target + "&lang=fr&as-known-on=2023-06-01").text
        #expect(page.contains("class=\"brand\" href=\"/?\(Self.past)"))
        let links = page.matches(of: #/href="(/[^"]*)"/#).map { String($0.output.1) }
            .filter { !$0.hasPrefix("/assets/") && !$0.hasPrefix("/api/") }
        #expect(links.count >= 7)
        for link in links where !link.contains("as-known-on=2023-06-01") {
            // Only the way back to the present and an empty form leave it out.
            let isWayOut = ["état actuel", "Effacer"].contains {
                page.contains("href=\"\(link)\">\($0)")
            }
            #expect(isWayOut, "\(link)")
        }
        #expect(links.allSatisfy { $0.contains("lang=") })
        #expect(page.contains("État des connaissances au 1er\u{A0}juin"))
    }

    @Test(arguments: [
        "/incidents/ged:1?", "/actors?country=Mali&", "/brief?country=MLI&month=2022-06&",
    ])
    func `The menu stays with the country of the page`(target: String) async throws {
        let page = try await get(target + "lang=en").text
        for path in ["/incidents", "/actors", "/brief", "/forecast"] {
            #expect(page.contains("href=\"\(path)?country=MLI&amp;lang=en\""), "\(path)")
        }
    }

    @Test func `A brief's form leads to another country and month`() async throws {
        let page = try await get("/brief?country=MLI&month=2022-06&lang=fr&as-known-on=2023-06-01")
            .text
        let form = try #require(page.firstMatch(of: #/<form class="time-form chooser".*?<\/form>/#))
        #expect(form.output.contains("<option value=\"MLI\" selected=\"selected\">Mali</option>"))
        #expect(form.output.contains("name=\"month\""))
        #expect(form.output.contains("value=\"2022-06\""))
        #expect(form.output.contains("name=\"as-known-on\" value=\"2023-06-01\""))
    }

    @Test func `In the present nothing speaks of the past`() async throws {
        let page = try await get("/incidents?country=MLI&lang=fr").text
        #expect(page.contains("href=\"/incidents/ged:1?lang=fr\""))
        #expect(!page.contains("class=\"past\""))
    }

    @Test func `The latest brief is that of the day asked for`() async throws {
        let answer = try await get("/brief?country=Mali&as-known-on=2023-06&lang=fr")
        #expect(answer.status == 303)
        #expect(
            answer.header("Location")
                == "/brief?as-known-on=2023-06&country=MLI&month=2022-06&lang=fr")
        #expect(answer.header("Vary") == "Accept-Language")
    }

    @Test func `Where the list ends there is a way back`() async throws {
        let page = try await get("/incidents?country=MLI&offset=50&limit=1&lang=en").text
        #expect(
            page.contains("href=\"/incidents?country=MLI&amp;lang=en&amp;limit=1&amp;offset=2\""))
    }
}
