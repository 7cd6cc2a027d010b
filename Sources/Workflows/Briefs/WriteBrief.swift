import Domain
import Publishing
import Reconciliation
import Storage

/// Writes the monthly brief of a country.
public struct WriteBrief: Sendable {
    /// Which brief.
    public struct Request: Sendable {
        /// ISO3 code.
        public var country: String
        public var month: Month
        public var language: Language = .english
        public var setting: PageSetting = .file
        /// The model whose forecast is shown.
        public var model = MakeForecast.standardModel
        /// The program and its version, for the footer.
        public var program: String

        public init(country: String, month: Month, program: String) {
            self.country = country
            self.month = month
            self.program = program
        }
    }

    let workspace: Workspace

    public init(_ workspace: Workspace) { self.workspace = workspace }

    /// The brief as one HTML page.
    ///
    /// - Throws: `UsageError` when the store knows nothing of the country.
    public func callAsFunction(_ request: Request, in vintage: Vintage = .now) throws -> String {
        BriefPage(
            try content(request, in: vintage), language: request.language,
            setting: request.setting
        ).html
    }

    /// What the brief says, as values.
    public func content(_ request: Request, in vintage: Vintage = .now) throws -> BriefContent {
        // A brief printed today and again in a year must be the same bytes, so it always says
        // (and asks) as of when things were known.
        let vintage = Vintage(day: vintage.day ?? workspace.today, ledger: vintage.ledger)
        let past = isPresent(vintage) ? Vintage.now : vintage
        let store = try workspace.storeAsKnown(in: past)
        let covered = try workspace.knownMonths(request.country, in: past, store)
        let facts = try BriefFacts(
            store: store, country: request.country, month: request.month,
            covered: Set(covered), language: request.language)
        let anything = IncidentQuery(country: request.country, limit: 1)
        guard facts.isKnown(request.month), !(try store.incidents(anything).isEmpty) else {
            throw try unknown(request, covered, store)
        }
        let units = try workspace.store.administrativeUnits(
            country: request.country, in: past)
        let outlook = try RiskOutlook(
            workspace, model: request.model, units: units, language: request.language
        ).outlook(request.country, after: request.month, in: past)
        return BriefContent(
            country: Self.name(request.country, request.language, units), code: request.country,
            month: request.month, isExercise: try workspace.isExercise(),
            knownOn: vintage.day ?? workspace.today, killed: facts.comparison(.all),
            civilians: facts.comparison(.civilians), incidents: facts.comparison(.incidents),
            killedByType: Dictionary(
                uniqueKeysWithValues: ViolenceType.allCases.map {
                    ($0, facts.comparison(.type($0)))
                }),
            intervalShare: 0.9, chart: facts.chart,
            entries: try entries(facts, store, in: past), evidence: facts.evidence,
            areas: Self.areas(units), outlook: outlook,
            method: try method(
                request, vintage, dataUntil: (covered.last ?? request.month).lastDay,
                isCovered: covered.contains(request.month)), doubles: facts.doubles)
    }

    /// Why there is no brief of a month of which nothing is known.
    private func unknown(
        _ request: Request, _ covered: [Month], _ store: any Store
    ) throws -> UsageError {
        guard
            let last = try store.incidents(
                IncidentQuery(country: request.country, sort: .latest, limit: 1)
            ).first
        else {
            return UsageError(
                missing:
                    "The store holds no incidents in \(request.country). `vigie incidents` shows "
                    + "what there is; `vigie import` adds more.",
                fr: "La base ne contient aucun incident pour \(request.country).")
        }
        func known(_ language: Language) -> String {
            let spans = Self.spans(of: covered, language)
            return covered.isEmpty
                ? language.say(
                    "no dataset covers it, and the latest incident is of \(last.when.first)",
                    fr: "aucune base ne le couvre, et le dernier incident est du \(last.when.first)"
                )
                : language.say(
                    "the data cover " + spans.joined(separator: " and "),
                    fr: "les données couvrent " + spans.joined(separator: " et "))
        }
        func country(_ language: Language) -> String { Self.name(request.country, language, []) }
        return UsageError(
            missing:
                "Nothing is known of \(country(.english)) in \(request.month), which is not the same "
                + "as no violence: \(known(.english)). Name another month, or import a newer release.",
            fr:
                "On ne sait rien de ce pays (\(country(.french))) en \(request.month), ce qui ne veut pas "
                + "dire qu’il n’y eut pas de violence\u{A0}: \(known(.french)). Choisir un autre mois, ou "
                + "importer une version plus récente.")
    }

    /// Months in order as spans without gaps, such as `1997-01 to 2020-12`.
    private static func spans(of months: [Month], _ language: Language) -> [String] {
        var spans: [ClosedRange<Month>] = []
        for month in months {
            if let last = spans.last, month == last.upperBound + 1 {
                spans[spans.count - 1] = last.lowerBound...month
            } else {
                spans.append(month...month)
            }
        }
        return spans.map { span in
            span.count == 1
                ? "\(span.lowerBound)"
                : language.say(
                    "\(span.lowerBound) to \(span.upperBound)",
                    fr: "\(span.lowerBound) à \(span.upperBound)")
        }
    }

    /// Whether a vintage is the present: nothing in the store is younger.
    private func isPresent(_ vintage: Vintage) -> Bool {
        guard vintage.ledger == nil, let day = vintage.day else { return false }
        let youngest = (try? workspace.store.ledger().map { max($0.importedOn, $0.knownOn) }.max())
        return (youngest ?? nil).map { $0 <= day } ?? true
    }

    private static func name(
        _ code: String, _ language: Language, _ units: [AdministrativeUnit]
    ) -> String {
        if Country.alpha3(code) != nil { return language.country(code) }
        return units.first { $0.level == .country }?.name ?? code
    }

    private static func areas(_ units: [AdministrativeUnit]) -> [MapDocument.Area] {
        units.filter { $0.level == .admin1 || $0.level == .admin2 }.compactMap { unit in
            unit.geometry.map {
                MapDocument.Area(
                    code: unit.code, name: unit.name, level: unit.level.rawValue, shape: $0)
            }
        }
    }

    private func entries(
        _ facts: BriefFacts, _ store: any Store, in past: Vintage
    ) throws -> [BriefContent.IncidentEntry] {
        let sources = try workspace.sources(in: past)
        return try facts.current.map { incident in
            var claims: [Claim] = []
            for id in incident.claims {
                let series = Claim.series(of: id)
                claims += try workspace.store.versions(ofSeries: series).filter { $0.id == id }
            }
            return BriefContent.IncidentEntry(
                incident: incident,
                statements: claims.map {
                    Statement($0, source: sources[$0.source]?.asKnown(on: past.day))
                },
                path: SiteAddress.path("/incidents", incident.id))
        }
    }

    /// Imports that hold no claims, so that no figure of a brief rests on them.
    private static let withoutClaims: Set<String> = Set(
        [
            InputFormat.boundaries, .gazetteer, .actors, .mission, .missionDeaths,
            .missionStrength, .mandateTasks, .missionBases,
        ].map(\.rawValue))

    /// Whether an import brought claims about a country.
    private static func isWorthNaming(_ entry: LedgerEntry, in country: String) -> Bool {
        let isElsewhere =
            entry.coverage.map { !$0.countries.isEmpty && !$0.countries.contains(country) } ?? false
        return entry.balance.new + entry.balance.revised > 0 && !entry.digest.isEmpty
            && !withoutClaims.contains(entry.format) && !isElsewhere
    }

    private func method(
        _ request: Request, _ vintage: Vintage, dataUntil: Day, isCovered: Bool
    ) throws -> BriefContent.Method {
        let entries = vintage.entries(of: try workspace.store.ledger())
        let last = entries.last?.id ?? 0
        return BriefContent.Method(
            sources: entries.filter {
                Self.isWorthNaming($0, in: request.country)
            }.map { entry in
                .init(
                    title: "\(entry.name)\(entry.version.isEmpty ? "" : " (\(entry.version))")",
                    detail: "\(entry.format), "
                        + request.language.say(
                            "imported \(request.language.day(entry.importedOn))",
                            fr: "importé le \(request.language.day(entry.importedOn))"),
                    digest: entry.digest)
            },
            dataUntil: dataUntil,
            rules: [IncidentRules.version],
            program: request.program,
            command: "vigie brief --country \(request.country) --month \(request.month) "
                + "--as-known-on \(vintage.day ?? workspace.today) --ledger \(last)",
            caveats: isCovered ? [] : [request.language.uncovered(request.month)])
    }
}

extension Language {
    /// That figures of a month rest on single reports.
    fileprivate func uncovered(_ month: Month) -> String {
        let named = self.month(month)
        return say(
            "No dataset known by then covers \(named): its figures come from single reports and leave "
                + "out what nobody has entered.",
            fr:
                "Aucun jeu de données alors connu ne couvre \(named)\u{A0}: les chiffres viennent de rapports isolés "
                + "et omettent ce que personne n’a saisi.")
    }
}
