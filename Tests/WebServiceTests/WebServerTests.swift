import Foundation
import Testing

@testable import WebService

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

@Suite("The server") struct WebServerTests {
    @Test func `It answers over a socket, refuses a second one at its port, and stops when told`()
        async throws
    {
        let site = try SampleSite.site()
        let (ports, portIsKnown) = AsyncStream.makeStream(of: Int.self)
        let serving = Task {
            try await WebServer(site: site, port: 0).run { portIsKnown.yield($0) }
        }
        var iterator = ports.makeAsyncIterator()
        let port = try #require(await iterator.next())
        let address = try #require(URL(string: "http://127.0.0.1:\(port)/version"))
        let (body, _) = try await URLSession.shared.data(from: address)
        #expect(String(decoding: body, as: UTF8.self).contains("9.9"))
        var asking = URLRequest(url: address)
        asking.httpMethod = "HEAD"
        let (_, answer) = try await URLSession.shared.data(for: asking)
        let head = try #require(answer as? HTTPURLResponse)
        #expect(head.value(forHTTPHeaderField: "Content-Length") == "\(body.count)")
        await #expect(throws: WebServer.CannotListen.self) {
            try await WebServer(site: site, port: port).run()
        }
        serving.cancel()
        _ = await serving.result
    }
}
