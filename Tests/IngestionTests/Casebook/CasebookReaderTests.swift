import Domain
import Ingestion
import Notation
import Testing

@Suite struct CasebookReaderTests {
    private let casebook: Casebook

    init() throws { casebook = try CasebookFixture.read() }

    private func claim(_ key: String) throws -> Claim {
        try #require(casebook.claims.first { $0.id.hasPrefix("orsa:tamra-2031/\(key)") })
    }

    @Test func aClaimCarriesItsIncidentSourceClaimantAndDay() throws {
        let claim = try claim("government-2031-03-02@2031-03-02")
        #expect(claim.claimant == "Government of Orsa")
        #expect(claim.source == "herald-2031-03-03")
        #expect(claim.incident == "orsa:tamra-2031")
        #expect(claim.knownOn == Day(iso: "2031-03-02"))
        #expect(claim.when.description == "2031-03-01/2031-03-02")
        #expect(claim.datePrecision == .day)
        #expect(claim.place.name == "Tamra")
        #expect(claim.place.precision == .exact)
        #expect(claim.violence == .oneSided)
        #expect(claim.figure(.killed, .all) == CountInterval(exactly: 95))
        #expect(claim.figure(.killed, .civilians) == CountInterval(exactly: 95))
        #expect(claim.figure(.missing, .all) == CountInterval(exactly: 19))
        #expect(
            claim.actors == [
                ActorMention(name: "Red Brigade", code: "red-brigade", role: .perpetrator)
            ])
    }

    @Test func aTollCutByItsOwnClaimantIsALaterVersionOfOneSeries() throws {
        let first = try claim("government-2031-03-02@2031-03-02")
        let second = try claim("government-2031-03-02@2031-03-09")
        #expect(first.series == second.series)
        #expect(first.isSuperseded(by: second))
        #expect(second.figure(.killed, .sideA) == CountInterval(exactly: 5))
        #expect(second.citation.original == "AFP")
    }

    @Test func aRelayedFigureNamesTheClaimItCopies() throws {
        let mayor = try claim("mayor")
        #expect(mayor.copies == "orsa:tamra-2031/government-2031-03-02@2031-03-02")
        #expect(mayor.figure(.killed, .all) == CountInterval(low: 101))
        #expect(mayor.figure(.killed, .civilians) == nil)
    }

    @Test func aDenialIsAClaim() throws {
        let denial = try claim("red-brigade-2031-03-09")
        #expect(denial.stance == .denies)
        #expect(denial.claimant == "Red Brigade")
        #expect(denial.note == "Denies: that it was there")
        #expect(denial.quotation == "Nous n'y étions pas")
        #expect(denial.casualties.isEmpty)
    }

    @Test func scopePlaceAndCredibilityBelongToTheClaim() throws {
        let note = try claim("mission-2031-04-30")
        #expect(note.scope == .wider)
        #expect(note.place.precision == .admin2)
        #expect(note.place.description == "the whole district")
        #expect(note.credibility == .possiblyTrue)
        #expect(note.figure(.abducted, .all) == CountInterval(exactly: 36))
        #expect(note.actors.map(\.name) == ["Unknown gunmen"])
        #expect(note.actors.first?.code == nil)
    }

    @Test func aDatasetRecordIsACopyOfItsRowAndJudgedTheSameIncident() throws {
        let row = try claim("ucdp-2031-04-30")
        #expect(row.copies == "ucdp-ged:12@31.1")
        #expect(row.identifiers == [ForeignIdentifier("ucdp-ged", "12")])
        #expect(row.figure(.killed, .all) == CountInterval(low: 35, best: 35, high: 101))
        let judgement = try #require(casebook.judgements.last)
        #expect(judgement.verdict == .same)
        #expect(judgement.subject == .init(.incident, "orsa:tamra-2031"))
        #expect(judgement.other == .init(.claim, "ucdp-ged:12"))
    }

    @Test func absenceFromADatasetIsRecordedAndDeniesNothing() throws {
        let incident = try #require(casebook.incidents.first)
        #expect(
            incident.records.contains(CasebookRecord(record: "acled@2031", relation: .absent)))
        #expect(!casebook.claims.contains { $0.claimant == "ACLED" })
    }

    /// The first claim's dead by class when its figure is worded like this and a peace operation fights
    /// beside the army.
    private func dead(_ killed: String) throws -> [String: String] {
        let text = CasebookFixture.text
            .replacing("killed: 95 civilians", with: "killed: \(killed)")
            .replacing("sides: {a: [orsan-army]", with: "sides: {a: [orsan-army, unx]")
            .replacing(
                "  front: {name",
                with: "  unx: {name: UNX, kind: peace-operation, in: mission-note}\n  front: {name")
        let claim = try CasebookFixture.read(text).claims.first {
            $0.id.hasSuffix("government-2031-03-02@2031-03-02")
        }
        let figures = try #require(claim).casualties.filter { $0.harm == .killed }
        return Dictionary(
            figures.map { ($0.victims.rawValue, "\($0.count)") },
            uniquingKeysWith: { "\($0)/\($1)" })
    }

    @Test func figuresOfTwoActorsOfOneSideAreAdded() throws {
        #expect(try dead("{unx: au moins 14, orsan-army: cinq}") == ["side-a": "19+"])
        #expect(
            try dead("{unx: 10-12, orsan-army: 5, red-brigade: dozens}")
                == ["side-a": "15-17", "side-b": "24-99"])
    }

    @Test func peacekeepersAreAmongTheDeadOfTheirSide() throws {
        #expect(
            try dead("{peacekeepers: 15, orsan-army: 5}")
                == ["side-a": "20", "peacekeepers": "15"])
        #expect(
            try dead("{peacekeepers: 4, unx: 4}") == ["side-a": "4", "peacekeepers": "4"],
            "the operation's own figure has them already")
        #expect(
            try dead("{peacekeepers: 4, side-a: 9}") == ["side-a": "9", "peacekeepers": "4"])
    }

    @Test func soldiersAndFightersAreOfTheSideThatHasThem() throws {
        #expect(try dead("20 soldats") == ["all": "20", "side-a": "20"])
        #expect(
            try dead("une dizaine de djihadistes") == ["all": "10 (9-11)", "side-b": "10 (9-11)"])
        #expect(try dead("two blue helmets") == ["all": "2", "peacekeepers": "2"])
        #expect(try dead("132 dead") == ["all": "132"])
        #expect(try dead("dozens of civilians") == ["all": "24-99", "civilians": "24-99"])
    }

    @Test func whatARevisionDoesNotMentionStands() throws {
        let versions = casebook.claims.filter { $0.series.hasSuffix("government-2031-03-02") }
        let (first, second) = (try #require(versions.first), try #require(versions.last))
        #expect(first.id != second.id && second.version == "2031-03-09")
        #expect(second.actors == first.actors && !second.actors.isEmpty)
        #expect(second.figure(.missing, .all) == CountInterval(exactly: 19))
        #expect(second.figure(.killed, .all) == CountInterval(exactly: 40))
        #expect(second.figure(.killed, .civilians) == CountInterval(exactly: 35))
        let text = CasebookFixture.text.replacing(
            "killed: {all: 40, civilians: 35, orsan-army: 5}", with: "killed: {orsan-army: 5}")
        let part = try #require(
            CasebookFixture.read(text).claims.first { $0.id == second.id })
        #expect(part.figure(.killed, .all) == nil, "a new class leaves no earlier total")
        #expect(part.figure(.killed, .civilians) == CountInterval(exactly: 95))
    }

    @Test func leadsWithoutASourceAreNoClaims() throws {
        #expect(casebook.incidents.first?.unverified == ["The mayor is said to have fled."])
        #expect(casebook.claims.count == 6)
        let brigade = try #require(casebook.actors.first { $0.id == "red-brigade" })
        #expect(brigade.note == "Unverified: Said to have broken up.")
    }

    @Test func anActorKeepsNamesTiesLeadersAndWhoSaysSo() throws {
        let brigade = try #require(casebook.actors.first { $0.id == "red-brigade" })
        #expect(brigade.kind == .armedGroup)
        #expect(brigade.countries == ["ORS"])
        #expect(brigade.names.map(\.text) == ["Brigade Rouge", "Red Bridge"])
        #expect(brigade.names.map(\.kind) == [.spelling, .error])
        #expect(brigade.names.map(\.source) == ["herald-2031-03-03", "mission-note"])
        let tie = try #require(brigade.affiliations.first)
        #expect(tie.kind == .parent && tie.other == "front")
        #expect(tie.period.first == Day(iso: "2030-02-01") && tie.period.last == nil)
        #expect(tie.credibility == .probablyTrue)
        #expect(brigade.affiliations.last?.source == "mission-note")
        #expect(brigade.leaders.first?.period.last == Day(iso: "2031-01-15"))
        #expect(brigade.existence.first?.period.first == Day(iso: "2029-01-01"))
        #expect(brigade.identifiers == [ForeignIdentifier("ucdp", "77")])
    }

    @Test func placesKeepTheirSpellingsAndHomonymsApart() throws {
        let place = try #require(casebook.places.first)
        #expect(place.id == "orsa:tamra")
        #expect(place.names == ["Tamera", "Tamrah"])
        let verdicts = casebook.judgements.filter { $0.subject.kind == .place }
        #expect(verdicts.map(\.verdict) == [.same, .distinct])
        #expect(verdicts.map { $0.other?.id } == ["geonames:1", "geonames:2"])
    }

    @Test func claimantProfilesSayWhichWayFiguresErr() throws {
        let government = try #require(
            casebook.claimants.first { $0.claimant == "Government of Orsa" })
        #expect(government.incentive == .playsDown)
        #expect(government.incentive(for: .sideA) == .playsDown)
    }

    @Test func theOrderOfFilesDoesNotMatter() throws {
        let parts = CasebookFixture.text.split(separator: "\n", omittingEmptySubsequences: false)
        let cut = CasebookFixture.line(of: "incidents:") - 1
        let heading = "casebook: orsa\ncountry: ORS\n"
        let one = parts[..<cut].joined(separator: "\n")
        let two = heading + parts[cut...].joined(separator: "\n")
        let files = [(name: "a", bytes: Array(one.utf8)), (name: "b", bytes: Array(two.utf8))]
        let forward = try CasebookReader.read(files)
        let backward = try CasebookReader.read(files.reversed())
        #expect(forward == backward)
        #expect(forward.claims == casebook.claims)
    }

    @Test func aCasebookIsRecognisedByItsFirstKey() {
        #expect(CasebookReader.recognises(CasebookFixture.text.utf8))
        #expect(!CasebookReader.recognises("handbook: x\n  casebook: y".utf8))
    }
}
