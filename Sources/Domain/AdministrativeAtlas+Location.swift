import Geography

/// Where a point lies: the codes of the units around it, as deep as they are known.
public struct AdministrativeLocation: Hashable, Sendable, Codable {
    /// ISO 3166-1 alpha-3 code.
    public var country: String
    public var admin1: String?
    public var admin2: String?
    public var admin3: String?
    /// How far outside the borders the point lies; 0 inside.
    public var offset: Meters

    public init(
        country: String, admin1: String? = nil, admin2: String? = nil, admin3: String? = nil,
        offset: Meters = Meters(0)
    ) {
        self.country = country
        self.admin1 = admin1
        self.admin2 = admin2
        self.admin3 = admin3
        self.offset = offset
    }

    /// The code at a level.
    public subscript(level: AdministrativeUnit.Level) -> String? {
        get {
            switch level {
            case .country: country
            case .admin1: admin1
            case .admin2: admin2
            case .admin3: admin3
            }
        }
        set {
            switch level {
            case .country: country = newValue ?? country
            case .admin1: admin1 = newValue
            case .admin2: admin2 = newValue
            case .admin3: admin3 = newValue
            }
        }
    }
}

extension AdministrativeAtlas {
    /// The units that hold a point.
    ///
    /// A point outside all borders, or outside those of the country it is said to be in, is given to
    /// the nearest unit (of that country) within the tolerance: simplified borders and rounded
    /// coordinates put places a few kilometres off. A point in another country, farther away than
    /// the tolerance, is answered with where it lies; the caller sees the disagreement.
    ///
    /// - Parameters:
    ///   - country: alpha-3 code of the country the point is said to be in.
    ///   - tolerance: how far outside a border a point may lie.
    /// - Returns: `nil` when no unit is near.
    public func locate(
        _ point: Coordinate, in country: String? = nil, tolerance: Meters = Meters(5_000)
    ) -> AdministrativeLocation? {
        if let country, let found = nearest(to: point, within: tolerance, in: country) {
            return location(found, at: point, within: tolerance)
        }
        return nearest(to: point, within: tolerance, in: nil)
            .map { location($0, at: point, within: tolerance) }
    }

    /// The nearest unit; of equally near ones (all that hold the point) the deepest.
    private func nearest(
        to point: Coordinate, within reach: Meters, in country: String?
    ) -> (position: Int, distance: Meters)? {
        var best: (position: Int, distance: Meters)?
        for level in AdministrativeUnit.Level.allCases.reversed() {
            let found = position(at: point, level, within: reach) {
                country == nil || $0.country == country
            }
            guard let found else { continue }
            if best.map({ found.distance < $0.distance }) ?? true { best = found }
            if found.distance.value == 0 { break }
        }
        return best
    }

    private func location(
        _ found: (position: Int, distance: Meters), at point: Coordinate, within reach: Meters
    ) -> AdministrativeLocation {
        let unit = units[found.position]
        var location = AdministrativeLocation(country: unit.country, offset: found.distance)
        location[unit.level] = unit.code
        climb(from: unit, at: point, filling: &location)
        descend(from: unit, at: point, within: reach, filling: &location)
        return location
    }

    /// Follows the chain of parents; where a link is missing, the borders tell.
    private func climb(
        from start: AdministrativeUnit, at point: Coordinate,
        filling location: inout AdministrativeLocation
    ) {
        var unit = start
        for raw in stride(from: start.level.rawValue - 1, to: 0, by: -1) {
            guard let level = AdministrativeUnit.Level(rawValue: raw) else { continue }
            if let parent = parent(of: unit) {
                unit = parent
                location[level] = parent.code
            } else if let parent = unit.parent, unit.level.rawValue == raw + 1 {
                location[level] = parent
            } else {
                let reach = Meters(max(location.offset.value, 1))
                let country = location.country
                location[level] = position(at: point, level, within: reach) {
                    $0.country == country
                }.map { units[$0.position].code }
            }
        }
    }

    /// The nearest child within reach, and its children: levels drawn with different care leave
    /// slivers in which only the upper one holds the point.
    private func descend(
        from start: AdministrativeUnit, at point: Coordinate, within reach: Meters,
        filling location: inout AdministrativeLocation
    ) {
        var unit = start
        while let level = AdministrativeUnit.Level(rawValue: unit.level.rawValue + 1) {
            let parent = unit.code
            let country = unit.country
            let child = position(at: point, level, within: reach) {
                $0.country == country && ($0.parent ?? parent) == parent
            }
            guard let child else { return }
            unit = units[child.position]
            location[level] = unit.code
        }
    }
}
