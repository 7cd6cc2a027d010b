extension LookoutPage {
    /// Where this part of the list stands, and the ways back and on.
    var pages: Markup {
        ListPager(
            total: content.matching, offset: content.offset, count: content.incidents.count,
            pageSize: content.pageSize, language: language
        ) { offset in
            let size = content.isPageSizeChosen ? [("limit", "\(content.pageSize)")] : []
            let place = size + (offset > 0 ? [("offset", "\(offset)")] : [])
            let list = "/incidents" + (content.query.isEmpty ? "" : "?" + content.query)
            return frame.address(
                SiteAddress.address(list, place.map { (name: $0.0, value: $0.1) }))
        }.markup
    }
}
