import Domain

extension IndicatorWords {
    /// A remark as part of a sentence.
    func remark(_ remark: IndicatorRemark) -> String {
        wording.language == .english ? english(remark) : french(remark)
    }

    /// The English remark, with dates as in a sentence.
    private func english(_ remark: IndicatorRemark) -> String {
        let language = Language.english
        switch remark {
        case .covers(let source, let days):
            return "the \(source.label) covers \(language.days(days)) only"
        case .noCeiling(let day): return "no ceiling is known for \(language.day(day))"
        case .noBases(let day): return "no table of bases covers \(language.day(day))"
        case .nothingPromised(let day): return "nothing had been promised by \(language.day(day))"
        case .counted(let days): return "counted \(language.days(days))"
        case .nobodyCounted(let newest):
            return "nobody was counted in the period"
                + (newest.map { "; the newest count is of \(language.days($0))" } ?? "")
        default: return remark.description
        }
    }

    private func french(_ remark: IndicatorRemark) -> String {
        let language = Language.french
        switch remark {
        case .noSource(let source): return "il n’existe pas de \(bare(source))"
        case .coverUnknown(let source): return "rien ne dit quels jours couvre le \(bare(source))"
        case .covers(let source, let days):
            return "\(label(source))\u{A0}: couvre seulement \(language.days(days))"
        case .nothingToDivideBy: return "rien à quoi rapporter le chiffre durant la période"
        case .unplaced(let lost, let all):
            return "\(language.number(lost)) incidents sur \(language.number(all)) ne sont connus "
                + "qu’à la région ou au pays près et sont laissés de côté"
        case .noRange: return "aucune source ne donne de fourchette pour ces morts"
        case .overCeiling:
            return
                "rapporté au plafond autorisé, l’effectif déployé n’étant pas connu chaque mois\u{A0}: "
                + "le taux réel est plus élevé"
        case .strengthUnknown:
            return "ni l’effectif ni le plafond ne sont connus pour chaque jour de la période"
        case .noCeiling(let day): return "aucun plafond n’est connu pour le \(language.day(day))"
        case .nobodyCounted(let newest):
            return "personne n’a été compté durant la période"
                + (newest.map { "\u{A0}; le dernier décompte est du \(language.days($0))" } ?? "")
        case .counted(let days): return "compté\u{A0}: \(language.days(days))"
        case .noBases(let day): return "aucun tableau des bases ne couvre le \(language.day(day))"
        case .noPlan: return "aucun plan de protection n’a été établi durant la période"
        case .nothingPromised(let day): return "rien n’avait été promis au \(language.day(day))"
        }
    }

    /// The name of a table where a French masculine noun fits.
    private func bare(_ source: IndicatorSource) -> String {
        switch source {
        case .missionDeaths: "relevé des morts de la mission"
        case .commitments: "relevé des engagements"
        default: label(source)
        }
    }
}
