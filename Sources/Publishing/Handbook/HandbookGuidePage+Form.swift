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
        let fields = carried(without: fact) + [("lang", language.rawValue)]
        return Self.path + "?"
            + fields.map { "\($0.name)=\(Self.encoded($0.value))" }.joined(separator: "&")
    }

    /// A value for an address: names of facts and values are letters, digits and hyphens; whatever
    /// else stands there is percent-encoded.
    private static func encoded(_ text: String) -> String {
        text.utf8.map { byte in
            let scalar = UnicodeScalar(byte)
            let isPlain = byte < 128 && (Character(scalar).isLetter || Character(scalar).isNumber)
            if isPlain || byte == UInt8(ascii: "-") { return String(Character(scalar)) }
            let digits = String(byte, radix: 16, uppercase: true)
            return "%" + (digits.count == 1 ? "0" : "") + digits
        }.joined()
    }
}
