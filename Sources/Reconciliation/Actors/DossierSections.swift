import Domain
import Statistics

/// The parts of a dossier that know nothing of each other, made at the same time.
struct DossierSections: Sendable {
    private(set) var cells: [DossierArea] = []
    private(set) var districts: [DossierArea] = []
    private(set) var targets: [DossierTarget] = []
    private(set) var rivals: [DossierCompanion] = []
    private(set) var allies: [DossierCompanion] = []
    private(set) var timeline: [DossierEntry] = []

    /// - Parameters:
    ///   - all: the actor's incidents and totals in the order of time.
    ///   - single: the incidents among them.
    init(
        _ figures: DossierFigures, all: [DossierBuilder.Part], single: [DossierBuilder.Part],
        threads: Int
    ) {
        let halves = Parallel.map(2, threads: threads) { half in
            var sections = DossierSections()
            if half == 0 {
                sections.cells = figures.cells(figures.parts)
                sections.districts = figures.districts(figures.parts)
                sections.rivals = figures.companions(single) { $0.against }
            } else {
                sections.targets = figures.targets()
                sections.allies = figures.companions(figures.parts) { $0.beside }
                sections.timeline = figures.timeline(all)
            }
            return sections
        }
        self = halves[1]
        (cells, districts, rivals) = (halves[0].cells, halves[0].districts, halves[0].rivals)
    }

    private init() {}
}
