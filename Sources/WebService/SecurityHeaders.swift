/// What every answer tells the browser: nothing from elsewhere, nothing to elsewhere.
enum SecurityHeaders {
    /// MapLibre runs its workers from a blob and draws images from one.
    static let contentPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; "
        + "connect-src 'self'; worker-src 'self' blob:; child-src blob:; form-action 'self'; "
        + "base-uri 'none'; frame-ancestors 'none'"

    static func apply(to response: inout SiteResponse) {
        response.headers += [
            ("Content-Security-Policy", contentPolicy),
            ("X-Content-Type-Options", "nosniff"),
            ("Referrer-Policy", "no-referrer"),
            ("Cross-Origin-Opener-Policy", "same-origin"),
            ("Cross-Origin-Resource-Policy", "same-origin"),
            ("Permissions-Policy", "geolocation=(), camera=(), microphone=()"),
        ]
    }
}
