import Domain
import Notation

/// Where the columns of a UCDP actor list stand.
struct UCDPActorColumns {
    let width: Int
    let id, name, original, organisation, location: Int
    let originalFull, originalEnglish, newName, newFull, newEnglish, nameChange: Int?
    let splinter, previous, previousID, temporary, temporaryName, temporaryID: Int?
    let alliance, allianceName, allianceID, joined, joinedName, joinedID: Int?
    let countries, release: Int?

    init?(_ header: DelimitedHeader) {
        guard let id = header.position("actorid"), let name = header.position("namedata"),
            let original = header.position("nameorig"),
            let organisation = header.position("org"),
            let location = header.position("location")
        else { return nil }
        width = header.names.count
        (self.id, self.name, self.original) = (id, name, original)
        (self.organisation, self.location) = (organisation, location)
        originalFull = header.position("nameorigfull")
        originalEnglish = header.position("nameorigfulleng")
        nameChange = header.position("namechange")
        newName = header.position("newname")
        newFull = header.position("newnamefullmothertongue")
        newEnglish = header.position("newnamefulleng")
        splinter = header.position("splinter")
        previous = header.position("nameprev")
        previousID = header.position("actoridprev")
        temporary = header.position("splittemp")
        temporaryName = header.position("namesplittemp")
        temporaryID = header.position("actoridsplittemp")
        alliance = header.position("alliance")
        allianceName = header.position("namealliance")
        allianceID = header.position("actoridalliance")
        joined = header.position("joingroup")
        joinedName = header.position("groupname")
        joinedID = header.position("actoridgroup")
        countries = header.position("gwnoloc")
        release = header.position("version")
    }

    /// What is wrong with a record, if it cannot be an actor.
    func fault(in record: DelimitedRecord) -> (code: String, message: String)? {
        if record.problem == .unterminatedQuote {
            return ("row.quote", "A quoted field has no end; close the quote.")
        }
        if record.count < width {
            return (
                "row.short", "The row has \(record.count) fields where the header names \(width)."
            )
        }
        if (record.integer(id) ?? 0) <= 0 {
            return ("id.missing", "'\(record.text(id))' is no actor number.")
        }
        if record.text(name).isEmpty { return ("name.missing", "The actor has no name.") }
        return nil
    }

    func version(_ record: DelimitedRecord) -> String { release.map { record.text($0) } ?? "" }

    static func sourceID(_ version: String) -> String {
        version.isEmpty ? "ucdp-actor" : "ucdp-actor-\(version)"
    }
}
