import Domain
import Geography

/// Indicators in words: what is counted, how sure it is, what the figure is.
struct IndicatorWords {
    let wording: MissionWording

    private var language: Language { wording.language }

    private func say(_ english: String, fr french: String) -> String {
        language.say(english, fr: french)
    }

    /// What an indicator counts, over what, and how its interval is made.
    func definition(_ indicator: IndicatorDefinition) -> String {
        var text = quantity(indicator.numerator)
        if let denominator = indicator.denominator {
            text += say(", over ", fr: ", sur ") + quantity(denominator)
            if indicator.unit != "%", indicator.scale != 1 {
                let isWhole = indicator.scale == indicator.scale.rounded()
                text += ", × " + language.number(indicator.scale, decimals: isWhole ? 0 : 3)
            }
        }
        return text + say("; ", fr: "\u{A0}; ") + interval(indicator.interval)
    }

    /// The tables that an indicator is counted from.
    func sources(_ indicator: IndicatorDefinition, _ origins: [IndicatorSource: [String]]) -> String
    {
        var sources = [indicator.numerator.count.source]
        if indicator.numerator.withinReach != nil { sources.append(.bases) }
        if let other = indicator.denominator?.count.source { sources.append(other) }
        var seen: Set<IndicatorSource> = []
        return sources.filter { seen.insert($0).inserted }.map { source in
            let origin = origins[source] ?? []
            return label(source) + (origin.isEmpty ? "" : " (\(origin.joined(separator: ", ")))")
        }.joined(separator: say("; ", fr: "\u{A0}; "))
    }

    private func interval(_ method: IndicatorDefinition.IntervalMethod) -> String {
        switch method {
        case .poisson:
            say("exact 95% Poisson interval", fr: "intervalle de Poisson exact à 95\u{A0}%")
        case .wilson: say("95% Wilson interval", fr: "intervalle de Wilson à 95\u{A0}%")
        case .toll:
            say(
                "90% interval of the incidents’ tolls together, by simulation",
                fr: "intervalle à 90\u{A0}% de l’ensemble des bilans, par simulation")
        case .none: say("a full count, without interval", fr: "décompte complet, sans intervalle")
        }
    }

    private func quantity(_ quantity: IndicatorQuantity) -> String {
        switch quantity.count.source {
        case .register: registered(quantity)
        case .missionDeaths: dead(quantity)
        case .personnel: people(quantity)
        case .commitments: promised(quantity)
        case .bases, .alerts, .plan: name(quantity.count)
        }
    }

    private func registered(_ quantity: IndicatorQuantity) -> String {
        var text = name(quantity.count)
        var filters = quantity.violence.map { kind in
            let name = language.name(kind)
            return name.prefix(1).lowercased() + name.dropFirst()
        }
        if quantity.civilianDeathsAtLeast > 0 {
            filters.append(
                say("with civilians killed", fr: "avec des civils tués")
                    + (quantity.civilianDeathsAtLeast > 1
                        ? " (≥ \(quantity.civilianDeathsAtLeast))" : ""))
        }
        if let reach = quantity.withinReach {
            let distance = language.number(Int((reach.value / 1000).rounded()))
            filters.append(
                say(
                    "within \(distance) km of a base in use on the day",
                    fr: "à moins de \(distance)\u{A0}km d’une base alors en service"))
        }
        if !quantity.sides.isEmpty {
            filters.append(
                say("one side named ", fr: "partie nommée ")
                    + quantity.sides.map(wording.text).joined(separator: "/"))
        }
        if !filters.isEmpty { text += " (\(filters.joined(separator: ", ")))" }
        return text
    }

    private func dead(_ quantity: IndicatorQuantity) -> String {
        var text = name(quantity.count)
        if quantity.uniformedOnly { text += say(" in uniform", fr: " en uniforme") }
        if quantity.causes == [.malicious] {
            text += say(" by malicious acts", fr: " par actes de malveillance")
        } else if !quantity.causes.isEmpty {
            text += " (\(quantity.causes.map(language.name).joined(separator: ", ")))"
        }
        return text
    }

    private func people(_ quantity: IndicatorQuantity) -> String {
        "\(name(quantity.count)) (\(language.name(quantity.category)))"
    }

    private func promised(_ quantity: IndicatorQuantity) -> String {
        let themes = quantity.commitmentThemes
        return name(quantity.count)
            + (themes.isEmpty
                ? "" : say(", theme: ", fr: ", thème\u{A0}: ") + themes.joined(separator: ", "))
    }

    private func name(_ count: IndicatorQuantity.Count) -> String {
        switch count {
        case .incidents:
            say(
                "incidents that began in the period",
                fr: "incidents commencés durant la période")
        case .deaths:
            say("people killed, best estimates", fr: "personnes tuées, meilleures estimations")
        case .civilianDeaths:
            say("civilians killed, best estimates", fr: "civils tués, meilleures estimations")
        case .missionDeaths: say("deaths of the mission’s people", fr: "décès dans la mission")
        case .fatalAttackDays:
            say(
                "days on which a malicious act killed somebody of the mission",
                fr: "jours où un acte de malveillance a tué quelqu’un de la mission")
        case .personMonths: say("person-months of service", fr: "mois-personnes de service")
        case .deployed:
            say("people last counted in the period", fr: "effectif compté durant la période")
        case .authorized:
            say("the ceiling on the last day", fr: "plafond autorisé au dernier jour")
        case .bases: say("bases in use on the last day", fr: "bases en service au dernier jour")
        case .alerts: say("alerts issued", fr: "alertes émises")
        case .alertsAnswered: say("alerts answered", fr: "alertes suivies d’effet")
        case .civiliansAtRisk: say("civilians at risk", fr: "civils exposés")
        case .civiliansInReach:
            say("civilians in reach of a patrol", fr: "civils à portée d’une patrouille")
        case .commitmentsOwed:
            say("commitments owed on the last day", fr: "engagements dus au dernier jour")
        case .commitmentsOverdue:
            say("commitments overdue on the last day", fr: "engagements en retard au dernier jour")
        }
    }

    /// The name of a table.
    func label(_ source: IndicatorSource) -> String {
        switch source {
        case .register: say(source.label, fr: "registre des incidents")
        case .missionDeaths: say(source.label, fr: "liste des morts de la mission")
        case .personnel: say(source.label, fr: "tableau des effectifs")
        case .bases: say(source.label, fr: "tableau des bases")
        case .alerts: say(source.label, fr: "journal des alertes")
        case .plan: say(source.label, fr: "plan de protection")
        case .commitments: say(source.label, fr: "liste des engagements")
        }
    }
}

extension Language {
    /// A category of people.
    func name(_ category: PersonnelCategory) -> String {
        switch category {
        case .uniformed: say("uniformed", fr: "en uniforme")
        case .military: say("military", fr: "militaires")
        case .contingent: say("contingent", fr: "contingents")
        case .experts: say("experts on mission", fr: "experts en mission")
        case .staffOfficers: say("staff officers", fr: "officiers d’état-major")
        case .police: say("police", fr: "police")
        case .individualPolice: say("individual police", fr: "policiers hors unités constituées")
        case .formedPolice: say("formed police units", fr: "unités de police constituées")
        case .civilian: say("civilian", fr: "civils")
        }
    }
}
