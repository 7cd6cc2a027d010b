import Domain
import Ingestion
import Mandates
import Testing

@Suite("The files about MINUSMA")
struct MaliTests {
    private func mandates() throws -> MandateRegister {
        MandateRegister(try MaliFiles.book().mandates)
    }

    private func commitments() throws -> CommitmentRegister {
        let book = try MaliFiles.book()
        return CommitmentRegister(book.commitments, coders: book.coders)
    }

    private func state(_ id: String, on iso: String) throws -> CommitmentState {
        try #require(try commitments().states(on: day(iso)).first { $0.id == id })
    }

    @Test("They read without any remark, and nothing in them is set aside")
    func sound() throws {
        let book = try MaliFiles.book()
        #expect(book.diagnostics.isEmpty)
        #expect(MandateRegister(book.mandates).diagnostics.isEmpty)
        #expect(CommitmentRegister(book.commitments, coders: book.coders).diagnostics.isEmpty)
        #expect(book.measures.count { $0.id.hasPrefix("E") && $0.id.count == 3 } == 47)
        #expect(book.commitments.count { $0.id.hasPrefix("CM") } == 14)
        #expect(book.commitments.count { $0.id.hasPrefix("AG") } == 13)
    }

    @Test("Resolution 2100 has seven items; in mid-2021 another resolution was in force")
    func sevenItems() throws {
        let register = try mandates()
        let first = try #require(register.inForce(mission: "MINUSMA", on: day("2013-07-01")))
        #expect(first.mandate.id == "S/RES/2100")
        #expect(first.items.map(\.label) == "abcdefg".map { "16 (\($0))" })
        let spring = try #require(register.inForce(mission: "MINUSMA", on: day("2021-06-28")))
        #expect(spring.mandate.id == "S/RES/2531")
        let summer = try #require(register.inForce(mission: "MINUSMA", on: day("2021-07-15")))
        #expect(summer.mandate.id == "S/RES/2584")
        #expect(summer.items.count == 3)
        #expect(register.inForce(mission: "MINUSMA", on: day("2024-01-01")) == nil)
    }

    @Test("Every day from 25 April 2013 to 31 December 2023 has exactly one resolution")
    func noGap() throws {
        let register = try mandates()
        let covered = register.mandates(of: "MINUSMA", during: days("2013-04-25", "2023-12-31"))
        #expect(covered.map(\.1.count).reduce(0, +) == days("2013-04-25", "2023-12-31").count)
        #expect(covered.count == 11)
    }

    @Test("The constitutional order belongs to item 2 of resolution 2100, not to item 1")
    func constitutionalOrder() throws {
        let items = try #require(
            try mandates().inForce(mission: "MINUSMA", on: day("2013-07-01"))
        ).items
        #expect(
            items.filter { $0.tasks.contains { $0.contains("constitutional order") } }
                .map(\.number) == [2])
    }

    @Test("15,209 is a ceiling: 13,289 soldiers and 1,920 police, in force 2016 to 2023")
    func ceiling() throws {
        let book = try MaliFiles.book()
        let strength = StrengthRegister(authorized: book.authorized, deployed: book.personnel)
        for iso in ["2016-06-29", "2018-07-01", "2021-07-01", "2023-06-30"] {
            #expect(strength.ceiling(mission: "MINUSMA", .uniformed, on: day(iso))?.count == 15_209)
        }
        #expect(
            strength.ceiling(mission: "MINUSMA", .military, on: day("2021-07-01"))?.count == 13_289)
        #expect(
            strength.ceiling(mission: "MINUSMA", .police, on: day("2021-07-01"))?.count == 1_920)
        #expect(
            strength.ceiling(mission: "MINUSMA", .uniformed, on: day("2014-01-01"))?.count == 12_640
        )
        #expect(
            strength.ceiling(mission: "MINUSMA", .uniformed, on: day("2015-07-01"))?.count == 12_680
        )
        #expect(strength.ceiling(mission: "MINUSMA", .uniformed, on: day("2023-07-01")) == nil)
        let share = try #require(
            strength.policeShareOfCeiling(mission: "MINUSMA", on: day("2021-07-01")))
        #expect((share * 1000).rounded() == 126)
        let asked = try #require(book.proposals.first { $0.on == day("2021-07-15") })
        #expect(asked.changes.values.reduce(0, +) == 2_069)
        #expect(asked.isAdopted == false)
    }

    @Test("On 1 July 2022 the return to elected rule had slipped 742 days, to 26 March 2024")
    func electedRule() throws {
        let state = try state("CM01", on: "2022-07-01")
        #expect(state.firstDue == .within(DayRange(day("2022-03-15"))))
        #expect(state.currentDue == .within(DayRange(day("2024-03-26"))))
        #expect(state.slippage == 742)
        #expect(state.dates.count == 9)
        #expect(try self.state("CM01", on: "2024-04-01").standing == .overdue(days: 6))
        #expect(try self.state("CM01", on: "2025-07-01").standing == .undated)
    }

    @Test("The election promised for 27 February 2022 was overdue in January neither nor in March")
    func election() throws {
        // The promise was moved on 31 December 2021, before it fell due.
        #expect(try state("CM02", on: "2021-12-01").standing == .open(days: 88))
        #expect(try state("CM02", on: "2022-03-10").currentDue?.deadline == day("2025-12-31"))
        #expect(try state("CM02", on: "2022-07-04").currentDue?.deadline == day("2024-02-04"))
        #expect(try state("CM02", on: "2023-10-01").standing == .undated)
    }

    @Test("The referendum was kept 91 days after the date in the calendar")
    func referendum() throws {
        let state = try state("CM05", on: "2023-07-01")
        guard case .kept(let on, _) = state.standing else {
            Issue.record("not kept")
            return
        }
        #expect(on == day("2023-06-18"))
        let calendar = try #require(
            state.dates.first { $0.due == .within(DayRange(day("2023-03-19"))) })
        #expect(on - (calendar.due.deadline ?? on) == 91)
    }

    @Test("The African Union suspended Mali twice, and the second held in July 2022")
    func suspensions() throws {
        let book = try MaliFiles.book()
        let suspensions = book.measures.filter {
            $0.kind == .suspension && $0.by == ["African Union"]
        }
        #expect(suspensions.map(\.when.first) == [day("2020-08-19"), day("2021-06-01")])
        let chronicle = Chronicle(
            mandates: MandateRegister(book.mandates), measures: book.measures,
            commitments: try commitments())
        let july = chronicle.measuresHolding(on: day("2022-07-01")).map(\.id)
        #expect(july.contains("E17"))
        #expect(july.contains("E27"))
        #expect(!july.contains("E02"))
        #expect(!chronicle.measuresHolding(on: day("2022-07-03")).map(\.id).contains("E27"))
    }

    @Test("Agreement between the two readings is computed, and shown as not independent")
    func readings() throws {
        let assessment = try commitments().assessment(on: day("2022-07-01"))
        let agreement = try #require(assessment.agreement)
        #expect(assessment.agreementUnits >= 10)
        #expect(agreement > 0.5 && agreement < 1)
        #expect(!assessment.isIndependent)
        #expect(assessment.notAssessable > 0)
    }

    @Test("Facts that nobody has checked are marked")
    func marks() throws {
        let book = try MaliFiles.book()
        let first = try #require(book.mandates.first { $0.id == "S/RES/2100" })
        #expect(first.items.allSatisfy { $0.references.verification == .unverified })
        #expect(first.references.verification == .read)
    }

    @Test("The division of labour has the gaps and the overload that its reader can see")
    func labour() throws {
        let book = try MaliFiles.book()
        let findings = ResponsibilityMatrix(roles: book.roles, functions: book.functions).findings()
        let found = findings.map { "\($0.kind.rawValue) \($0.subject)" }
        #expect(found.contains("nobody-accountable medical-evacuation"))
        #expect(found.contains("nobody-consulted public-information"))
        #expect(found.contains("overloaded-role head-of-mission"))
        #expect(!found.contains { $0.hasPrefix("unknown-role") })
    }
}

/// What the two essays say, held against the public tables.
@Suite("Claims of the essays", .enabled(if: MaliFiles.tablesArePresent))
struct EssayClaimTests {
    private func comparison() throws -> MissionComparison {
        MissionComparison(
            deaths: try MaliFiles.deaths().rows,
            deployed: try MaliFiles.personnel().records(source: "personnel-by-month"))
    }

    @Test("253 dead is true from 23 June to 2 August 2021, of all causes and not only in uniform")
    func dead() throws {
        let ours = try MaliFiles.deaths().rows.filter { $0.mission == "MINUSMA" }
        func dead(by iso: String) -> [MissionDeath] { ours.filter { $0.on <= day(iso) } }
        #expect(dead(by: "2021-06-22").count == 252)
        #expect(dead(by: "2021-06-23").count == 253)
        #expect(dead(by: "2021-08-02").count == 253)
        #expect(dead(by: "2021-08-03").count == 254)
        let then = dead(by: "2021-07-15")
        #expect(then.count { $0.cause == .malicious } == 145)
        #expect(then.count { !$0.status.isUniformed } == 25)
        #expect(then.count { $0.on == day("2021-04-02") && $0.cause == .malicious } == 4)
    }

    @Test("MINUSMA had the highest rate of malicious deaths, and its interval stands clear")
    func mostDangerous() throws {
        let rates = try comparison().rates(
            [.malicious], during: Month(year: 2013, month: 7)...Month(year: 2015, month: 5))
        let first = try #require(rates.first)
        #expect(first.mission == "MINUSMA")
        #expect(first.deaths == 24)
        #expect(first.months.count == 22)
        #expect(abs(first.personYears - 15_200.2) < 0.05)
        // Computed independently with SciPy.
        #expect(abs((first.perThousand ?? 0) - 1.5789274604772805) < 1e-9)
        #expect(abs((first.low ?? 0) - 1.0116486166236296) < 1e-8)
        #expect(abs((first.high ?? 0) - 2.349318904462525) < 1e-8)
        #expect(first.deathsLeftOut > 0)
        let second = try #require(rates.dropFirst().first)
        #expect(second.mission == "UNAMID")
        #expect((second.high ?? 9) < (first.low ?? 0))
    }

    @Test("MINUSMA has more malicious deaths than any mission on the list, already in July 2021")
    func mostDeaths() throws {
        let counts = try comparison().counts([.malicious], during: days("1948-01-01", "2021-07-15"))
        #expect(counts.first?.mission == "MINUSMA")
        #expect(counts.first?.deaths == 145)
        #expect(counts.dropFirst().first?.mission == "ONUC")
        #expect(counts.dropFirst().first?.deaths == 135)
    }

    @Test("The seven items of 2100 agree with an independent coding of its tasks")
    func independentCoding() throws {
        let months = try MaliFiles.tasks().rows.filter { $0.mission == "MINUSMA" }
        let register = MandateRegister(try MaliFiles.book().mandates)
        for month in months where month.month >= Month(year: 2013, month: 7) {
            guard month.month <= Month(year: 2015, month: 5) else { continue }
            let inForce = try #require(
                register.inForce(mission: "MINUSMA", on: month.month.lastDay))
            #expect(inForce.mandate.id == "S/RES/\(month.resolution)")
        }
        let first = try #require(months.min { $0.month < $1.month })
        let coded: [String: [String]] = [
            "b": ["election_assist", "reconciliation"],
            "c": ["prociv", "children_protect", "women_protect", "unpersonnel_protect"],
            "d": ["humrts_monitor"], "e": ["humaid_assist"], "f": ["cultural_pres"],
            "g": ["justice_warcrim"],
        ]
        for tasks in coded.values { #expect(Set(tasks).isSubset(of: first.tasks)) }
        #expect(first.isChapterSeven == true)
    }

    @Test("Sums of troops over Geo-PKO's bases exceed the ceiling: never a headcount")
    func basesAreNoHeadcount() throws {
        let rows = try MaliFiles.bases().rows
        let sum = rows.filter { $0.when.first.parts.year == 2021 }.compactMap(\.troops)
            .reduce(0, +)
        #expect(sum > 13_289)
        let register = BaseRegister(rows, mission: "MINUSMA")
        #expect(register.bases(on: day("2021-07-01"))?.count == 12)
        #expect(register.bases(on: day("2013-01-01")) == nil)
    }
}
