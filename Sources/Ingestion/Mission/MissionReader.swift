import Domain
import Notation

/// Reads the YAML files of one mission.
///
/// All files are read together, so that a commitment in one may cite a source in another. Every
/// mistake in every file is reported in one run, and nothing is returned in part.
public struct MissionReader {
    let findings: Findings
    var book: MissionBook
    /// The sources defined in any of the files.
    var sources: Set<String> = []
    /// Whether a source that no file defines is an error (else a warning).
    let isComplete: Bool

    /// The keys that a mission file may have.
    static let sections = [
        "sources", "mandates", "indicators", "coders", "commitments", "measures", "roles",
        "functions", "strength", "proposals", "personnel", "codings", "french",
    ]

    /// Reads the files of a mission.
    ///
    /// - Parameters:
    ///   - files: Names as the user gave them, with their bytes.
    ///   - isComplete: Whether these are all the files there are: a source that none of them
    ///     defines is then an error, and only a warning otherwise.
    /// - Throws: All problems together when one of them leaves the files unusable.
    public static func read(
        _ files: [(name: String, bytes: [UInt8])], isComplete: Bool = true
    ) throws(NotationError) -> MissionBook {
        let findings = Findings()
        var roots: [YAMLMapping] = []
        for file in files {
            for root in YAMLFile(bytes: file.bytes, name: file.name, findings: findings).documents {
                let fields = root.mapping(
                    required: ["mission"], optional: ["title", "country", "revised"] + sections)
                if let fields { roots.append(fields) }
            }
        }
        var reader = MissionReader(roots, findings, isComplete: isComplete)
        reader.readAll(roots)
        try findings.throwIfInvalid()
        reader.book.diagnostics = findings.diagnostics
        return reader.book
    }

    /// Whether a YAML file says that it is about a mission (it has a line `mission: NAME`), so that
    /// a folder may hold other files beside it.
    public static func recognises(_ bytes: some Sequence<UInt8>) -> Bool {
        YAMLFile.hasLine("mission:", in: bytes)
    }

    private init(_ roots: [YAMLMapping], _ findings: Findings, isComplete: Bool) {
        self.findings = findings
        self.isComplete = isComplete
        let name = roots.lazy.compactMap { $0.text("mission") }.first ?? ""
        book = MissionBook(
            mission: name, country: roots.lazy.compactMap { $0.text("country") }.first ?? "",
            revised: roots.lazy.compactMap { $0.day("revised") }.first ?? Day(number: 0))
        guard let first = roots.first else {
            if !findings.hasErrors {
                findings.error(
                    "mission.empty", "There is no mission here: no file has 'mission: NAME'.",
                    at: nil)
            }
            return
        }
        for root in roots where root.text("mission") != name {
            findings.error(
                "mission.mixed",
                "This file is about the mission '\(root.text("mission") ?? "")', the first one about"
                    + " '\(name)'. Read them one by one.", at: root.location)
        }
        checkCountry(at: first.location)
    }

    private func checkCountry(at location: Diagnostic.Location) {
        let code = book.country
        if code.utf8.count == 3, code.utf8.allSatisfy({ (65...90).contains($0) }) { return }
        findings.error(
            "mission.country",
            "The files need 'country: CODE', the ISO 3166-1 alpha-3 code of the host country, such"
                + " as MLI; found '\(code)'.", at: location)
    }

    private mutating func readAll(_ roots: [YAMLMapping]) {
        func entries(_ section: String) -> [YAMLNode.Entry] {
            defined(roots.flatMap { $0.entries(section) }, in: section)
        }
        let sourceEntries = entries("sources")
        sources = Set(sourceEntries.map(\.key))
        book.sources = sourceEntries.compactMap { source($0) }
        for entry in entries("mandates") { readMandate(entry) }
        book.indicators = entries("indicators").compactMap { indicator($0) }
        book.coders = entries("coders").compactMap { coder($0) }
        book.commitments = entries("commitments").compactMap { commitment($0) }
        for node in roots.flatMap({ $0.items("codings") }) { readCoding(node) }
        book.measures = entries("measures").compactMap { measure($0) }
        checkLiftings(entries("measures"))
        book.roles = entries("roles").compactMap { role($0) }
        book.functions = entries("functions").compactMap { function($0) }
        for node in roots.flatMap({ $0.items("strength") }) { readStrength(node) }
        for node in roots.flatMap({ $0.items("proposals") }) { readProposal(node) }
        for node in roots.flatMap({ $0.items("personnel") }) { readPersonnel(node) }
        book.french = french(entries("french"))
    }

    /// The entries of one section, those with a key already taken left out.
    private func defined(
        _ entries: [YAMLNode.Entry], in section: String
    ) -> [YAMLNode.Entry] {
        var first: [String: Diagnostic.Location] = [:]
        return entries.filter { entry in
            guard let earlier = first[entry.key] else {
                first[entry.key] = entry.location
                return true
            }
            findings.error(
                "mission.twice",
                "'\(entry.key)' is already defined under '\(section)' in"
                    + " \(earlier.file):\(earlier.line ?? 0). Rename or remove one.",
                at: entry.location)
            return false
        }
    }
}
