import Domain
import Statistics

/// How models did on windows that they had not seen: the values behind every listing and page.
public struct EvaluationSummary: Sendable {
    /// Mean scores; for all three lower is better.
    public struct Scores: Sendable, Hashable {
        public var crps: Double
        /// In bits.
        public var ignorance: Double
        /// The mean 90 % interval score.
        public var interval: Double
        /// Unit-months with a known outcome.
        public var count: Int

        public init(crps: Double, ignorance: Double, interval: Double, count: Int) {
            self.crps = crps
            self.ignorance = ignorance
            self.interval = interval
            self.count = count
        }
    }

    /// The scores of a part of what was scored: a window, a step, a region.
    public struct Part: Sendable, Hashable {
        public var label: String
        public var scores: Scores

        public init(_ label: String, _ scores: Scores) {
            self.label = label
            self.scores = scores
        }
    }

    /// The mean difference to another model with its 95 % interval; below 0 the first is better.
    public struct Difference: Sendable, Hashable {
        /// The other model's identifier.
        public var other: String
        /// `crps`, `ignorance` or `interval`.
        public var score: String
        public var mean: Double
        public var lower: Double
        public var upper: Double

        public init(other: String, score: String, mean: Double, lower: Double, upper: Double) {
            self.other = other
            self.score = score
            self.mean = mean
            self.lower = lower
            self.upper = upper
        }
    }

    /// How well the probability of at least so many deaths told where they occurred.
    public struct Threshold: Sendable, Hashable {
        public var atLeast: Int
        /// The share of unit-months with that many.
        public var share: Double
        /// 0...1; without skill it is ``share``. NaN where it never happened.
        public var averagePrecision: Double
        /// 0 is best.
        public var brier: Double
        /// Average precision among units without a death in the 12 months before.
        public var onsetPrecision: Double

        public init(
            atLeast: Int, share: Double, averagePrecision: Double, brier: Double,
            onsetPrecision: Double
        ) {
            self.atLeast = atLeast
            self.share = share
            self.averagePrecision = averagePrecision
            self.brier = brier
            self.onsetPrecision = onsetPrecision
        }
    }

    /// Whether what was said to be likely happened as often as was said.
    public struct Calibration: Sendable, Hashable {
        /// The share of outcomes in the central 90 % interval, all units.
        public var coverage: Double
        /// The same where a death had occurred in the 12 months before; NaN where none had.
        public var activeCoverage: Double
        /// The share of the latter by the randomised probability integral transform: 0.9 when
        /// calibrated, however few the deaths.
        public var randomizedCoverage: Double
        /// The mean forecast probability of no death.
        public var zeroForecast: Double
        /// The share of months without a death.
        public var zeroObserved: Double
        /// Expected months with a death over observed ones.
        public var activation: Double
        /// The histogram of the probability integral transform, even when calibrated.
        public var transform: [Int]
        /// The reliability diagram for at least one death.
        public var reliability: [ProbabilityScores.ReliabilityClass]

        public init(
            coverage: Double, activeCoverage: Double, randomizedCoverage: Double,
            zeroForecast: Double, zeroObserved: Double,
            activation: Double, transform: [Int],
            reliability: [ProbabilityScores.ReliabilityClass]
        ) {
            self.coverage = coverage
            self.activeCoverage = activeCoverage
            self.randomizedCoverage = randomizedCoverage
            self.zeroForecast = zeroForecast
            self.zeroObserved = zeroObserved
            self.activation = activation
            self.transform = transform
            self.reliability = reliability
        }
    }

    /// A sentence on what was scored, in both languages.
    public struct Note: Sendable, Hashable {
        public var english: String
        public var french: String

        public init(_ english: String, fr french: String) {
            self.english = english
            self.french = french
        }

        /// The sentence in a language.
        public func text(_ language: Language) -> String { language.say(english, fr: french) }
    }

    /// Everything about one model.
    public struct Model: Sendable {
        public var card: ModelCard
        public var isBenchmark: Bool
        public var overall: Scores
        public var windows: [Part]
        public var steps: [Part]
        public var regions: [Part]
        /// Units without a death in the 12 months before.
        public var onset: Scores
        /// Scores without the units that had the most deaths; labels say how many were left out.
        public var withoutLargest: [Part]
        public var thresholds: [Threshold]
        public var calibration: Calibration
        public var differences: [Difference]

        public init(
            card: ModelCard, isBenchmark: Bool, overall: Scores, windows: [Part], steps: [Part],
            regions: [Part], onset: Scores, withoutLargest: [Part], thresholds: [Threshold],
            calibration: Calibration, differences: [Difference]
        ) {
            self.card = card
            self.isBenchmark = isBenchmark
            self.overall = overall
            self.windows = windows
            self.steps = steps
            self.regions = regions
            self.onset = onset
            self.withoutLargest = withoutLargest
            self.thresholds = thresholds
            self.calibration = calibration
            self.differences = differences
        }
    }

    public var kind: UnitKind
    public var target: Target
    public var measure: Measure
    /// Whether windows and steps are of months or of weeks.
    public var cadence: Cadence
    /// Benchmarks first.
    public var models: [Model]
    /// The units with the most deaths, most first.
    public var largest: [(unit: String, deaths: Double)]
    /// What was scored and what could not be, in sentences.
    public var notes: [Note]
    /// Whether the panel was made up for training.
    public var isExercise = false

    public init(
        kind: UnitKind, target: Target, measure: Measure, cadence: Cadence = .month,
        models: [Model], largest: [(unit: String, deaths: Double)], notes: [Note]
    ) {
        self.kind = kind
        self.target = target
        self.measure = measure
        self.cadence = cadence
        self.models = models
        self.largest = largest
        self.notes = notes
    }
}
