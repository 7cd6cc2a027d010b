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

    /// Whether a word says that its name is that of a part (`Islamic State West Africa Province`).
    static func tellsBranch(_ word: [UInt8]) -> Bool { branches.contains(word) }

    private static let branches: Set<[UInt8]> = Set(
        ["province", "wilayat", "wilaya", "branch", "branche", "chapter"].map { Array($0.utf8) })

    /// The concept of words for a state's forces and government.
    static let stateForces = "state forces"

    private static let silent: Set<[UInt8]> = Set(
        """
        al el ad ed ud ul ol il as es ash an ar az at wal wa wel the of in for and to on by le la
        les l du de des d et en dans pour au aux un une y los las del e da do dos das a bi fi ual li lid lil
        """.split(whereSeparator: \.isWhitespace).map { Array($0.utf8) })

    private static let concepts: [[UInt8]: Concept] = {
        let rows: [(String, Double, String)] = [
            ("front", 0.35, "front frente jabhat jabha jabhah fronte jbha jbhat"),
            (
                "movement", 0.35,
                "movement mouvement movimiento movimento harakat haraka hizb hrka hrkat"
            ),
            (
                "group", 0.35,
                """
                group groupe grupo jamaat jamaa jamaah jama jamat gamaa groups groupes jamaatu jmaa \
                jmaat tnzim tanzim
                """
            ),
            (
                "unit", 0.35,
                "katibat katiba katibah kataib ktiba ktibat battalion bataillon brigade brigades liwa unit"
            ),
            ("support", 0.6, "support soutien nusrat nosrat nasr nusra nsra nsrat"),
            ("Islam", 0.5, "islam"),
            ("Islamic", 0.5, "islamic islamique islami islamiya islamist islamiste islamia"),
            (
                "Muslims", 0.5,
                "muslims musulmans muslimin muslimeen mouslimine mouslimin muslim mslmin mslmun"
            ),
            ("state", 0.45, "state etat estado dawla daula daesh dula"),
            ("national", 0.35, "national nationale nacional watani nationaux"),
            ("liberation", 0.5, "liberation liberacion tahrir libertacao thrir"),
            ("defenders", 0.6, "ansar ansaru ansaroul defenders"),
            ("faith", 0.7, "din dine deen faith religion"),
            (
                "state forces", 0.3,
                """
                government gouvernement gobierno governo military militaires militaire forces force \
                fuerzas armed armees armee army ejercito police gendarmerie security securite \
                defence defense soldiers soldats troops troupes jish quat hkuma
                """
            ),
            ("self-defence", 0.5, "autodefense selfdefence selfdefense self"),
            ("alliance", 0.4, "alliance alianza tahaluf coalition"),
            ("coordination", 0.45, "coordination coordinacion"),
            ("union", 0.4, "union unity unite unidad wahda"),
            ("people", 0.4, "people peoples peuple popular populaire"),
            ("youth", 0.5, "youth jeunes shabaab shabab chabab shbab"),
            ("party", 0.35, "party parti partido"),
            (
                "militia", 0.15,
                """
                militia milice milices militias ethnic communal communautaire communautaires clan \
                tribal tribe community communities communaute communautes
                """
            ),
            ("Fulani", 1, "fulani fulanis fulbe fula peul peuls peulh peulhs peule peules"),
            ("Tuareg", 1, "tuareg tuaregs touareg touaregs touaregue touaregues tamasheq"),
            ("Hausa", 1, "hausa haussa haoussa haoussas"),
            ("Christians", 0.9, "christian christians chretien chretiens chretienne chretiennes"),
            (
                "rebels", 0.25,
                """
                rebel rebels rebelle rebelles insurgent insurgents insurges separatist separatists \
                separatistes fighters combattants
                """
            ),
            ("farmers", 0.7, "farmers farmer agriculteurs cultivateurs"),
            ("herders", 0.7, "herders herdsmen pastoralists eleveurs bergers"),
            ("hunters", 0.8, "dozo dozos donso donsos hunters chasseurs dozoman"),
            (
                "civilians", 0.5,
                "civilians civils civilian civiles population protesters protestors manifestants"
            ),
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
            (
                "village", 0.3,
                """
                village town ville city commune district cercle region province lga woreda territory \
                territoire county governorate municipality zone suburb locality localite prefecture \
                departement department raion oblast township neighborhood neighbourhood quartier
                """
            ),
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
