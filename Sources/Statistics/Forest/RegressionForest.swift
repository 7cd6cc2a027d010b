/// A forest of regression trees that keeps its training rows, so that it answers with whole
/// distributions (quantile regression forests, Meinshausen 2006; random forests, Breiman 2001).
///
/// Several targets are split on together, by the sum of their variances.
public struct RegressionForest: Sendable {
    /// How trees are grown.
    public struct Settings: Sendable, Hashable {
        /// How many trees.
        public var trees: Int
        /// The fewest rows in a leaf.
        public var minimumLeaf: Int
        /// How many features are tried at each split.
        public var featuresPerSplit: Int
        /// The share of the rows that each tree sees, drawn without repeats.
        public var sampleShare: Double
        public var maximumDepth: Int

        public init(
            trees: Int = 100, minimumLeaf: Int = 20, featuresPerSplit: Int = 6,
            sampleShare: Double = 0.5, maximumDepth: Int = 40
        ) {
            self.trees = max(1, trees)
            self.minimumLeaf = max(1, minimumLeaf)
            self.featuresPerSplit = max(1, featuresPerSplit)
            self.sampleShare = min(max(sampleShare, 0), 1)
            self.maximumDepth = max(1, maximumDepth)
        }
    }

    /// How many features a row has.
    public let featureCount: Int
    let trees: [RegressionTree]
    let rowWeights: [Float]

    /// Grows a forest; `nil` when the table has no rows or features. Each tree has its own random
    /// stream, so the forest does not depend on the number of threads.
    public init?(_ table: TrainingTable, settings: Settings, seed: UInt64, threads: Int) {
        guard table.count > 0, table.featureCount > 0, table.targetCount > 0 else { return nil }
        featureCount = table.featureCount
        rowWeights = table.weights
        trees = Parallel.map(settings.trees, threads: threads) { tree in
            let generator = SeededGenerator(seed: seed, stream: UInt64(tree) + 1)
            var grower = TreeGrower(table, settings, generator)
            return grower.grown()
        }
    }

    /// The mean of the first target.
    public func mean(_ features: [Float]) -> Double {
        features.withUnsafeBufferPointer { features in
            guard let base = checked(features) else { return .nan }
            let sum = trees.reduce(0.0) { $0 + Double($1.contents[$1.leafIndex(base)].mean) }
            return sum / Double(trees.count)
        }
    }

    /// Calls `body` with each training row that shares a leaf with the features, and its weight;
    /// the weights of a tree add up to 1 over the number of trees. A row comes once per tree.
    public func forEachWeightedRow(
        _ features: [Float], _ body: (_ row: Int, _ weight: Double) -> Void
    ) {
        features.withUnsafeBufferPointer { features in
            guard let base = checked(features) else { return }
            for tree in trees {
                let leaf = tree.contents[tree.leafIndex(base)]
                let rows = tree.rows[Int(leaf.first)..<Int(leaf.first + leaf.count)]
                let total = rows.reduce(0.0) { $0 + Double(rowWeights[Int($1)]) }
                guard total > 0 else { continue }
                let scale = 1 / (total * Double(trees.count))
                for row in rows { body(Int(row), Double(rowWeights[Int(row)]) * scale) }
            }
        }
    }

    /// Where whole rows of features begin; `nil` without a row.
    func checked(_ features: UnsafeBufferPointer<Float>) -> UnsafePointer<Float>? {
        precondition(
            features.count.isMultiple(of: featureCount), "A row has \(featureCount) features.")
        return features.isEmpty ? nil : features.baseAddress
    }
}
