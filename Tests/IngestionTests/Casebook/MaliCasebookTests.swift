import Domain
import Foundation
import Ingestion
import Notation
import Testing

/// The casebook that ships, and the traps that its incidents hold.
@Suite struct MaliCasebookTests {
    static let loaded: Result<Casebook, any Error> = Result {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../../Data/mali").standardized
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path()).sorted()
        let files = try names.filter { $0.hasSuffix(".yaml") }.map { name in
            (name: name, bytes: [UInt8](try Data(contentsOf: folder.appending(path: name))))
        }
        return try CasebookReader.read(files.filter { CasebookReader.recognises($0.bytes) })
    }
    private let casebook: Casebook

    init() throws { casebook = try Self.loaded.get() }

    private func claims(_ incident: String) -> [Claim] {
        casebook.claims.filter { $0.incident == "mali:\(incident)" }
    }

    private func killed(
        _ incident: String, by claimant: String, _ victims: VictimClass = .all
    ) -> [CountInterval] {
        claims(incident).filter { $0.claimant == claimant }.sorted { $0.knownOn < $1.knownOn }
            .compactMap { $0.figure(.killed, victims) }
    }

    @Test func itIsReadWithoutAWarning() {
        #expect(casebook.diagnostics.map(\.description) == [])
    }

    // MARK: Diallassagou

    @Test func everyRivalTollOfDiallassagouIsKeptWithItsClaimant() {
        let tolls: [(String, String)] = [
            ("UN source quoted by RFI", "40+"), ("RFI", "101+"),
            ("Government of Mali", "132"), ("MINUSMA", "101+"),
            ("UN Secretary-General", "100+"), ("FIDH and AMDH", "133+"),
            ("Local official quoted by Libération", "132-200"), ("Bamada", "195"),
            ("Mayor of N'Gonikoro", "101+"), ("UCDP", "132"),
        ]
        for (claimant, toll) in tolls {
            let found = killed("diallassagou-2022", by: claimant).map(\.description)
            #expect(found.contains(toll), "\(claimant): \(found)")
        }
    }

    @Test func aClaimOfNoDeadIsADenialAndNotAMissingFigure() throws {
        let denial = try #require(
            claims("diallassagou-2022").first { $0.claimant == "JNIM" })
        #expect(denial.stance == .denies)
        #expect(denial.figure(.killed, .civilians) == CountInterval(exactly: 0))
    }

    @Test func notConfirmedIsNoNumber() throws {
        let note = try #require(
            claims("diallassagou-2022").first { $0.series.hasSuffix("/minusma-note") })
        #expect(note.stance == .asserts)
        #expect(note.figure(.killed, .all) == nil)
        #expect(note.figure(.abducted, .all) == CountInterval(exactly: 36))
        #expect(note.knownOn == Day(iso: "2022-08-31"))
    }

    @Test func theMisdatedRelayCopiesTheNoteAndIsHardlyBelieved() throws {
        let note = try #require(
            claims("diallassagou-2022").first { $0.series.hasSuffix("/minusma-note") })
        let relay = try #require(
            claims("diallassagou-2022").first { $0.series.hasSuffix("/rfi-2022-09-01") })
        #expect(relay.copies == note.id)
        #expect(relay.when.description == "2022-04-01/2022-04-30")
        #expect(relay.credibility == .improbable)
        let again = try #require(
            claims("diallassagou-2022").first { $0.claimant == "DirectActu" })
        #expect(again.copies == relay.id)
    }

    @Test func theFigureTakenFromOfficialSourcesCountsOnce() {
        let government = claims("diallassagou-2022").first {
            $0.series.hasSuffix("/government-2022-06-20")
        }
        let copies = claims("diallassagou-2022").filter { $0.copies == government?.id }
        #expect(copies.count == 4)
        #expect(copies.contains { $0.claimant == "Malian army, as several outlets have it" })
    }

    @Test func aHeadlineOverThreeDaysIsNotAFigureForTheVillages() throws {
        let headline = try #require(claims("diallassagou-2022").first { $0.claimant == "AFP" })
        #expect(headline.scope == .cumulative)
    }

    @Test func theRepelledAttacksAreIncidentsOfTheirOwn() {
        #expect(claims("segue-2022").allSatisfy { $0.casualties.isEmpty })
        #expect(killed("djiguibombo-2022", by: "UCDP").map(\.description) == ["2"])
    }

    // MARK: Traps

    @Test func aTollRevisedDownByTheGovernmentReplacesTheFirst() throws {
        let government = claims("sobane-da-2019").filter { $0.claimant == "Government of Mali" }
        #expect(Set(government.map(\.series)).count == 1)
        #expect(killed("sobane-da-2019", by: "Government of Mali").map(\.low) == [95, 35])
        #expect(
            government[0].isSuperseded(by: government[1])
                != government[1].isSuperseded(by: government[0]))
    }

    @Test func theSameDeadAreFightersToOneAndCiviliansToTheOther() {
        #expect(
            killed("hombori-2022", by: "Malian Armed Forces", .sideB) == [
                CountInterval(exactly: 18)
            ])
        #expect(killed("hombori-2022", by: "Tanakra", .civilians) == [CountInterval(exactly: 18)])
        #expect(
            killed("moura-2022", by: "Malian Armed Forces", .sideB) == [CountInterval(exactly: 203)]
        )
        #expect(
            killed("moura-2022", by: "Government of Mali", .civilians) == [
                CountInterval(exactly: 0)
            ])
    }

    @Test func oneFigureForTwoAttacksIsCumulativeInBoth() {
        let boat = claims("tombouctou-boat-2023").first { $0.claimant == "Government of Mali" }
        let camp = claims("bamba-2023").first { $0.copies == boat?.id }
        #expect(boat?.scope == .cumulative)
        #expect(camp?.scope == .cumulative)
        let villages = claims("binedama-2020").first { $0.claimant == "Government of Mali" }
        #expect(villages?.scope == .cumulative)
        #expect(villages?.figure(.killed, .all) == CountInterval(exactly: 43))
    }

    @Test func homonymousVillagesAreJudgedDistinct() {
        let distinct = casebook.judgements.filter { $0.verdict == .distinct }
        let pairs = distinct.map { "\($0.subject.id) \($0.other?.id ?? "")" }
        #expect(pairs.contains("mali:dianweli geonames:2458973"))
        #expect(pairs.contains("mali:ogossagou geonames:6867217"))
        #expect(pairs.contains("mali:le-campement geonames:2455735"))
        #expect(pairs.contains("mali:segue geonames:2451465"))
    }

    @Test func dozosAreNotTakenForDanNaAmbassagou() {
        #expect(
            casebook.judgements.contains {
                $0.verdict == .distinct && $0.subject.id == "dozos"
                    && $0.other?.id == "dan-na-ambassagou"
            })
    }

    @Test func absenceFromUCDPIsOnRecordForTheHotels() {
        for incident in ["mali:byblos-2015", "mali:radisson-2015"] {
            let records = casebook.incidents.first { $0.id == incident }?.records ?? []
            #expect(records == [CasebookRecord(record: "ucdp-ged@24.1", relation: .absent)])
        }
    }

    @Test func severalGroupsMayClaimOneAttack() {
        let claimed = claims("byblos-2015").flatMap(\.actors).filter { $0.role == .perpetrator }
        #expect(Set(claimed.map(\.name)).isSuperset(of: ["Katibat Macina", "Al-Mourabitoun"]))
    }

    @Test func anIncidentInThreeRecordsIsNotThreeIncidents() {
        let yoro = casebook.incidents.first { $0.id == "mali:yoro-2019" }
        #expect(yoro?.records.filter { $0.relation == .part }.count == 3)
        #expect(!casebook.judgements.contains { $0.other?.id == "ucdp-ged:290580" })
        #expect(
            claims("yoro-2019").filter { $0.claimant == "UCDP" }.allSatisfy { $0.scope == .part })
    }

    // MARK: Actors

    @Test func theEssaysSlipLeadsToKatibatMacina() throws {
        let katibat = try #require(casebook.actors.first { $0.id == "katibat-macina" })
        let slip = try #require(katibat.names.first { $0.text == "Kabitiat Macina" })
        #expect(slip.kind == .error)
        #expect(slip.source == "essay-katibat-macina")
        #expect(katibat.leaders.filter { $0.name == "Amadou Kouffa" }.count == 4)
        #expect(katibat.affiliations.contains { $0.kind == .parent && $0.other == "jnim" })
    }

    @Test func mnlaAndCMAShareAnIdentifierAndStayTwoActors() {
        let shared = casebook.actors.filter {
            $0.identifiers.contains(ForeignIdentifier("ucdp", "1158"))
        }
        #expect(shared.map(\.id) == ["cma", "mnla"])
        // UCDP's entry bears the coalition's name, also for what came before the coalition.
        let judged = casebook.judgements.filter { $0.other?.id == "ucdp-actor:1158" }
        #expect(judged.map(\.subject.id) == ["cma"])
    }

    @Test func everyTieLeaderAndPeriodNamesItsSource() {
        for actor in casebook.actors {
            #expect(actor.affiliations.allSatisfy { $0.source != nil }, "\(actor.id)")
            #expect(actor.leaders.allSatisfy { $0.source != nil }, "\(actor.id)")
            #expect(actor.existence.allSatisfy { $0.source != nil }, "\(actor.id)")
            #expect(actor.names.allSatisfy { $0.source != nil }, "\(actor.id)")
        }
    }

    @Test func itHoldsWhatItPromises() {
        #expect(casebook.incidents.count >= 45)
        #expect(casebook.actors.count >= 26)
        #expect(casebook.claims.count >= 250)
        let used = Set(casebook.claims.map(\.incident))
        #expect(casebook.incidents.allSatisfy { used.contains($0.id) })
    }
}
