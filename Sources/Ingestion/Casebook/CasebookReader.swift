import Domain
import Notation

/// Reads the YAML files of one casebook.
///
/// All files are read together, so that a claim in one may refer to a source in another. Every
/// mistake in every file is reported in one run, and nothing is returned in part.
public struct CasebookReader {
    let findings: Findings
    var book: Book

    /// The keys a casebook file may have.
    static let sections = ["sources", "claimants", "places", "actors", "incidents"]

    /// Reads the files of a casebook.
    ///
    /// - Parameter files: names as the user gave them, with their bytes.
    /// - Throws: all problems together when one of them leaves the casebook unusable.
    public static func read(
        _ files: [(name: String, bytes: [UInt8])]
    ) throws(NotationError) -> Casebook {
        let findings = Findings()
        var roots: [YAMLMapping] = []
        for file in files {
            for root in YAMLFile(bytes: file.bytes, name: file.name, findings: findings).documents {
                let fields = root.mapping(
                    required: ["casebook"], optional: ["title", "revised", "country"] + sections)
                if let fields { roots.append(fields) }
            }
        }
        var reader = CasebookReader(roots, findings)
        reader.read(roots)
        let casebook = reader.finished()
        try findings.throwIfInvalid()
        return casebook
    }

    /// Whether a YAML file says that it is part of a casebook (it has a line `casebook: NAME`), so
    /// that a folder may hold other files beside it.
    public static func recognises(_ bytes: some Sequence<UInt8>) -> Bool {
        YAMLFile.hasLine("casebook:", in: bytes)
    }

    private init(_ roots: [YAMLMapping], _ findings: Findings) {
        self.findings = findings
        let name = roots.lazy.compactMap { $0.text("casebook") }.first ?? ""
        let editions = roots.compactMap { $0.day("revised") }
        let revised = editions.first
        book = Book(
            name: name, revised: revised ?? Day(number: 0),
            latest: editions.max() ?? Day(number: 0),
            country: roots.lazy.compactMap { $0.text("country") }.first ?? "")
        guard let first = roots.first else {
            if !findings.hasErrors {
                findings.error(
                    "casebook.empty", "There is no casebook here: no file has 'casebook: NAME'.",
                    at: nil)
            }
            return
        }
        if revised == nil {
            findings.error(
                "yaml.missing-key",
                "No file says 'revised: YYYY-MM-DD', the day of this edition.", at: first.location)
        }
        checkKey(name, at: first["casebook"]?.location)
        checkCountry(
            book.country, at: roots.lazy.compactMap { $0["country"]?.location }.first)
        checkUnity(roots)
    }

    /// All files belong to one casebook.
    private func checkUnity(_ roots: [YAMLMapping]) {
        for root in roots where root.text("casebook") != book.name {
            findings.error(
                "casebook.mixed",
                "This file belongs to casebook '\(root.text("casebook") ?? "")', the first one to"
                    + " '\(book.name)'. Import them one by one.", at: root.location)
        }
    }

    private mutating func read(_ roots: [YAMLMapping]) {
        func entries(_ section: String) -> [YAMLNode.Entry] {
            roots.flatMap { $0.entries(section) }
        }
        for entry in defined(entries("sources"), "source") { readSource(entry) }
        for entry in defined(entries("claimants"), "claimant") { readClaimant(entry) }
        for entry in defined(entries("places"), "place") { readPlace(entry) }
        let actors = defined(entries("actors"), "actor")
        for entry in actors { announceActor(entry) }
        for entry in actors { readActor(entry) }
        checkAliases()
        checkLoops()
        let incidents = defined(entries("incidents"), "incident")
        for entry in incidents { readIncident(entry) }
        resolveClaims()
        checkJudgements()
        checkRecords()
    }

    /// The entries of one section, those with an unusable key or a key already taken left out.
    private func defined(_ entries: [YAMLNode.Entry], _ noun: String) -> [YAMLNode.Entry] {
        var first: [String: Diagnostic.Location] = [:]
        return entries.filter { entry in
            guard checkKey(entry.key, at: entry.location) else { return false }
            if let earlier = first[entry.key] {
                findings.error(
                    "casebook.twice",
                    "The \(noun) '\(entry.key)' is already defined in"
                        + " \(earlier.file):\(earlier.line ?? 0). Rename or remove one.",
                    at: entry.location)
                return false
            }
            first[entry.key] = entry.location
            return true
        }
    }

    /// Keys are lower-case letters, digits, dots and hyphens, so that they can stand in addresses.
    @discardableResult
    private func checkKey(_ key: String, at location: Diagnostic.Location?) -> Bool {
        if Self.isKey(key) { return true }
        findings.error(
            "casebook.key",
            "'\(key)' cannot be a key: use lower-case letters a-z, digits, '.' and '-'.",
            at: location)
        return false
    }

    static func isKey(_ text: String) -> Bool {
        !text.isEmpty
            && text.utf8.allSatisfy {
                (97...122).contains($0) || (48...57).contains($0) || $0 == 45 || $0 == 46
            }
    }

    func checkCountry(_ code: String, at location: Diagnostic.Location?) {
        let isCode = code.utf8.count == 3 && code.utf8.allSatisfy { (65...90).contains($0) }
        if code.isEmpty || isCode { return }
        findings.error(
            "casebook.country",
            "'\(code)' is not a country code. Write ISO 3166-1 alpha-3, such as MLI.", at: location)
    }
}
