/// The layers as ARCHITECTURE.md draws them, so that the drawing cannot go stale.
///
/// A line reads `2  engines  Ingestion  Forecasting`. A module may use every module of the lines
/// below its own; within a line `A -> B` lets A use B, `A <- B` lets B use A.
struct Layers {
    /// The number of each module's line.
    private(set) var level: [String: Int] = [:]
    /// The name of each module's line.
    private(set) var layer: [String: String] = [:]
    /// Uses allowed within a line.
    private var sideways: Set<[String]> = []

    init(_ architecture: String) {
        let block = architecture.firstMatch(of: /```layers\n((?s:.)*?)```/)?.1 ?? ""
        for line in block.split(separator: "\n") {
            guard let match = line.firstMatch(of: /^(\d)  (\w+) +(.*)$/), let number = Int(match.1)
            else { continue }
            read(match.3, number, String(match.2))
        }
    }

    private mutating func read(_ text: Substring, _ number: Int, _ name: String) {
        let words = text.split(whereSeparator: { $0 == " " || $0 == "," }).map(String.init)
        for (index, word) in words.enumerated() {
            let before = index > 0 ? words[index - 1] : ""
            let after = index + 1 < words.count ? words[index + 1] : ""
            if word == "->" {
                sideways.insert([before, after])
            } else if word == "<-" {
                sideways.insert([after, before])
            } else {
                level[word] = number
                layer[word] = name
            }
        }
    }

    func modules(_ name: String) -> Set<String> { Set(layer.filter { $0.value == name }.keys) }

    func allows(_ user: String, _ used: String) -> Bool {
        guard let upper = level[user], let lower = level[used] else { return false }
        return lower < upper || sideways.contains([user, used])
    }

    static let current = Layers(Repository.text("ARCHITECTURE.md") ?? "")
}
