import Foundation
import Synchronization
import Workflows

/// A bar on a terminal; one line for each finished step otherwise.
final class TerminalProgress: ProgressReporter {
    static let standard = TerminalProgress()

    private struct State {
        var lastDrawn = 0.0
        var started: [String: Double] = [:]
    }

    private let state = Mutex(State())
    private let isTerminal = Console.isTerminal

    func report(_ step: String, _ fraction: Double) {
        let now = Date().timeIntervalSince1970
        let isDue = state.withLock { state in
            if state.started[step] == nil { state.started[step] = now }
            guard now - state.lastDrawn > 0.1 else { return false }
            state.lastDrawn = now
            return true
        }
        guard isTerminal, isDue else { return }
        let filled = Int((min(1, max(0, fraction)) * 24).rounded())
        let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: 24 - filled)
        write("\r\u{1B}[K\(bar) \(step)")
    }

    func finish(_ step: String) {
        let now = Date().timeIntervalSince1970
        let seconds = state.withLock { state in
            state.started.removeValue(forKey: step).map { now - $0 }
        }
        if isTerminal {
            write("\r\u{1B}[K")
        } else if let seconds, seconds > 2 {
            write("vigie: \(step): done in \(Int(seconds.rounded())) s\n")
        }
    }

    private func write(_ text: String) {
        try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
    }
}
