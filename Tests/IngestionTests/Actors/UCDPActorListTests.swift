import Domain
import Ingestion
import Testing

@Suite struct UCDPActorListTests {
    private static let header =
        "ActorId,NameData,NameOrig,NameOrigFull,NameOrigFullEng,NameChange,NewName,"
        + "NewNameFullMotherTongue,NewNameFullEng,Org,Splinter,NamePrev,ActorIdPrev,Alliance,"
        + "NameAlliance,ActorIdAlliance,JoinGroup,GroupName,ActorIdGroup,Location,GWNOLoc,Version\n"
    private static let renamed =
        "77,RF,RB,Brigade Rouge,Red Brigade ,1,RF,Front Rouge,Red Front,1,1,Old Guard,70,0,,,1,"
        + "\"Front, League\",\"80, 81\",\"Mali, Niger\",\"432, 436\",22.1\n"
    private static let government =
        "72,Government of Mali,Government of Mali,n/a,Government of Mali,0,,,,4,0,,,0,,,0,,,Mali,432,22.1\n"

    private func list(_ text: String) throws -> UCDPActorList {
        try Self.list(Array(text.utf8))
    }

    private static func list(_ bytes: [UInt8]) throws -> UCDPActorList {
        try bytes.withUnsafeBufferPointer { try UCDPActorList(file: "actors.csv", $0) }
    }

    @Test func aRowBecomesAnActorWithTheListAsItsSource() throws {
        let list = try list(Self.header + Self.renamed + Self.government)
        #expect(list.rows == 2)
        #expect(list.diagnostics.isEmpty)
        #expect(list.source.id == "ucdp-actor-22.1")
        let front = try #require(list.actors.first)
        #expect(front.id == "ucdp-actor:77")
        #expect(front.name == "RF")
        #expect(front.kind == .armedGroup)
        #expect(front.countries == ["MLI", "NER"])
        #expect(front.identifiers == [ForeignIdentifier("ucdp", "77")])
        #expect(
            front.names.map { "\($0.kind.rawValue) \($0.text)" } == [
                "former RB", "former Brigade Rouge", "translation Red Brigade",
                "official Front Rouge", "translation Red Front",
            ])
        #expect(front.names.allSatisfy { $0.source == "ucdp-actor-22.1" })
    }

    @Test func severalLaterNamesInOneFieldAreSeveralNames() throws {
        let row =
            "234,IS,JTJ,Jama’at,The Group,1,\"TQJBR, ISI , IS\",\"Tanzim, Dawlat, al-Dawla\","
            + "\"Organization, Islamic State of Iraq, Islamic State\",1,0,,,0,,,0,,,Iraq,645,22.1\n"
        let state = try #require(try list(Self.header + row).actors.first)
        #expect(
            state.names.map { "\($0.kind.rawValue) \($0.text)" } == [
                "former JTJ", "former Jama’at", "translation The Group", "former TQJBR",
                "former ISI", "former Tanzim", "former Dawlat", "official al-Dawla",
                "translation Organization", "translation Islamic State of Iraq",
                "translation Islamic State",
            ])
    }

    @Test func aCommaWithinOneNamePartsNothing() throws {
        let row =
            "734,M-26-7,CRM,n/a,Cuban Movement,1,M-26-7,\"Movimiento 26, de Julio\",26th of July,"
            + "1,0,,,0,,,0,,,Cuba,40,22.1\n"
        let movement = try #require(try list(Self.header + row).actors.first)
        #expect(movement.names.contains { $0.text == "Movimiento 26, de Julio" })
    }

    @Test func groupsJoinedAndLeftAreTies() throws {
        let front = try #require(try list(Self.header + Self.renamed).actors.first)
        #expect(
            front.affiliations.map { "\($0.kind.rawValue) \($0.other)" } == [
                "splinter ucdp-actor:70", "parent ucdp-actor:80", "parent ucdp-actor:81",
            ])
    }

    @Test func aGovernmentIsStateForcesAndHasNoName() throws {
        let government = try #require(try list(Self.header + Self.government).actors.first)
        #expect(government.kind == .stateForces)
        #expect(government.names.isEmpty)
    }

    @Test func rowsThatAreNoActorsAreSetAside() throws {
        let text =
            Self.header + Self.renamed + Self.renamed + "x,Y\n" + ",Name"
            + String(repeating: ",", count: 20) + "\n"
        let list = try list(text)
        #expect(list.rows == 4)
        #expect(list.actors.count == 1)
        #expect(list.diagnostics.map(\.code) == ["row.duplicate", "row.short", "id.missing"])
        #expect(list.diagnostics.map { $0.location?.line } == [3, 4, 5])
    }

    @Test func anotherHeaderIsRefused() {
        #expect(throws: UnreadableFile.self) { try list("id,name\n1,x\n") }
        #expect(throws: UnreadableFile.self) { try list("") }
    }

    @Test func damagedListsNeverTrapAndKeepTheBalance() throws {
        var kept = 0
        for seed in 0..<1_000 as Range<UInt64> {
            var dice = Dice(state: seed)
            let bytes = dice.damaged(Array((Self.header + Self.renamed + Self.government).utf8))
            guard let list = try? Self.list(bytes) else { continue }
            #expect(list.actors.count + list.diagnostics.count == list.rows, "seed \(seed)")
            kept += list.actors.count
        }
        #expect(kept > 500)
    }

    @Test(
        .enabled(
            if: SharedFile.isThere("ucdp/ucdp-actor-221.csv"),
            "needs shared/data/ucdp/ucdp-actor-221.csv"))
    func thePublishedListIsReadWhole() throws {
        let list = try Self.list(try SharedFile.bytes("ucdp/ucdp-actor-221.csv"))
        #expect(list.rows == 1_725)
        #expect(list.actors.count == 1_725)
        #expect(list.diagnostics.isEmpty)
        let katibat = try #require(list.actors.first { $0.id == "ucdp-actor:6267" })
        #expect(katibat.name == "FLM")
        #expect(katibat.names.contains { $0.text == "Macina Liberation Front" })
        #expect(
            katibat.affiliations.map { "\($0.kind.rawValue) \($0.other)" } == [
                "splinter ucdp-actor:1157", "parent ucdp-actor:1157", "parent ucdp-actor:6716",
            ])
        let cma = try #require(list.actors.first { $0.id == "ucdp-actor:1158" })
        #expect(cma.name == "CMA")
        let lost = ["IS": "ISIS", "PKK": "KADEK", "SSDF": "SPLM/A-united", "KR": "Khmer Rouge"]
        for (name, other) in lost {
            #expect(
                list.actors.contains { actor in
                    actor.name == name && actor.names.contains { $0.text == other }
                }, "\(name) is also called \(other)")
        }
        #expect(!list.actors.contains { $0.names.contains { $0.text.hasPrefix("TQJBR,") } })
        #expect(cma.names.contains { $0.text == "MNLA" && $0.kind == .former })
    }
}
