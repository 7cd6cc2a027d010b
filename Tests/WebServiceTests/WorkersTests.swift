import Foundation
import Testing

@testable import WebService

@Suite("Long work") struct WorkersTests {
    @Test func `Whether the program is well can be asked while everything else is at work`() async {
        let gate = DispatchSemaphore(value: 0)
        let site = Site(routes: [
            Route("/slow", "Waits") { _ in
                gate.wait()
                return SiteResponse([], type: "text/plain")
            },
            Route("/health", "Is well", isInstant: true) { _ in
                SiteResponse([], type: "text/plain")
            },
        ])
        await withTaskGroup(of: SiteResponse.self) { group in
            let many = Workers.most * 4
            for _ in 0..<many {
                group.addTask { await site.respond(to: SiteRequest("/slow")) }
            }
            #expect(await site.respond(to: SiteRequest("/health")).status == 200)
            for _ in 0..<many { gate.signal() }
            for await answer in group { #expect(answer.status == 200) }
        }
    }
}
