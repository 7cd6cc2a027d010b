extension TableDocument {
    /// The listing as a JSON array of objects, one per row, members named by the columns' keys.
    public func json(indented: Bool = true) -> String { jsonValue.text(indented: indented) + "\n" }

    /// The listing as a JSON value, to be put inside another.
    public var jsonValue: JSONValue {
        let (columns, rows) = marked
        return .array(
            rows.map { row in
                .object(zip(columns, row).map { JSONValue.Member($0.key, $1.json) })
            })
    }
}
