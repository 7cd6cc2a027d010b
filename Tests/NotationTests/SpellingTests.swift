import Notation
import Testing

@Suite struct SpellingTests {
    @Test func aNearWordIsSuggestedAndAFarOneIsNot() {
        let known = ["killed", "injured", "abducted", "displaced"]
        #expect(Spelling.nearest(to: "kiled", in: known) == "killed")
        #expect(Spelling.nearest(to: "Injured", in: known) == "injured")
        #expect(Spelling.nearest(to: "abducte", in: known) == "abducted")
        #expect(Spelling.nearest(to: "town", in: known) == nil)
        #expect(Spelling.nearest(to: "", in: known) == nil)
    }

    @Test func ofTwoEquallyNearWordsTheFirstIsSuggested() {
        #expect(Spelling.nearest(to: "aab", in: ["aac", "aad"]) == "aac")
    }
}
