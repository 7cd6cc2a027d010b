import Domain

extension Language {
    /// The two sides of an incident, as pages write them; `nil` where neither is known.
    func sides(of incident: Incident) -> String? {
        let sides = [incident.sideA, incident.sideB].filter { !$0.isEmpty }
        return sides.isEmpty ? nil : sides.map(side).joined(separator: " – ")
    }

    /// A side's name: names of groups are as their sources give them, what datasets say in plain
    /// English is said in the language of the page.
    func side(_ name: String) -> String {
        guard self == .french else { return name }
        if name == "Civilians" { return "Civils" }
        let government = "Government of "
        guard name.hasPrefix(government) else { return name }
        let state = String(name.dropFirst(government.count))
        return "Gouvernement (\(Country.matching(state)?.frenchName ?? state))"
    }
}
