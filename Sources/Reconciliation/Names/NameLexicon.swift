/// Words that say what sort of thing bears a name, in the languages that reports come in: they are
/// translated into each other and weigh less than the name proper.
enum NameLexicon {
    /// A family of words that mean the same.
    struct Concept {
        let name: String
        let weight: Double
    }

    /// The concept of a folded word, if it is generic.
    static func concept(_ word: [UInt8]) -> Concept? { concepts[word] }

    /// Whether a word carries nothing: articles, prepositions, conjunctions.
    static func isSilent(_ word: [UInt8]) -> Bool { silent.contains(word) }

    private static let silent: Set<[UInt8]> = Set(
        """
        al el ad ed ud ul ol il as es ash an ar az at wal wa wel the of in for and to on by le la
        les l du de des d et en dans pour au aux un une y los las del e da do dos das a bi fi
        """.split(whereSeparator: \.isWhitespace).map { Array($0.utf8) })

    private static let concepts: [[UInt8]: Concept] = {
        let rows: [(String, Double, String)] = [
            ("front", 0.35, "front frente jabhat jabha jabhah fronte"),
            ("movement", 0.35, "movement mouvement movimiento movimento harakat haraka hizb"),
            (
                "group", 0.35,
                "group groupe grupo jamaat jamaa jamaah jama jamat gamaa groups groupes"
            ),
            (
                "unit", 0.35,
                "katibat katiba katibah kataib battalion bataillon brigade brigades liwa unit"
            ),
            ("support", 0.6, "support soutien nusrat nosrat nasr nusra"),
            ("Islam", 0.5, "islam"),
            ("Islamic", 0.5, "islamic islamique islami islamiya islamist islamiste"),
            ("Muslims", 0.5, "muslims musulmans muslimin muslimeen mouslimine mouslimin muslim"),
            ("state", 0.45, "state etat estado dawla daula daesh"),
            ("national", 0.35, "national nationale nacional watani nationaux"),
            ("liberation", 0.5, "liberation liberacion tahrir libertacao"),
            ("defenders", 0.6, "ansar ansaru ansaroul defenders"),
            ("faith", 0.7, "din dine deen faith religion"),
            (
                "state forces", 0.3,
                """
                government gouvernement gobierno governo military militaires militaire forces force \
                fuerzas armed armees armee army ejercito police gendarmerie security securite \
                defence defense soldiers soldats troops
                """
            ),
            ("self-defence", 0.5, "autodefense selfdefence selfdefense self"),
            ("alliance", 0.4, "alliance alianza tahaluf coalition"),
            ("coordination", 0.45, "coordination coordinacion"),
            ("union", 0.4, "union unity unite unidad wahda"),
            ("people", 0.4, "people peoples peuple popular populaire"),
            ("youth", 0.5, "youth jeunes shabaab shabab chabab"),
            ("party", 0.35, "party parti partido"),
            ("militia", 0.35, "militia milice milices militias ethnic communal communautaire"),
            ("hunters", 0.8, "dozo dozos donso donsos hunters chasseurs dozoman"),
            ("civilians", 0.5, "civilians civils civilian civiles population"),
            ("greater", 0.4, "greater grand gran"),
            ("Sahara", 0.9, "sahara"),
            ("Sahel", 0.9, "sahel"),
            ("mission", 0.35, "mission peacekeepers casques bleus"),
            (
                "unidentified", 0.25,
                """
                unidentified unknown inconnus inconnu suspected presumed extremist extremists \
                extremistes terrorist terrorists terroristes gunmen assailants bandits bandit \
                jihadists jihadistes djihadistes attackers
                """
            ),
            ("faction", 0.3, "faction wing branch fraction"),
            ("village", 0.3, "village town ville city commune district cercle region province"),
        ]
        var table: [[UInt8]: Concept] = [:]
        for (name, weight, words) in rows {
            for word in words.split(whereSeparator: \.isWhitespace) {
                table[Array(word.utf8)] = Concept(name: name, weight: weight)
            }
        }
        return table
    }()
}
