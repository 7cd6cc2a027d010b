import Domain
import Foundation

/// Writes the checker's questions as SMT-LIB 2.6, for a solver that shares no code with it.
struct SMTLibrary {
    let handbook: Handbook

    /// The facts as bounded integers, the day as another, and what is impossible.
    var preamble: String {
        var lines = ["(set-logic QF_LIA)"]
        for fact in handbook.facts {
            let bounds: ClosedRange<Int>
            switch fact.domain {
            case .choice(let values): bounds = 0...(values.count - 1)
            case .number(let range, _): bounds = range
            }
            lines.append("(declare-const \(fact.id) Int)")
            lines.append(
                "(assert (and (<= \(bounds.lowerBound) \(fact.id)) (<= \(fact.id) "
                    + "\(bounds.upperBound))))")
        }
        let period = handbook.period
        lines.append("(declare-const day Int)")
        lines.append(
            "(assert (and (<= \(period.first.number) day) (<= day \(period.last.number))))")
        for situations in handbook.impossible {
            lines.append("(assert (not \(formula(situations))))")
        }
        return lines.joined(separator: "\n")
    }

    func formula(_ condition: Handbook.Condition) -> String {
        var parts = ["true"]
        for (name, allowed) in condition.allowed.sorted(by: { $0.key < $1.key }) {
            guard let fact = handbook.facts.first(where: { $0.id == name }) else { continue }
            switch (allowed, fact.domain) {
            case (.values(let chosen), .choice(let values)):
                let options = values.indices.filter { chosen.contains(values[$0].id) }
                    .map { "(= \(name) \($0))" }
                parts.append("(or false \(options.joined(separator: " ")))")
            case (.ranges(let ranges), .number):
                let options = ranges.map {
                    "(and (<= \($0.lowerBound) \(name)) (<= \(name) \($0.upperBound)))"
                }
                parts.append("(or false \(options.joined(separator: " ")))")
            default: parts.append("false")
            }
        }
        return "(and \(parts.joined(separator: " ")))"
    }

    func formula(_ situations: Handbook.Situations) -> String {
        let any = situations.any.map(formula).joined(separator: " ")
        let unless = situations.unless.map(formula).joined(separator: " ")
        return "(and (or false \(any)) (not (or false \(unless))))"
    }

    func formula(_ rule: Handbook.Rule) -> String {
        var parts = formula(rule.situations)
        if let period = rule.period {
            parts += " (<= \(period.first.number) day) (<= day \(period.last.number))"
        }
        return "(and \(parts))"
    }

    /// For each question, whether the solver finds a situation.
    static func satisfiable(_ preamble: String, _ questions: [String], solver: String) throws
        -> [Bool]
    {
        let text =
            preamble + "\n"
            + questions.map { "(push)(assert \($0))(check-sat)(pop)" }.joined(separator: "\n")
        let file = FileManager.default.temporaryDirectory
            .appendingPathComponent("vigie-\(UUID().uuidString).smt2")
        try Data(text.utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: solver)
        process.arguments = [file.path]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let bytes = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: bytes, as: UTF8.self).split(separator: "\n")
            .map { $0 == "sat" }
    }

    /// Where the solver is, if it is installed.
    static let solver: String? = {
        let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
        return path.split(separator: ":").map { "\($0)/z3" }
            .first { FileManager.default.isExecutableFile(atPath: $0) }
    }()
}
