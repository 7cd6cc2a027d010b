import Testing

@testable import WebService

@Suite("What a request asks for") struct SiteRequestTests {
    @Test(arguments: [
        ("fr", "fr"), ("de, fr-FR;q=0.9", "fr"), ("fr;q=0, en", "en"), ("en;q=0.1, fr;q=0.9", "fr"),
        ("fr;q=0.5, en;q=0.5", "fr"), ("de", "en"), ("", "en"), ("en;q=0, *", "fr"),
        ("de, *;q=0.5", "en"), ("fr;q=nan, en;q=0.1", "en"), ("FR-ca ; Q=0.4,EN;q=0.3", "fr"),
    ]) func `The browser's language is the one with most weight`(field: String, code: String) {
        let request = SiteRequest("/", headers: ["accept-language": field])
        #expect(request.language.rawValue == code)
    }

    @Test func `The language of the query goes before the browser's`() {
        let french = ["accept-language": "fr"]
        #expect(SiteRequest("/?lang=en", headers: french).language == .english)
        #expect(SiteRequest("/?lang=xx", headers: french).language == .french)
    }

    @Test func `The same address in another language is encoded again`() {
        #expect(
            SiteRequest("/incidents?type=os&lang=fr").address(in: .english)
                == "/incidents?type=os&lang=en")
        #expect(
            SiteRequest("/actors/a%3Fb%23c%2Fd").address(in: .french)
                == "/actors/a%3Fb%23c%2Fd?lang=fr")
        #expect(SiteRequest("//evil.example/x").address(in: .french) == "/evil.example/x?lang=fr")
    }

    @Test(arguments: [
        ("hxl=1", true), ("hxl=true", true), ("hxl=YES", true), ("hxl=0", false),
        ("hxl=false", false), ("hxl=no", false), ("hxl=", false), ("", false),
    ]) func `A switch is on or off`(query: String, isOn: Bool) throws {
        let reader = QueryReader(request: SiteRequest("/?" + query))
        #expect(try reader.flag("hxl") == isOn)
    }

    @Test func `A switch that is neither is refused`() {
        let reader = QueryReader(request: SiteRequest("/?hxl=perhaps"))
        #expect(throws: Problem.self) { try reader.flag("hxl") }
    }

    @Test(arguments: ["-999", "0000", "12345", "99", "0000-05", "2020-13-01"])
    func `A year that is none is refused, not taken for another day`(text: String) {
        let reader = QueryReader(request: SiteRequest("/?from=\(text)"))
        #expect(throws: Problem.self) { try reader.firstDay("from") }
    }

    @Test func `The last month there is ends with its last day`() throws {
        let reader = QueryReader(request: SiteRequest("/?from=9999&to=9999-12"))
        #expect(try reader.firstDay("from")?.description == "9999-01-01")
        #expect(try reader.lastDay("to")?.description == "9999-12-31")
    }
}
