import Geography

/// Countries and administrative units prepared for questions: where a point lies, what a unit
/// holds, what lies beside it.
public struct AdministrativeAtlas: Sendable {
    /// All units, by level and code. Of two units of the same level and code the later one wins.
    public let units: [AdministrativeUnit]
    private let byKey: [Key: Int]
    private let byName: [NameKey: [Int]]
    private let childrenByParent: [Key: [Int]]
    /// One index of borders for each level that has any; identified by position in `units`.
    private let indexes: [AdministrativeUnit.Level: AreaIndex<Int>]

    private struct Key: Hashable {
        var level: AdministrativeUnit.Level
        var code: String
    }

    /// An atlas of units in any order. Missing parents are found from the borders.
    public init(_ units: some Sequence<AdministrativeUnit>) {
        var latest: [Key: AdministrativeUnit] = [:]
        for unit in units { latest[Key(level: unit.level, code: unit.code)] = unit }
        var sorted = latest.values.sorted { ($0.level, $0.code) < ($1.level, $1.code) }
        var indexes: [AdministrativeUnit.Level: AreaIndex<Int>] = [:]
        for level in AdministrativeUnit.Level.allCases {
            let areas = sorted.indices.compactMap { position -> (id: Int, area: MultiPolygon)? in
                guard sorted[position].level == level else { return nil }
                return sorted[position].geometry.map { (position, $0) }
            }
            if !areas.isEmpty { indexes[level] = AreaIndex(areas) }
        }
        Self.findParents(&sorted, indexes)
        var byKey: [Key: Int] = [:]
        var byName: [NameKey: [Int]] = [:]
        var children: [Key: [Int]] = [:]
        for (position, unit) in sorted.enumerated() {
            byKey[Key(level: unit.level, code: unit.code)] = position
            for name in Set(([unit.name] + unit.alternativeNames).map { NameKey($0) }) {
                byName[name, default: []].append(position)
            }
            if let parent = unit.parent,
                let level = AdministrativeUnit.Level(rawValue: unit.level.rawValue - 1)
            {
                children[Key(level: level, code: parent), default: []].append(position)
            }
        }
        self.units = sorted
        self.byKey = byKey
        self.byName = byName
        self.childrenByParent = children
        self.indexes = indexes
    }

    /// Gives units without a parent the unit one level up around their representative point.
    private static func findParents(
        _ units: inout [AdministrativeUnit],
        _ indexes: [AdministrativeUnit.Level: AreaIndex<Int>]
    ) {
        for position in units.indices where units[position].parent == nil {
            guard
                let level = AdministrativeUnit.Level(rawValue: units[position].level.rawValue - 1),
                let point = units[position].geometry?.representativePoint,
                let around = indexes[level]?.area(at: point),
                units[around].country == units[position].country
            else { continue }
            units[position].parent = units[around].code
        }
    }

    /// Whether there are no units at all.
    public var isEmpty: Bool { units.isEmpty }

    /// Alpha-3 codes of the countries that have units, sorted.
    public var countries: [String] { Set(units.map(\.country)).sorted() }

    /// The units of a level, of one country or of all, by code.
    public func units(
        _ level: AdministrativeUnit.Level, in country: String? = nil
    ) -> [AdministrativeUnit] {
        units.filter { $0.level == level && (country == nil || $0.country == country) }
    }

    /// The unit with a code at a level, or at the highest level that has it. A P-code that starts
    /// with the country's other ISO code (`MLI0901` for `ML0901`) is recognised.
    public func unit(
        _ code: String, level: AdministrativeUnit.Level? = nil
    ) -> AdministrativeUnit? {
        let levels = level.map { [$0] } ?? AdministrativeUnit.Level.allCases
        for spelling in Self.spellings(of: code) {
            for level in levels {
                if let position = byKey[Key(level: level, code: spelling)] {
                    return units[position]
                }
            }
        }
        return nil
    }

    /// The units that bear a name in any spelling the atlas knows, by level and code.
    public func units(
        named name: some StringProtocol, level: AdministrativeUnit.Level? = nil,
        in country: String? = nil
    ) -> [AdministrativeUnit] {
        (byName[NameKey(name)] ?? []).map { units[$0] }.filter {
            (level == nil || $0.level == level) && (country == nil || $0.country == country)
        }
    }

    /// The unit one level up; `nil` at the top or where it is not known.
    public func parent(of unit: AdministrativeUnit) -> AdministrativeUnit? {
        guard let code = unit.parent,
            let level = AdministrativeUnit.Level(rawValue: unit.level.rawValue - 1)
        else { return nil }
        return byKey[Key(level: level, code: code)].map { units[$0] }
    }

    /// The units one level down, by code.
    public func children(of unit: AdministrativeUnit) -> [AdministrativeUnit] {
        (childrenByParent[Key(level: unit.level, code: unit.code)] ?? []).map { units[$0] }
    }

    /// The PRIO-GRID cells a unit covers, with the share of the unit that lies in each.
    public func cells(of unit: AdministrativeUnit) -> [CellShare] {
        unit.geometry.map(PRIOGridCell.shares(of:)) ?? []
    }

    /// Which units of a level share a border, across countries too; see `Adjacency`. Costs a pass
    /// over all borders of the level: keep the result.
    public func adjacency(_ level: AdministrativeUnit.Level) -> Adjacency<String> {
        Adjacency(
            units(level).compactMap { unit in unit.geometry.map { (id: unit.code, area: $0) } })
    }

    /// The position in `units` of the unit of a level that holds a point or is nearest to it.
    func position(
        at point: Coordinate, _ level: AdministrativeUnit.Level, within reach: Meters,
        where isEligible: (AdministrativeUnit) -> Bool = { _ in true }
    ) -> (position: Int, distance: Meters)? {
        indexes[level]?.nearest(to: point, within: reach) { isEligible(units[$0]) }
            .map { ($0.id, $0.distance) }
    }

    /// A code and the same code with the country's other ISO prefix.
    private static func spellings(of code: String) -> [String] {
        var found = [code]
        if let country = Country.alpha3(code.prefix(3)), let short = country.alpha2 {
            found.append(short + code.dropFirst(3))
        }
        if code.count > 2, let country = Country.alpha2(code.prefix(2)) {
            found.append(country.alpha3 + code.dropFirst(2))
        }
        return found
    }
}
