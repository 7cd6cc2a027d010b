/// Where a part of a list stands in it, and the ways back and on.
struct ListPager {
    /// How many the list has, how many of them come before this part, and how many are in it.
    let total: Int
    let offset: Int
    let count: Int
    /// How many a part holds.
    let pageSize: Int
    let language: Language
    /// The address of the part that begins at an offset.
    let address: (Int) -> String?

    /// The row of links; nothing for a list that is shown whole.
    @MarkupBuilder var markup: Markup {
        if total > 0, offset >= total {
            row {
                language.say(
                    "The list ends at \(language.number(total)).",
                    fr: "La liste s’arrête à \(language.number(total)).")
                " "
                step(
                    to: (total - 1) / pageSize * pageSize,
                    language.say("← To its end", fr: "← Vers la fin"))
            }
        } else if total > count, count > 0 {
            row { position }
        }
    }

    private func row(@MarkupBuilder _ content: () -> Markup) -> Markup {
        tag("p", ["class": "pages"], content)
    }

    @MarkupBuilder private var position: Markup {
        let first = language.number(offset + 1)
        let last = offset + count
        let all = language.number(total)
        if offset > 0 {
            step(
                to: max(0, offset - pageSize),
                language.say("← Earlier in the list", fr: "← Précédents"))
            " "
        }
        language.say(
            "\(first)–\(language.number(last)) of \(all)",
            fr: "\(first)–\(language.number(last)) sur \(all)")
        if last < total {
            " "
            step(to: last, language.say("Further in the list →", fr: "Suivants →"))
        }
    }

    /// A link to another part of the list.
    private func step(to offset: Int, _ text: String) -> Markup {
        tag("a", ["href": address(offset)]) { text }
    }
}
