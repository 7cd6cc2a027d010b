import CZlib

/// How the body of an answer is packed for the way (RFC 9110, 8.4).
enum ContentCoding: String {
    case identity, gzip

    /// Less is not worth the work.
    static let smallest = 1_024

    /// The coding that a reader accepts for an answer; the answer then says that it depends on that.
    init(for response: inout SiteResponse, _ request: SiteRequest) {
        self = .identity
        guard response.body.count >= Self.smallest else { return }
        response.vary(by: "Accept-Encoding")
        let accepted = Preferences(request.headers["accept-encoding"])
        let weight = accepted.weight(of: "gzip") ?? accepted.weight(of: "*") ?? 0
        if weight > 0, weight >= accepted.weight(of: "identity") ?? 0 { self = .gzip }
    }

    /// Packs the body; one that cannot be packed for want of memory goes as it is.
    func apply(to response: inout SiteResponse) {
        guard self == .gzip, !response.body.isEmpty, let packed = Self.packed(response.body)
        else { return }
        response.body = packed
        response.headers.append(("Content-Encoding", rawValue))
    }

    /// Bytes in the gzip format (RFC 1952), without a time: the same content is always the same
    /// bytes.
    private static func packed(_ bytes: [UInt8]) -> [UInt8]? {
        var stream = z_stream()
        let gzipHeader: Int32 = 16
        guard
            deflateInit2_(
                &stream, 6, Z_DEFLATED, MAX_WBITS + gzipHeader, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
                Int32(MemoryLayout<z_stream>.size)) == Z_OK
        else { return nil }
        defer { deflateEnd(&stream) }
        var input = bytes
        let room = Int(deflateBound(&stream, UInt(bytes.count)))
        var isWhole = false
        let packed = [UInt8](unsafeUninitializedCapacity: room) { output, count in
            input.withUnsafeMutableBufferPointer { input in
                stream.next_in = input.baseAddress
                stream.avail_in = UInt32(input.count)
                stream.next_out = output.baseAddress
                stream.avail_out = UInt32(room)
                isWhole = deflate(&stream, Z_FINISH) == Z_STREAM_END
            }
            count = room - Int(stream.avail_out)
        }
        return isWhole ? packed : nil
    }
}
