import Domain
import RealModule

/// What would have to be wrong for a figure that does not fit.
///
/// The contradiction radius of a voice is the smallest number of usual errors by which the other
/// voices must be off, at worst, for some number within the voice's own figure to be the truth.
struct TollContradiction {
    let voices: [ReadFigure]
    let toll: Toll

    /// The voices with their fit, radius and objection.
    func judged() -> [TollVoice] { voices.map(judged) }

    private func judged(_ voice: ReadFigure) -> TollVoice {
        var result = TollVoice(
            claim: voice.claim.id, claimant: voice.claim.claimant, figure: voice.figure,
            incentive: voice.incentive, reliability: voice.reliability, part: voice.part)
        result.fits = fits(voice)
        guard !result.fits, voice.counts || voice.part == .denial else { return result }
        let others = voices.filter { $0.counts && $0.claim.id != voice.claim.id }
        let best = candidates(voice).map { value in
            (value: value, strain: others.map { $0.deviation(ifTruth: value) }.max() ?? 0)
        }.min { ($0.strain, $0.value) < ($1.strain, $1.value) }
        guard let best else { return result }
        result.strain = best.strain
        result.wouldNeed = objection(voice, truth: best.value, others: others)
        return result
    }

    private func fits(_ voice: ReadFigure) -> Bool {
        switch voice.part {
        case .denial: false
        case .atLeast: voice.figure.low <= toll.high
        case .atMost: (voice.figure.high ?? .max) >= toll.low
        default:
            voice.figure.low <= toll.high && (voice.figure.high ?? .max) >= toll.low
        }
    }

    /// The ends and the middle of what the voice says.
    private func candidates(_ voice: ReadFigure) -> [Int] {
        let figure = voice.figure
        switch voice.part {
        case .denial: return [0]
        case .atLeast: return [figure.low]
        case .atMost: return [figure.high ?? figure.low]
        default:
            let ends = [figure.low, figure.best, figure.high].compactMap { $0 }
            let middle = max(figure.low, min(figure.high ?? .max, toll.best))
            return Array(Set(ends + [middle])).sorted()
        }
    }

    private func objection(
        _ voice: ReadFigure, truth: Int, others: [ReadFigure]
    ) -> Objection {
        let wrong =
            others.map { (voice: $0, strain: $0.deviation(ifTruth: truth)) }
            .filter { $0.strain > 1.645 }
            .sorted { ($1.strain, $0.voice.claim.id) < ($0.strain, $1.voice.claim.id) }
        return Objection(
            claimant: voice.claim.claimant, figure: voice.figure, isDenial: voice.part == .denial,
            faults: wrong.prefix(3).map { fault(of: $0.voice, strain: $0.strain, truth: truth) },
            more: max(0, wrong.count - 3))
    }

    private func fault(of voice: ReadFigure, strain: Double, truth: Int) -> Objection.Fault {
        let said = voice.figure.best ?? (voice.figure.low > truth ? voice.figure.low : nil)
        let value = said ?? voice.figure.high ?? voice.figure.low
        let isComparable = truth > 0 && value > 0
        let (larger, smaller) = (Double(max(value, truth)), Double(min(value, truth)))
        return Objection.Fault(
            claimant: voice.claim.claimant, figure: voice.figure, isTooHigh: value > truth,
            factor: isComparable ? larger / smaller : nil, strain: strain)
    }
}
