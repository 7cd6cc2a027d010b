/// Tags answers by their content, so that what has not changed is not sent again (RFC 9110).
enum EntityTag {
    /// Adds the tag; an answer that the reader already has becomes 304 without a body. The same
    /// content in another coding is another representation, with a tag of its own.
    static func apply(
        to response: inout SiteResponse, _ request: SiteRequest, _ coding: ContentCoding
    ) {
        guard response.status == 200 else { return }
        let suffix = coding == .identity ? "" : "-\(coding.rawValue)"
        let tag = "\"\(digest(response.body))\(suffix)\""
        response.headers.append(("ETag", tag))
        if response.header("Cache-Control") == nil {
            response.headers.append(("Cache-Control", "no-cache"))
        }
        let known = (request.headers["if-none-match"] ?? "").split(separator: ",").map {
            $0.filter { $0 != " " }
        }
        guard known.contains(where: { $0 == "*" || $0 == tag || $0 == "W/" + tag }) else { return }
        response.status = 304
        response.body = []
    }

    /// FNV-1a over the bytes: tells contents apart, keeps no secret.
    private static func digest(_ bytes: [UInt8]) -> String {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return String(hash, radix: 16) + "-" + String(bytes.count, radix: 16)
    }
}
