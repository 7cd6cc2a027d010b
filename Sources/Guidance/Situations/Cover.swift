/// Many regions in one block of memory, each with the number of the rule that it belongs to.
struct Cover: Sendable {
    /// The included boxes, one after another.
    private(set) var words: [UInt64] = []
    /// The excluded boxes of each region.
    private(set) var excluding: [[Box]] = []
    /// Whose region it is.
    private(set) var owners: [Int] = []

    var count: Int { owners.count }

    mutating func add(_ region: Region, owner: Int = -1) {
        words += region.including.words
        excluding.append(region.excluding)
        owners.append(owner)
    }

    mutating func add(_ box: Box, owner: Int = -1) {
        add(Region(including: box), owner: owner)
    }

    mutating func add(_ regions: [Region], owner: Int = -1) {
        for region in regions { add(region, owner: owner) }
    }

    /// Adds all regions of another cover.
    mutating func append(_ other: Cover) {
        words += other.words
        excluding += other.excluding
        owners += other.owners
    }

    /// Whether a box comes into one of the regions; the excluded parts are not looked at, so `true`
    /// may be too cautious, `false` never is.
    func meets(_ box: Box, in space: SituationSpace) -> Bool {
        (0..<count).contains { region in
            space.dimensions.allSatisfy { dimension in
                (dimension.offset..<dimension.offset + dimension.words)
                    .contains { words[region * space.wordCount + $0] & box.words[$0] != 0 }
            }
        }
    }
}

extension SituationSpace {
    /// A box widened dimension by dimension for as long as it stays within a region and outside a
    /// cover.
    func grown(_ box: Box, within region: Region, outside cover: Cover) -> Box {
        var result = box
        for dimension in dimensions {
            var wider = result
            for word in dimension.offset..<dimension.offset + dimension.words {
                wider.words[word] = region.including.words[word]
            }
            let leaves = region.excluding.contains { intersects($0, wider) }
            if !leaves, !cover.meets(wider, in: self) { result = wider }
        }
        return result
    }
}
