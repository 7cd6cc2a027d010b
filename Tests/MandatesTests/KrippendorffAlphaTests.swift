import Mandates
import Testing

@Suite("Agreement between coders")
struct KrippendorffAlphaTests {
    /// The worked example with four observers, twelve units and missing codes of Krippendorff
    /// (2011), "Computing Krippendorff's Alpha-Reliability", section D.
    private let published: [[Int]] = {
        let observers: [[Int?]] = [
            [1, 2, 3, 3, 2, 1, 4, 1, 2, nil, nil, nil],
            [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, nil, 3],
            [nil, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, nil],
            [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, nil],
        ]
        return (0..<12).map { unit in observers.compactMap { $0[unit] } }
    }()

    @Test(
        "The published worked example comes out",
        arguments: [(.nominal, 0.743), (.ordinal, 0.815), (.interval, 0.849)]
            as [(KrippendorffAlpha.Level, Double)])
    func worked(level: KrippendorffAlpha.Level, expected: Double) throws {
        let alpha = try #require(KrippendorffAlpha(units: published, level: level))
        #expect(abs(alpha.value - expected) < 0.0005)
        #expect(alpha.units == 11)
        #expect(alpha.codes == 40)
    }

    @Test("Perfect agreement is 1, systematic disagreement negative")
    func ends() throws {
        let same = try #require(
            KrippendorffAlpha(units: [[0, 0], [3, 3], [1, 1]], level: .ordinal))
        #expect(same.value == 1)
        let opposite = try #require(
            KrippendorffAlpha(units: [[0, 3], [3, 0], [0, 3]], level: .ordinal))
        #expect(opposite.value < 0)
    }

    @Test("There is no agreement to speak of with one coder or one value")
    func undefined() {
        #expect(KrippendorffAlpha(units: [[1], [2]], level: .ordinal) == nil)
        #expect(KrippendorffAlpha(units: [[1, 1], [1, 1]], level: .ordinal) == nil)
        #expect(KrippendorffAlpha(units: [], level: .nominal) == nil)
    }

    @Test("The order of coders within a unit does not matter")
    func orderWithinUnit() throws {
        let one = try #require(KrippendorffAlpha(units: published, level: .ordinal))
        let other = try #require(
            KrippendorffAlpha(units: published.map { $0.reversed() }, level: .ordinal))
        #expect(abs(one.value - other.value) < 1e-12)
    }
}
