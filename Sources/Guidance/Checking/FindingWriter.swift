import Domain

/// Writes findings in plain words.
struct FindingWriter: Sendable {
    let handbook: Handbook
    let space: SituationSpace
    let words: SituationWords

    init(handbook: Handbook, space: SituationSpace) {
        self.handbook = handbook
        self.space = space
        words = SituationWords(handbook)
    }

    /// A finding about a box of situations, with its witness.
    func finding(
        _ kind: Finding.Kind, rules: [String], subject: String, in showing: Showing,
        english: String, french: String
    ) -> Finding {
        let (situation, day) = space.witness(in: showing.box)
        let circumstances = space.condition(of: showing.around)
        let isDated = space.isDated(showing.around)
        func message(_ text: String, _ language: Handbook.Language) -> String {
            let english = language == .english
            var result = "\(text) \(english ? "Situation" : "Situation "): "
            result += words.words(circumstances, in: language)
            if isDated, let day { result += english ? "; on \(day)" : " ; le \(day)" }
            return result + "."
        }
        return Finding(
            kind, rules: rules, subject: subject, witness: situation, day: day,
            circumstances: circumstances,
            message: Handbook.Wording(message(english, .english), french: message(french, .french)))
    }

    /// An action's name as it reads in a sentence.
    func name(_ action: String, _ language: Handbook.Language) -> String {
        handbook.actions.first { $0.id == action }?.label.text(in: language) ?? action
    }

    /// An office's title.
    func title(_ office: String, _ language: Handbook.Language) -> String {
        handbook.offices.first { $0.id == office }?.title.text(in: language) ?? office
    }
}
