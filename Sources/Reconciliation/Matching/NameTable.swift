/// Interns the names of claims and remembers how alike any two of them are.
struct NameTable {
    private var names: [ComparableName] = []
    /// By name, the numbers of the actors that it lists (`Malian Armed Forces, Wagner Group`).
    private var lists: [Int32: [Int32]] = [:]
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
            || Self.isCodeName(text)
        let number = saysNothing ? -1 : Int32(names.count)
        if !saysNothing { names.append(name) }
        numbers[text] = number
        let listed = saysNothing ? [] : text.split(separator: ", ").map(String.init)
        if listed.count > 1 { lists[number] = listed.map { intern($0) }.filter { $0 >= 0 } }
        return number
    }

    /// Whether a name is one that UCDP gives to those whom it has no name for (`XXX475`).
    private static func isCodeName(_ text: String) -> Bool {
        text.hasPrefix("XXX") && text.count > 3 && text.dropFirst(3).allSatisfy(\.isNumber)
    }

    /// Whether a name stands for people without arms.
    func isUnarmed(_ number: Int32) -> Bool {
        names[Int(number)].words.contains { $0.concept == "civilians" }
    }

    /// Whether both names stand for the forces of states.
    func areForces(_ one: Int32, _ other: Int32) -> Bool {
        !names[Int(one)].forces.isEmpty && !names[Int(other)].forces.isEmpty
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
        if let listed = lists[one] {
            for name in listed { value = max(value, Double(likeness(name, other))) }
        } else if let listed = lists[other] {
            for name in listed { value = max(value, Double(likeness(one, name))) }
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
