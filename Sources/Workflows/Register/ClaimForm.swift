import Domain
import Geography
import Ingestion
import Notation

/// A claim as a form of commented YAML, to be filled in with an editor.
public struct ClaimForm: Sendable {
    private typealias Field = (key: String, about: String)

    private static let fields: [Field] = [
        ("by", "who says it (needed)"),
        ("in", "where it is said: a source's identifier or a title (needed)"),
        ("said", "when it was said: YYYY-MM-DD (needed)"),
        ("incident", "the incident's identifier; nothing for a new incident"),
        ("when", "when it happened: 2022-06-18, 2022-06-18/19 or 2022-06"),
        ("country", "the country by code or name"),
        ("place", "the place's name"),
        ("at", "its coordinates: latitude, longitude"),
        ("precision", "how exactly the place is known: 1 (exact) to 7"),
        ("type", "sb (state-based), ns (between groups) or os (against civilians)"),
        ("killed", "how many, in digits or words: 132, 100-150, at least 20, dozens"),
        ("civilians", "how many of the killed were civilians"),
        ("injured", "how many were injured"),
        ("abducted", "how many were abducted"),
        ("displaced", "how many were displaced"),
        ("perpetrator", "who did it, according to the claim"),
        ("victim", "who suffered it"),
        ("stance", "asserts or denies"),
        ("scope", "what the figures cover: incident, part, cumulative or wider"),
        ("copies", "the claim whose figures it repeats"),
        ("reliability", "the source's reliability, A to F"),
        ("credibility", "the claim's credibility, 1 (confirmed) to 6 (cannot be judged)"),
        ("sensitivity", "open, restricted, confidential or strictly-confidential"),
        ("note", "a note in your words"),
        ("quotation", "a short quotation in the original language"),
    ]

    /// The form with some fields filled in already.
    public static func template(_ values: [String: String] = [:]) -> String {
        let lines = fields.map { field in
            let value = values[field.key].map { " " + quoted($0) } ?? ""
            return "# \(field.about)\n\(field.key):\(value)\n"
        }
        return """
            # What somebody says about an incident. Fill in what you know; empty lines are left out.
            # To store nothing, leave without saving, or save an empty file.

            """ + "\n" + lines.joined()
    }

    private static func quoted(_ text: String) -> String {
        "'" + text.replacing("'", with: "''") + "'"
    }

    /// The request that a filled form makes; `nil` when nothing is filled in.
    ///
    /// - Throws: `NotationError` with the line of everything that cannot be used.
    public static func request(_ text: String, file: String) throws -> AddClaim.Request? {
        let yaml = YAMLFile(withPlainText(text), name: file)
        try yaml.throwIfInvalid()
        guard let root = yaml.documents.first else { return nil }
        if case .mapping(let entries) = root.content, entries.allSatisfy({ $0.value.isNull }) {
            return nil
        }
        let needed = ["by", "in", "said"]
        let form = root.mapping(
            required: needed, optional: fields.map(\.key).filter { !needed.contains($0) })
        var request = AddClaim.Request(
            claimant: form?.text("by") ?? "", source: form?.text("in") ?? "",
            said: form?.day("said") ?? Day(number: 0))
        if let form {
            read(form, into: &request)
            readFigures(form, into: &request)
        }
        try yaml.throwIfInvalid()
        return request
    }

    /// The form with prose that holds ` #` between quotes: in YAML the rest of the line would be a
    /// comment, and lost.
    private static func withPlainText(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            guard let colon = line.firstIndex(of: ":"),
                fields.contains(where: { $0.key == line[..<colon] })
            else { return String(line) }
            let value = line[line.index(after: colon)...].drop { $0 == " " }
            guard value.contains(" #"), let first = value.first, !"'\"|>#".contains(first) else {
                return String(line)
            }
            return "\(line[...colon]) \(quoted(String(value)))"
        }.joined(separator: "\n")
    }

    private static func read(_ form: YAMLMapping, into request: inout AddClaim.Request) {
        request.incident = form.text("incident")
        request.when = form.span("when")?.days
        request.country = form.text("country")
        request.place = form.text("place")
        request.coordinate = form["at"].flatMap(coordinate)
        request.precision = form.integer("precision", in: 1...7)
            .flatMap(PlacePrecision.init(rawValue:))
        request.violence = form.choice("type", of: ViolenceType.self)
        request.perpetrator = form.text("perpetrator")
        request.victim = form.text("victim")
        request.copies = form.text("copies")
        request.stance = form.choice("stance", of: Claim.Stance.self) ?? .asserts
        request.scope = form.choice("scope", of: Claim.Scope.self) ?? .incident
        request.reliability = form.choice("reliability", of: Reliability.self) ?? .f
        request.credibility =
            form.integer("credibility", in: 1...6).flatMap(Credibility.init(rawValue:))
            ?? .unjudged
        request.sensitivity = form.choice("sensitivity", of: Sensitivity.self) ?? .open
        request.note = form.text("note") ?? ""
        request.quotation = form.text("quotation") ?? ""
    }

    private static func readFigures(_ form: YAMLMapping, into request: inout AddClaim.Request) {
        func figure(_ key: String) -> String? {
            guard let node = form[key], let text = node.text() else { return nil }
            let harm = key == "civilians" ? .killed : Harm(rawValue: key)
            if CountWording.people(text, harm: harm) == nil {
                form.findings.error(
                    "casebook.count",
                    "'\(text)' is no number of people; write it like 132, 100-150, \"at least 20\" "
                        + "or \"dozens\".", at: node.location)
            }
            return text
        }
        request.killed = figure("killed")
        request.civilians = figure("civilians")
        request.injured = figure("injured")
        request.abducted = figure("abducted")
        request.displaced = figure("displaced")
    }

    private static func coordinate(_ node: YAMLNode) -> Coordinate? {
        let text: String
        if case .sequence(let items) = node.content {
            text = items.compactMap { $0.text() }.joined(separator: ",")
        } else {
            text = node.text() ?? ""
        }
        let parts = text.split(separator: ",").map { Double($0.filter { !$0.isWhitespace }) }
        if parts.count == 2, let latitude = parts[0], let longitude = parts[1],
            let coordinate = Coordinate(latitude: latitude, longitude: longitude)
        {
            return coordinate
        }
        node.findings.error(
            "place.impossible",
            "'\(text)' is no point; write latitude, longitude in degrees, as in 13.74, -3.63.",
            at: node.location)
        return nil
    }
}
