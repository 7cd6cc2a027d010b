import Foundation
import Testing

@testable import WebService

@Suite("How answers are sent") struct RepresentationTests {
    func get(_ method: String, _ target: String, _ headers: [String: String] = [:])
        async throws -> SiteResponse
    {
        try await SampleSite.site().respond(to: SiteRequest(method, target, headers: headers))
    }

    /// The bytes of a gzip body, by another program.
    func unpacked(_ body: [UInt8]) throws -> [UInt8] {
        let process = Process()
        let (input, output) = (Pipe(), Pipe())
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = ["-c", "gzip -dc"]
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        try input.fileHandleForWriting.write(contentsOf: Data(body))
        try input.fileHandleForWriting.close()
        let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        return Array(bytes)
    }

    @Test func `A page is packed for a reader who takes gzip`() async throws {
        let plain = try await get("GET", "/incidents")
        let packed = try await get("GET", "/incidents", ["accept-encoding": "br, gzip;q=0.8"])
        #expect(plain.header("Content-Encoding") == nil)
        #expect(packed.header("Content-Encoding") == "gzip")
        #expect(packed.body.count < plain.body.count / 2)
        #expect(try unpacked(packed.body) == plain.body)
        for answer in [plain, packed] {
            #expect(answer.header("Vary") == "Accept-Language, Accept-Encoding")
        }
    }

    @Test(arguments: ["identity", "gzip;q=0", "*;q=0", "", "identity, gzip;q=0.5"])
    func `It is not for one who does not`(field: String) async throws {
        let answer = try await get("GET", "/incidents", ["accept-encoding": field])
        #expect(answer.header("Content-Encoding") == nil)
    }

    @Test func `A few bytes are not packed`() async throws {
        let answer = try await get("GET", "/version", ["accept-encoding": "gzip"])
        #expect(answer.header("Content-Encoding") == nil && answer.header("Vary") == nil)
    }

    @Test func `Each coding has its tag, and what has not changed is not sent again`() async throws
    {
        let gzip = ["accept-encoding": "gzip"]
        let plain = try #require(try await get("GET", "/incidents").header("ETag"))
        let packed = try #require(try await get("GET", "/incidents", gzip).header("ETag"))
        #expect(plain != packed)
        for tag in [packed, "W/" + packed, "\"x\", \(packed)", "*"] {
            let again = try await get(
                "GET", "/incidents", gzip.merging(["if-none-match": tag]) { $1 })
            #expect(again.status == 304 && again.body.isEmpty, "\(tag)")
            #expect(again.header("ETag") == packed && again.header("Content-Encoding") == nil)
        }
        let other = try await get("GET", "/incidents", ["if-none-match": packed])
        #expect(other.status == 200)
    }

    @Test func `HEAD says the length that GET has`() async throws {
        let whole = try await get("GET", "/version")
        let head = try await get("HEAD", "/version")
        #expect(head.body.isEmpty)
        #expect(head.header("Content-Length") == "\(whole.body.count)")
        #expect(head.header("ETag") == whole.header("ETag"))
    }

    @Test func `Another method is told which there are`() async throws {
        let answer = try await get("POST", "/incidents")
        #expect(answer.status == 405)
        #expect(answer.header("Allow") == "GET, HEAD")
    }

    @Test func `A page says its language and what it depends on`() async throws {
        let page = try await get("GET", "/actors", ["accept-language": "fr"])
        #expect(page.header("Content-Language") == "fr")
        #expect(page.header("Vary")?.hasPrefix("Accept-Language") == true)
        let error = try await get("GET", "/nowhere?lang=fr", ["accept": "text/html"])
        #expect(error.header("Content-Language") == "fr")
        #expect(error.header("Vary")?.contains("Accept-Language, Accept") == true)
        #expect(try await get("GET", "/nowhere").header("Vary") == "Accept")
        #expect(try await get("GET", "/assets/vigie.css").header("Vary") == "Accept-Encoding")
    }
}
