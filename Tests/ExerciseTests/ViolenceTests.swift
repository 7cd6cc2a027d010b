import Domain
import Exercise
import Geography
import Testing

@Suite("The course of violence in an exercise")
struct ViolenceTests {
    func events(_ count: Int, _ settings: ExerciseSettings) -> [ExerciseEvent] {
        var violence = ExerciseViolence(settings)
        return (0..<count).compactMap { _ in violence.next() }
    }

    @Test("The same seed gives the same events, another seed others")
    func reproducible() {
        let settings = ExerciseSettings(events: 2000, seed: 7)
        #expect(events(2000, settings) == events(2000, settings))
        let other = events(2000, ExerciseSettings(events: 2000, seed: 8))
        #expect(other != events(2000, settings))
    }

    @Test("Events come in order of time, on land, numbered from one, with the dead there are")
    func wellFormed() {
        let land = AreaIndex([(id: 0, area: ExerciseCountry.orvelia.area)])
        var before = Day(number: .min / 2)
        for (index, event) in events(5000, ExerciseSettings(events: 5000, seed: 3)).enumerated() {
            #expect(event.id == index + 1)
            #expect(event.when.first >= before)
            before = event.when.first
            #expect(land.area(at: event.coordinate) == 0)
            #expect(event.deaths.total >= 1)
            #expect((event.parent ?? 0) < event.id)
            if event.conflict.type == .oneSided { #expect(event.deaths.sideB == 0) }
        }
    }

    @Test(
        "The share of events with a parent is the branching ratio",
        arguments: [0.0, 0.3, 0.6, 0.8])
    func branchingFromParents(ratio: Double) {
        let settings = ExerciseSettings(events: 20_000, seed: 11, branchingRatio: ratio)
        let all = events(20_000, settings)
        let share = Double(all.filter { $0.parent != nil }.count) / Double(all.count)
        #expect(abs(share - ratio) < 0.03)
    }

    @Test("The branching ratio is recovered from counts alone", arguments: [0.0, 0.4, 0.7])
    func branchingFromCounts(ratio: Double) {
        // In windows much longer than the delays the variance of the counts of a stationary
        // self-exciting process is mean / (1 - n)^2 (Hawkes 1971).
        let settings = ExerciseSettings(
            events: 60_000, seed: 5, days: 30_000, branchingRatio: ratio, meanDelay: 2,
            seasonality: 0)
        let all = events(60_000, settings)
        let days = all.compactMap { $0.when.first - settings.firstDay }
        let window = 60
        var counts = [Int](repeating: 0, count: (days.last ?? 0) / window)
        for day in days where day / window < counts.count { counts[day / window] += 1 }
        let mean = Double(counts.reduce(0, +)) / Double(counts.count)
        let squares = counts.reduce(0.0) { $0 + (Double($1) - mean) * (Double($1) - mean) }
        let variance = squares / Double(counts.count - 1)
        let estimate = 1 - (mean / variance).squareRoot()
        #expect(abs(estimate - ratio) < 0.08)
    }

    @Test("Events cluster in space: a child is near its parent more often than not")
    func clusters() {
        let all = events(5000, ExerciseSettings(events: 5000, seed: 2))
        let distances = all.compactMap { event in
            event.parent.map { event.coordinate.distance(to: all[$0 - 1].coordinate).kilometers }
        }.sorted()
        #expect((5...20).contains(distances[distances.count / 2]))
        #expect((distances.last ?? 0) > 100)
    }

    @Test("Deaths are heavy-tailed: most events kill few, a few kill many")
    func heavyTail() {
        let tolls = events(20_000, ExerciseSettings(events: 20_000, seed: 9)).map(\.deaths.total)
        let single = tolls.filter { $0 == 1 }.count
        #expect((0.4...0.75).contains(Double(single) / 20_000))
        #expect((tolls.max() ?? 0) >= 200)
        #expect((tolls.max() ?? 0) <= 600)
    }

    @Test("All three types of violence and all parties take part; herding clashes keep a season")
    func parties() {
        let all = events(20_000, ExerciseSettings(events: 20_000, seed: 4))
        #expect(Set(all.map(\.conflict.type)) == Set(ViolenceType.allCases))
        #expect(Set(all.map(\.conflictID)).count == ExerciseConflict.all.count)
        let clashes = all.filter { $0.conflictID == 4 }
        let summer = clashes.filter { (5...8).contains($0.when.first.month.monthOfYear) }.count
        let winter = clashes.filter { [11, 12, 1, 2].contains($0.when.first.month.monthOfYear) }
        #expect(summer > 2 * winter.count)
    }

    @Test("Settings out of range are named and harmless")
    func settings() {
        let wild = ExerciseSettings(
            events: -5, seed: 1, days: 0, branchingRatio: 3, meanDelay: .nan, seasonality: -1)
        #expect(wild.problems.count == 5)
        #expect(events(10, wild).count == 10)
        #expect(ExerciseSettings(events: 10, seed: 1).problems.isEmpty)
    }
}
