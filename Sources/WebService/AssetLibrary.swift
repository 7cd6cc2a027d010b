import Foundation
import Publishing

/// The files that pages load: the program's style, its scripts, and MapLibre.
///
/// Everything is read once when the program starts, so that a request can name no path on the disk.
public struct AssetLibrary: Sendable {
    private let files: [String: SiteResponse]

    /// Whether MapLibre is there; without it pages show still maps.
    public let hasMapLibrary: Bool

    /// The assets of a folder (`Assets` in the source tree); without one, the style alone.
    public init(folder: String?) {
        var files: [String: SiteResponse] = [
            "vigie.css": Self.response(Array(Stylesheet.css.utf8), name: "vigie.css")
        ]
        let names = ["lookout.js", "vendor/maplibre-gl.js", "vendor/maplibre-gl.css"]
        for name in names {
            guard let folder,
                let data = FileManager.default.contents(atPath: "\(folder)/\(name)")
            else { continue }
            files[name] = Self.response(Array(data), name: name)
        }
        self.files = files
        hasMapLibrary = names.allSatisfy { files[$0] != nil }
    }

    /// Where the assets are: `VIGIE_ASSETS`, else a folder `Assets` beside the program or above it,
    /// else in the working directory; `nil` where there is none.
    public static func folder(
        executable: String = CommandLine.arguments.first ?? "",
        environment: [String: String] = ProcessInfo.processInfo.environment
    ) -> String? {
        if let chosen = environment["VIGIE_ASSETS"] { return chosen }
        var folder = URL(fileURLWithPath: executable).resolvingSymlinksInPath()
        var candidates: [String] = []
        for _ in 0..<5 {
            folder.deleteLastPathComponent()
            candidates.append(folder.appendingPathComponent("Assets").path)
            candidates.append(folder.appendingPathComponent("share/vigie/Assets").path)
        }
        candidates.append("Assets")
        return candidates.first {
            FileManager.default.fileExists(atPath: $0 + "/lookout.js")
        }
    }

    private static func response(_ bytes: [UInt8], name: String) -> SiteResponse {
        let type =
            name.hasSuffix(".css") ? "text/css; charset=utf-8" : "text/javascript; charset=utf-8"
        return SiteResponse(bytes, type: type)
    }

    /// The address below which the files are.
    var route: Route {
        Route("/assets/{path...}", "Styles and scripts of the pages", isInstant: true) { request in
            let path = request.captured["path"] ?? ""
            guard let response = files[path] else {
                throw Problem.notFound("There is no asset '\(path)'.")
            }
            return response
        }
    }
}
