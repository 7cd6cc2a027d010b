/// Scores of models as a listing.
public enum ScoreListing {
    /// A model's scores on a window or their mean.
    public struct Row: Sendable, Hashable {
        public var model: String
        public var window: String
        public var crps: Double
        /// In bits.
        public var ignorance: Double
        public var interval: Double

        public init(
            model: String, window: String, crps: Double, ignorance: Double, interval: Double
        ) {
            self.model = model
            self.window = window
            self.crps = crps
            self.ignorance = ignorance
            self.interval = interval
        }
    }

    /// The table, in the order given; nine decimals in machine formats' reach.
    public static func table(_ rows: [Row]) -> TableDocument {
        TableDocument(
            columns: [
                .init("model", "model"), .init("window", "window"),
                .init("crps", "CRPS", alignment: .trailing),
                .init("ignorance", "ignorance", alignment: .trailing),
                .init("interval", "interval score", alignment: .trailing),
            ],
            rows: rows.map { row in
                [
                    .text(row.model), .text(row.window), FieldValue(row.crps, decimals: 9),
                    FieldValue(row.ignorance, decimals: 9), FieldValue(row.interval, decimals: 9),
                ]
            })
    }
}
