import Domain

extension HandbookGuidePage {
    /// A form that carries what is known and adds one answer.
    func form(
        _ carried: [(name: String, value: String)], @MarkupBuilder _ fields: () -> Markup
    ) -> Markup {
        tag("form", ["method": "get", "action": Self.path]) {
            (carried + [("lang", language.rawValue)]).map { field in
                tag("input", ["type": "hidden", "name": field.name, "value": field.value])
            }
            fields()
        }
    }

    /// One answer, as a button as wide as a thumb needs.
    func button(
        _ name: String, _ choice: HandbookGuideContent.Choice, isQuiet: Bool = false
    ) -> Markup {
        tag(
            "button",
            [
                "type": "submit", "name": name, "value": choice.id,
                "class": isQuiet ? "quiet" : nil, "formnovalidate": "formnovalidate",
            ]
        ) { choice.wording }
    }

    /// Everything known so far as parameters, without one fact.
    func carried(without fact: String?) -> [(name: String, value: String)] {
        var fields = [(name: "on", value: content.day.description)]
        if let question = content.question { fields.append(("question", question.id)) }
        for given in content.given where given.fact != fact {
            if let value = given.value {
                fields.append((Self.parameter(given.fact), value.id))
            } else {
                fields.append(("unknown", given.fact))
            }
        }
        return fields
    }

    /// The address at which a fact is open again.
    func address(without fact: String) -> String {
        SiteAddress.address(
            Self.path, carried(without: fact) + [("lang", language.rawValue)])
    }
}
