import Domain
import Ingestion
import Testing

@Suite struct ACLEDProblemTests {
    @Test func aChangedHeaderIsAnErrorThatNamesTheColumns() throws {
        let text = ACLEDFixture.current.replacing("event_date", with: "event_day")
            .replacing("fatalities", with: "deaths")
        #expect {
            try ACLEDFixture.read(text)
        } throws: { error in
            guard let file = error as? UnreadableFile else { return false }
            return file.diagnostic.location?.line == 1
                && file.diagnostic.message.contains("event_date, fatalities")
                && file.diagnostic.message.contains("'event_day' for 'event_date'")
        }
    }

    @Test func anotherFileIsRefused() {
        #expect(throws: UnreadableFile.self) { try ACLEDFixture.read("a,b\n1,2\n") }
        #expect(throws: UnreadableFile.self) { try ACLEDFixture.read("") }
        #expect(throws: UnreadableFile.self) { try ACLEDFixture.read([0x50, 0x4B, 3, 4, 0]) }
    }

    @Test(arguments: [
        ("2031-03-01,2031", "2031-02-30,2031", "date.impossible", "event_date"),
        ("2031-03-01,2031", "03/01/2031,2031", "date.impossible", "event_date"),
        ("2031-03-01,2031", "1 Marchember 2031,2031", "date.impossible", "event_date"),
        ("2031-03-01,2031", "2032-03-01,2032", "date.order", "event_date"),
        (",40,women", ",many,women", "toll.unreadable", "fatalities"),
        (",40,women", ",-4,women", "toll.negative", "fatalities"),
        (",40,women", ",99999999,women", "toll.absurd", "fatalities"),
        ("ORS101,", ",", "id.missing", "event_id_cnty"),
        ("girls,1940000000", "girls,yesterday", "date.impossible", "timestamp"),
        ("Violence against civilians", "Tamra", "type.unknown", "event_type"),
    ])
    func aRowThatCannotBeReadIsSetAsideWithLineAndColumn(
        old: String, new: String, code: String, field: String
    ) throws {
        let text = ACLEDFixture.current.replacing(old, with: new)
        let (rows, read) = try ACLEDFixture.read(text)
        #expect(rows == 3)
        #expect(read.claims.count == 2)
        #expect(read.errors.map(\.code) == [code])
        #expect(read.errors.first?.location?.line == 2)
        #expect(read.errors.first?.location?.field == field)
    }

    @Test func aDoubtfulRowIsKeptAndRemarkedOn() throws {
        let text = ACLEDFixture.current.replacing("13.5,-3.25,1", with: ",,9")
            .replacing(",2031,1,", with: ",2030,7,").replacing(",40,women", with: ",,women")
        let (_, read) = try ACLEDFixture.read(text)
        let claim = try #require(read.claims.first)
        #expect(read.errors.isEmpty)
        #expect(
            read.remarks.map(\.code) == [
                "date.year", "date.precision", "toll.missing", "place.precision",
                "place.impossible",
            ])
        #expect(claim.casualties.isEmpty)
        #expect(claim.place.coordinate == nil)
        #expect(claim.place.precision == .country)
        #expect(claim.datePrecision == .month)
    }

    @Test func shiftedColumnsAreNotBelieved() throws {
        let text = ACLEDFixture.current.replacing("The Front,", with: "The, Front,")
        let (_, read) = try ACLEDFixture.read(text)
        #expect(read.claims.count == 2)
        #expect(read.errors.map(\.code) == ["row.long"])
    }

    @Test func anEventThatStandsTwiceInAFileCountsOnce() throws {
        let text = ACLEDFixture.current + ACLEDFixture.killing + "\n"
        let (rows, read) = try ACLEDFixture.read(text)
        #expect(rows == 4)
        #expect(read.claims.count == 3)
        #expect(read.errors.map(\.code) == ["row.duplicate"])
        #expect(read.errors.first?.location?.line == 5)
    }

    @Test func columnsThatAreNotKnownAreLeftOutAndNamed() throws {
        let lines = ACLEDFixture.current.split(separator: "\n")
        let text = lines.enumerated()
            .map { $0.element + ($0.offset == 0 ? ",new_column,population_best" : ",x,1000") }
            .joined(separator: "\n")
        let (_, read) = try ACLEDFixture.read(text)
        #expect(read.claims.count == 3)
        #expect(read.remarks.map(\.code) == ["header.extra"])
        #expect(read.remarks.first?.message.contains("new_column") == true)
        #expect(read.remarks.first?.message.contains("population_best") == false)
    }

    @Test func everyRowIsKeptOrSetAsideWhateverHappensToTheFile() throws {
        var kept = 0
        for seed in 0..<2_000 as Range<UInt64> {
            var dice = Dice(state: seed)
            let bytes = dice.damaged(Array(ACLEDFixture.current.utf8))
            guard let (rows, read) = try? ACLEDFixture.read(bytes) else { continue }
            #expect(read.claims.count + read.errors.count == rows, "seed \(seed)")
            kept += read.claims.count
        }
        #expect(kept > 1_000)
    }

    @Test func deletedEventsAreWithdrawn() throws {
        let text = "event_id_cnty,deleted_timestamp\nORS101,1940086400\n,5\nORS102,soon\n\n"
        let list = try Array(text.utf8).withUnsafeBufferPointer {
            try ACLEDDeletions(file: "deleted.csv", $0)
        }
        #expect(list.rows == 3)
        #expect(list.withdrawals.map(\.series) == ["acled:ORS101"])
        #expect(list.withdrawals.first?.knownOn.description == "2031-06-24")
        #expect(list.diagnostics.map { $0.location?.line } == [3, 4])
        #expect(throws: UnreadableFile.self) {
            try Array(ACLEDFixture.current.utf8).withUnsafeBufferPointer {
                try ACLEDDeletions(file: "x", $0)
            }
        }
    }
}
