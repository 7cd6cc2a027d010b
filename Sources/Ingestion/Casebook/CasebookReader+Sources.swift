import Domain
import Notation

extension CasebookReader {
    mutating func readSource(_ entry: YAMLNode.Entry) {
        guard
            let fields = entry.value.mapping(
                required: ["title"],
                optional: [
                    "kind", "publisher", "published", "url", "language", "reliability",
                    "sensitivity", "relays",
                ])
        else { return }
        book.relays[entry.key] = fields.text("relays")
        let published = reported("published", fields)
        if published == nil, fields["published"] != nil { book.misdated.insert(entry.key) }
        book.sources[entry.key] = Source(
            id: entry.key, kind: fields.choice("kind", of: Source.Kind.self) ?? .document,
            title: fields.text("title") ?? "", publisher: fields.text("publisher"),
            published: published?.days.last, url: fields.text("url"),
            language: fields.text("language"),
            reliability: fields.choice("reliability", of: Reliability.self) ?? .f,
            sensitivity: fields.choice("sensitivity", of: Sensitivity.self) ?? .open)
    }

    mutating func readClaimant(_ entry: YAMLNode.Entry) {
        guard
            let fields = entry.value.mapping(
                required: ["name"], optional: ["tends", "tends-for", "reliability", "compiles"])
        else { return }
        var incentives: [VictimClass: ClaimantProfile.Incentive] = [:]
        for exception in fields.entries("tends-for") {
            guard let victims = victimClass(exception) else { continue }
            incentives[victims] = exception.value.choice(of: ClaimantProfile.Incentive.self)
        }
        book.claimants[entry.key] = ClaimantProfile(
            claimant: fields.text("name") ?? entry.key,
            incentive: fields.choice("tends", of: ClaimantProfile.Incentive.self) ?? .neutral,
            incentives: incentives,
            reliability: fields.choice("reliability", of: Reliability.self) ?? .f,
            compiles: fields.flag("compiles") ?? false)
    }

    private func victimClass(_ entry: YAMLNode.Entry) -> VictimClass? {
        if let known = VictimClass(rawValue: entry.key) { return known }
        let known = VictimClass.allCases.map(\.rawValue)
        findings.error(
            "yaml.unknown-choice",
            "'\(entry.key)' is not a class of victims: \(known.joined(separator: ", ")).",
            at: entry.location)
        return nil
    }
}
