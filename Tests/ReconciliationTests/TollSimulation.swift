import Domain
import RealModule
import Statistics

@testable import Reconciliation

/// Made-up incidents with a known truth: truths spread evenly over the orders of magnitude, one to
/// six claimants with interests and reliabilities, some wild, some copying, some vague.
struct TollSimulation {
    static let claimants: [ClaimantProfile] = {
        var profiles: [ClaimantProfile] = []
        for incentive in ClaimantProfile.Incentive.allCases {
            for reliability in Reliability.allCases {
                profiles.append(
                    ClaimantProfile(
                        claimant: "\(incentive.rawValue)-\(reliability.rawValue)",
                        incentive: incentive, reliability: reliability))
            }
        }
        return profiles
    }()

    var generator: SeededGenerator
    let profiles = ClaimantProfiles(claimants)
    /// Multiplies every error, to see what a wrong prior does.
    var stretch = 1.0
    /// The share of figures that somebody else repeats on the same day without saying so.
    var unacknowledged = 0.0
    /// The share of figures of 30 and more that are rounded.
    var rounding = 0.0

    init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

    /// A truth between 3 and 3,000 with its claims.
    mutating func incident() -> (truth: Int, claims: [Claim]) {
        let truth = Int(Double.exp(Double.log(3) + generator.uniform() * Double.log(1000)))
        let everybody = Self.claimants.shuffled(using: &generator)
        let speakers = everybody.prefix(1 + Int(generator.uniform() * 6))
        var claims: [Claim] = []
        for (index, profile) in speakers.enumerated() {
            let figure = report(truth, profile)
            claims.append(
                claim("s:\(index)", claimant: profile.claimant, violence: .nonState, killed: figure)
            )
            if generator.uniform() < 0.3 {
                claims.append(
                    claim(
                        "copy:\(index)", claimant: "relay \(index)", violence: .nonState,
                        killed: figure, copies: "s:\(index)@1"))
            }
            if unacknowledged > 0, generator.uniform() < unacknowledged {
                claims.append(
                    claim(
                        "echo:\(index)", claimant: everybody[6 + index].claimant,
                        violence: .nonState, killed: figure))
            }
        }
        return (truth, claims)
    }

    private mutating func report(_ truth: Int, _ profile: ClaimantProfile) -> CountInterval {
        let error = ClaimError(profile.incentive, profile.reliability, .unjudged)
        if generator.uniform() < error.wild {
            let log = generator.uniform() * Double.log(2 * Double(TollGrid.most))
            return CountInterval(exactly: Int((0.5 * Double.exp(log)).rounded()))
        }
        if generator.uniform() < error.denial { return CountInterval(exactly: 0) }
        let goesBelow = generator.uniform() < error.below / (error.below + error.above)
        let size = abs(Normal.pair(&generator).0) * stretch
        let log = goesBelow ? -size * error.below : size * error.above
        let said = max(0, Int((Double(truth) * Double.exp(log)).rounded()))
        return worded(rounded(said))
    }

    private mutating func rounded(_ said: Int) -> Int {
        guard rounding > 0, said >= 30, generator.uniform() < rounding else { return said }
        let unit = said >= 1000 ? 100 : said >= 200 ? 50 : 10
        return (said + unit / 2) / unit * unit
    }

    /// Some figures are vague: a range around the number, or "at least".
    private mutating func worded(_ said: Int) -> CountInterval {
        let kind = generator.uniform()
        if kind < 0.15 {
            let below = Int(Double(said) * (0.7 + 0.3 * generator.uniform()))
            let above = Int((Double(said) * (1 + 0.4 * generator.uniform())).rounded(.up))
            return CountInterval(low: below, high: above)
        }
        if kind < 0.3, said > 3 {
            let excess = -Double.log(1 - generator.uniform()) * ReadFigure.excess
            return CountInterval(low: max(1, Int(Double(said) * Double.exp(-excess))))
        }
        return CountInterval(exactly: said)
    }

    /// The share of incidents whose 90 % interval holds the truth.
    mutating func coverage(_ cases: Int, copying: Double? = nil) -> Double {
        var model = TollModel(profiles: profiles)
        if let copying { model.copying = copying }
        var held = 0
        for _ in 0..<cases {
            let (truth, claims) = incident()
            guard let toll = model.estimate(from: claims)?.toll else { continue }
            if toll.low <= truth && truth <= toll.high { held += 1 }
        }
        return Double(held) / Double(cases)
    }
}
