import Domain

extension Source {
    /// The source as a page of an earlier day may show it: a document published later cannot have
    /// been read by then, so that only who says something is left of it.
    public func asKnown(on day: Day?) -> Source {
        guard let day, let published, published > day else { return self }
        var source = self
        source.title = ""
        source.publisher = nil
        source.published = nil
        source.url = nil
        return source
    }
}
