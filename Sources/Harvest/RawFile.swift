import CCrypto
import Foundation

/// A file as found on disk, unpacked when it is a `.gz` or `.zip`, mapped into memory.
public struct RawFile: Sendable {
    /// The path as the user gave it.
    public let path: String
    /// The unpacked content.
    public let content: Data
    /// SHA-256 of the bytes on disk, in lower-case hexadecimal.
    public let digest: String
    /// How many bytes are on disk.
    public let size: Int

    /// The last component of the path.
    public var name: String { URL(fileURLWithPath: path).lastPathComponent }

    /// Opens a file.
    ///
    /// - Throws: `FileError` when it is missing, a folder, unreadable or its packed data are damaged.
    public init(path: String) throws {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw FileError(.missing, "There is no file '\(path)'. Check the name.")
        }
        if isFolder.boolValue {
            throw FileError(.isFolder, "'\(path)' is a folder; name the files in it.")
        }
        let raw: Data
        do {
            raw = try Data(contentsOf: URL(fileURLWithPath: path), options: .alwaysMapped)
        } catch {
            throw FileError(
                .unreadable,
                "'\(path)' cannot be read (\(error.localizedDescription)). Check its permissions.")
        }
        self.path = path
        size = raw.count
        digest = Self.sha256(raw)
        content = try Packing(raw).unpacked(raw, path: path)
    }

    /// Runs a body on the unpacked bytes.
    public func withBytes<Result>(
        _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
    ) rethrows -> Result {
        try content.withUnsafeBytes { try body($0.bindMemory(to: UInt8.self)) }
    }

    /// SHA-256 in lower-case hexadecimal.
    public static func sha256(_ data: Data) -> String {
        var digest = [UInt8](repeating: 0, count: 32)
        data.withUnsafeBytes { buffer in
            _ = EVP_Digest(buffer.baseAddress, buffer.count, &digest, nil, EVP_sha256(), nil)
        }
        return digest.map { byte in
            let text = String(byte, radix: 16)
            return byte < 16 ? "0" + text : text
        }.joined()
    }
}
