/// One feature of a comparison: what was found and what it counted for.
public struct FeatureScore: Hashable, Sendable, Codable {
    /// The feature, such as `days apart`.
    public var feature: String
    /// What was found, in words: `1 day apart; both dates exact`.
    public var finding: String
    /// What it adds to (or takes from) the score, on the matcher's own scale.
    public var contribution: Double

    public init(_ feature: String, _ finding: String, _ contribution: Double) {
        self.feature = feature
        self.finding = finding
        self.contribution = contribution
    }
}

/// Two names compared.
public struct NameMatch: Hashable, Sendable, Codable {
    /// 0 (nothing in common) to 1 (the same name).
    public var score: Double
    /// Why, word by word.
    public var features: [FeatureScore]

    public init(score: Double, features: [FeatureScore]) {
        self.score = score
        self.features = features
    }
}

/// Something that a name or a claim may stand for, with a score and its reasons.
public struct MatchCandidate: Hashable, Sendable, Codable {
    /// What it may be.
    public var subject: Judgement.Subject
    /// The name to show.
    public var name: String
    /// 0...1.
    public var score: Double
    public var features: [FeatureScore]

    public init(
        subject: Judgement.Subject, name: String, score: Double, features: [FeatureScore]
    ) {
        self.subject = subject
        self.name = name
        self.score = score
        self.features = features
    }
}
