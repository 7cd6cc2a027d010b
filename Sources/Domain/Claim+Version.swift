extension Claim {
    /// The series of a claim that is named with its version (`ucdp-ged:235799@24.1`) or without.
    public static func series(of id: String) -> String {
        guard let at = id.utf8.firstIndex(of: UInt8(ascii: "@")), at > id.startIndex else {
            return id
        }
        return String(id[..<at])
    }

    /// Whether this claim is an older version of the same series than another one.
    ///
    /// Versions compare part by part as numbers (`23.0.10` after `23.0.9`, dates in order); equal
    /// versions by the day on which they were known, then by identifier.
    public func isSuperseded(by other: Claim) -> Bool {
        guard series == other.series else { return false }
        if version != other.version {
            let parts = Claim.parts(ofVersion: version)
            let otherParts = Claim.parts(ofVersion: other.version)
            if parts != otherParts { return parts.lexicographicallyPrecedes(otherParts) }
        }
        return (knownOn, version, id) < (other.knownOn, other.version, other.id)
    }

    /// The numbers in a version string; digits beyond 18 are cut so that nothing overflows.
    private static func parts(ofVersion version: String) -> [Int] {
        version.split { !$0.isASCII || !$0.isNumber }.map { Int($0.prefix(18)) ?? 0 }
    }
}
