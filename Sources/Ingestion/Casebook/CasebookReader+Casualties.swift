import Domain
import Notation

extension CasebookReader {
    /// The words behind a figure that say who all of the people were.
    private static let classWords: [(word: String, victims: VictimClass)] = [
        (" civilians", .civilians), (" civilian", .civilians), (" de civils", .civilians),
        (" civils", .civilians), (" civil", .civilians), (" peacekeepers", .peacekeepers),
        (" peacekeeper", .peacekeepers), (" casques bleus", .peacekeepers),
        (" casque bleu", .peacekeepers), (" people", .all), (" persons", .all),
        (" de personnes", .all), (" personnes", .all),
    ]

    /// All figures of a claim.
    func casualties(_ fields: YAMLMapping, _ frame: IncidentFrame) -> [CasualtyFigure] {
        var figures: [CasualtyFigure] = []
        for harm in Harm.allCases {
            guard let node = fields[harm.rawValue] else { continue }
            if case .mapping = node.content {
                let byClass = node.entries().compactMap { figure(harm, $0, frame) }
                checkParts(byClass, at: node.location)
                figures += byClass
            } else if let text = node.text() {
                figures += total(harm, text, at: node.location)
            }
        }
        return figures
    }

    /// `132 civilians` says that 132 were killed and that all of them were civilians; `132` only
    /// the first.
    private func total(
        _ harm: Harm, _ text: String, at location: Diagnostic.Location
    ) -> [CasualtyFigure] {
        let lower = text.lowercased()
        let named = Self.classWords.first { lower.hasSuffix($0.word) }
        let wording = named.map { String(text.dropLast($0.word.count)) } ?? text
        guard let count = interval(wording, at: location) else { return [] }
        let total = CasualtyFigure(harm, .all, count)
        guard let victims = named?.victims, victims != .all else { return [total] }
        return [total, CasualtyFigure(harm, victims, count)]
    }

    /// `civilians: 22`, or `fama: 53` where `fama` is on one of the incident's sides.
    private func figure(
        _ harm: Harm, _ entry: YAMLNode.Entry, _ frame: IncidentFrame
    ) -> CasualtyFigure? {
        let victims = VictimClass(rawValue: entry.key) ?? frame.sides[entry.key]
        guard let victims else {
            let known = VictimClass.allCases.map(\.rawValue) + frame.sides.keys.sorted()
            findings.error(
                "yaml.unknown-choice",
                "'\(entry.key)' is neither a class of victims nor an actor on one of the incident's"
                    + " sides; here that is \(known.joined(separator: ", ")).", at: entry.location)
            return nil
        }
        return entry.value.text().flatMap { interval($0, at: entry.value.location) }
            .map { CasualtyFigure(harm, victims, $0) }
    }

    private func interval(_ text: String, at location: Diagnostic.Location) -> CountInterval? {
        if let count = CountWording.interval(text) { return count }
        findings.error(
            "casebook.count",
            "'\(text)' is not understood as a number of people. Write a number, 'at least 20',"
                + " '20-30', '35 (20-101)', 'dozens'; leave the figure out when none is given.",
            at: location)
        return nil
    }

    /// Classes that do not overlap cannot add up to more than everybody.
    private func checkParts(_ figures: [CasualtyFigure], at location: Diagnostic.Location) {
        for (index, figure) in figures.enumerated()
        where figures[..<index].contains(where: { $0.victims == figure.victims }) {
            findings.error(
                "casebook.count",
                "Two figures are given for the same people (\(figure.victims.rawValue)).",
                at: location)
        }
        guard let high = figures.first(where: { $0.victims == .all })?.count.high else { return }
        let parts = figures.filter { $0.victims != .all && $0.victims != .peacekeepers }
        let sum = parts.reduce(0) { $0 + $1.count.low }
        if sum > high {
            findings.warning(
                "toll.parts", "The classes add up to at least \(sum), more than all (\(high)).",
                at: location)
        }
    }
}
