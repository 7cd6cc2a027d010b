import Foundation

/// A run of the built program with its time and memory.
struct Run {
    let seconds: Double
    /// The largest resident set, in megabytes.
    let megabytes: Double
    let code: Int32
    let output: String

    /// Runs the program and waits for its end.
    ///
    /// - Parameter accepted: Exit codes other than 0 that are no failure.
    init(
        _ program: String, _ arguments: [String], in folder: URL,
        accepting accepted: Set<Int32> = []
    ) throws {
        let log = folder.appendingPathComponent("output-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: log) }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(
            &actions, 1, log.path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
        var words = ([program] + arguments).map { strdup($0) } + [nil]
        defer { words.forEach { free($0) } }
        let here = FileManager.default.currentDirectoryPath
        guard FileManager.default.changeCurrentDirectoryPath(folder.path) else {
            throw BenchmarkError("\(folder.path) cannot be entered")
        }
        defer { _ = FileManager.default.changeCurrentDirectoryPath(here) }
        let begin = ContinuousClock.now
        var child: pid_t = 0
        guard posix_spawn(&child, program, &actions, nil, &words, environ) == 0 else {
            throw BenchmarkError("\(program) cannot be started; build it with `make build`")
        }
        var status: Int32 = 0
        var usage = rusage()
        wait4(child, &status, 0, &usage)
        seconds = (ContinuousClock.now - begin) / .seconds(1)
        megabytes = Double(usage.ru_maxrss) / 1024
        code = (status >> 8) & 0xFF
        output = String(decoding: (try? Data(contentsOf: log)) ?? Data(), as: UTF8.self)
        guard code == 0 || accepted.contains(code) else {
            throw BenchmarkError("\(arguments.joined(separator: " ")) ended with code \(code)")
        }
    }
}

/// Why a benchmark could not be run.
struct BenchmarkError: Error, CustomStringConvertible {
    let description: String
    init(_ description: String) { self.description = description }
}
