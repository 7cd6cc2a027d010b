import Domain
import Notation

extension CasebookReader {
    /// All figures of a claim.
    func casualties(_ fields: YAMLMapping, _ frame: IncidentFrame) -> [CasualtyFigure] {
        var figures: [CasualtyFigure] = []
        for harm in Harm.allCases {
            guard let node = fields[harm.rawValue] else { continue }
            if case .mapping = node.content {
                let byClass = node.entries().compactMap { entry in
                    figure(harm, entry, frame).map { (key: entry.key, figure: $0) }
                }
                let joined = together(byClass, frame)
                checkParts(joined, at: node.location)
                figures += joined
            } else if let text = node.text() {
                figures += total(harm, text, frame, at: node.location)
            }
        }
        return figures
    }

    /// A figure's key with nothing behind it: no figure is no key, and 0 is a figure.
    func checkFigures(_ claim: YAMLNode) {
        guard case .mapping(let entries) = claim.content else { return }
        for entry in entries where Harm(rawValue: entry.key) != nil && entry.value.isNull {
            findings.error(
                "casebook.count",
                "Nothing stands behind '\(entry.key)'. Leave it out when no figure is given; nobody is"
                    + " 0.", at: entry.location)
        }
    }

    /// `132 civilians` says that 132 were killed and that all of them were civilians; `132` only
    /// the first. Soldiers and fighters are of the one side of the incident that has such.
    private func total(
        _ harm: Harm, _ text: String, _ frame: IncidentFrame, at location: Diagnostic.Location
    ) -> [CasualtyFigure] {
        guard let people = CountWording.people(text, harm: harm) else {
            refuse(text, at: location)
            return []
        }
        let total = CasualtyFigure(harm, .all, people.count)
        guard let victims = victims(people.kind, frame) else { return [total] }
        return [total, CasualtyFigure(harm, victims, people.count)]
    }

    private func victims(_ kind: CountWording.Kind, _ frame: IncidentFrame) -> VictimClass? {
        let armed: Set<Actor.Kind> = [.armedGroup, .communityMilitia, .coalition]
        let state: Set<Actor.Kind> = [.stateForces, .foreignForces]
        switch kind {
        case .unsaid: return nil
        case .civilians: return .civilians
        case .peacekeepers: return .peacekeepers
        case .stateForces: return onlySide(of: state, frame)
        case .armedGroups: return onlySide(of: armed, frame)
        }
    }

    private func onlySide(of kinds: Set<Actor.Kind>, _ frame: IncidentFrame) -> VictimClass? {
        let sides = Set(
            frame.sides.filter { book.actors[$0.key].map { kinds.contains($0.kind) } ?? false }
                .values)
        return sides.count == 1 ? sides.first : nil
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
        return entry.value.text().flatMap { interval($0, harm, at: entry.value.location) }
            .map { CasualtyFigure(harm, victims, $0) }
    }

    /// The figures of several actors of one side are added; peacekeepers are among the dead of the
    /// side that has the peace operation, unless the operation or the side has a figure of its own.
    private func together(
        _ given: [(key: String, figure: CasualtyFigure)], _ frame: IncidentFrame
    ) -> [CasualtyFigure] {
        let keys = Set(given.map(\.key))
        let operation = frame.sides.first { book.actors[$0.key]?.kind == .peaceOperation }
        var figures: [CasualtyFigure] = []
        var ofActors: [VictimClass: Int] = [:]
        for (key, figure) in given {
            if frame.sides[key] == figure.victims, let index = ofActors[figure.victims] {
                figures[index].count = figures[index].count.adding(figure.count)
                continue
            }
            if frame.sides[key] == figure.victims { ofActors[figure.victims] = figures.count }
            figures.append(figure)
        }
        if let operation, !keys.contains(operation.key), !keys.contains(operation.value.rawValue),
            let index = ofActors[operation.value],
            let peacekeepers = figures.first(where: { $0.victims == .peacekeepers })
        {
            figures[index].count = figures[index].count.adding(peacekeepers.count)
        }
        return figures
    }

    private func interval(
        _ text: String, _ harm: Harm, at location: Diagnostic.Location
    ) -> CountInterval? {
        if let people = CountWording.people(text, harm: harm) { return people.count }
        refuse(text, at: location)
        return nil
    }

    private func refuse(_ text: String, at location: Diagnostic.Location) {
        findings.error(
            "casebook.count",
            "'\(text)' is not understood as a number of people. Write a number, 'at least 20',"
                + " '20-30', '35 (20-101)', 'dozens'; leave the figure out when none is given.",
            at: location)
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

extension CountInterval {
    /// Two separate groups of people together.
    fileprivate func adding(_ other: CountInterval) -> CountInterval {
        var sum = CountInterval(low: low + other.low)
        if let high, let more = other.high { sum.high = high + more }
        if let best, let more = other.best { sum.best = best + more }
        return sum
    }
}
