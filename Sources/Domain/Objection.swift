/// What would have to be wrong for a figure that does not fit to be right after all.
public struct Objection: Hashable, Sendable {
    /// Who gives the figure; `nil` where that is protected.
    public var claimant: String?
    public var figure: CountInterval
    /// Whether it denies that anything happened.
    public var isDenial: Bool
    /// The claims that would be furthest off, worst first, at most three. None where several would
    /// have to be a little wrong at once.
    public var faults: [Fault]
    /// How many more would be badly off.
    public var more: Int

    public init(
        claimant: String?, figure: CountInterval, isDenial: Bool, faults: [Fault], more: Int
    ) {
        self.claimant = claimant
        self.figure = figure
        self.isDenial = isDenial
        self.faults = faults
        self.more = more
    }

    /// A claim that would be wrong.
    public struct Fault: Hashable, Sendable {
        /// Who makes it; `nil` where that is protected.
        public var claimant: String?
        public var figure: CountInterval
        /// Whether it would be too high; else it would be too low.
        public var isTooHigh: Bool
        /// By which factor, 1 or more; `nil` where one of the two numbers is 0.
        public var factor: Double?
        /// How many times its usual error that is.
        public var strain: Double

        public init(
            claimant: String?, figure: CountInterval, isTooHigh: Bool, factor: Double?,
            strain: Double
        ) {
            self.claimant = claimant
            self.figure = figure
            self.isTooHigh = isTooHigh
            self.factor = factor
            self.strain = strain
        }
    }

    /// The same without certain names: whoever bears or holds one is not named.
    func concealing(_ names: [String]) -> Objection {
        func shown(_ claimant: String?) -> String? {
            claimant.flatMap { own in names.contains { own.contains($0) } ? nil : own }
        }
        var result = self
        result.claimant = shown(claimant)
        for index in result.faults.indices {
            result.faults[index].claimant = shown(faults[index].claimant)
        }
        return result
    }
}
