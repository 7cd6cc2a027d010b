import Testing

/// Foundations, vocabulary and engines know no clock, file, network, environment or global random
/// generator: the same input and seed give the same bytes.
@Suite struct PurityLawTests {
    static let pureLayers = ["foundations", "vocabulary", "engines"]

    static let banned: [(what: String, pattern: String)] = [
        ("a file", #"\bFileManager\b|\bFileHandle\b|(Data|String)\(contentsOf|\bfopen\("#),
        ("a file", #"\.write\(to(File)?:"#),
        ("the network", #"\bURLSession\b|\bURLRequest\b|import FoundationNetworking"#),
        ("the clock", #"\bDate\(\)|\bDate\.now\b|ContinuousClock|SuspendingClock|clock_gettime"#),
        ("the clock", #"\bTask\.sleep\b|\bThread\.sleep\b|DispatchTime\.now"#),
        ("the environment", #"\bProcessInfo\b|\bgetenv\("#),
        (
            "the global random generator",
            #"SystemRandomNumberGenerator|\.shuffled?\(\)"#
        ),
        ("the global random generator", #"randomElement\(\)|\.random\(in: [^,()]*\)|\bUUID\(\)"#),
        ("the hash seed", #"\.hashValue\b|\bHasher\(\)"#),
        ("the locale", #"Locale\.current|TimeZone\.current|Calendar\.current"#),
    ]

    @Test(arguments: banned.indices)
    func `Pure modules stay pure`(_ index: Int) {
        let rule = Self.banned[index]
        let pure = Set(Self.pureLayers.flatMap { Layers.current.modules($0) })
        #expect(pure.count >= 8)
        for file in Repository.swift("Sources") where pure.contains(file.target) {
            for (text, line) in file.matches(rule.pattern) {
                Issue.record("\(file):\(line) touches \(rule.what): \(text)")
            }
        }
    }

    @Test func `Data never meet a forced cast or a trap`() {
        for file in Repository.swift("Sources") {
            for (text, line) in file.matches(#"\btry!|\bas!|\bfatalError\("#) {
                Issue.record("\(file):\(line): \(text)")
            }
        }
    }
}
