extension Handbook {
    /// Something that can be known about a situation: who threatens, how soon, where.
    public struct Fact: Hashable, Sendable, Codable, Identifiable {
        public var id: String
        public var label: Wording
        /// What to ask the person in the situation.
        public var question: Wording
        public var domain: Domain

        public init(id: String, label: Wording, question: Wording, domain: Domain) {
            self.id = id
            self.label = label
            self.question = question
            self.domain = domain
        }

        /// The values that the fact can take.
        public enum Domain: Hashable, Sendable, Codable {
            /// One of a list, in the order in which they are offered.
            case choice([Value])
            /// A whole number within bounds, both included, with its unit.
            case number(ClosedRange<Int>, unit: Wording)
        }

        /// One of the values of a choice.
        public struct Value: Hashable, Sendable, Codable, Identifiable {
            public var id: String
            public var label: Wording

            public init(id: String, label: Wording) {
                self.id = id
                self.label = label
            }
        }
    }

    /// The values of one fact that a condition allows.
    public enum Allowed: Hashable, Sendable, Codable {
        /// These values of a choice.
        case values(Set<String>)
        /// These ranges of a number, ends included.
        case ranges([ClosedRange<Int>])
    }

    /// A conjunction: every named fact has one of its allowed values. Facts that are not named may
    /// be anything; a condition that names none always holds.
    public struct Condition: Hashable, Sendable, Codable {
        /// By `Fact.id`.
        public var allowed: [String: Allowed]

        public init(_ allowed: [String: Allowed] = [:]) { self.allowed = allowed }

        /// Holds in every situation.
        public static let always = Condition()
    }

    /// A set of situations: those in which one of `any` holds and none of `unless`.
    public struct Situations: Hashable, Sendable, Codable {
        public var any: [Condition]
        public var unless: [Condition]

        public init(any: [Condition] = [.always], unless: [Condition] = []) {
            self.any = any
            self.unless = unless
        }

        /// Situations in which one condition holds.
        public init(_ condition: Condition, unless: [Condition] = []) {
            self.init(any: [condition], unless: unless)
        }

        /// Every situation.
        public static let all = Situations()
    }

    /// What is known about one situation: a value for some facts, or for all.
    public struct Situation: Hashable, Sendable, Codable {
        /// By `Fact.id`; a fact that is missing is not known.
        public var known: [String: Known]

        public init(_ known: [String: Known] = [:]) { self.known = known }

        /// The value of a fact.
        public enum Known: Hashable, Sendable, Codable {
            case value(String)
            case number(Int)
        }
    }
}
