/// A distribution over counts 0, 1, 2, …: a mass at zero and weighted positive counts.
///
/// Most cells of a panel are quiet, so the zero is kept apart and costs nothing.
public struct CountDistribution: Sendable, Hashable {
    /// A positive count and its weight.
    public struct Atom: Sendable, Hashable {
        /// The count, 1 or more.
        public var value: Int32
        /// Its weight, above 0; a probability once the distribution is normalised.
        public var weight: Double

        public init(value: Int32, weight: Double) {
            self.value = value
            self.weight = weight
        }
    }

    /// The weight of the count 0.
    public private(set) var zero: Double
    /// Positive counts in ascending order (ties allowed).
    public private(set) var atoms: [Atom]
    private var isSorted = true

    /// The distribution with everything at 0.
    public static let none = CountDistribution(zero: 1)

    /// An empty distribution with some weight at zero, to add to.
    public init(zero: Double = 0) {
        self.zero = zero
        atoms = []
    }

    /// The empirical distribution of counts with equal weights; unknown (NaN) values are left out.
    public init(_ values: some Sequence<Double>) {
        self.init()
        for value in values where !value.isNaN { add(value, weight: 1) }
        sort()
    }

    /// The largest count that is kept; larger ones are cut to it.
    public static let largest = 1_000_000_000.0

    /// Adds a count. A fractional count goes to its two neighbouring whole numbers so that the
    /// mean stays; negative counts count as 0, and unknown ones (NaN) are left out.
    public mutating func add(_ value: Double, weight: Double) {
        guard weight > 0, !value.isNaN else { return }
        let bounded = min(max(value, 0), Self.largest)
        let floor = bounded.rounded(.down)
        let share = bounded - floor
        add(whole: Int32(floor), weight: weight * (1 - share))
        if share > 0 { add(whole: Int32(floor) + 1, weight: weight * share) }
    }

    private mutating func add(whole value: Int32, weight: Double) {
        guard weight > 0 else { return }
        if value <= 0 {
            zero += weight
        } else {
            if let last = atoms.last, last.value > value { isSorted = false }
            atoms.append(Atom(value: value, weight: weight))
        }
    }

    /// Adds all of another distribution, its total weight scaled to `weight`.
    public mutating func add(_ other: CountDistribution, weight: Double) {
        let total = other.total
        guard weight > 0, total > 0 else { return }
        let scale = weight / total
        zero += other.zero * scale
        guard !other.atoms.isEmpty else { return }
        atoms.reserveCapacity(atoms.count + other.atoms.count)
        for atom in other.atoms {
            atoms.append(Atom(value: atom.value, weight: atom.weight * scale))
        }
        isSorted = atoms.count == other.atoms.count && other.isSorted
    }

    /// Brings the positive counts into ascending order; needed once after adding.
    public mutating func sort() {
        guard !isSorted else { return }
        atoms.sort { ($0.value, $0.weight) < ($1.value, $1.weight) }
        isSorted = true
    }

    /// The same distribution in ascending order.
    public func sorted() -> CountDistribution {
        var copy = self
        copy.sort()
        return copy
    }

    /// The sum of all weights.
    public var total: Double { atoms.reduce(zero) { $0 + $1.weight } }

    /// The largest count with any weight; 0 without a positive one.
    public var largestCount: Int32 { atoms.reduce(0) { max($0, $1.value) } }

    /// The mean count; NaN for an empty distribution.
    public var mean: Double {
        atoms.reduce(0) { $0 + $1.weight * Double($1.value) } / total
    }

    /// The probability of a count of at least `threshold`; NaN for an empty distribution.
    public func exceedance(atLeast threshold: Int) -> Double {
        guard threshold > 0 else { return 1 }
        let reached = atoms.reduce(0.0) { $1.value >= threshold ? $0 + $1.weight : $0 }
        return reached / total
    }

    /// The distribution given that the count is at least 1; empty where it never is.
    public var conditionalOnPositive: CountDistribution {
        var copy = self
        copy.zero = 0
        return copy
    }

    /// Every count raised by a number of 0 or more.
    public func shifted(by count: Int32) -> CountDistribution {
        guard count > 0 else { return self }
        var copy = CountDistribution()
        copy.add(Double(count), weight: zero)
        for atom in atoms { copy.add(Double(atom.value) + Double(count), weight: atom.weight) }
        return copy.sorted()
    }

    /// The distribution with every count above `limit` set to it.
    public func clamped(to limit: Double) -> CountDistribution {
        let top = Int32(min(max(limit.rounded(.down), 1), Self.largest))
        guard atoms.contains(where: { $0.value > top }) else { return self }
        var copy = self
        for index in copy.atoms.indices where copy.atoms[index].value > top {
            copy.atoms[index].value = top
        }
        return copy
    }
}

extension CountDistribution {
    /// Fills a buffer with ascending draws by systematic sampling: the quantiles at
    /// `(i + offset) / m` (Kitagawa 1996), which keeps every probability to within one draw.
    /// An empty distribution gives zeros. `offset` is in 0..<1.
    public func fill(_ draws: UnsafeMutableBufferPointer<Int32>, offset: Double) {
        let sorted = isSorted ? self : self.sorted()
        let count = draws.count
        let total = sorted.total
        guard count > 0, total > 0 else { return draws.update(repeating: 0) }
        let step = total / Double(count)
        var next = 0
        var cumulated = sorted.zero
        func reached(_ cumulated: Double) -> Int {
            let last = (cumulated / step - offset).rounded(.up)
            return min(count, max(next, Int(last)))
        }
        let zeros = sorted.atoms.isEmpty ? count : reached(cumulated)
        while next < zeros {
            draws[next] = 0
            next += 1
        }
        for atom in sorted.atoms {
            cumulated += atom.weight
            let end = reached(cumulated)
            while next < end {
                draws[next] = atom.value
                next += 1
            }
        }
        while next < count {
            draws[next] = sorted.atoms.last?.value ?? 0
            next += 1
        }
    }

    /// Ascending draws by systematic sampling; see ``fill(_:offset:)``.
    public func draws(_ count: Int, offset: Double = 0.5) -> [Int32] {
        [Int32](unsafeUninitializedCapacity: max(0, count)) { buffer, filled in
            let rebased = UnsafeMutableBufferPointer(rebasing: buffer[..<max(0, count)])
            rebased.initialize(repeating: 0)
            fill(rebased, offset: offset)
            filled = max(0, count)
        }
    }
}
