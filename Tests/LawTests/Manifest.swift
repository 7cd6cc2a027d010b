/// The targets that `Package.swift` declares, read from its text.
///
/// Asking the package manager instead would start it a second time while it runs these tests.
struct Manifest {
    struct Target {
        /// The function that declares it; `supportTarget` for a target that only tests use.
        let kind: String
        let name: String
        let dependencies: Set<String>
    }

    let targets: [String: Target]

    init(_ text: String) {
        var products: [String: String] = [:]
        for match in text.matches(of: /let (\w+): Target\.Dependency = \.product\(name: "(\w+)"/) {
            products[String(match.1)] = String(match.2)
        }
        var targets: [String: Target] = [:]
        for match in text.matches(of: /\.(target|executableTarget|testTarget|systemLibrary)\(/) {
            let body = Self.balanced(text[match.range.upperBound...])
            guard let name = body.firstMatch(of: /name: "(\w+)"/) else { continue }
            let isSupport = body.contains(/path: "Tests\//)
            targets[String(name.1)] = Target(
                kind: isSupport ? "supportTarget" : String(match.1), name: String(name.1),
                dependencies: Self.dependencies(body, products))
        }
        self.targets = targets
    }

    /// The text up to the parenthesis that closes the one before it.
    private static func balanced(_ text: Substring) -> Substring {
        var depth = 1
        for index in text.indices {
            if text[index] == "(" { depth += 1 }
            if text[index] == ")" { depth -= 1 }
            if depth == 0 { return text[..<index] }
        }
        return text
    }

    private static func dependencies(
        _ body: Substring, _ products: [String: String]
    ) -> Set<String> {
        guard let start = body.firstRange(of: "dependencies: [")?.upperBound else { return [] }
        var names: Set<String> = []
        var list = String(body[start...])
        for match in list.matches(of: /\.product\(\s*name: "(\w+)",\s*package: "[^"]+"\s*\)/) {
            names.insert(String(match.1))
        }
        list = list.replacing(/\.product\([^)]*\)/, with: "")
        for match in list.matches(of: /"(\w+)"/) { names.insert(String(match.1)) }
        for match in list.matches(of: /\b([a-z]\w*)\b/) {
            if let product = products[String(match.1)] { names.insert(product) }
        }
        return names
    }

    static let current = Manifest(Repository.text("Package.swift") ?? "")
}
