import Domain
import Geography

/// The claims of an exercise, one event after another, as many events as the settings ask for.
///
/// Claimants, sources and places are fictional and say EXERCISE. Every claim carries the number of
/// the event behind it (scheme `exercise-event`), so that trainers can compare with the truth; what
/// reconciles claims must not look at it.
public struct ExerciseClaims: Sequence, IteratorProtocol, Sendable {
    private let settings: ExerciseSettings
    private let reporting: ExerciseReporting
    private var violence: ExerciseViolence
    private var buffer: ArraySlice<Claim> = []
    private var reported = 0

    public init(_ settings: ExerciseSettings) {
        self.settings = settings.inRange
        reporting = ExerciseReporting(seed: settings.seed)
        violence = ExerciseViolence(settings)
    }

    /// The sources of all claims of exercises.
    public static let sources: [Source] = ExerciseOutlet.all.map { outlet in
        Source(
            id: outlet.source, kind: outlet.kind, title: outlet.name, publisher: outlet.name,
            language: outlet.language, reliability: outlet.reliability,
            sensitivity: outlet.sensitivity)
    }

    public mutating func next() -> Claim? {
        while buffer.isEmpty {
            guard reported < settings.events, let event = violence.next() else { return nil }
            let claims = claims(about: event)
            if !claims.isEmpty { reported += 1 }
            buffer = claims[...]
        }
        return buffer.popFirst()
    }

    /// All that is said about one event, corrections after what they correct; empty when nobody
    /// heard of it.
    public func claims(about event: ExerciseEvent) -> [Claim] {
        let reports = reporting.reports(of: event)
        return reports.flatMap { report -> [Claim] in
            let first = claim(report, event, among: reports, version: 1)
            guard let correction = report.correction else { return [first] }
            var corrected = report
            corrected.deaths = correction.deaths
            corrected.low = correction.deaths.total
            corrected.high = correction.deaths.total
            corrected.published = correction.published
            return [first, claim(corrected, event, among: reports, version: 2)]
        }
    }

    private func claim(
        _ report: ExerciseReport, _ event: ExerciseEvent, among reports: [ExerciseReport],
        version: Int
    ) -> Claim {
        let outlet = ExerciseOutlet.all[report.outlet]
        let series = series(event, outlet)
        let wording = ExerciseWording(report: report, event: event, land: reporting.land)
        return Claim(
            id: "\(series)@\(version)", series: series, version: "\(version)",
            claimant: outlet.name, source: outlet.source,
            citation: Citation(
                office: outlet.name, date: report.published.description,
                headline: wording.headline),
            stance: report.isDenial ? .denies : .asserts,
            credibility: report.isDenial ? .doubtful : .unjudged, violence: event.conflict.type,
            when: report.when, datePrecision: report.datePrecision, place: wording.place,
            actors: actors(event.conflict), casualties: report.isDenial ? [] : figures(report),
            knownOn: report.published,
            copies: report.copies.map {
                "\(self.series(event, ExerciseOutlet.all[reports[$0].outlet]))@1"
            }, identifiers: [ForeignIdentifier("exercise-event", "\(event.id)")],
            note: ExerciseCountry.label)
    }

    private func series(_ event: ExerciseEvent, _ outlet: ExerciseOutlet) -> String {
        "exercise-\(settings.seed):\(event.id)/\(outlet.source)"
    }

    private func actors(_ conflict: ExerciseConflict) -> [ActorMention] {
        let isOneSided = conflict.type == .oneSided
        return [
            ActorMention(
                name: conflict.sideA.name, code: "exercise:\(conflict.sideA.id)",
                role: isOneSided ? .perpetrator : .sideA),
            ActorMention(
                name: conflict.sideB.name, code: "exercise:\(conflict.sideB.id)",
                role: isOneSided ? .victim : .sideB),
        ]
    }

    private func figures(_ report: ExerciseReport) -> [CasualtyFigure] {
        let deaths = report.deaths
        let all = CountInterval(low: report.low, best: deaths.total, high: report.high)
        let parts: [(VictimClass, Int)] = [
            (.sideA, deaths.sideA), (.sideB, deaths.sideB), (.civilians, deaths.civilians),
            (.unknown, deaths.unknown),
        ]
        return [CasualtyFigure(.killed, .all, all)]
            + parts.filter { $0.1 > 0 }.map {
                CasualtyFigure(.killed, $0.0, CountInterval(exactly: $0.1))
            }
    }
}
