import Domain

/// The fields of a row that depend on the conflict alone, made once.
struct ExerciseGEDTexts: Sendable {
    struct Texts: Sendable {
        /// From `active_year` to `side_b`.
        var beforeSides: [UInt8]
        /// From `country` to `region`.
        var country: [UInt8]
        /// `gwnoa` and `gwnob`.
        var afterDeaths: [UInt8]
    }

    private let texts: [Texts]

    subscript(conflict: Int) -> Texts { texts[conflict] }

    init() {
        let country = Country.alpha3(ExerciseCountry.code)
        let number = country?.gleditschWard.first.map(String.init) ?? ""
        texts = ExerciseConflict.all.map { conflict in
            Texts(
                beforeSides: Self.joined([
                    "TRUE", "Clear", "\(conflict.type.ucdpCode)", "\(conflict.number)",
                    "\(conflict.number)", "EXERCISE: \(conflict.name)", "\(conflict.number)",
                    "\(conflict.number)", conflict.name, "\(conflict.sideA.id)",
                    "\(conflict.sideA.id)", conflict.sideA.name, "\(conflict.sideB.id)",
                    "\(conflict.sideB.id)", conflict.sideB.name,
                ]),
                country: Self.joined([country?.name ?? "", number, "EXERCISE"]),
                afterDeaths: Self.joined([
                    conflict.sideA.id == ExerciseActor.government.id ? number : "", "",
                ]))
        }
    }

    private static func joined(_ fields: [String]) -> [UInt8] {
        var row = DelimitedRow()
        for field in fields { row.add(field) }
        return row.bytes
    }
}
