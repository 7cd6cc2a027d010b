import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// Fetches openly downloadable releases, politely: one at a time, with a name, a time-out, and only
/// when asked for.
public struct Download: Sendable {
    /// Seconds without an answer after which a host is given up.
    public let timeout: TimeInterval

    public init(timeout: TimeInterval = 10) { self.timeout = timeout }

    /// Fetches an address into a folder and returns the file's path.
    ///
    /// - Throws: `FileError` of kind `unreachable`, or `missing` when the server says 404.
    public func fetch(_ address: String, into folder: String) async throws -> String {
        guard let url = URL(string: address) else {
            throw FileError(.unreachable, "'\(address)' is no address.")
        }
        let configuration = URLSessionConfiguration.ephemeral
        configuration.timeoutIntervalForRequest = timeout
        configuration.httpAdditionalHeaders = ["User-Agent": "vigie (open-source, UCDP import)"]
        let session = URLSession(configuration: configuration)
        defer { session.invalidateAndCancel() }
        let data: Data
        let response: URLResponse
        do {
            (data, response) = try await session.data(from: url)
        } catch {
            throw FileError(
                .unreachable, "\(address) cannot be reached (\(error.localizedDescription)).")
        }
        let status = (response as? HTTPURLResponse)?.statusCode ?? 0
        guard status == 200 else {
            throw FileError(
                status == 404 ? .missing : .unreachable, "\(address) answered \(status).")
        }
        let path = (folder as NSString).appendingPathComponent(url.lastPathComponent)
        try data.write(to: URL(fileURLWithPath: path), options: .atomic)
        return path
    }
}
