/// Tags answers by their content, so that what has not changed is not sent again (RFC 9110).
enum EntityTag {
    /// Adds the tag; an answer that the reader already has becomes 304 without a body.
    static func apply(to response: inout SiteResponse, _ request: SiteRequest) {
        guard response.status == 200 else { return }
        let tag = "\"\(digest(response.body))\""
        response.headers.append(("ETag", tag))
        if response.header("Cache-Control") == nil {
            response.headers.append(("Cache-Control", "no-cache"))
        }
        let known = (request.headers["if-none-match"] ?? "").split(separator: ",")
        guard known.contains(where: { $0.drop { $0 == " " || $0 == "W" || $0 == "/" } == tag })
        else { return }
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
