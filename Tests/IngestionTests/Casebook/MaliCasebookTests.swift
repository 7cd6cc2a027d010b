import Domain
import Foundation
import Ingestion
import Notation
import Testing

/// The casebook that ships, and the traps that its incidents hold.
@Suite struct MaliCasebookTests {
    private static let loaded: Result<Casebook, any Error> = Result {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../../Data/mali").standardized
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path()).sorted()
        let files = try names.filter { $0.hasSuffix(".yaml") }.map { name in
            (name: name, bytes: [UInt8](try Data(contentsOf: folder.appending(path: name))))
        }
        return try CasebookReader.read(files.filter { CasebookReader.recognises($0.bytes) })
    }
    private let casebook: Casebook

    init() throws { casebook = try Self.loaded.get() }

    private func claims(_ incident: String) -> [Claim] {
        casebook.claims.filter { $0.incident == "mali:\(incident)" }
    }

    private func killed(
        _ incident: String, by claimant: String, _ victims: VictimClass = .all
    ) -> [CountInterval] {
        claims(incident).filter { $0.claimant == claimant }.sorted { $0.knownOn < $1.knownOn }
            .compactMap { $0.figure(.killed, victims) }
    }

    @Test func itIsReadWithoutAWarning() {
        #expect(casebook.diagnostics.map(\.description) == [])
    }
}
