/// Listings as HTML tables.
enum TableMarkup {
    /// The listing as a table; columns that are details are left out.
    ///
    /// - Parameter language: how decimals are written; as in files when left out.
    static func table(
        _ listing: TableDocument, style: String? = nil, in language: Language = .english
    ) -> Markup {
        let shown = listing.columns.indices.filter { !listing.columns[$0].isDetail }
        func kind(_ index: Int) -> String? {
            listing.columns[index].alignment == .trailing ? "num" : nil
        }
        return tag("table", ["class": style]) {
            if let caption = listing.caption { tag("caption") { caption } }
            tag("thead") {
                tag("tr") {
                    shown.map { index in
                        tag("th", ["scope": "col", "class": kind(index)]) {
                            listing.columns[index].title
                        }
                    }
                }
            }
            tag("tbody") {
                listing.rows.map { row in
                    tag("tr") {
                        shown.map { index in
                            tag("td", ["class": kind(index)]) { row[index].text(in: language) }
                        }
                    }
                }
            }
        }
    }

    /// The listing as a table behind a line to open it: the alternative to a chart.
    static func details(
        _ listing: TableDocument, summary: String, in language: Language = .english
    ) -> Markup {
        tag("details", ["class": "data"]) {
            tag("summary") { summary }
            tag("div", ["class": "scroll"]) { table(listing, in: language) }
        }
    }
}

extension FieldValue {
    /// The value in a page's table: plain, with the language's decimal sign.
    func text(in language: Language) -> String {
        guard case .number(let number, let decimals?) = self else { return plainText }
        return number.isFinite ? language.number(number, decimals: decimals) : ""
    }
}
