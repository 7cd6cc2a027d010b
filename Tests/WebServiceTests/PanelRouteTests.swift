import Foundation
import Testing

@testable import WebService

@Suite("The panel over HTTP") struct PanelRouteTests {
    func panel(_ query: String) async throws -> [String: Any] {
        let site = try SampleSite.site()
        let answer = await site.respond(to: SiteRequest("/api/panel?\(query)"))
        #expect(answer.status == 200, "\(answer.text)")
        return try #require(
            JSONSerialization.jsonObject(with: Data(answer.body)) as? [String: Any])
    }

    @Test func `Its balance and what is not known come with it`() async throws {
        let panel = try await panel("from=2022-06&to=2022-07&by=country")
        #expect(panel["total"] as? Int == 137)
        let balance = try #require(panel["balance"] as? [String: Any])
        #expect(balance["read"] as? Int == 137 && balance["placed"] as? Int == 137)
        #expect(balance["outside"] as? Int == 0)
        #expect((balance["unplaced"] as? [String: Any])?.isEmpty == true)
        let notes = try #require(panel["notes"] as? [String])
        #expect(notes.first?.contains("137 = 137 placed + 0 outside") == true)
        #expect(notes.last?.contains("empty, not 0") == true)
    }

    @Test func `The total of months that nobody knows is null`() async throws {
        let panel = try await panel("from=1960-01&to=1960-03&by=country")
        #expect(panel["total"] is NSNull)
        #expect((panel["balance"] as? [String: Any])?["outside"] as? Int == 137)
    }
}
