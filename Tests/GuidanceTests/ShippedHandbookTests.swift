import Domain
import Testing

@testable import Guidance

@Suite("The handbook that ships")
struct ShippedHandbookTests {
    @Test("It is read without a single complaint")
    func readsCleanly() throws {
        let reading = try ShippedHandbook.reading()
        #expect(reading.diagnostics.map(\.description) == [])
        #expect(reading.setAside == [])
    }

    @Test("It passes its own checker")
    func passesItsChecker() throws {
        let reading = try ShippedHandbook.reading()
        let report = HandbookChecker(reading.handbook).report()
        #expect(report.findings.map { reading.diagnostic(for: $0).description } == [])
        #expect(report.unlisted.isEmpty)
    }
}
