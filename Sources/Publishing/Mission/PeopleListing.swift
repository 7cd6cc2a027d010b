import Domain

/// A mission's people as listings.
public enum PeopleListing {
    /// Ceilings and people in place by category.
    public static func strength(_ states: [StrengthState], caption: String? = nil) -> TableDocument
    {
        TableDocument(
            columns: [
                .init("category", "category"),
                .init("authorized", "ceiling", alignment: .trailing),
                .init("mandate", "set by"),
                .init("deployed", "in place", alignment: .trailing),
                .init("counted", "counted"),
                .init("age_days", "days old", alignment: .trailing),
                .init("vacancy_percent", "vacant then, %", alignment: .trailing),
                .init("source", "source", isDetail: true),
            ],
            rows: states.map { state in
                [
                    .text(state.category.rawValue), FieldValue(state.authorized?.count),
                    FieldValue(state.authorized?.mandate), FieldValue(state.deployed?.deployed),
                    FieldValue(state.deployed.map { "\($0.when)" }), FieldValue(state.age),
                    FieldValue(state.vacancy.map { $0 * 100 }, decimals: 1),
                    .list((state.deployed?.references ?? []).map(\.description)),
                ]
            }, caption: caption)
    }

    /// Deaths by cause and status.
    public static func deaths(_ deaths: [MissionDeath], caption: String? = nil) -> TableDocument {
        let causes = MissionDeath.Cause.allCases
        func count(_ status: MissionDeath.Status?, _ cause: MissionDeath.Cause?) -> FieldValue {
            .integer(
                deaths.count {
                    (status == nil || $0.status == status) && (cause == nil || $0.cause == cause)
                })
        }
        var table = TableDocument(
            columns: [.init("status", "who")]
                + causes.map { .init($0.rawValue, $0.rawValue, alignment: .trailing) }
                + [.init("total", "total", alignment: .trailing)], caption: caption)
        for status in MissionDeath.Status.allCases {
            table.append(
                [.text(status.rawValue)] + causes.map { count(status, $0) } + [count(status, nil)])
        }
        table.append([.text("all")] + causes.map { count(nil, $0) } + [count(nil, nil)])
        return table
    }

    /// Death rates of missions over time at risk.
    public static func rates(_ rates: [MissionRate], caption: String? = nil) -> TableDocument {
        TableDocument(
            columns: [
                .init("mission", "mission"),
                .init("months", "months", alignment: .trailing),
                .init("person_years", "person-years", alignment: .trailing),
                .init("deaths", "deaths", alignment: .trailing),
                .init("days_with_deaths", "on days", alignment: .trailing),
                .init("per_1000", "per 1,000", alignment: .trailing),
                .init("low", "low", alignment: .trailing),
                .init("high", "high", alignment: .trailing),
                .init("left_out", "deaths left out", alignment: .trailing),
                .init("basis", "over"),
            ],
            rows: rates.map { rate in
                [
                    .text(rate.mission), .integer(rate.months.count),
                    .number(rate.personYears, decimals: 0), .integer(rate.deaths),
                    .integer(rate.daysWithDeaths), FieldValue(rate.perThousand, decimals: 2),
                    FieldValue(rate.low, decimals: 2), FieldValue(rate.high, decimals: 2),
                    .integer(rate.deathsLeftOut), .text(rate.basis.rawValue),
                ]
            }, caption: caption)
    }

    /// Bases in use.
    public static func bases(_ bases: [MissionBase], caption: String? = nil) -> TableDocument {
        TableDocument(
            columns: [
                .init("location", "base", tag: "#loc+name"),
                .init("latitude", "latitude", tag: "#geo+lat", alignment: .trailing),
                .init("longitude", "longitude", tag: "#geo+lon", alignment: .trailing),
                .init("troops_inferred", "troops (inferred)", alignment: .trailing),
                .init("police", "police"),
                .init("hospital", "hospital"),
                .init("aviation", "aviation"),
                .init("when", "as of"),
                .init("source", "source"),
            ],
            rows: bases.map { base in
                [
                    .text(base.location), FieldValue(base.coordinate?.latitude),
                    FieldValue(base.coordinate?.longitude), FieldValue(base.troops),
                    yes(base.hasPolice), yes(base.hasHospital), yes(base.hasAviation),
                    .text("\(base.when)"), .text(base.source),
                ]
            }, caption: caption,
            notes: ["Troops are inferred from unit types; their sum is no headcount."])
    }

    private static func yes(_ flag: Bool?) -> FieldValue {
        flag.map { .text($0 ? "yes" : "no") } ?? .nothing
    }
}
