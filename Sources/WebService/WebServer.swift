import Hummingbird
import Synchronization

/// Serves the site over HTTP until it is told to stop.
public struct WebServer: Sendable {
    public let site: Site
    public let host: String
    public let port: Int

    /// - Parameters:
    ///   - host: The address to listen at; the loopback address keeps the site on this machine.
    ///   - port: 0 takes any free port.
    public init(site: Site, host: String = "127.0.0.1", port: Int = 8080) {
        self.site = site
        self.host = host
        self.port = port
    }

    /// The port is taken, or the address is not this machine's.
    public struct CannotListen: Error, Sendable, CustomStringConvertible {
        public let host: String
        public let port: Int
        let reason: String

        /// What happened and what to do.
        public var description: String {
            "Cannot listen at \(host):\(port) (\(reason)). If another program, or another vigie, "
                + "has the port, stop it or choose another with --port."
        }
    }

    /// Serves until the process is asked to stop (Ctrl-C or SIGTERM): requests under way are
    /// finished first.
    ///
    /// - Parameter onListening: Hears the port once the site can be reached.
    /// - Throws: ``CannotListen``.
    public func run(onListening: @escaping @Sendable (Int) -> Void = { _ in }) async throws {
        let site = site
        let responder = CallbackResponder<BasicRequestContext> { request, _ in
            Response(await site.respond(to: SiteRequest(request)))
        }
        let fallback = port
        let isListening = Listening()
        var application = Application(
            responder: responder,
            configuration: .init(address: .hostname(host, port: port), serverName: "vigie"),
            onServerRunning: { channel in
                isListening.flag.withLock { $0 = true }
                onListening(channel.localAddress?.port ?? fallback)
            })
        application.logger.logLevel = .critical
        do {
            try await application.runService()
        } catch  where !isListening.flag.withLock({ $0 }) {
            throw CannotListen(host: host, port: port, reason: Self.reason(error))
        }
    }

    /// The system's words at the end of an error: `Address already in use (errno: 98)`.
    private static func reason(_ error: any Error) -> String {
        let text = "\(error)"
        guard let colon = text.range(of: "): ") else { return text }
        return String(text[colon.upperBound...])
    }

    /// Whether the socket has been opened.
    private final class Listening: Sendable {
        let flag = Mutex(false)
    }
}

extension SiteRequest {
    /// The framework's request as the site's.
    init(_ request: Request) {
        var headers: [String: String] = [:]
        for field in request.headers {
            let name = field.name.canonicalName
            headers[name] = headers[name].map { "\($0), \(field.value)" } ?? field.value
        }
        if let authority = request.head.authority { headers["host"] = authority }
        self.init(request.method.rawValue, request.head.path ?? "/", headers: headers)
    }
}

extension Response {
    /// The site's answer as the framework's.
    init(_ response: SiteResponse) {
        var fields = HTTPFields()
        for (name, value) in response.headers {
            if let name = HTTPFields.Element.Name(name) {
                fields.append(HTTPFields.Element(name: name, value: value))
            }
        }
        // What has not changed has no body, which is something else than an empty one.
        let body =
            response.status == 304
            ? ResponseBody { writer in try await writer.finish(nil) }
            : ResponseBody(byteBuffer: ByteBuffer(bytes: response.body))
        self.init(status: .init(code: response.status), headers: fields, body: body)
    }
}
