import Foundation

/// The rows of the report, as a Markdown table.
struct Report {
    private var rows: [String] = []

    /// Adds a measurement.
    mutating func add(
        _ what: String, size: String, seconds: Double, megabytes: Double? = nil, goal: String,
        reached: Bool
    ) {
        let memory = megabytes.map { "\(Int($0.rounded())) MB" } ?? ""
        let row =
            "| \(what) | \(size) | \(Self.text(seconds)) | \(memory) | \(goal) | "
            + "\(reached ? "yes" : "no") |"
        rows.append(row)
        FileHandle.standardError.write(Data("\(row)\n".utf8))
    }

    /// Seconds with three digits that matter.
    static func text(_ seconds: Double) -> String {
        seconds < 1
            ? "\(Int((seconds * 1000).rounded())) ms" : "\((seconds * 100).rounded() / 100) s"
    }

    var text: String {
        let head = [
            "Machine: \(Self.machine)", "",
            "| what | size | time | memory | to reach | reached |",
            "|---|---|---|---|---|---|",
        ]
        return (head + rows).joined(separator: "\n")
    }

    /// Processor, cores and memory of this machine.
    static var machine: String {
        let information = (try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8)) ?? ""
        let model =
            information.split(separator: "\n").first { $0.hasPrefix("model name") }?
            .split(separator: ":").last?.trimmingCharacters(in: .whitespaces) ?? "unknown processor"
        let memory = ProcessInfo.processInfo.physicalMemory >> 30
        return "\(model), \(ProcessInfo.processInfo.activeProcessorCount) cores, \(memory) GB"
    }
}
