import Domain
import Statistics

/// The parts of a dossier that know nothing of each other, made at the same time.
struct DossierSections: Sendable {
    private(set) var targets: [DossierTarget] = []
    private(set) var rivals: [DossierCompanion] = []
    private(set) var allies: [DossierCompanion] = []
    private(set) var timeline: [DossierEntry] = []

    init(_ figures: DossierFigures, _ course: ActorCourse, threads: Int) {
        let halves = Parallel.map(2, threads: threads) { half in
            var sections = DossierSections()
            if half == 0 {
                sections.timeline = figures.timeline(course.all)
            } else {
                let counted = DossierFigures.byRole(course.counted)
                sections.targets = figures.targets(counted)
                sections.allies = figures.companions(counted, \.beside)
                sections.rivals = figures.companions(
                    DossierFigures.byRole(course.single), \.against)
            }
            return sections
        }
        self = halves[1]
        timeline = halves[0].timeline
    }

    private init() {}
}
