import Domain

/// The line above the title of a page of the register: what it is, which, and as known when.
enum RegisterMasthead {
    static func of(
        _ kind: String, detail: String? = nil, id: String, knownOn: Day?, _ language: Language
    ) -> Markup {
        tag("header", ["class": "masthead"]) {
            tag("span") {
                tag("b") { kind }
                detail.map { " · " + $0 } ?? ""
                " · "
                tag("code") { id }
            }
            if let day = knownOn {
                tag("span", ["class": "quiet"]) {
                    language.say("as known on ", fr: "état des connaissances au ")
                        + language.day(day)
                }
            }
        }
    }
}

extension Language {
    /// What the page of a total says of itself.
    var totalRemark: String {
        say(
            "Every claim here tells of more than one incident. What can be told apart has entries "
                + "of its own and counts there; this total is in no sum, list or panel.",
            fr:
                "Chaque déclaration porte ici sur plusieurs incidents. Ceux qu’on peut distinguer "
                + "ont leurs propres entrées et y sont comptés\u{A0}; ce total n’entre dans aucune "
                + "somme, liste ni série.")
    }
}
