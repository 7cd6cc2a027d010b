import Domain
import Foundation
import Harvest
import Ingestion
import Notation

/// A kind of file that can be imported.
public enum InputFormat: String, Sendable, CaseIterable {
    /// UCDP GED in any of its layouts.
    case ucdp = "ucdp-ged"
    /// Administrative boundaries as GeoJSON.
    case boundaries
    /// A casebook: YAML files by an analyst, one file or a folder of them.
    case casebook

    /// The order in which files of a folder are imported: what others refer to comes first.
    static let importOrder: [InputFormat] = [.boundaries, .ucdp, .casebook]

    /// One line for `vigie import --help` and the documentation.
    public var summary: String {
        switch self {
        case .ucdp: "UCDP GED: country export, global file, candidate release, reduced global file"
        case .casebook: "casebook: YAML by an analyst (a folder, or one file)"
        case .boundaries: "administrative boundaries (GeoJSON; COD-AB and similar property names)"
        }
    }

    /// The format of a file, told from its content; `nil` when it is none of these.
    static func recognise(_ file: RawFile) -> InputFormat? {
        file.withBytes { bytes in
            if UCDPReader.layout(of: bytes) != nil { return .ucdp }
            if CasebookReader.recognises(bytes.prefix(4096)) { return .casebook }
            let start = bytes.prefix(2048)
            let firstVisible = start.first { $0 > 32 && $0 < 0x80 }
            if firstVisible == UInt8(ascii: "{"),
                String(decoding: start, as: UTF8.self).contains("FeatureCollection")
            {
                return .boundaries
            }
            return nil
        }
    }
}
