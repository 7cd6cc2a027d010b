import Domain
import Notation

/// A handbook as it was written, with everything that was wrong with the writing.
public struct HandbookReading: Sendable {
    /// What could be used.
    public var handbook: Handbook
    /// What was wrong or doubtful, with file and line.
    public var diagnostics: [Diagnostic]
    /// Where each rule, row, action, fact and so on stands, by its identifier.
    public var locations: [String: Diagnostic.Location]
    /// The rules and rows that are left out of the handbook because of an error.
    public var setAside: [String]

    /// Whether everything that was written is in the handbook.
    public var isWhole: Bool { !diagnostics.contains { $0.severity == .error } }

    /// A finding of the checker as a diagnostic at the line of the rule at fault.
    public func diagnostic(
        for finding: Finding, in language: Handbook.Language = .english
    ) -> Diagnostic {
        let names = finding.rules + [finding.subject]
        let place = names.lazy.compactMap { locations[$0] }.first
        return Diagnostic(
            finding.severity, "handbook.\(finding.kind.rawValue)",
            finding.message.text(in: language), at: place)
    }
}

/// Reads a handbook from YAML files. Each file may hold any of its parts (`rules:`, `facts:` ...);
/// parts of the same name are put together in the order of the files. The codebook is
/// Documentation/Codebooks/Handbook.md.
public struct HandbookReader {
    static let parts = [
        "chapters", "offices", "authorities", "facts", "actions", "questions", "impossible",
        "rules", "tables",
    ]
    static let header = ["id", "title", "edition", "period", "preface"]

    let findings = Findings()
    private(set) var handbook = Handbook(
        id: "", title: Handbook.Wording(), edition: "", period: DayRange(Day(number: 0)))
    var locations: [String: Diagnostic.Location] = [:]
    var setAside: [String] = []
    /// Rules and tables with an error that leaves their meaning in doubt.
    var doubtful: Set<String> = []
    private var domains: [String: Handbook.Fact.Domain] = [:]

    private init() {}

    /// Reads the files of one handbook, given by name and bytes.
    ///
    /// - Throws: ``NotationError`` with every reason, when there is no handbook at all: no
    ///   `handbook:` part with an identifier, an edition and a period, or two of them.
    public static func read(_ files: [(name: String, bytes: [UInt8])]) throws(NotationError)
        -> HandbookReading
    {
        var reader = HandbookReader()
        var roots: [YAMLMapping] = []
        for file in files {
            let yaml = YAMLFile(bytes: file.bytes, name: file.name, findings: reader.findings)
            for document in yaml.documents {
                if let root = document.mapping(optional: ["handbook"] + parts) {
                    roots.append(root)
                }
            }
        }
        try reader.readHeader(roots, files.first?.name ?? "")
        reader.readVocabulary(roots)
        for root in roots {
            for node in root.items("impossible") { reader.readImpossible(node) }
            for node in root.items("questions") { reader.readQuestion(node) }
            for node in root.items("rules") { reader.readRule(node) }
            for node in root.items("tables") { reader.readTable(node) }
        }
        reader.setUndeclaredAside()
        return HandbookReading(
            handbook: reader.handbook, diagnostics: reader.findings.diagnostics,
            locations: reader.locations, setAside: reader.setAside)
    }

    private mutating func readHeader(_ roots: [YAMLMapping], _ file: String)
        throws(NotationError)
    {
        let headers = roots.compactMap { $0["handbook"] }
        guard headers.count == 1,
            let fields = headers[0].mapping(
                required: ["id", "title", "edition", "period"], optional: ["preface"]),
            let id = fields.text("id"), let edition = fields.text("edition"),
            let period = fields.span("period")
        else {
            findings.error(
                "handbook.no-header",
                headers.count > 1
                    ? "There are \(headers.count) 'handbook:' parts; one handbook has one."
                    : "No usable 'handbook:' part with id, title, edition and period was found, so "
                        + "nothing says what these rules belong to and when they apply.",
                at: headers.last?.location ?? Diagnostic.Location(file: file))
            throw NotationError(findings.diagnostics)
        }
        handbook.id = id
        handbook.edition = edition
        handbook.period = period.days
        handbook.title = wording(fields, "title")
        handbook.preface = fields["preface"] == nil ? .init() : wording(fields, "preface")
    }

    private mutating func readVocabulary(_ roots: [YAMLMapping]) {
        for root in roots {
            handbook.chapters += root.items("chapters").compactMap { readChapter($0) }
            handbook.offices += root.items("offices").compactMap { readOffice($0) }
            handbook.authorities += root.items("authorities").compactMap { readAuthority($0) }
            handbook.facts += root.items("facts").compactMap { readFact($0) }
            handbook.actions += root.items("actions").compactMap { readAction($0) }
        }
        domains = Dictionary(
            handbook.facts.map { ($0.id, $0.domain) }, uniquingKeysWith: { first, _ in first })
    }

    func domain(of fact: String) -> Handbook.Fact.Domain? { domains[fact] }

    private mutating func readImpossible(_ node: YAMLNode) {
        locations["impossible.\(handbook.impossible.count + 1)"] = node.location
        guard let fields = node.mapping(required: ["when"], optional: ["unless", "note"])
        else { return }
        let owner = "impossible.\(handbook.impossible.count + 1)"
        if let situations = situations(fields, owner) { handbook.impossible.append(situations) }
    }

    private mutating func readQuestion(_ node: YAMLNode) {
        if let question = question(node) { handbook.questions.append(question) }
    }

    private mutating func readRule(_ node: YAMLNode) {
        switch rule(node) {
        case .success(let rule): handbook.rules.append(rule)
        case .failure(let unusable): setAside.append(unusable.id)
        }
    }

    private mutating func readTable(_ node: YAMLNode) {
        switch table(node) {
        case .success(let table): handbook.tables.append(table)
        case .failure(let unusable): setAside.append(unusable.id)
        }
    }

    /// Reports every undeclared name at its line and takes the rules that use one out.
    private mutating func setUndeclaredAside() {
        var faulty = doubtful
        for finding in Declarations(handbook).findings {
            let owner = finding.rules[0]
            faulty.insert(owner)
            findings.error(
                "handbook.undeclared", finding.message.english,
                at: locations["\(owner)/\(finding.subject)"] ?? locations[owner])
        }
        setAside += handbook.rules.map(\.id).filter(faulty.contains)
        handbook.rules.removeAll { faulty.contains($0.id) }
        setAside += handbook.tables.map(\.id).filter(doubtful.contains)
        handbook.tables.removeAll { doubtful.contains($0.id) }
        for index in handbook.tables.indices {
            let rows = handbook.tables[index].rows
            setAside += rows.map(\.id).filter(faulty.contains)
            handbook.tables[index].rows = rows.filter { !faulty.contains($0.id) }
        }
    }
}

/// A statement that could not be used at all.
struct Unusable: Error {
    var id: String
}
