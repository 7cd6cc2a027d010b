/// Grows one tree on a sample of a table's rows.
struct TreeGrower {
    private let table: TrainingTable
    private let settings: RegressionForest.Settings
    private var generator: SeededGenerator
    private var tree = RegressionTree()
    private var scratch: [Int32]
    private var features: [Int]
    private var histogram: [Float]
    private let width: Int

    init(_ table: TrainingTable, _ settings: RegressionForest.Settings, _ seed: SeededGenerator) {
        self.table = table
        self.settings = settings
        generator = seed
        scratch = []
        features = Array(0..<table.featureCount)
        width = table.targetCount + 2
        histogram = [Float](repeating: 0, count: TrainingTable.mostClasses * width)
    }

    mutating func grown() -> RegressionTree {
        tree.rows = sample()
        scratch = [Int32](repeating: 0, count: tree.rows.count)
        tree.appendLeaf()
        var open = [(node: 0, start: 0, end: tree.rows.count, depth: 0)]
        while let next = open.popLast() {
            let split = settle(next.node, next.start, next.end, next.depth)
            guard let split else { continue }
            let left = tree.split(
                next.node, feature: split.feature,
                threshold: table.edges[split.feature][split.below])
            let middle = partition(next.start, next.end, split)
            open.append((left, next.start, middle, next.depth + 1))
            open.append((left + 1, middle, next.end, next.depth + 1))
        }
        return tree
    }

    /// A share of the rows, without repeats and in order.
    private mutating func sample() -> [Int32] {
        var rows: [Int32] = []
        rows.reserveCapacity(Int(Double(table.count) * settings.sampleShare) + 16)
        for row in 0..<table.count where generator.uniform() < settings.sampleShare {
            rows.append(Int32(row))
        }
        return rows.isEmpty ? (0..<Int32(table.count)).map { $0 } : rows
    }

    private struct Split {
        var feature: Int
        var below: Int
        var gain: Double
    }

    /// Fills in a node as a leaf and finds its best split, if it is worth one.
    private mutating func settle(_ node: Int, _ start: Int, _ end: Int, _ depth: Int) -> Split? {
        var sums = [Double](repeating: 0, count: width)
        for place in start..<end {
            let row = Int(tree.rows[place])
            let weight = Double(table.weights[row])
            sums[0] += weight
            for target in 0..<table.targetCount {
                sums[target + 2] += weight * Double(table.targets[row * table.targetCount + target])
            }
        }
        sums[1] = Double(end - start)
        tree.contents[node].first = Int32(start)
        tree.contents[node].count = Int32(end - start)
        tree.contents[node].mean = sums[0] > 0 ? Float(sums[2] / sums[0]) : 0
        guard depth < settings.maximumDepth, end - start >= 2 * settings.minimumLeaf else {
            return nil
        }
        var best: Split?
        for tried in 0..<min(settings.featuresPerSplit, features.count) {
            let other = tried + Int(generator.next() % UInt64(features.count - tried))
            features.swapAt(tried, other)
            let split = bestSplit(features[tried], start, end, sums)
            if let split, split.gain > best?.gain ?? 1e-9 { best = split }
        }
        return best
    }

    private mutating func bestSplit(_ feature: Int, _ start: Int, _ end: Int, _ sums: [Double])
        -> Split?
    {
        let classCount = table.edges[feature].count + 1
        guard classCount > 1 else { return nil }
        fillHistogram(feature, start, end, classCount)
        let targets = width - 2
        var left = [Double](repeating: 0, count: width)
        var base = 0.0
        for target in 2..<width { base += sums[target] * sums[target] / sums[0] }
        var best: Split?
        for cut in 0..<classCount - 1 {
            for part in 0..<width { left[part] += Double(histogram[cut * width + part]) }
            guard left[1] >= Double(settings.minimumLeaf) else { continue }
            guard sums[1] - left[1] >= Double(settings.minimumLeaf) else { break }
            var gain = -base
            for target in 2..<2 + targets {
                let right = sums[target] - left[target]
                gain += left[target] * left[target] / left[0] + right * right / (sums[0] - left[0])
            }
            if gain > best?.gain ?? 0 { best = Split(feature: feature, below: cut, gain: gain) }
        }
        return best
    }

    private mutating func fillHistogram(
        _ feature: Int, _ start: Int, _ end: Int, _ classCount: Int
    ) {
        let targets = table.targetCount
        let width = width
        let offset = feature * table.count
        histogram.withUnsafeMutableBufferPointer { histogram in
            histogram[0..<classCount * width].update(repeating: 0)
            table.classes.withUnsafeBufferPointer { classes in
                table.targets.withUnsafeBufferPointer { values in
                    table.weights.withUnsafeBufferPointer { weights in
                        tree.rows.withUnsafeBufferPointer { rows in
                            for place in start..<end {
                                let row = Int(rows[place])
                                let slot = Int(classes[offset &+ row]) &* width
                                let weight = weights[row]
                                histogram[slot] += weight
                                histogram[slot &+ 1] += 1
                                for target in 0..<targets {
                                    histogram[slot &+ 2 &+ target] +=
                                        weight * values[row &* targets &+ target]
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    /// Moves the rows of the left child to the front, keeping their order.
    private mutating func partition(_ start: Int, _ end: Int, _ split: Split) -> Int {
        let offset = split.feature * table.count
        var left = start
        var right = 0
        for place in start..<end {
            let row = tree.rows[place]
            if Int(table.classes[offset + Int(row)]) <= split.below {
                tree.rows[left] = row
                left += 1
            } else {
                scratch[right] = row
                right += 1
            }
        }
        for place in 0..<right { tree.rows[left + place] = scratch[place] }
        return left
    }
}
