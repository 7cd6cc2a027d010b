import Foundation
import Testing

/// The built program, run as a user runs it.
struct Program: Sendable {
    /// Where it runs; relative paths start here.
    let folder: URL
    /// Settings beside those of the tests' own environment.
    var settings: [String: String] = ["VIGIE_NOW": "2031-07-01"]

    /// What a run left behind.
    struct Outcome: Sendable {
        let code: Int32
        let output: String
        let complaints: String

        /// The output's lines without the last line break.
        var lines: [Substring] { output.split(separator: "\n", omittingEmptySubsequences: false) }
    }

    /// The executable: `VIGIE_PROGRAM`, else beside the tests' own.
    static let executable: URL = {
        if let named = ProcessInfo.processInfo.environment["VIGIE_PROGRAM"] {
            return URL(fileURLWithPath: named)
        }
        let own = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
        return own.deletingLastPathComponent().appendingPathComponent("vigie")
    }()

    /// The program in a new, empty folder.
    init(_ name: String = "run") throws {
        folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("vigie-\(name)-\(UUID().uuidString.prefix(8))")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    func remove() { try? FileManager.default.removeItem(at: folder) }

    /// Runs the program and waits for its end.
    @discardableResult
    func callAsFunction(_ arguments: String...) throws -> Outcome {
        try run(Self.executable, arguments)
    }

    /// Runs the program with arguments from a list.
    func run(_ arguments: [String]) throws -> Outcome { try run(Self.executable, arguments) }

    /// Runs a command of the shell in which `vigie` is the program.
    func shell(_ command: String) throws -> Outcome {
        let words = "vigie() { '\(Self.executable.path)' \"$@\"; }\n\(command)"
        return try run(URL(fileURLWithPath: "/bin/bash"), ["-c", words])
    }

    private func run(_ program: URL, _ arguments: [String]) throws -> Outcome {
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        process.currentDirectoryURL = folder
        var environment = ProcessInfo.processInfo.environment
        for name in environment.keys where name.hasPrefix("VIGIE_") { environment[name] = nil }
        process.environment = environment.merging(settings) { $1 }
        // Files rather than pipes: a pipe that nobody reads stops the program.
        let name = UUID().uuidString
        let output = folder.appendingPathComponent(".\(name).out")
        let complaints = folder.appendingPathComponent(".\(name).err")
        for file in [output, complaints] {
            try Data().write(to: file)
        }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = try FileHandle(forWritingTo: complaints)
        try process.run()
        process.waitUntilExit()
        defer {
            for file in [output, complaints] { try? FileManager.default.removeItem(at: file) }
        }
        return Outcome(
            code: process.terminationStatus,
            output: String(decoding: try Data(contentsOf: output), as: UTF8.self),
            complaints: String(decoding: try Data(contentsOf: complaints), as: UTF8.self))
    }

    /// Writes a file into the folder and returns its name.
    @discardableResult
    func write(_ text: String, to name: String) throws -> String {
        try write(Data(text.utf8), to: name)
    }

    @discardableResult
    func write(_ bytes: Data, to name: String) throws -> String {
        let file = folder.appendingPathComponent(name)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try bytes.write(to: file)
        return name
    }

    func read(_ name: String) throws -> Data {
        try Data(contentsOf: folder.appendingPathComponent(name))
    }

    func exists(_ name: String) -> Bool {
        FileManager.default.fileExists(atPath: folder.appendingPathComponent(name).path)
    }
}

/// Runs a test in a folder of its own and removes the folder afterwards.
func inFolder(_ name: String = "run", _ body: (Program) throws -> Void) throws {
    let program = try Program(name)
    defer { program.remove() }
    try body(program)
}
