import Domain
import Ingestion
import Testing

@Suite struct ACLEDReaderTests {
    @Test func aRowBecomesAClaimByACLED() throws {
        let (rows, read) = try ACLEDFixture.read(ACLEDFixture.current)
        #expect(rows == 3)
        #expect(read.remarks.map(\.description) == [])
        let claim = try #require(read.claims.first)
        #expect(claim.id == "acled:ORS101@1940000000")
        #expect(claim.series == "acled:ORS101")
        #expect(claim.claimant == "ACLED")
        #expect(claim.source == ACLEDReader.source.id)
        #expect(claim.citation.office == "Herald; AFP")
        #expect(claim.when.description == "2031-03-01")
        #expect(claim.knownOn.description == "2031-06-23")
        #expect(claim.place.country == "MLI")
        #expect(claim.place.name == "Tamra")
        #expect(claim.place.precision == .exact)
        #expect(claim.place.coordinate?.latitude == 13.5)
        #expect(claim.note == "On 1 March, the Brigade attacked.")
        #expect(claim.identifiers.contains(ForeignIdentifier("acled-sub-event-type", "Attack")))
        #expect(
            claim.identifiers.contains(ForeignIdentifier("acled-tags", "women targeted: girls")))
    }

    @Test func fatalitiesAreOneConservativePoint() throws {
        let claims = try ACLEDFixture.read(ACLEDFixture.current).read.claims
        #expect(
            claims.map { $0.figure(.killed, .all) }
                == [40, 3, 0].map { CountInterval(exactly: $0) })
        #expect(claims.allSatisfy { $0.casualties.count == 1 })
    }

    @Test func actorsKeepTheirRolesAndAssociates() throws {
        let claims = try ACLEDFixture.read(ACLEDFixture.current).read.claims
        #expect(
            claims[0].actors.map { "\($0.role.rawValue) \($0.name)" } == [
                "perpetrator Red Brigade", "victim Civilians (Orsa)", "associate The Front",
                "associate Farmers (Orsa)", "associate Women (Orsa)",
            ])
        #expect(claims[1].actors.map(\.role) == [.sideA, .sideB])
    }

    @Test func aWeekAndAMonthAreSpreadOverTheirDays() throws {
        let claims = try ACLEDFixture.read(ACLEDFixture.current).read.claims
        #expect(claims[1].when.description == "2031-03-02/2031-03-08")
        #expect(claims[1].datePrecision == .week)
        #expect(claims[2].when.description == "2031-03-01/2031-03-31")
        #expect(claims[2].datePrecision == .month)
        #expect(claims.map(\.place.precision) == [.exact, .nearby, .admin1])
    }

    @Test(arguments: [
        ("Violence against civilians", "Attack", "2", "7", "", ViolenceType?.some(.oneSided)),
        ("Battles", "Armed clash", "1", "2", "", .stateBased),
        ("Battles", "Armed clash", "2", "8", "", .stateBased),
        ("Battles", "Armed clash", "2", "4", "", .nonState),
        ("Battles", "Armed clash", "State forces", "Rebel group", "", .stateBased),
        ("Battles", "Armed clash", "Rebel group", "Identity militia", "", .nonState),
        ("Battle-Government regains territory", "", "1", "2", "", .stateBased),
        ("Explosions/Remote violence", "Air/drone strike", "1", "2", "", .stateBased),
        ("Explosions/Remote violence", "Remote explosive", "2", "7", "", .oneSided),
        ("Explosions/Remote violence", "Shelling", "1", "2", "Civilian targeting", .oneSided),
        ("Protests", "Peaceful protest", "6", "0", "", nil),
        ("Protests", "Excessive force against protesters", "6", "1", "", .oneSided),
        ("Riots", "Mob violence", "5", "7", "Civilian targeting", nil),
        ("Strategic developments", "Arrests", "1", "7", "", nil),
    ])
    func eventTypesMapToKindsOfViolence(
        type: String, subType: String, inter1: String, inter2: String, targeting: String,
        violence: ViolenceType?
    ) throws {
        let row =
            "ORS1,2031-03-01,2031,1,x,\(type),\(subType),One,,\(inter1),Two,,\(inter2),x,"
            + "\(targeting),466,R,Mali,North,,,Tamra,13.5,-3.25,1,S,N,n,1,,1940000000"
        let (_, read) = try ACLEDFixture.read(ACLEDFixture.header + "\n" + row)
        #expect(read.claims.map(\.violence) == [violence])
    }

    @Test func protestersShotAtAreTheVictims() throws {
        let row = ACLEDFixture.protest
            .replacing("Peaceful protest", with: "Excessive force against protesters")
            .replacing("Protesters,,,,", with: "Protesters,Police Forces of Orsa,,State forces,")
        let (_, read) = try ACLEDFixture.read(ACLEDFixture.header + "\n" + row)
        #expect(
            read.claims.first?.actors.map { "\($0.role.rawValue) \($0.name)" } == [
                "victim Protesters (Orsa)", "perpetrator Police Forces of Orsa",
            ])
    }

    @Test func anOlderExportIsAnOlderVersionOfTheSameSeries() throws {
        let new = try #require(try ACLEDFixture.read(ACLEDFixture.current).read.claims.first)
        let (rows, read) = try ACLEDFixture.read(ACLEDFixture.old)
        #expect(rows == 1)
        let old = try #require(read.claims.first)
        #expect(old.series == new.series)
        #expect(old.isSuperseded(by: new))
        #expect(!new.isSuperseded(by: old))
        #expect(old.violence == .oneSided)
        #expect(old.figure(.killed, .all) == CountInterval(exactly: 35))
        #expect(read.remarks.isEmpty)
    }

    @Test func theFirstLayoutsAreRead() throws {
        let (_, read) = try ACLEDFixture.read(ACLEDFixture.first)
        let claim = try #require(read.claims.first)
        #expect(claim.when.description == "2009-06-18")
        #expect(claim.violence == .nonState)
        #expect(claim.knownOn == Day(number: 22_400))
        #expect(read.remarks.map(\.code) == ["header.timestamp"])
    }

    @Test func anExportIsToldFromOtherFiles() {
        func recognises(_ text: String) -> Bool {
            Array(text.utf8).withUnsafeBufferPointer { ACLEDReader.recognises($0) }
        }
        #expect(recognises(ACLEDFixture.current))
        #expect(recognises(ACLEDFixture.first))
        #expect(
            recognises(ACLEDFixture.current.replacing("event_id_cnty,event_date", with: "id,day")))
        #expect(!recognises("id,relid,year\n1,2,3"))
        #expect(!recognises(""))
    }
}
