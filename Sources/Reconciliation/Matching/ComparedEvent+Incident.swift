import Domain

extension ComparedEvent {
    /// Reads what the claims of an incident add up to.
    init(_ incident: Incident, actors: inout NameTable, places: inout NameTable) {
        let place = incident.place
        let isWide = place.precision >= .area && incident.when.count > 7
        self.init(
            first: Self.number(incident.when.first),
            last: Self.number(incident.when.last),
            slack: Self.slack(incident.datePrecision, length: incident.when.count),
            latitude: Float(place.coordinate?.latitude ?? 0),
            longitude: Float(place.coordinate?.longitude ?? 0),
            radius: Self.radius(place.precision), low: Float(incident.deaths.low),
            best: Float(incident.deaths.best), high: Float(incident.deaths.high),
            type: incident.violence.map { UInt8($0.ucdpCode) } ?? 0,
            sideA: incident.sideA.isEmpty ? -1 : actors.intern(incident.sideA),
            sideB: incident.sideB.isEmpty ? -1 : actors.intern(incident.sideB),
            place: place.name.isEmpty ? -1 : places.intern(place.name),
            hasPlace: place.coordinate != nil, hasDeaths: true,
            isSummary: incident.when.count > 31 || isWide)
    }
}
