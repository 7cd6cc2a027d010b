import ArgumentParser
import Foundation
import Harvest
import Notation
import Storage
import WebService
import Workflows

/// Decides exit codes: the only place that does.
enum CommandFailure {
    static let setAside = ExitCode(3)

    private static func code(of error: any Error) -> Int32 {
        switch error {
        case let error as StoreError: code(of: error.kind)
        case let error as FileError: code(of: error.kind)
        case is NotationError: 65
        case is UsageError: 64
        case is WebServer.CannotListen: 69
        case let error as any InputComplaint: error.isUsage ? 64 : 65
        default: 1
        }
    }

    private static func code(of kind: StoreError.Kind) -> Int32 {
        switch kind {
        case .locked: 75
        case .full, .inaccessible: 73
        case .newer: 76
        case .damaged: 70
        }
    }

    private static func code(of kind: FileError.Kind) -> Int32 {
        switch kind {
        case .missing, .isFolder: 66
        case .unreadable, .truncated: 65
        case .full: 73
        case .unreachable: 69
        }
    }

    /// Exit codes from the least to the most grave: what was asked for, what was given, what this
    /// machine lacks, what is wrong with the store.
    private static let gravity: [Int32] = [64, 66, 65, 69, 1, 75, 73, 76, 70]

    /// Ends the command with the code of the gravest failure, if there is any.
    ///
    /// - Parameter areTold: whether the user has read them already.
    static func throwGravest(_ failures: [any Error], areTold: Bool) throws {
        func gravity(_ error: any Error) -> Int {
            Self.gravity.firstIndex(of: code(of: error)) ?? 0
        }
        guard let gravest = failures.max(by: { gravity($0) < gravity($1) }) else { return }
        throw areTold ? ExitCode(code(of: gravest)) : gravest
    }

    /// Runs a command's body; failures become one message on standard error and an exit code.
    static func reported<Value>(_ body: () throws -> Value) throws -> Value {
        do { return try body() } catch { throw translated(error) }
    }

    /// The same for asynchronous bodies.
    static func reported<Value>(_ body: () async throws -> Value) async throws -> Value {
        do { return try await body() } catch { throw translated(error) }
    }

    private static func translated(_ error: any Error) -> any Error {
        if error is ExitCode || error is ValidationError || error is CleanExit { return error }
        Console.complain("\(error)")
        return ExitCode(code(of: error))
    }
}

/// Standard output and error.
enum Console {
    static func say(_ text: String) { write(text.hasSuffix("\n") ? text : text + "\n") }

    /// Writes to standard output; where it takes no more, such as on a full disk, the program says so
    /// and ends.
    static func write(_ text: String) { write(Data(printable(text).utf8)) }

    /// A text without what would steer a terminal: titles, places and names come from files.
    ///
    /// Control characters go, apart from tabs and line ends, and so do marks that turn the direction
    /// of writing about.
    static func printable(_ text: String) -> String {
        func steers(_ scalar: Unicode.Scalar) -> Bool {
            switch scalar.value {
            case 0x09, 0x0A, 0x0D: false
            case 0x00...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: true
            default: false
            }
        }
        guard maySteer(text), text.unicodeScalars.contains(where: steers) else { return text }
        var kept = String.UnicodeScalarView()
        kept.append(contentsOf: text.unicodeScalars.lazy.filter { !steers($0) })
        return String(kept)
    }

    /// Whether a text has a byte that characters which steer are made of, and that little else is:
    /// quick, for pages of millions of characters.
    private static func maySteer(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            bytes.indices.contains { index in
                switch bytes[index] {
                case 0x20...0x7E, 0x09, 0x0A, 0x0D: false
                // Of two bytes 0x80...0x9F; a no-break space is the next one.
                case 0xC2: index + 1 >= bytes.count || bytes[index + 1] < 0xA0
                // Of three bytes those of U+2000...U+207F: dashes and quotation marks are below.
                case 0xE2:
                    index + 2 >= bytes.count || bytes[index + 1] == 0x81
                        || bytes[index + 1] == 0x80 && bytes[index + 2] >= 0xAA
                case 0x80...0xFF: false
                default: true
                }
            }
        }
    }

    static func write(_ data: Data) {
        do { try FileHandle.standardOutput.write(contentsOf: data) } catch {
            complain(
                "Standard output takes no more (\(error.localizedDescription)); what was written so "
                    + "far is not whole. Free some space and run the command again.")
            exit(73)
        }
    }

    static func complain(_ text: String) {
        // Nobody is left to be told when this fails.
        try? FileHandle.standardError.write(contentsOf: Data(printable("vigie: \(text)\n").utf8))
    }

    /// Whether people watch standard error on a terminal.
    static var isTerminal: Bool { isatty(2) == 1 }
}
