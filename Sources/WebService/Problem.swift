import Publishing
import Storage
import Workflows

/// What went wrong, as `application/problem+json` (RFC 9457): the only place that decides HTTP
/// statuses.
struct Problem: Error, Sendable {
    var kind: Kind
    /// What happened here and what to do.
    var detail: String
    /// The same in French, where it is known.
    var french: String?
    /// The query parameter or path part at fault.
    var field: String?

    /// A request that makes no sense.
    static func badRequest(
        _ detail: String, fr french: String? = nil, field: String? = nil
    ) -> Problem {
        Problem(kind: .badRequest, detail: detail, french: french, field: field)
    }

    /// Something that is not there.
    static func notFound(_ detail: String, fr french: String? = nil) -> Problem {
        Problem(kind: .notFound, detail: detail, french: french)
    }

    /// A method that the address does not know.
    static func notAllowed(_ method: String) -> Problem {
        Problem(
            kind: .notAllowed, detail: "This address answers GET and HEAD, not \(method).",
            french: "Cette adresse répond à GET et HEAD, non à \(method).")
    }

    init(kind: Kind, detail: String, french: String? = nil, field: String? = nil) {
        self.kind = kind
        self.detail = detail
        self.french = french
        self.field = field
    }

    /// The problem behind an error. What is inside the program stays inside: an unforeseen error
    /// says only that it happened, and the log says the rest.
    init(_ error: any Error) {
        switch error {
        case let problem as Problem: self = problem
        case let error as UsageError:
            self =
                error.isMissing
                ? .notFound(error.message, fr: error.french)
                : .badRequest(error.message, fr: error.french)
        case let error as NothingToScore: self = .notFound("\(error)", fr: error.french)
        case let error as any InputComplaint where error.isMissing: self = .notFound("\(error)")
        case let error as any InputComplaint where error.isUsage: self = .badRequest("\(error)")
        case let error as StoreError: self.init(error)
        default:
            self.init(
                kind: .failed, detail: "The program could not answer; its log says why.",
                french: "Le programme n’a pu répondre\u{A0}; son journal dit pourquoi.")
        }
    }

    private init(_ error: StoreError) {
        switch error.kind {
        case .locked, .full:
            self.init(
                kind: .busy, detail: error.description,
                french: "Un autre programme écrit dans la base, ou le disque est plein.")
        default:
            self.init(
                kind: .unreadable, detail: error.description,
                french:
                    "Le journal du programme dit pourquoi\u{A0}; `vigie store check` examine la base."
            )
        }
    }

    /// The problem as JSON, or as a page for a browser.
    func response(to request: SiteRequest) -> SiteResponse {
        let isForPrograms = request.parts.first == "api"
        let weight = Preferences(request.headers["accept"]).weight(of: "text/html") ?? 0
        var response = !isForPrograms && weight > 0 ? page(for: request) : json
        if !isForPrograms { response.vary(by: "Accept") }
        if kind == .notAllowed { response.headers.append(("Allow", "GET, HEAD")) }
        return response
    }

    private func page(for request: SiteRequest) -> SiteResponse {
        let language = request.language
        let translated = language == .french ? french : nil
        let isForeign = language != .english && translated == nil
        let page = NoticePage(
            title: kind.title(language), lead: isForeign ? kind.lead(language) : nil,
            text: translated ?? detail, textLanguage: isForeign ? .english : language,
            language: language, frame: SiteFrame.of(request, current: ""))
        return .html(page.html, in: language, status: kind.status)
    }

    private var json: SiteResponse {
        var members: [JSONValue.Member] = [
            .init("type", "about:blank"), .init("title", .string(kind.title(.english))),
            .init("status", .integer(kind.status)), .init("detail", .string(detail)),
        ]
        if let field { members.append(.init("field", .string(field))) }
        let text = JSONValue.object(members).text(indented: true) + "\n"
        return SiteResponse(
            status: kind.status, Array(text.utf8), type: "application/problem+json")
    }
}
