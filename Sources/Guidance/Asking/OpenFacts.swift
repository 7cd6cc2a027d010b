import Domain

/// Which unknown facts open rules depend on, and which of them to ask next.
struct OpenFacts {
    private let book: RuleBook
    private let box: Box
    private let open: [Int]

    init(_ book: RuleBook, _ box: Box, _ open: [Int]) {
        self.book = book
        self.box = box
        self.open = open
    }

    /// The facts, best first: the one after whose answer the fewest rules stay open on average,
    /// every answer being equally likely; in the order of declaration where that is the same.
    func ranked() -> [String] {
        let space = book.space
        var scored: [(fact: String, left: Double)] = []
        for (index, dimension) in space.dimensions.enumerated() {
            guard let fact = dimension.fact, dependsOn(index) else { continue }
            let cells = (0..<dimension.count).filter { space.holds(box, cell: $0, in: index) }
            let left = cells.reduce(0) { $0 + stillOpen(after: $1, in: index) }
            scored.append((fact, Double(left) / Double(max(1, cells.count))))
        }
        let order = scored.indices.sorted { (scored[$0].left, $0) < (scored[$1].left, $1) }
        return order.map { scored[$0].fact }
    }

    private func dependsOn(_ index: Int) -> Bool {
        let space = book.space
        return open.contains { number in
            book.clauses[number].regions.contains { region in
                space.intersects(region.including, box)
                    && (cuts(region.including, index)
                        || region.excluding.contains {
                            space.intersects($0, box) && cuts($0, index)
                        })
            }
        }
    }

    /// Whether a box leaves out, in a dimension, part of what is known to be possible.
    private func cuts(_ other: Box, _ index: Int) -> Bool {
        let dimension = book.space.dimensions[index]
        return (dimension.offset..<dimension.offset + dimension.words)
            .contains { box.words[$0] & ~other.words[$0] != 0 }
    }

    private func stillOpen(after cell: Int, in index: Int) -> Int {
        let space = book.space
        let dimension = space.dimensions[index]
        var narrowed = box
        for word in 0..<dimension.words {
            narrowed.words[dimension.offset + word] =
                cell >> 6 == word ? 1 << UInt64(cell & 63) : 0
        }
        return open.count { number in
            let meeting = book.clauses[number].regions.filter {
                space.intersects($0.including, narrowed)
            }
            let isSettled = meeting.contains { region in
                space.contains(region.including, narrowed)
                    && !region.excluding.contains { space.intersects($0, narrowed) }
            }
            return !meeting.isEmpty && !isSettled
        }
    }
}
