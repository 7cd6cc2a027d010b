/// The claims of each incident as chains through one array, so that a million incidents of one
/// claim each need no array of their own.
struct ClaimChains {
    /// The incident of each slot.
    private(set) var names: [String] = []
    /// The first claim of each slot.
    private(set) var first: [Int] = []
    /// By claim, the next one of the same incident, or -1.
    private(set) var next: [Int]
    private var last: [Int] = []
    private var slots: [String: Int] = [:]

    init(capacity: Int) {
        next = Array(repeating: -1, count: capacity)
        slots.reserveCapacity(capacity)
        names.reserveCapacity(capacity)
        first.reserveCapacity(capacity)
        last.reserveCapacity(capacity)
    }

    /// Adds a claim, by number, to an incident.
    mutating func append(_ claim: Int, to name: String) {
        let new = names.count
        let slot = slots[name, default: new]
        if slot == new {
            slots[name] = new
            names.append(name)
            first.append(claim)
            last.append(claim)
        } else {
            next[last[slot]] = claim
            last[slot] = claim
        }
    }

    /// The claims of a slot in the order in which they came.
    func members(of slot: Int) -> [Int] {
        Array(sequence(first: first[slot]) { next[$0] < 0 ? nil : next[$0] })
    }

    /// The slots in the order of their incidents' names.
    func sortedSlots() -> [Int] {
        let isSorted = zip(names, names.dropFirst()).allSatisfy { $0 < $1 }
        return isSorted ? Array(names.indices) : names.indices.sorted { names[$0] < names[$1] }
    }
}
