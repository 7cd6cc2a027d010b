/// Interns the names of claims and remembers how alike any two of them are.
struct NameTable {
    private var names: [ComparableName] = []
    private var numbers: [String: Int32] = [:]
    private var known: [UInt64: Float] = [:]
    /// By name, the number of the actor that it stands for, once asked.
    private var resolved: [Int32: Int?] = [:]
    private let actors: ActorIndex?

    init(actors: ActorIndex? = nil) { self.actors = actors }

    /// The number of a name; -1 for one that says nothing (empty, `Unidentified Armed Group`).
    mutating func intern(_ text: String) -> Int32 {
        if let number = numbers[text] { return number }
        let name = ComparableName(text)
        let saysNothing =
            name.words.isEmpty || name.words.contains { $0.concept == "unidentified" }
        let number = saysNothing ? -1 : Int32(names.count)
        if !saysNothing { names.append(name) }
        numbers[text] = number
        return number
    }

    /// The likeness of two names, 0...1; one actor's several names and closely tied actors count
    /// as alike when an index of actors is at hand.
    mutating func likeness(_ one: Int32, _ other: Int32) -> Float {
        if one == other { return 1 }
        let low = UInt64(UInt32(bitPattern: min(one, other)))
        let key = low << 32 | UInt64(UInt32(bitPattern: max(one, other)))
        if let value = known[key] { return value }
        var value = NameMatcher.score(names[Int(one)], names[Int(other)])
        if let actors, let left = actor(one), let right = actor(other) {
            value = max(value, actors.affinity(left, right))
        }
        known[key] = Float(value)
        return Float(value)
    }

    private mutating func actor(_ number: Int32) -> Int? {
        if let known = resolved[number] { return known }
        let found = actors?.number(of: names[Int(number)].text)
        resolved[number] = .some(found)
        return found
    }
}
