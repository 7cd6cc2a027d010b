import Foundation
import Testing

@testable import WebService

@Suite("The handbook as a guided form") struct HandbookPageTests {
    static let shipped = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Data/mali/handbook").path

    func get(_ target: String, handbook: String? = shipped) async throws -> SiteResponse {
        let site = Site(
            workspace: try SampleSite.workspace(), version: "9.9",
            assets: AssetLibrary(folder: nil), handbook: handbook)
        return await site.respond(to: SiteRequest(target, headers: ["accept": "text/html"]))
    }

    @Test
    func `It begins with the questions, in the reader's language, and every page leads to it`()
        async throws
    {
        let english = try await get("/handbook?lang=en").text
        #expect(english.contains("value=\"may-we-use-force\""))
        #expect(english.contains("May we use force?"))
        #expect(try await get("/handbook?lang=fr").text.contains("Pouvons-nous employer la force"))
        #expect(try await get("/incidents?lang=en").text.contains("href=\"/handbook?lang=en\""))
    }

    @Test func `One question is put at a time, and what was said travels in the form`()
        async throws
    {
        let page = try await get(
            "/handbook?question=may-we-use-force&is.imminence=now&on=2022-06-18&lang=en"
        ).text
        #expect(page.components(separatedBy: "<legend>").count == 2)
        #expect(page.contains("name=\"is.imminence\" value=\"now\""))
        #expect(page.contains("? DEPENDS"))
        #expect(page.contains("Certain already"))
        #expect(!page.contains("<script"))
    }

    @Test func `The last page has the answer, its limit, its source and what prevails`()
        async throws
    {
        let page = try await get(
            "/handbook?question=may-we-use-force&on=2022-06-18&lang=en&is.imminence=now"
                + "&is.threatened=civilians&is.threat-from=armed-group&is.authority=in-force"
                + "&is.order=lawful&is.host=unable-or-unwilling&is.time=none&is.person=nobody"
                + "&is.component=military&is.weapon=light&is.event=nothing&is.task=patrol"
                + "&is.civilians=present&is.place=village"
        ).text
        #expect(!page.contains("<legend>"))
        #expect(page.contains("The answer"))
        #expect(page.contains("force-decision.7"))
        #expect(page.contains("as the last means"))
        #expect(page.contains("Guidelines on the use of force by military components"))
        #expect(page.contains("Who may approve"))
    }

    @Test func `What the reader does not know is not asked again, and can be changed`()
        async throws
    {
        let first = try await get("/handbook?question=may-we-use-force&on=2022-06-18&lang=en").text
        let fact = try #require(
            first.firstMatch(of: /name="is\.([a-z-]+)"/)?.output.1)
        let second = try await get(
            "/handbook?question=may-we-use-force&on=2022-06-18&lang=en&unknown=\(fact)"
        ).text
        #expect(!second.contains("<button type=\"submit\" name=\"is.\(fact)\""))
        #expect(second.contains("not known"))
        #expect(second.contains("change"))
    }

    @Test(arguments: [
        "question=nothing", "question=may-we-use-force&is.imminence=later",
        "question=may-we-use-force&is.mood=good", "question=may-we-use-force&on=1999-01-01",
        "question=all&is.hours-held=many", "on=yesterday",
    ]) func `What the handbook does not know is refused with a sentence`(query: String)
        async throws
    {
        let response = try await get("/handbook?\(query)")
        #expect(response.status == 400, "\(response.text)")
        #expect(response.text.contains("<h1>"))
    }

    @Test func `A hostile address stays text`() async throws {
        let response = try await get(
            "/handbook?question=may-we-use-force&is.imminence=%22%3E%3Cscript%3Ealert(1)")
        #expect(response.status == 400)
        #expect(!response.text.contains("<script>alert"))
    }

    @Test func `The answer is kept nowhere`() async throws {
        let response = try await get("/handbook?question=may-we-use-force")
        #expect(response.header("Cache-Control") == "no-store")
    }

    @Test(arguments: ["en", "fr"])
    func `The booklet is one file to keep`(language: String) async throws {
        let response = try await get("/handbook/booklet?lang=\(language)")
        #expect(response.status == 200)
        #expect(
            response.header("Content-Disposition")
                == "attachment; filename=\"handbook-\(language).html\"")
        #expect(response.text.contains("<html lang=\"\(language)\">"))
    }

    @Test func `Without a handbook the page says what to do`() async throws {
        let response = try await get("/handbook", handbook: nil)
        #expect(response.status == 404)
        #expect(response.text.contains("VIGIE_HOME"))
    }
}
