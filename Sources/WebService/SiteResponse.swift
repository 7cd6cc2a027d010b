import Publishing

/// An answer as the site's handlers give it.
public struct SiteResponse: Sendable {
    public var status: Int
    /// Header fields in the order to send them.
    public var headers: [(name: String, value: String)]
    public var body: [UInt8]

    /// An answer with a body of a media type.
    public init(status: Int = 200, _ body: [UInt8], type: String) {
        self.status = status
        self.body = body
        headers = [("Content-Type", type)]
    }

    /// A page in a language, which the reader's browser may have chosen.
    static func html(_ text: String, in language: Language, status: Int = 200) -> SiteResponse {
        SiteResponse(status: status, Array(text.utf8), type: "text/html; charset=utf-8")
            .written(in: language)
    }

    /// A JSON text.
    static func json(_ text: String, type: String = "application/json") -> SiteResponse {
        SiteResponse(Array(text.utf8), type: type)
    }

    /// A CSV file with a name for saving it.
    static func csv(_ text: String, name: String) -> SiteResponse {
        var response = SiteResponse(
            Array(text.utf8), type: "text/csv; charset=utf-8; header=present")
        response.headers.append(("Content-Disposition", "attachment; filename=\"\(name)\""))
        return response
    }

    /// The way to another address of the site, which names the reader's language.
    static func redirect(to path: String) -> SiteResponse {
        var response = SiteResponse(status: 303, [], type: "text/plain; charset=utf-8")
        response.headers.append(("Location", path))
        response.vary(by: "Accept-Language")
        return response
    }

    /// The same with its language said, which the reader's browser may have chosen.
    func written(in language: Language) -> SiteResponse {
        var response = self
        response.headers.append(("Content-Language", language.rawValue))
        response.vary(by: "Accept-Language")
        return response
    }

    /// Says that another value of a request's field would give another answer.
    mutating func vary(by field: String) {
        if let index = headers.firstIndex(where: { $0.name == "Vary" }) {
            headers[index].value += ", " + field
        } else {
            headers.append(("Vary", field))
        }
    }

    /// The first field of that name, letter case ignored.
    public func header(_ name: String) -> String? {
        headers.first { $0.name.lowercased() == name.lowercased() }?.value
    }

    /// The body as text.
    public var text: String { String(decoding: body, as: UTF8.self) }
}
