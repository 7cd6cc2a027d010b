import Domain

/// Figures that name what they count: `132 dead`, `dozens of civilians`, `20 soldats`.
extension CountWording {
    /// Who all of the people are, as far as the words say.
    public enum Kind: Sendable, Hashable {
        case unsaid, civilians, peacekeepers
        /// Soldiers, gendarmes, police.
        case stateForces
        /// Fighters of whatever group.
        case armedGroups
    }

    /// The people of a wording that may name what it counts; `nil` when it is not understood, or
    /// counts others than those who came to this harm.
    public static func people(
        _ text: String, harm: Harm? = nil
    ) -> (count: CountInterval, kind: Kind)? {
        let plain = normalised(text)
            .replacing("blue helmet", with: "peacekeeper")
            .replacing("casques bleus", with: "peacekeepers")
            .replacing("casque bleu", with: "peacekeeper")
        if let count = reading(plain[...]) { return (count, .unsaid) }
        if let found = named(plain[...], harm, closing: "") { return found }
        for (ending, _) in endings {
            guard let body = plain[...].without(suffix: ending) else { continue }
            if let found = named(body, harm, closing: ending) { return found }
        }
        return nil
    }

    /// A wording whose last words say what is counted, read without them.
    ///
    /// - Parameter closing: words that stood behind them and belong to the number.
    private static func named(
        _ text: Substring, _ harm: Harm?, closing: String
    ) -> (count: CountInterval, kind: Kind)? {
        var words = text.split(separator: " ")
        var kind = Kind.unsaid
        var isNamed = false
        while let last = words.last {
            let elided = last.without(prefix: "d'")
            guard let noun = nouns[String(elided ?? last)] else { break }
            if let harm, let own = noun.harm, own != harm { return nil }
            if noun.kind != .unsaid {
                guard kind == .unsaid || kind == noun.kind else { return nil }
                kind = noun.kind
            }
            isNamed = true
            words.removeLast()
            if words.last == "of" || words.last == "de" { words.removeLast() }
        }
        let rest = words.joined(separator: " ")
        guard isNamed, !rest.isEmpty else { return nil }
        let count = reading((rest + closing)[...]) ?? (closing.isEmpty ? articles[rest] : nil)
        return count.map { ($0, kind) }
    }

    /// Words that are a number only before what they count.
    private static let articles: [String: CountInterval] = [
        "a": CountInterval(exactly: 1), "an": CountInterval(exactly: 1),
        "pas": CountInterval(exactly: 0), "sans": CountInterval(exactly: 0),
        "not a single": CountInterval(exactly: 0), "pas un seul": CountInterval(exactly: 0),
    ]

    /// What a word says of those whom it counts: who they are, and what came to them.
    private struct Noun {
        var kind = Kind.unsaid
        var harm: Harm?
    }

    private static let nouns: [String: Noun] = {
        var table: [String: Noun] = [:]
        func add(_ noun: Noun, _ words: String) {
            for word in words.split(whereSeparator: \.isWhitespace) { table[String(word)] = noun }
        }
        add(
            Noun(),
            """
            people person persons individual individuals other others victim victims man men woman
            women child children villager villagers resident residents inhabitant inhabitants
            personne personnes individu individus autre autres victime victimes homme hommes femme
            femmes enfant enfants villageois habitant habitants
            """)
        add(
            Noun(harm: .killed),
            """
            dead death deaths killed fatality fatalities murdered executed body bodies corpse corpses
            mort morts morte mortes tue tues tuee tuees deces corps cadavre cadavres
            """)
        add(
            Noun(harm: .injured),
            "wounded injured injury injuries blesse blesses blessee blessees")
        add(
            Noun(harm: .abducted),
            """
            abducted kidnapped hostage hostages enleve enleves enlevee enlevees otage otages
            """)
        add(
            Noun(harm: .displaced),
            "displaced refugee refugees deplace deplaces deplacee deplacees refugie refugies")
        add(Noun(harm: .missing), "missing disappeared disparu disparus disparue disparues")
        add(
            Noun(kind: .civilians),
            "civilian civilians civil civils civile civiles non-combatant non-combatants")
        add(Noun(kind: .peacekeepers), "peacekeeper peacekeepers")
        add(
            Noun(kind: .stateForces),
            """
            soldier soldiers troops gendarme gendarmes policeman policemen soldat soldats militaire
            militaires policier policiers
            """)
        add(
            Noun(kind: .armedGroups),
            """
            fighter fighters militant militants terrorist terrorists jihadist jihadists insurgent
            insurgents rebel rebels gunman gunmen assailant assailants attacker attackers combattant
            combattants terroriste terroristes djihadiste djihadistes jihadiste jihadistes rebelle
            rebelles assaillant assaillants
            """)
        return table
    }()
}
