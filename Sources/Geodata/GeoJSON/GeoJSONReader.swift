import Domain
import Geography

/// Reads GeoJSON (RFC 7946) feature by feature.
///
/// A bad feature is set aside with a diagnostic and the rest is kept. Of a file that is cut short or
/// damaged, everything before the damage is kept.
public struct GeoJSONReader: Sendable {
    /// The file's name, for messages.
    public var file: String

    public init(file: String) { self.file = file }

    /// Reads a whole file.
    ///
    /// - Throws: `GeodataError` when the bytes are not GeoJSON or not in longitude and latitude.
    public func read(_ bytes: [UInt8]) throws -> GeoJSONContents {
        try bytes.withUnsafeBufferPointer { buffer in
            try refuseOtherFormats(buffer)
            var reading = Reading(bytes: buffer, file: file)
            return try reading.wholeFile()
        }
    }

    private func refuseOtherFormats(_ bytes: UnsafeBufferPointer<UInt8>) throws {
        func refuse(_ what: String, _ advice: String) -> GeodataError {
            GeodataError(
                "geodata.not-geojson", "This is \(what), not GeoJSON. \(advice)",
                at: Diagnostic.Location(file: file))
        }
        let start = Array(bytes.prefix(16))
        if start.isEmpty { throw refuse("an empty file", "Fetch or export it again.") }
        if start.starts(with: [0x50, 0x4B]) {
            throw refuse("a ZIP archive", "Unpack it and give the .geojson or .json file inside.")
        }
        if start.starts(with: [0x1F, 0x8B]) {
            throw refuse("a gzip file", "Unpack it first (gunzip).")
        }
        if start.starts(with: [0, 0, 0x27, 0x0A]) || start.starts(with: Array("SQLite".utf8)) {
            throw refuse(
                "a shapefile or GeoPackage",
                "Convert it: ogr2ogr -f GeoJSON -t_srs EPSG:4326 out.geojson FILE.")
        }
        if start.starts(with: [0xFF, 0xFE]) || start.starts(with: [0xFE, 0xFF]) {
            throw refuse("UTF-16 text", "Save it as UTF-8.")
        }
    }
}

/// One pass over a file.
private struct Reading {
    let bytes: UnsafeBufferPointer<UInt8>
    let file: String
    var contents = GeoJSONContents()
    var lines: LineCounter

    init(bytes: UnsafeBufferPointer<UInt8>, file: String) {
        self.bytes = bytes
        self.file = file
        self.lines = LineCounter(bytes: bytes)
    }

    mutating func wholeFile() throws -> GeoJSONContents {
        var scanner = JSONScanner(bytes)
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { scanner.offset = 3 }
        guard scanner.peek() == UInt8(ascii: "{") else {
            throw error("not-geojson", "A GeoJSON file starts with {; this one does not.", 0)
        }
        let start = scanner.offset
        var type = ""
        var sawFeatures = false
        do {
            try scanner.members { scanner, key in
                switch key {
                case "type": type = try scanner.string()
                case "crs": try checkSystem(&scanner)
                case "features":
                    sawFeatures = true
                    try scanner.elements { try feature(&$0) }
                default: try scanner.skip()
                }
            }
        } catch let fault as JSONScanner.Fault {
            try damaged(fault, sawFeatures)
        }
        if !sawFeatures { try single(type, from: start) }
        return contents
    }

    /// A file that is itself a feature or a geometry.
    private mutating func single(_ type: String, from start: Int) throws {
        var scanner = JSONScanner(bytes, from: start)
        if type == "Feature" {
            try feature(&scanner)
        } else if GeometryParser.types.contains(type) {
            let geometry = try? GeometryParser.geometry(&scanner)
            contents.features.append(GeoJSONFeature(geometry: geometry, line: 1))
        } else if type == "Topology" {
            throw error(
                "not-geojson",
                "This is TopoJSON. Convert it: ogr2ogr -f GeoJSON out.geojson FILE.", start)
        } else {
            throw error(
                "not-geojson",
                "The file is JSON but has no \"features\"; a GeoJSON feature collection is needed.",
                start)
        }
    }

    /// RFC 7946 knows only WGS 84; older files may name another reference system.
    private func checkSystem(_ scanner: inout JSONScanner) throws {
        let start = scanner.offset
        try scanner.skip()
        let text = String(decoding: bytes[start..<scanner.offset], as: UTF8.self)
        let known = ["4326", "CRS84", "CRS 84", "4269", "4258", "null"]
        guard known.contains(where: text.contains) else {
            throw GeodataError(
                "geodata.other-projection",
                "The file is not in longitude and latitude but in \(text.prefix(120)). Convert it: "
                    + "ogr2ogr -f GeoJSON -t_srs EPSG:4326 out.geojson FILE.",
                at: Diagnostic.Location(file: file, field: "crs"))
        }
    }

    private mutating func damaged(_ fault: JSONScanner.Fault, _ sawFeatures: Bool) throws {
        let line = lines.line(at: fault.offset)
        guard sawFeatures else {
            throw error("not-geojson", "The file is not JSON: \(fault.reason).", fault.offset)
        }
        // How many features are lost nobody can tell; the one that the damage hit is.
        contents.setAside += 1
        contents.diagnostics.append(
            Diagnostic(
                .error, "geodata.damaged",
                "The file is damaged or cut short here: \(fault.reason). "
                    + "\(contents.features.count) features before this place were kept, what "
                    + "follows could not be read (counted as one). Fetch the file again.",
                at: Diagnostic.Location(file: file, line: line)))
    }

    private func error(_ code: String, _ message: String, _ offset: Int) -> GeodataError {
        var lines = lines
        return GeodataError(
            "geodata." + code, message,
            at: Diagnostic.Location(file: file, line: lines.line(at: offset)))
    }

    /// Reads one feature; faults inside it that leave the JSON whole cost only this feature.
    private mutating func feature(_ scanner: inout JSONScanner) throws {
        _ = scanner.peek()
        let start = scanner.offset
        try scanner.skip()
        let line = lines.line(at: start)
        do {
            var inner = JSONScanner(bytes, from: start, to: scanner.offset)
            contents.features.append(try GeometryParser.feature(&inner, line: line))
        } catch let fault as JSONScanner.Fault {
            contents.setAside += 1
            let number = contents.features.count + contents.setAside
            contents.diagnostics.append(
                Diagnostic(
                    .error, "geodata.feature",
                    "Feature \(number) was set aside: \(fault.reason). The others were kept.",
                    at: Diagnostic.Location(file: file, line: line)))
        }
    }
}

/// Counts lines forward, so that asking for many places costs one pass.
private struct LineCounter {
    let bytes: UnsafeBufferPointer<UInt8>
    private var offset = 0
    private var line = 1

    init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    mutating func line(at place: Int) -> Int {
        if place < offset { (offset, line) = (0, 1) }
        while offset < min(place, bytes.count) {
            if bytes[offset] == 10 { line += 1 }
            offset += 1
        }
        return line
    }
}
