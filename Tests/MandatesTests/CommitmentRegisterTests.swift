import Domain
import Mandates
import Testing

@Suite("Commitments and their dates")
struct CommitmentRegisterTests {
    private let coders = [
        Coder(id: "a", title: "A", isIndependent: true),
        Coder(id: "b", title: "B", isIndependent: true),
    ]

    private func given(
        _ on: String, _ kind: PromisedDate.Kind, _ due: DueDate, references: [Reference] = read
    ) -> PromisedDate {
        PromisedDate(
            given: DayRange(day(on)), by: "somebody", kind: kind, due: due, references: references)
    }

    private func by(_ iso: String) -> DueDate { .within(DayRange(day(iso))) }

    private func coded(
        _ coder: String, _ on: String, _ status: ImplementationStatus?,
        references: [Reference] = read
    ) -> StatusCoding {
        StatusCoding(coder: coder, on: day(on), status: status, references: references)
    }

    /// The return to elected rule in Mali, cut to four of its dates.
    private var transition: Commitment {
        Commitment(
            id: "CM01", country: "MLI", title: "elected rule", promisors: ["CNSP"],
            promisees: ["ECOWAS"], since: day("2020-09-07"), theme: "transition",
            dates: [
                given("2022-06-06", .promised, by("2024-03-26")),
                given("2020-09-15", .promised, by("2022-03-15")),
                given("2022-01-08", .promised, .within(days("2025-12-01", "2025-12-31"))),
                given("2022-03-25", .proposed, .within(days("2023-03-25", "2023-07-25"))),
            ], codings: [coded("a", "2022-06-06", .minimum), coded("b", "2022-06-06", .notBegun)])
    }

    private func state(_ commitment: Commitment, on iso: String) throws -> CommitmentState {
        try #require(
            CommitmentRegister([commitment], coders: coders).states(on: day(iso)).first)
    }

    @Test("The deadline on a day is the last that was promised by then")
    func standingDeadline() throws {
        #expect(try state(transition, on: "2021-01-01").currentDue == by("2022-03-15"))
        #expect(try state(transition, on: "2022-04-01").currentDue?.deadline == day("2025-12-31"))
        let july = try state(transition, on: "2022-07-01")
        #expect(july.currentDue == by("2024-03-26"))
        #expect(july.firstDue == by("2022-03-15"))
        #expect(july.slippage == 742)
        #expect(july.moves == 2)
        #expect(july.dates.count == 4)
        #expect(july.standing == .open(days: 634))
    }

    @Test("A deadline that passed leaves the commitment overdue by that many days")
    func overdue() throws {
        #expect(try state(transition, on: "2024-03-26").standing == .dueSoon(days: 0))
        #expect(try state(transition, on: "2024-03-27").standing == .overdue(days: 1))
        #expect(try state(transition, on: "2024-02-01").standing == .dueSoon(days: 54))
    }

    @Test("A date withdrawn without another leaves no deadline, and no slippage in days")
    func undated() throws {
        var commitment = transition
        commitment.dates.append(given("2023-09-25", .promised, .unset))
        let state = try state(commitment, on: "2024-01-01")
        #expect(state.standing == .undated)
        #expect(state.slippage == nil)
    }

    @Test("A commitment kept late says how late, and stops being owed")
    func keptLate() throws {
        var commitment = transition
        commitment.dates = [
            given("2022-07-01", .promised, by("2023-03-19")),
            given("2023-05-05", .promised, by("2023-06-18")),
        ]
        commitment.outcomes = [
            CommitmentOutcome(on: day("2023-06-18"), kind: .kept, references: read)
        ]
        let state = try state(commitment, on: "2023-07-01")
        #expect(state.standing == .kept(on: day("2023-06-18"), late: 91))
        #expect(state.slippage == 91)
        #expect(!state.isOwed)
        #expect(try self.state(commitment, on: "2023-06-17").standing == .dueSoon(days: 1))
    }

    @Test("A demand sets the deadline only while those who owe it are silent")
    func demandOnly() throws {
        var commitment = transition
        commitment.dates = [given("2020-09-07", .demanded, by("2020-09-15"))]
        #expect(try state(commitment, on: "2020-09-20").standing == .overdue(days: 5))
        commitment.dates.append(given("2020-09-12", .promised, by("2020-10-01")))
        #expect(try state(commitment, on: "2020-09-20").currentDue == by("2020-10-01"))
    }

    @Test("A deadline moved without a source, or before the agreement, is set aside and named")
    func unsoundDates() throws {
        var commitment = transition
        commitment.dates.append(
            given(
                "2022-08-01", .promised, by("2029-01-01"),
                references: [Reference(source: "", verification: .read)]))
        commitment.dates.append(given("2019-01-01", .promised, by("2019-06-01")))
        let register = CommitmentRegister([commitment], coders: coders)
        #expect(
            register.diagnostics.map(\.code) == [
                "commitment.date-without-source", "commitment.date-before-agreement",
            ])
        #expect(register.commitments.first?.dates.count == 4)
        #expect(register.states(on: day("2023-01-01")).first?.currentDue == by("2024-03-26"))
    }

    @Test("An upgrade needs a source; a downgrade does not")
    func upgrades() throws {
        var commitment = transition
        commitment.codings = [
            coded("a", "2021-01-01", .minimum), coded("a", "2021-06-01", .notBegun, references: []),
            coded("a", "2021-07-01", .intermediate, references: []),
        ]
        let register = CommitmentRegister([commitment], coders: coders)
        #expect(register.diagnostics.map(\.code) == ["commitment.upgrade-without-evidence"])
        let state = try #require(register.states(on: day("2022-01-01")).first)
        #expect(state.codings.map(\.status) == [.notBegun])
    }

    @Test("The status of a past day is what was coded by then")
    func statusInThePast() throws {
        var commitment = transition
        commitment.codings += [coded("b", "2022-09-01", .minimum)]
        #expect(try state(commitment, on: "2022-01-01").codings.isEmpty)
        let june = try state(commitment, on: "2022-07-01")
        #expect(june.codings.map(\.status) == [.minimum, .notBegun])
        #expect(june.agreedStatus == nil)
        #expect(try state(commitment, on: "2022-10-01").agreedStatus == .minimum)
    }

    @Test("Not assessable is not 0, and the share recomputes from the rows")
    func shares() throws {
        func commitment(
            _ id: String, _ a: ImplementationStatus?, _ b: ImplementationStatus?, theme: String
        ) -> Commitment {
            var other = transition
            other.id = id
            other.theme = theme
            other.codings = [coded("a", "2021-01-01", a), coded("b", "2021-01-01", b)]
            return other
        }
        let assessment = CommitmentRegister(
            [
                commitment("1", .full, .full, theme: "x"),
                commitment("2", .notBegun, .minimum, theme: "x"),
                commitment("3", .intermediate, nil, theme: "y"),
                commitment("4", nil, nil, theme: "y"),
            ], coders: coders
        ).assessment(on: day("2022-01-01"))
        #expect(assessment.assessed == 3)
        #expect(assessment.notAssessable == 1)
        #expect(assessment.disputed == ["2"])
        let share = try #require(assessment.share)
        #expect(abs(share - (1 + 1.0 / 6 + 2.0 / 3) / 3) < 1e-12)
        let byThemes = try #require(assessment.shareByThemes)
        #expect(abs(byThemes - ((1 + 1.0 / 6) / 2 + 2.0 / 3) / 2) < 1e-12)
        #expect(assessment.agreementUnits == 2)
        #expect(assessment.isIndependent)
    }

    @Test("Nothing coded gives no share rather than 0 %")
    func nothingCoded() {
        var commitment = transition
        commitment.codings = []
        let assessment = CommitmentRegister([commitment], coders: coders)
            .assessment(on: day("2022-07-01"))
        #expect(assessment.share == nil)
        #expect(assessment.uncoded == 1)
        #expect(assessment.agreement == nil)
    }

    @Test("A calendar gets what is owed, with a revision that rises with every date given")
    func deadlines() throws {
        let register = CommitmentRegister([transition], coders: coders)
        let deadline = try #require(register.deadlines(on: day("2022-07-01")).first)
        #expect(deadline.due == DayRange(day("2024-03-26")))
        #expect(deadline.id == "MLI-CM01")
        #expect(deadline.revision == 3)
        #expect(deadline.description.contains("slipped 742 days in 2 moves"))
        #expect(register.deadlines(on: day("2020-01-01")).isEmpty)
    }
}
