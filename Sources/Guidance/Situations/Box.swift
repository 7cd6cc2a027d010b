import Domain

/// A product of value sets, one for each dimension: the situations of one conjunction.
struct Box: Hashable, Sendable {
    /// A bit for each cell, dimension after dimension.
    var words: [UInt64]
}

/// The situations of a box that are in none of the excluded ones.
struct Region: Sendable {
    var including: Box
    var excluding: [Box] = []
}

extension SituationSpace {
    /// All situations.
    var everything: Box {
        var words = [UInt64](repeating: 0, count: wordCount)
        for dimension in dimensions {
            for cell in 0..<dimension.count {
                words[dimension.offset + cell >> 6] |= 1 << UInt64(cell & 63)
            }
        }
        return Box(words: words)
    }

    /// The situations of a condition within a period; `nil` when a fact is not declared.
    func box(_ condition: Handbook.Condition, during period: DayRange? = nil) -> Box? {
        var box = everything
        for (fact, allowed) in condition.allowed {
            guard let index = dimension(of: fact) else { return nil }
            keep(allowed, in: index, of: &box)
        }
        if let period {
            keep(.ranges([period.first.number...period.last.number]), in: time, of: &box)
        }
        return box
    }

    private func keep(_ allowed: Handbook.Allowed, in index: Int, of box: inout Box) {
        let dimension = dimensions[index]
        for cell in 0..<dimension.count where !holds(allowed, cell, dimension.cells) {
            box.words[dimension.offset + cell >> 6] &= ~(1 << UInt64(cell & 63))
        }
    }

    private func holds(_ allowed: Handbook.Allowed, _ cell: Int, _ cells: Cells) -> Bool {
        switch (allowed, cells) {
        case (.values(let values), .values(let names)): values.contains(names[cell])
        case (.ranges(let ranges), .stretches(let starts, _)):
            ranges.contains { $0.contains(starts[cell]) }
        default: false
        }
    }

    /// The regions in which a set of situations holds during a period.
    func regions(_ situations: Handbook.Situations, during period: DayRange? = nil) -> [Region]? {
        var excluding: [Box] = []
        for condition in situations.unless {
            guard let box = box(condition) else { return nil }
            excluding.append(box)
        }
        var regions: [Region] = []
        for condition in situations.any {
            guard let box = box(condition, during: period) else { return nil }
            if isEmpty(box) { continue }
            regions.append(
                Region(including: box, excluding: excluding.filter { intersects($0, box) }))
        }
        return regions
    }

    /// Whether no situation is inside.
    func isEmpty(_ box: Box) -> Bool {
        dimensions.contains { dimension in
            (dimension.offset..<dimension.offset + dimension.words)
                .allSatisfy { box.words[$0] == 0 }
        }
    }

    /// Whether two boxes share a situation.
    func intersects(_ one: Box, _ other: Box) -> Bool {
        dimensions.allSatisfy { dimension in
            (dimension.offset..<dimension.offset + dimension.words)
                .contains { one.words[$0] & other.words[$0] != 0 }
        }
    }

    /// The situations that are in both; it may be empty.
    func intersection(_ one: Box, _ other: Box) -> Box {
        Box(words: zip(one.words, other.words).map { $0 & $1 })
    }

    /// Whether every situation of the inner box is in the outer one.
    func contains(_ outer: Box, _ inner: Box) -> Bool {
        zip(outer.words, inner.words).allSatisfy { $1 & ~$0 == 0 }
    }

    /// The situations that are in both regions, `nil` when there can be none.
    func intersection(_ one: Region, _ other: Region) -> Region? {
        guard intersects(one.including, other.including) else { return nil }
        return Region(
            including: intersection(one.including, other.including),
            excluding: one.excluding + other.excluding)
    }

    /// The first cell that a box holds in a dimension.
    func firstCell(of box: Box, in index: Int) -> Int? {
        let dimension = dimensions[index]
        for word in 0..<dimension.words {
            let bits = box.words[dimension.offset + word]
            if bits != 0 { return word * 64 + bits.trailingZeroBitCount }
        }
        return nil
    }

    /// Whether a box holds a cell of a dimension.
    func holds(_ box: Box, cell: Int, in index: Int) -> Bool {
        box.words[dimensions[index].offset + cell >> 6] >> UInt64(cell & 63) & 1 == 1
    }
}
