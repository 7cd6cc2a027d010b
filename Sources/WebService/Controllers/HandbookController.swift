import Domain
import Publishing
import Synchronization
import Workflows

/// The handbook as a guided form, and as a booklet to keep.
struct HandbookController: Sendable {
    let workspace: Workspace
    /// Where the handbook is; `nil` where none ships.
    let path: String?
    let program: String
    private let opened = Handbooks()

    init(workspace: Workspace, path: String?, program: String) {
        self.workspace = workspace
        self.path = path
        self.program = program
    }

    /// The handbook in each language, read when it is first asked for.
    private final class Handbooks: Sendable {
        let byLanguage = Mutex<[Language: AskHandbook]>([:])
    }

    var routes: [Route] {
        [
            Route(
                HandbookGuidePage.path,
                "The field handbook, one question at a time; question, is.FACT, unknown, on",
                guide),
            Route("/handbook/booklet", "The whole handbook as one file to print or keep", booklet),
        ]
    }

    func guide(_ request: SiteRequest) throws -> SiteResponse {
        let reader = QueryReader(request: request)
        let language = request.language
        var known: [String: String] = [:]
        let prefix = HandbookGuidePage.parameter("")
        for (name, value) in request.query where name.hasPrefix(prefix) && !value.isEmpty {
            known[String(name.dropFirst(prefix.count))] = value
        }
        let content = try handbook(language).guide(
            known, unknown: reader.list("unknown").filter { known[$0] == nil },
            on: try reader.firstDay("on"), today: workspace.today,
            question: reader.text("question"))
        var response = SiteResponse.html(
            HandbookGuidePage(
                content, language: language,
                frame: SiteFrame.of(request, current: HandbookGuidePage.path)
            ).html, in: language)
        // What somebody met on the road is nobody else's to find on the device.
        response.headers.append(("Cache-Control", "no-store"))
        return response
    }

    func booklet(_ request: SiteRequest) throws -> SiteResponse {
        let language = request.language
        let page = try PrintHandbook()(
            try found(), language: language, format: .a5, program: program)
        var response = SiteResponse.html(page, in: language)
        response.headers.append(
            (
                "Content-Disposition",
                "attachment; filename=\"handbook-\(language.rawValue).html\""
            ))
        return response
    }

    private func found() throws -> String {
        guard let path else {
            throw Problem.notFound(
                "No handbook ships beside the program. Set VIGIE_HOME to the folder that holds "
                    + "Data and start the program again.",
                fr: "Aucun manuel n’accompagne le programme. Donnez à VIGIE_HOME le dossier qui "
                    + "contient Data et relancez le programme.")
        }
        return path
    }

    private func handbook(_ language: Language) throws -> AskHandbook {
        if let known = opened.byLanguage.withLock({ $0[language] }) { return known }
        let handbook = try AskHandbook(path: try found(), language: language)
        opened.byLanguage.withLock { $0[language] = handbook }
        return handbook
    }
}
