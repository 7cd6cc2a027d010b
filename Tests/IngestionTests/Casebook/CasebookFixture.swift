import Domain
import Ingestion
import Notation

/// A casebook about a country that does not exist.
enum CasebookFixture {
    static let text = """
        casebook: orsa
        revised: 2031-05-01
        country: ORS
        sources:
          herald-2031-03-03: {title: The attack on Tamra, publisher: Herald, published: 2031-03-03}
          herald-2031-03-09: {title: Toll cut, publisher: Herald, published: 2031-03-09, relays: AFP}
          mission-note: {title: Quarterly note, published: 2031-04, reliability: B}
        claimants:
          government: {name: Government of Orsa, tends: plays-down, tends-for: {side-a: plays-down}}
          mission: {name: UN mission, reliability: B}
        places:
          tamra:
            name: Tamra
            spellings: [Tamera, Tamrah]
            at: [13.5, -3.25]
            admin1: North
            admin2: Upper Tam
            same: [geonames:1]
            not: [geonames:2]
        actors:
          orsan-army: {name: Orsan Army, kind: state-forces, in: mission-note}
          red-brigade:
            name: Red Brigade
            kind: armed-group
            in: herald-2031-03-03
            names:
              - Brigade Rouge
              - {text: Red Bridge, kind: error, in: mission-note}
            ties:
              - {parent: front, from: 2030-02, credibility: 2}
              - {rival: orsan-army, in: mission-note}
            leaders:
              - {name: Public Figure, role: emir, from: 2030, to: 2031-01-15}
            existed:
              - {from: 2029}
            identifiers: [ucdp:77]
            same: [ucdp-actor:77]
            unverified: Said to have broken up.
          front: {name: The Front, kind: coalition, in: mission-note}
        incidents:
          tamra-2031:
            title: Attack on Tamra
            when: 2031-03-01/02
            date-precision: day
            where: tamra
            violence: os
            sides: {a: [orsan-army], b: [red-brigade]}
            summary: Villagers killed on market day.
            unverified: The mayor is said to have fled.
            records: {absent: [acled@2031]}
            claims:
              - by: government
                in: herald-2031-03-03
                said: 2031-03-02
                killed: 95 civilians
                missing: 19
                perpetrator: red-brigade
              - by: government
                in: herald-2031-03-09
                revises: government-2031-03-02
                killed: {all: 40, civilians: 35, orsan-army: 5}
              - by: Mayor of Tamra
                in: herald-2031-03-03
                id: mayor
                killed: more than a hundred
                copies: government-2031-03-02
              - by: red-brigade
                in: herald-2031-03-09
                denies: that it was there
                perpetrator: red-brigade
                quote: Nous n'y étions pas
              - by: mission
                in: mission-note
                abducted: 36
                scope: wider
                where: {place: tamra, precision: admin2, described: the whole district}
                perpetrator: Unknown gunmen
                credibility: 3
              - by: UCDP
                in: mission-note
                record: ucdp-ged:12@31.1
                killed: 35 (35-101)
        """

    static func read(_ text: String = text) throws(NotationError) -> Casebook {
        try CasebookReader.read([(name: "orsa.yaml", bytes: Array(text.utf8))])
    }

    /// The codes and lines of what is wrong with the fixture after one replacement.
    static func problems(replacing old: String, with new: String) -> [String] {
        do {
            _ = try read(text.replacing(old, with: new))
            return []
        } catch {
            return error.diagnostics.filter { $0.severity == .error }
                .map { "\($0.code)@\($0.location?.line ?? 0)" }
        }
    }

    /// The line of the fixture on which a text first stands.
    static func line(of part: String) -> Int {
        guard let range = text.firstRange(of: part) else { return 0 }
        return 1 + text[..<range.lowerBound].count { $0 == "\n" }
    }
}
