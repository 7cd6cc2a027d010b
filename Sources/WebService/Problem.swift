import Publishing
import Storage
import Workflows

/// What went wrong, as `application/problem+json` (RFC 9457): the only place that decides HTTP
/// statuses.
struct Problem: Error, Sendable {
    var status: Int
    /// What kind of problem, the same for all of its kind.
    var title: String
    /// What happened here and what to do.
    var detail: String
    /// The query parameter or path part at fault.
    var field: String?

    /// A request that makes no sense.
    static func badRequest(_ detail: String, field: String? = nil) -> Problem {
        Problem(
            status: 400, title: "The request makes no sense", detail: detail, field: field)
    }

    /// Something that is not there.
    static func notFound(_ detail: String) -> Problem {
        Problem(status: 404, title: "There is no such thing", detail: detail)
    }

    /// A method that the address does not know.
    static func notAllowed(_ method: String) -> Problem {
        Problem(
            status: 405, title: "The method is not allowed",
            detail: "This address answers GET and HEAD, not \(method).")
    }

    /// The problem behind an error. What is inside the program stays inside: an unforeseen error
    /// says only that it happened, and the log says the rest.
    init(_ error: any Error) {
        switch error {
        case let problem as Problem: self = problem
        case let error as UsageError: self = .badRequest(error.message)
        case let error as any InputComplaint where error.isUsage: self = .badRequest("\(error)")
        case let error as StoreError: self.init(error)
        case let error as any InputComplaint where error.isUsage: self = .badRequest("\(error)")
        default:
            self.init(
                status: 500, title: "Something failed inside",
                detail: "The program could not answer; its log says why.")
        }
    }

    private init(_ error: StoreError) {
        switch error.kind {
        case .locked, .full:
            self.init(status: 503, title: "The store is busy", detail: error.description)
        default:
            self.init(status: 500, title: "The store cannot be read", detail: error.description)
        }
    }

    init(status: Int, title: String, detail: String, field: String? = nil) {
        self.status = status
        self.title = title
        self.detail = detail
        self.field = field
    }

    /// The problem as JSON, or as a page for a browser.
    func response(to request: SiteRequest) -> SiteResponse {
        let wantsPage =
            !request.path.hasPrefix("/api/")
            && (request.headers["accept"] ?? "").contains("text/html")
        if wantsPage {
            let page = NoticePage(
                title: title, text: detail, language: request.language,
                frame: SiteFrame.of(request, current: ""))
            return .html(page.html, status: status)
        }
        var members: [JSONValue.Member] = [
            .init("type", "about:blank"), .init("title", .string(title)),
            .init("status", .integer(status)), .init("detail", .string(detail)),
        ]
        if let field { members.append(.init("field", .string(field))) }
        let text = JSONValue.object(members).text(indented: true) + "\n"
        return SiteResponse(status: status, Array(text.utf8), type: "application/problem+json")
    }
}
