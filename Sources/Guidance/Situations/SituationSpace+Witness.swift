import Domain

extension SituationSpace {
    /// The first situation of a box and its day.
    func witness(in box: Box) -> (situation: Handbook.Situation, day: Day?) {
        var situation = Handbook.Situation()
        var day: Day?
        for (index, dimension) in dimensions.enumerated() {
            guard let cell = firstCell(of: box, in: index) else { continue }
            switch (dimension.fact, dimension.cells) {
            case (let fact?, .values(let values)): situation.known[fact] = .value(values[cell])
            case (let fact?, .stretches(let starts, _)):
                situation.known[fact] = .number(starts[cell])
            case (nil, .stretches(let starts, _)): day = Day(number: starts[cell])
            case (nil, .values): break
            }
        }
        return (situation, day)
    }

    /// What a box says about the facts that it restricts.
    func condition(of box: Box) -> Handbook.Condition {
        var condition = Handbook.Condition()
        for (index, dimension) in dimensions.enumerated() {
            guard let fact = dimension.fact else { continue }
            let cells = (0..<dimension.count).filter { holds(box, cell: $0, in: index) }
            if cells.count == dimension.count { continue }
            condition.allowed[fact] = allowed(cells, dimension.cells)
        }
        return condition
    }

    private func allowed(_ cells: [Int], _ values: Cells) -> Handbook.Allowed {
        switch values {
        case .values(let names): return .values(Set(cells.map { names[$0] }))
        case .stretches(let starts, let last):
            var ranges: [ClosedRange<Int>] = []
            for cell in cells {
                let end = cell + 1 < starts.count ? starts[cell + 1] - 1 : last
                if let before = ranges.last, before.upperBound + 1 == starts[cell] {
                    ranges[ranges.count - 1] = before.lowerBound...end
                } else {
                    ranges.append(starts[cell]...end)
                }
            }
            return .ranges(ranges)
        }
    }

    /// Whether a box is restricted in time.
    func isDated(_ box: Box) -> Bool {
        (0..<dimensions[time].count).contains { !holds(box, cell: $0, in: time) }
    }

    /// The situations in which the known facts have their values, on a day if one is given; `nil`
    /// when a fact or value is not declared.
    func box(known situation: Handbook.Situation, on day: Day?) -> Box? {
        var allowed: [String: Handbook.Allowed] = [:]
        for (fact, known) in situation.known {
            switch known {
            case .value(let value): allowed[fact] = .values([value])
            case .number(let number): allowed[fact] = .ranges([number...number])
            }
        }
        guard var box = box(Handbook.Condition(allowed)) else { return nil }
        for (index, dimension) in dimensions.enumerated() {
            let value: Int
            if let fact = dimension.fact {
                guard case .number(let number)? = situation.known[fact] else { continue }
                value = number
            } else {
                guard let day else { continue }
                value = day.number
            }
            keepStretch(with: value, in: index, of: &box)
        }
        return isEmpty(box) ? nil : box
    }

    /// Leaves of a dimension of stretches the one that holds a value.
    private func keepStretch(with value: Int, in index: Int, of box: inout Box) {
        let dimension = dimensions[index]
        guard case .stretches(let starts, let last) = dimension.cells else { return }
        let found = value > last ? nil : starts.lastIndex { $0 <= value }
        for word in 0..<dimension.words { box.words[dimension.offset + word] = 0 }
        if let found { box.words[dimension.offset + found >> 6] |= 1 << UInt64(found & 63) }
    }
}
