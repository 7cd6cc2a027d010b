import Domain

/// What all statuses add up to, and how far the coders agree.
struct CommitmentSummary {
    let assessment: CommitmentAssessment
    let coders: [Coder]
    let wording: MissionWording

    init(_ assessment: CommitmentAssessment, _ coders: [Coder], _ wording: MissionWording) {
        self.assessment = assessment
        self.coders = coders
        self.wording = wording
    }

    private var language: Language { wording.language }

    private func say(_ english: String, fr french: String) -> String {
        language.say(english, fr: french)
    }

    var text: String { lines.joined(separator: " ") }

    var lines: [String] { [share] + [agreement].compactMap { $0 } }

    private var share: String {
        guard let share = assessment.share else {
            let day = language.day(assessment.on)
            return say(
                "Nobody had coded any status by \(day).",
                fr: "Personne n’avait codé de degré au \(day).")
        }
        let byCoder = assessment.shareByCoder.sorted { $0.key < $1.key }
            .map { "\(wording.text($0.key)) \(language.percent($0.value))" }
        let byThemes = assessment.shareByThemes.map {
            [
                say("themes weighted alike ", fr: "thèmes à poids égal ")
                    + language.percent($0)
            ]
        }
        let parts = (byCoder + (byThemes ?? [])).joined(separator: ", ")
        return say(
            "Carried out: \(language.percent(share)) of full implementation over "
                + "\(assessment.assessed) assessed commitments (\(parts)); "
                + "\(assessment.notAssessable) not assessable, \(assessment.uncoded) not coded.",
            fr: "Mise en œuvre\u{A0}: \(language.percent(share)) d’une exécution complète, sur "
                + "\(assessment.assessed) engagements évalués (\(parts))\u{A0}; "
                + "\(assessment.notAssessable) non évaluables, \(assessment.uncoded) non codés.")
    }

    private var agreement: String? {
        guard let agreement = assessment.agreement else { return nil }
        let alpha = language.number(agreement, decimals: 2)
        let disputed = assessment.disputed.joined(separator: ", ")
        let differing =
            assessment.disputed.isEmpty
            ? "" : say(", different on \(disputed)", fr: ", écarts sur \(disputed)")
        return say(
            "Agreement of coders: Krippendorff’s alpha (ordinal) \(alpha) over "
                + "\(assessment.agreementUnits) commitments\(differing).",
            fr: "Accord des codeurs\u{A0}: alpha de Krippendorff (ordinal) \(alpha) sur "
                + "\(assessment.agreementUnits) engagements\(differing).") + warning
    }

    private var warning: String {
        if assessment.isIndependent { return "" }
        let named = coders.filter { !$0.isIndependent }.map(\.id).sorted()
        return say(
            " The coders are not independent"
                + (named.isEmpty ? "" : " (\(named.joined(separator: ", ")))")
                + ": this says nothing about reliability and must not be quoted as such.",
            fr: " Les codeurs ne sont pas indépendants"
                + (named.isEmpty
                    ? "" : " (\(named.map(wording.text).joined(separator: ", ")))")
                + "\u{A0}: ce chiffre ne dit rien de la fiabilité et ne doit pas être cité comme tel."
        )
    }
}
