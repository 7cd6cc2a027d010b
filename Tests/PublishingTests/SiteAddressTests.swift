import Domain
import Testing

@testable import Publishing

@Suite("Addresses within the site") struct SiteAddressTests {
    @Test func `An identifier cannot break out of its part of a path`() {
        #expect(SiteAddress.path("/actors", "a?b#c/d") == "/actors/a%3Fb%23c%2Fd")
        #expect(SiteAddress.path("/actors", "État") == "/actors/%C3%89tat")
        #expect(SiteAddress.path("/incidents", "ucdp-ged:1") == "/incidents/ucdp-ged:1")
    }

    @Test func `A link names the language and the day unless it has its own`() {
        var frame = SiteFrame(stylesheet: "/s.css")
        #expect(frame.address("/brief") == "/brief")
        frame.language = .french
        frame.knownOn = Day(iso: "2022-01-31")
        #expect(frame.address("/brief") == "/brief?lang=fr&as-known-on=2022-01-31")
        #expect(
            frame.address("/brief?lang=en&month=2021-01")
                == "/brief?lang=en&month=2021-01&as-known-on=2022-01-31")
    }

    @Test func `A page that is a file leads nowhere on the site`() {
        #expect(PageSetting.file.address("/brief") == nil)
        let site = PageSetting.site(SiteFrame(stylesheet: "/s.css", language: .english))
        #expect(site.address("/brief") == "/brief?lang=en")
        #expect(site.address("javascript:alert(1)") == nil)
    }
}
