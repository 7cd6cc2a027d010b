/// A listing, ready to be written as an aligned table, CSV or JSON.
///
/// The same value feeds every format, so that the formats cannot disagree.
public struct TableDocument: Sendable, Hashable {
    /// One column.
    public struct Column: Sendable, Hashable {
        /// The name for machines: CSV header and JSON member, `lower_snake_case`, unique.
        public var key: String
        /// The heading for people.
        public var title: String
        /// The HXL hashtag with its attributes, such as `#affected+killed`.
        public var tag: String?
        /// Where the text stands in its column.
        public var alignment: Alignment
        /// Whether the column is left out of the aligned table (CSV and JSON keep it).
        public var isDetail: Bool

        public enum Alignment: Sendable, Hashable { case leading, trailing }

        public init(
            _ key: String, _ title: String, tag: String? = nil, alignment: Alignment = .leading,
            isDetail: Bool = false
        ) {
            self.key = key
            self.title = title
            self.tag = tag
            self.alignment = alignment
            self.isDetail = isDetail
        }
    }

    public var columns: [Column]
    /// Rows of cells; a row shorter than the columns is filled with ``FieldValue/nothing``, a
    /// longer one is cut.
    public private(set) var rows: [[FieldValue]]
    /// A line above the aligned table.
    public var caption: String?
    /// Lines below the aligned table, such as a balance or a method.
    public var notes: [String]
    /// Whether the content is made up for training: every format then says EXERCISE in each row.
    public var isExercise: Bool

    public init(
        columns: [Column], rows: [[FieldValue]] = [], caption: String? = nil, notes: [String] = [],
        isExercise: Bool = false
    ) {
        self.columns = columns
        self.rows = []
        self.caption = caption
        self.notes = notes
        self.isExercise = isExercise
        self.rows.reserveCapacity(rows.count)
        for row in rows { append(row) }
    }

    /// Adds a row.
    public mutating func append(_ row: [FieldValue]) {
        guard row.count != columns.count else { return rows.append(row) }
        let missing = max(0, columns.count - row.count)
        rows.append(
            Array(row.prefix(columns.count)) + repeatElement(FieldValue.nothing, count: missing))
    }

    /// The columns and rows with the column that says EXERCISE, when it is one.
    var marked: (columns: [Column], rows: [[FieldValue]]) {
        guard isExercise else { return (columns, rows) }
        let mark = Column("exercise", "Exercise", tag: "#meta+exercise", isDetail: true)
        return (columns + [mark], rows.map { $0 + [.text("EXERCISE")] })
    }
}
