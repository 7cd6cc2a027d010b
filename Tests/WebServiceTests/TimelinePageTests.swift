import Foundation
import Testing
import Workflows

@testable import WebService

@Suite("The timeline's page") struct TimelinePageTests {
    static let data = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Data/mali").path

    func get(_ target: String, withMission: Bool = true) async throws -> SiteResponse {
        let workspace = try SampleSite.workspace()
        if withMission { _ = try ImportFiles(workspace)(Self.data) }
        let site = try SampleSite.site(workspace)
        return await site.respond(to: SiteRequest(target, headers: ["accept": "text/html"]))
    }

    @Test func `It shows the period asked for, in the reader's language`() async throws {
        let page = try await get("/timeline?from=2021&to=2021&lang=fr").text
        #expect(page.contains("Chronologie"))
        #expect(page.contains("CEDEAO"))
        #expect(page.contains("2584"))
        #expect(page.contains("class=\"act grave\""))
        #expect(!page.contains("Amadou"))
    }

    @Test func `Without a mission it says what to do; a period upside down is refused`()
        async throws
    {
        let empty = try await get("/timeline", withMission: false)
        #expect(empty.status == 404)
        #expect(empty.text.contains("vigie import"))
        #expect(try await get("/timeline?from=2022&to=2021").status == 400)
    }
}
