import Domain

extension ClaimCommand.Add {
    /// What the command line says, by the names of the form's fields.
    var filled: [String: String] {
        let texts: [String: String?] = [
            "incident": incident, "by": by, "in": source, "said": said.map { "\($0)" },
            "when": when.map { $0.count == 1 ? "\($0.first)" : "\($0.first)/\($0.last)" },
            "country": country, "place": place,
            "at": at.map { "\($0.latitude), \($0.longitude)" },
            "precision": precision.map(String.init), "type": type?.rawValue, "killed": killed,
            "civilians": civilians, "injured": injured, "abducted": abducted,
            "displaced": displaced, "perpetrator": perpetrator, "victim": victim,
            "stance": stance == .asserts ? nil : stance.rawValue,
            "scope": scope == .incident ? nil : scope.rawValue, "copies": copies,
            "reliability": reliability == .f ? nil : reliability.rawValue,
            "credibility": credibility == 6 ? nil : String(credibility),
            "sensitivity": sensitivity == .open ? nil : sensitivity.rawValue,
            "note": note.isEmpty ? nil : note, "quotation": quotation.isEmpty ? nil : quotation,
        ]
        return texts.compactMapValues { $0 }
    }
}
