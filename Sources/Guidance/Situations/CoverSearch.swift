/// Looks for a situation of a region that no region of a cover holds: the one question to which
/// every check reduces.
///
/// The complement of a box is a clause ("some fact lies outside"), so this is satisfiability over
/// many-valued facts, decided by the Davis-Putnam-Logemann-Loveland procedure (1962) on value sets
/// instead of literals: a region that differs from what is left in one fact only narrows that fact
/// (unit propagation), otherwise the region with the fewest differing facts splits what is left in
/// two. Exact: an answer is a proof. Whole boxes are handled at once, so the number of situations
/// does not matter; the work can still be exponential in principle, therefore it is bounded, and a
/// bound that is reached is an answer of its own, never a guess.
struct CoverSearch {
    /// What was found.
    enum Outcome {
        /// Every situation is covered.
        case covered
        /// No situation of this box is covered.
        case uncovered(Box)
        /// The bound was reached first.
        case exhausted
    }

    private let space: SituationSpace
    /// Where each dimension's words start, and after the last one, where they end.
    private let offsets: [Int]
    /// How many more regions may be compared before giving up.
    private(set) var remainingWork: Int

    init(_ space: SituationSpace, work: Int) {
        self.space = space
        offsets = space.dimensions.map(\.offset) + [space.wordCount]
        remainingWork = work
    }

    private struct Node {
        var box: Box
        var active: [Int]
    }

    private enum Verdict {
        case covered, uncovered
        case split(dimension: Int, along: Int, excluded: Int?)
    }

    /// A box of the target outside every region of the cover, except those that `skipping` owns.
    mutating func uncovered(_ target: Region, by cover: Cover, skipping owner: Int? = nil)
        -> Outcome
    {
        var all = cover
        for box in target.excluding { all.add(box) }
        let active = (0..<all.count).filter { owner == nil || all.owners[$0] != owner }
        if space.isEmpty(target.including) { return .covered }
        var stack = [Node(box: target.including, active: active)]
        while var node = stack.popLast() {
            guard remainingWork > 0 else { return .exhausted }
            switch settle(&node, all) {
            case .covered: continue
            case .uncovered: return .uncovered(node.box)
            case .split(let dimension, let along, let excluded):
                push(node, dimension, along, excluded, all, &stack)
            }
        }
        return .covered
    }

    /// Narrows a node as far as single differing facts force it, and says what is left to do.
    private mutating func settle(_ node: inout Node, _ cover: Cover) -> Verdict {
        while true {
            var verdict = Verdict.uncovered
            var fewest = Int.max
            var kept: [Int] = []
            kept.reserveCapacity(node.active.count)
            var narrowed = false
            remainingWork -= node.active.count + 1
            for region in node.active {
                let cut = differing(region, from: node.box, cover)
                if cut.disjoint { continue }
                let exclusion = exclusion(of: region, in: node.box, cover)
                if case .everything = exclusion { continue }
                if cut.count == 0, case .nothing = exclusion { return .covered }
                if cut.count == 1, case .nothing = exclusion {
                    remove(region, cut.dimension, from: &node.box, cover)
                    narrowed = true
                    continue
                }
                kept.append(region)
                guard cut.count < fewest else { continue }
                fewest = cut.count
                verdict = split(region, cut.dimension, exclusion, isInside: cut.count == 0)
            }
            node.active = kept
            if !narrowed { return verdict }
        }
    }

    private enum Exclusion {
        /// No excluded box meets what is left.
        case nothing
        /// One excluded box holds all that is left.
        case everything
        /// An excluded box cuts what is left in a dimension.
        case part(Int, dimension: Int)
    }

    private func split(
        _ region: Int, _ dimension: Int, _ exclusion: Exclusion, isInside: Bool
    ) -> Verdict {
        if isInside, case .part(let excluded, let other) = exclusion {
            return .split(dimension: other, along: region, excluded: excluded)
        }
        return .split(dimension: dimension, along: region, excluded: nil)
    }

    private func exclusion(of region: Int, in box: Box, _ cover: Cover) -> Exclusion {
        var result = Exclusion.nothing
        for (number, excluded) in cover.excluding[region].enumerated()
        where space.intersects(excluded, box) {
            if space.contains(excluded, box) { return .everything }
            if case .nothing = result {
                let dimension = space.dimensions.firstIndex { dimension in
                    (dimension.offset..<dimension.offset + dimension.words)
                        .contains { box.words[$0] & ~excluded.words[$0] != 0 }
                }
                result = .part(number, dimension: dimension ?? 0)
            }
        }
        return result
    }

    /// In how many dimensions a region leaves out part of a box, the last of them, and whether it
    /// leaves out all of it.
    private func differing(_ region: Int, from box: Box, _ cover: Cover)
        -> (disjoint: Bool, count: Int, dimension: Int)
    {
        let base = region * space.wordCount
        return cover.words.withUnsafeBufferPointer { words in
            box.words.withUnsafeBufferPointer { left in
                var count = 0
                var last = 0
                for index in 0..<offsets.count - 1 {
                    var shared: UInt64 = 0
                    var outside: UInt64 = 0
                    for word in offsets[index]..<offsets[index + 1] {
                        shared |= left[word] & words[base + word]
                        outside |= left[word] & ~words[base + word]
                    }
                    if shared == 0 { return (true, 0, 0) }
                    if outside != 0 {
                        count += 1
                        last = index
                    }
                }
                return (false, count, last)
            }
        }
    }

    private func remove(_ region: Int, _ index: Int, from box: inout Box, _ cover: Cover) {
        let dimension = space.dimensions[index]
        let base = region * space.wordCount
        for word in dimension.offset..<dimension.offset + dimension.words {
            box.words[word] &= ~cover.words[base + word]
        }
    }

    private func push(
        _ node: Node, _ index: Int, _ region: Int, _ excluded: Int?, _ cover: Cover,
        _ stack: inout [Node]
    ) {
        let dimension = space.dimensions[index]
        let base = region * space.wordCount
        var inside = node
        var outside = node
        for word in dimension.offset..<dimension.offset + dimension.words {
            let mask =
                excluded.map { cover.excluding[region][$0].words[word] }
                ?? cover.words[base + word]
            inside.box.words[word] &= mask
            outside.box.words[word] &= ~mask
        }
        stack.append(inside)
        stack.append(outside)
    }
}
