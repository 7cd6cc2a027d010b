/// A handbook small enough to be read at a glance.
enum SmallHandbook {
    static let yaml = """
        handbook:
          id: small
          edition: "1"
          period: 2022-01-01/2022-12-31
          title: {en: Small, fr: Petit}
        chapters:
          - {id: c, title: {en: Chapter, fr: Chapitre}}
        offices:
          - {id: chief, title: {en: Chief, fr: Chef}}
        authorities:
          - {id: LAW, title: {en: Law, fr: Loi}, reference: Law 1, standing: verified}
        facts:
          - id: threat
            label: {en: threat, fr: menace}
            question: {en: "How near is the threat?", fr: "La menace est-elle proche ?"}
            values:
              none: {en: none, fr: aucune}
              far: {en: far, fr: lointaine}
              near: {en: near, fr: proche}
          - id: people
            label: {en: people, fr: gens}
            question: {en: "How many people?", fr: "Combien de gens ?"}
            number: 0..1000
            unit: {en: people, fr: personnes}
        actions:
          - {id: warn, label: {en: warn, fr: avertir}}
          - {id: leave, label: {en: leave, fr: partir}}
          - {id: leave-at-night, broader: leave, label: {en: leave at night, fr: partir la nuit}}
        questions:
          - id: leaving
            wording: {en: "May we leave?", fr: "Peut-on partir ?"}
            actions: [leave]
            complete: no
        rules:
          - id: R1
            chapter: c
            when: {threat: near}
            must: warn
            text: {en: Warn., fr: Avertir.}
            source: LAW 1
            standing: verified
          - id: R2
            chapter: c
            when: {people: "> 50"}
            needs-approval: {leave: chief}
            text: {en: Ask first., fr: Demander.}
            source: LAW 2
            standing: verified
          - id: R3
            chapter: c
            when: {threat: {not: near}}
            may: leave
            text: {en: Leave., fr: Partir.}
            source: [LAW 3]
            standing: verified
          - id: R4
            chapter: c
            when: {threat: near}
            unless: {people: "<= 10"}
            must-not: leave
            text: {en: Stay., fr: Rester.}
            source: LAW 4
            standing: verified
        """

    static func bytes(_ yaml: String = yaml) -> [(name: String, bytes: [UInt8])] {
        [("small.yaml", Array(yaml.utf8))]
    }

    /// The text with one line replaced.
    static func replacing(_ old: String, with new: String) -> [(name: String, bytes: [UInt8])] {
        bytes(yaml.split(separator: old, omittingEmptySubsequences: false).joined(separator: new))
    }
}
