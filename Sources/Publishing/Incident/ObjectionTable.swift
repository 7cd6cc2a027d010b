import Domain

/// For each figure that does not fit, the claims that would have to be wrong, and how far.
struct ObjectionTable {
    let objections: [Objection]
    let language: Language

    var markup: Markup {
        tag("div", ["class": "scroll"]) {
            tag("table", ["class": "objections"]) {
                tag("thead") { tag("tr") { headings } }
                tag("tbody") { objections.map(rows) }
            }
        }
    }

    private var titles: [String] {
        [
            language.say("For this to be right", fr: "Pour que ceci soit exact"),
            language.say("this claim would be wrong", fr: "cette déclaration serait fausse"),
            language.say("it says", fr: "elle dit"), language.say("off by", fr: "écart"),
            language.say("times its usual error", fr: "fois son erreur habituelle"),
        ]
    }

    private var headings: Markup {
        .group(
            titles.enumerated().map { number, title in
                tag("th", ["scope": "col", "class": number > 1 ? "num" : nil]) { title }
            })
    }

    private func rows(_ objection: Objection) -> Markup {
        let first = tag(
            "th",
            [
                "scope": "rowgroup", "data-title": titles[0],
                "rowspan": "\(max(1, objection.faults.count) + (objection.more > 0 ? 1 : 0))",
            ]
        ) { opening(objection) }
        guard let worst = objection.faults.first else {
            return tag("tr") {
                first
                tag("td", ["colspan": "4"]) {
                    language.say(
                        "several, each a little, at once", fr: "plusieurs, un peu, à la fois")
                }
            }
        }
        return .group(
            [
                tag("tr") {
                    first
                    cells(worst)
                }
            ] + objection.faults.dropFirst().map { fault in tag("tr") { cells(fault) } }
                + (objection.more > 0 ? [more(objection.more)] : []))
    }

    private func more(_ count: Int) -> Markup {
        tag("tr") {
            tag("td", ["colspan": "4"]) {
                language.count(
                    count, "more claim", "more claims", fr: "déclaration de plus",
                    "déclarations de plus")
            }
        }
    }

    private func opening(_ objection: Objection) -> String {
        let said =
            objection.isDenial
            ? language.say("the denial", fr: "le démenti") : language.figure(objection.figure)
        return "\(said) (\(name(objection.claimant)))"
    }

    @MarkupBuilder private func cells(_ fault: Objection.Fault) -> Markup {
        tag("td", ["data-title": titles[1]]) { name(fault.claimant) }
        tag("td", ["class": "num", "data-title": titles[2]]) { language.figure(fault.figure) }
        tag("td", ["class": "num", "data-title": titles[3]]) { factor(fault) }
        tag("td", ["class": "num", "data-title": titles[4]]) {
            fault.strain >= 100
                ? language.say("over 100", fr: "plus de 100")
                : language.number(fault.strain, decimals: 1)
        }
    }

    private func factor(_ fault: Objection.Fault) -> String {
        let which =
            fault.isTooHigh
            ? language.say("too high", fr: "trop haut") : language.say("too low", fr: "trop bas")
        return fault.factor.map { "\(which), × \(language.number($0, decimals: 1))" } ?? which
    }

    private func name(_ claimant: String?) -> String {
        claimant.map(language.side) ?? language.say("a protected source", fr: "une source protégée")
    }
}
