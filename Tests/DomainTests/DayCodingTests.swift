import Domain
import Foundation
import Testing

@Suite("Days as JSON")
struct DayCodingTests {
    private let range = DayRange(Day(number: 17_897), Day(number: 17_900))

    @Test("Stores keep numbers and read them again")
    func kept() throws {
        let data = try JSONEncoder().encode(range)
        #expect(String(decoding: data, as: UTF8.self).contains("\"number\":17897"))
        #expect(try JSONDecoder().decode(DayRange.self, from: data) == range)
    }

    @Test("Readers outside are given dates")
    func published() throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        encoder.userInfo[try #require(CodingUserInfoKey.isoDays)] = true
        let text = String(decoding: try encoder.encode(range), as: UTF8.self)
        #expect(text == #"{"first":"2019-01-01","last":"2019-01-04"}"#)
    }
}
