import Domain
import Foundation
import Testing

@testable import WebService

@Suite("The site's addresses") struct SiteTests {
    func get(_ target: String, headers: [String: String] = [:]) async throws -> SiteResponse {
        try await SampleSite.site().respond(to: SiteRequest(target, headers: headers))
    }

    func object(_ response: SiteResponse) throws -> [String: Any] {
        try #require(
            JSONSerialization.jsonObject(with: Data(response.body)) as? [String: Any])
    }

    @Test(arguments: ["/", "/incidents?country=MLI", "/incidents/ged:1", "/brief?lang=fr"])
    func `Pages answer`(target: String) async throws {
        let response = try await get(target)
        #expect([200, 303].contains(response.status), "\(response.text)")
    }

    @Test func `An actor that incidents name has a dossier, another has none`() async throws {
        let dossier = try await get("/actors/JNIM?lang=en")
        #expect(dossier.status == 200, "\(dossier.text)")
        #expect(dossier.text.contains("<h1>JNIM</h1>"))
        #expect(!dossier.text.contains("Amadou"))
        #expect(try await get("/actors/Nobody").status == 404)
    }

    @Test func `Actors described come first, then the others by name, case and accents aside`()
        async throws
    {
        let workspace = try SampleSite.workspace()
        _ = try workspace.store.transaction { writer in
            for (id, name) in [("z", "ansar"), ("y", "Étoile"), ("x", "CMA"), ("w", "Fulani")] {
                _ = try writer.record(
                    Actor(id: id, name: name, note: id == "x" ? "A coalition." : ""))
            }
            return LedgerEntry(
                name: "actors", digest: "01", size: 1, importedAt: 1_699_000_001,
                format: "sample", knownOn: SampleSite.day("2023-01-01"))
        }
        let page = try await SampleSite.site(workspace).respond(to: SiteRequest("/actors")).text
        let found = ["CMA", "ansar", "Étoile", "Fulani"].map { name in
            page.range(of: ">\(name)</a>")?.lowerBound
        }
        #expect(!found.contains(nil))
        #expect(found.compactMap(\.self) == found.compactMap(\.self).sorted())
    }

    @Test func `The list as JSON has totals and incidents`() async throws {
        let list = try object(try await get("/api/incidents?country=Mali"))
        #expect(list["matching"] as? Int == (list["incidents"] as? [Any])?.count)
        #expect((list["incidents"] as? [Any])?.isEmpty == false)
    }

    @Test func `An incident known only to a region has no point in GeoJSON`() async throws {
        let response = try await get("/api/incidents.geojson?country=MLI&text=Gao")
        #expect(response.header("Content-Type") == "application/geo+json")
        let features = try #require(try object(response)["features"] as? [[String: Any]])
        #expect(features.count == 1)
        #expect(features.first?["geometry"] is NSNull)
    }

    @Test func `CSV comes with hashtags when asked`() async throws {
        let text = try await get("/api/incidents.csv?hxl=1").text
        #expect(text.contains("#affected+killed"))
    }

    @Test(arguments: ["/incidents/ged:1", "/api/incidents/ged:1", "/incidents", "/api/incidents"])
    func `A protected witness is nowhere`(target: String) async throws {
        let response = try await get(target)
        #expect(response.status == 200)
        #expect(!response.text.contains("Amadou"))
    }

    @Test(arguments: [
        ("/api/incidents?from=yesterday", "from"), ("/api/incidents?type=xx", "type"),
        ("/api/incidents?min-deaths=-1", "min-deaths"), ("/api/panel", "from"),
        ("/api/boundaries?level=7", "level"),
    ]) func `A request that makes no sense names the parameter`(target: String, field: String)
        async throws
    {
        let response = try await get(target)
        #expect(response.status == 400)
        #expect(response.header("Content-Type") == "application/problem+json")
        #expect(try object(response)["field"] as? String == field)
    }

    @Test func `An unknown country is a bad request, an unknown incident is not found`()
        async throws
    {
        #expect(try await get("/api/incidents?country=Atlantis").status == 400)
        #expect(try await get("/api/incidents/nothing").status == 404)
        #expect(try await get("/nowhere").status == 404)
    }

    @Test func `A browser gets a page for an error, a program gets JSON`() async throws {
        let page = try await get("/nowhere?lang=fr", headers: ["accept": "text/html"])
        #expect(page.text.contains("<h1>") && page.status == 404)
        let api = try await get("/api/nowhere", headers: ["accept": "text/html"])
        #expect(api.header("Content-Type") == "application/problem+json")
    }

    @Test func `Only reading is possible`() async throws {
        let site = try SampleSite.site()
        let answer = await site.respond(to: SiteRequest("POST", "/incidents"))
        #expect(answer.status == 405)
        let head = await site.respond(to: SiteRequest("HEAD", "/version"))
        #expect(head.status == 200 && head.body.isEmpty)
    }

    @Test func `Every answer forbids what comes from elsewhere`() async throws {
        for target in ["/", "/nowhere", "/assets/vigie.css", "/health"] {
            let policy = try await get(target).header("Content-Security-Policy")
            #expect(policy?.hasPrefix("default-src 'none'") == true, "\(target)")
        }
    }

    @Test func `What has not changed is not sent again`() async throws {
        let site = try SampleSite.site()
        let first = await site.respond(to: SiteRequest("/incidents"))
        let tag = try #require(first.header("ETag"))
        let again = await site.respond(
            to: SiteRequest("/incidents", headers: ["if-none-match": tag]))
        #expect(again.status == 304 && again.body.isEmpty)
    }

    @Test func `Another host's name is refused`() async throws {
        let site = try SampleSite.site(hosts: ["127.0.0.1", "localhost"])
        let rebound = await site.respond(
            to: SiteRequest("/", headers: ["host": "attacker.example:8080"]))
        #expect(rebound.status == 421)
        let own = await site.respond(to: SiteRequest("/", headers: ["host": "localhost:8080"]))
        #expect(own.status == 200)
    }

    @Test func `A path cannot reach files outside the assets`() async throws {
        for target in ["/assets/../Package.swift", "/assets/%2e%2e/x", "/assets/"] {
            #expect(try await get(target).status == 404, "\(target)")
        }
        #expect(try await get("/assets/vigie.css").status == 200)
    }

    @Test func `Hostile text in the query stays text`() async throws {
        let response = try await get("/incidents?actor=%22%3E%3Cscript%3Ealert(1)%3C/script%3E")
        #expect(response.status == 200)
        #expect(!response.text.contains("<script>alert"))
    }

    @Test func `Broken percent signs and bytes are survived`() async throws {
        for target in ["/%", "/incidents?text=%zz%", "/incidents/%ff%fe", "?", "/?=&&=x"] {
            #expect(try await get(target).status < 500, "\(target)")
        }
    }

    @Test func `Status says which program it is and that the store answers`() async throws {
        #expect(try object(try await get("/version"))["version"] as? String == "9.9")
        #expect(try object(try await get("/health"))["claims"] as? Int == 3)
    }
}

@Suite("Routes") struct RouteTests {
    func route(_ pattern: String) -> Route {
        Route(pattern, "") { _ in SiteResponse([], type: "text/plain") }
    }

    func match(_ pattern: String, _ path: String) -> [String: String]? {
        route(pattern).match(SiteRequest(path).parts)
    }

    @Test func `A pattern captures parts and the rest`() {
        #expect(match("/incidents/{id}", "/incidents/a:1") == ["id": "a:1"])
        #expect(match("/incidents/{id}", "/incidents") == nil)
        #expect(match("/incidents/{id}", "/incidents/a/b") == nil)
        #expect(match("/assets/{path...}", "/assets/vendor/x.js") == ["path": "vendor/x.js"])
        #expect(match("/", "/") == [:])
    }

    @Test func `An encoded slash is a part of a name, not of the path`() {
        #expect(match("/incidents/{id}", "/incidents/a%2Fb") == ["id": "a/b"])
        #expect(match("/incidents/{id}", "/incidents%2Fa") == nil)
    }

    @Test func `Every route says what it gives`() throws {
        let routes = try SampleSite.site().routes
        #expect(routes.count >= 12)
        #expect(routes.allSatisfy { !$0.summary.isEmpty && $0.pattern.hasPrefix("/") })
        #expect(Set(routes.map(\.pattern)).count == routes.count)
    }
}
