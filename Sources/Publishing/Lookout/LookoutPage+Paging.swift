extension LookoutPage {
    /// Where this part of the list stands, and the ways back and on.
    @MarkupBuilder var pages: Markup {
        if content.matching > 0, content.offset >= content.matching {
            tag("p", ["class": "pages"]) {
                language.say(
                    "The list ends at \(language.number(content.matching)).",
                    fr: "La liste s’arrête à \(language.number(content.matching)).")
                " "
                step(
                    to: (content.matching - 1) / content.pageSize * content.pageSize,
                    language.say("← To its end", fr: "← Vers la fin"))
            }
        } else if content.matching > content.incidents.count, !content.incidents.isEmpty {
            tag("p", ["class": "pages"]) { position }
        }
    }

    @MarkupBuilder private var position: Markup {
        let first = language.number(content.offset + 1)
        let last = content.offset + content.incidents.count
        let all = language.number(content.matching)
        if content.offset > 0 {
            step(
                to: max(0, content.offset - content.pageSize),
                language.say("← Earlier in the list", fr: "← Précédents"))
            " "
        }
        language.say(
            "\(first)–\(language.number(last)) of \(all)",
            fr: "\(first)–\(language.number(last)) sur \(all)")
        if last < content.matching {
            " "
            step(to: last, language.say("Further in the list →", fr: "Suivants →"))
        }
    }

    /// A link to another part of the list.
    private func step(to offset: Int, _ text: String) -> Markup {
        let size = content.isPageSizeChosen ? [("limit", "\(content.pageSize)")] : []
        let place = size + (offset > 0 ? [("offset", "\(offset)")] : [])
        let list = "/incidents" + (content.query.isEmpty ? "" : "?" + content.query)
        let address = SiteAddress.address(list, place.map { (name: $0.0, value: $0.1) })
        return tag("a", ["href": frame.address(address)]) { text }
    }
}
