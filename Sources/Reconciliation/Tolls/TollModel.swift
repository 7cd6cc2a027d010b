import Domain
import Statistics

/// From rival figures to a number with its uncertainty: version 4 of the toll model.
///
/// Each voice errs by a factor whose spread follows from who speaks (see `ClaimantProfile`) and is
/// wild with a small probability; copies of one figure count once; figures of a part bound the toll
/// from below, figures of more than the incident from above; a total is nowhere below its parts. The
/// distribution is the exact posterior on a grid of counts, so neither order nor chance plays a part.
/// Documented, with its checks by simulation, in Documentation/Methods/Tolls.md.
public struct TollModel: Sendable {
    /// The name that `Lineage.rule` carries where the model was used.
    public static let version = "toll-model/4"

    let profiles: ClaimantProfiles
    /// The probability that equal figures of two days have one origin though nobody says so, 0...1. A
    /// judgement; what it does is checked by simulation.
    var copying = 0.7

    /// A model with what is known of the claimants.
    public init(profiles: ClaimantProfiles = .standard) { self.profiles = profiles }

    /// The toll of one incident for one harm and class of victims; `nil` when no claim has a
    /// figure. Superseded versions are left out; the order of claims does not matter.
    public func estimate(
        _ harm: Harm = .killed, _ victims: VictimClass = .all, from claims: [Claim]
    ) -> TollEstimate? {
        let current = CurrentClaims.of(claims)
        let voices = self.voices(harm, victims, current)
        guard !voices.isEmpty else { return nil }
        let counting = voices.filter(\.counts)
        let triple = lonelyTriple(counting)
        let parts = victims == .all && triple == nil ? self.parts(harm, current) : []
        let speaking = counting + parts.joined().joined()
        let grid = TollGrid(
            upTo: speaking.map { max($0.figure.low, $0.figure.high ?? 0) }.max() ?? 0)
        let probabilities =
            triple.map { TripleDistribution($0).probabilities(on: grid) }
            ?? parts.reduce(posterior(of: counting, on: grid)) { total, classes in
                let each = classes.map { posterior(of: $0, on: grid) }
                return grid.maximum(total, each.dropFirst().reduce(each[0], grid.sum))
            }
        let toll =
            triple
            ?? Toll(
                low: grid.quantile(0.05, of: probabilities),
                best: grid.quantile(0.5, of: probabilities),
                high: grid.quantile(0.95, of: probabilities))
        let judged = TollContradiction(voices: voices, toll: toll).judged()
        return TollEstimate(
            harm: harm, victims: victims, toll: toll,
            distribution: grid.distribution(probabilities), voices: judged,
            grade: TollGrading(voices: judged, toll: toll).grade)
    }

    private func voices(
        _ harm: Harm, _ victims: VictimClass, _ current: [Claim]
    ) -> [ReadFigure] {
        let reader = TollReader(harm: harm, victims: victims, profiles: profiles)
        var voices = reader.voices(current)
        reader.settleBounds(&voices)
        return voices
    }

    /// The classes below which a total cannot lie, by the voices that count: the civilians, and both
    /// sides together. Civilians and sides are not added to each other: the same dead may be counted
    /// as the one or the other.
    private func parts(_ harm: Harm, _ current: [Claim]) -> [[[ReadFigure]]] {
        [[VictimClass.civilians], [.sideA, .sideB]].compactMap { classes in
            let voices = classes.map { victims -> [ReadFigure] in
                let isGiven = current.contains { ($0.figure(harm, victims)?.low ?? 0) > 0 }
                return isGiven ? self.voices(harm, victims, current).filter(\.counts) : []
            }
            return voices.contains(where: \.isEmpty) ? nil : voices
        }
    }

    /// The normalised posterior of voices on a grid.
    func posterior(of voices: [ReadFigure], on grid: TollGrid) -> [Double] {
        let prior = grid.prior(reach: voices.compactMap(\.reach).max() ?? .infinity)
        var weights = prior
        for likelihoods in likelihoods(of: voices, on: grid) {
            for (index, likelihood) in likelihoods.enumerated() { weights[index] *= likelihood }
            // Rescaled after each voice so that many voices do not underflow.
            let peak = weights.max() ?? 0
            guard peak > 0 else {
                weights = prior
                break
            }
            for index in weights.indices { weights[index] /= peak }
        }
        let total = weights.reduce(0, +)
        return weights.map { $0 / total }
    }

    /// What the voices say, each by itself, and those together that may be echoes of one another: with
    /// probability `copying` one of them counted, no matter which, and the others say nothing.
    private func likelihoods(of voices: [ReadFigure], on grid: TollGrid) -> [[Double]] {
        var told: Set<String> = []
        return voices.compactMap { voice in
            guard let echo = voice.echo else { return voice.likelihood(on: grid) }
            guard told.insert(echo).inserted else { return nil }
            let own = voices.filter { $0.echo == echo }.map { $0.likelihoodAsEcho(on: grid) }
            return grid.counts.indices.map { index in
                let one = own.reduce(0) { $0 + $1[index] } / Double(own.count)
                let each = own.reduce(1) { $0 * $1[index] }
                return copying * one + (1 - copying) * each
            }
        }
    }

    /// The triple of a dataset that speaks alone: its own low, best and high.
    private func lonelyTriple(_ voices: [ReadFigure]) -> Toll? {
        guard voices.count == 1, let voice = voices.first, voice.part == .counted,
            profiles.profile(of: voice.claim.claimant).compiles, voice.figure.high != nil
        else { return nil }
        return Toll(claimed: voice.figure)
    }
}
