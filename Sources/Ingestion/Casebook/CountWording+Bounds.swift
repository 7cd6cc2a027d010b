import Domain

extension CountWording {
    /// What words beside a quantity do to it.
    enum Bound {
        case exactly, atLeast, moreThan, justOver, atMost, fewerThan, justUnder, nearly, about
        /// `twenty-odd`, `vingt et quelques`.
        case odd
        /// `une bonne vingtaine`, and `une petite vingtaine`.
        case good, small

        /// What is left of a quantity; `nil` when the two do not go together ("nearly several").
        func interval(_ quantity: CountInterval) -> CountInterval? {
            switch self {
            case .exactly: return quantity
            case .atLeast: return CountInterval(low: quantity.best ?? quantity.low)
            case .moreThan: return CountInterval(low: (quantity.best ?? quantity.low) + 1)
            case .atMost:
                return (quantity.best ?? quantity.high).map { CountInterval(low: 0, high: $0) }
            default: return quantity.best.map(around) ?? (self == .about ? quantity : nil)
            }
        }

        private func around(_ count: Int) -> CountInterval? {
            let slack = max(1, (count + 9) / 10)
            let fifth = max(1, count / 5)
            switch self {
            case .justOver: return CountInterval(low: count + 1, high: count + slack)
            case .fewerThan: return count > 0 ? CountInterval(low: 0, high: count - 1) : nil
            case .justUnder:
                return count > 0 ? CountInterval(low: max(0, count - slack), high: count - 1) : nil
            case .nearly: return CountInterval(low: count * 9 / 10, high: count)
            case .about:
                return CountInterval(low: max(0, count - slack), best: count, high: count + slack)
            case .odd: return CountInterval(low: count, high: count + (count < 100 ? 9 : fifth))
            case .good: return CountInterval(low: count, high: count + fifth)
            case .small: return CountInterval(low: max(0, count - fifth), high: count)
            case .exactly, .atLeast, .moreThan, .atMost: return nil
            }
        }
    }

    /// Words before a range, and what then joins its ends when it is something else than usual.
    static let openings: [(String, joint: String?)] = [
        ("anywhere between ", " and "), ("somewhere between ", " and "), ("between ", " and "),
        ("entre ", " et "), ("anywhere from ", " to "), ("from ", " to "), ("de ", nil),
        ("d'", nil),
    ]

    /// Words behind a quantity; longer ones stand before those that they end with.
    static let endings: [(String, Bound)] = [
        (" or more", .atLeast), (" and more", .atLeast), (" or above", .atLeast),
        (" if not more", .atLeast), (" at the very least", .atLeast),
        (" at the least", .atLeast), (" at least", .atLeast), (" at minimum", .atLeast),
        (" at a minimum", .atLeast), (" au minimum", .atLeast), (" minimum", .atLeast),
        (" ou plus", .atLeast), (" et plus", .atLeast), (" voire plus", .atLeast),
        (" sinon plus", .atLeast), (" tout au plus", .atMost), (" au plus", .atMost),
        (" au moins", .atLeast), (" au bas mot", .atLeast), ("-plus", .atLeast),
        (" plus", .atLeast), ("+", .atLeast),
        (" or fewer", .atMost), (" or less", .atMost), (" ou moins", .atMost),
        (" at the most", .atMost), (" at most", .atMost), (" au maximum", .atMost),
        (" maximum", .atMost),
        (" or so", .about), (" or thereabouts", .about), (" approximately", .about),
        (" environ", .about), (" a peu pres", .about),
        ("-odd", .odd), (" odd", .odd), (" et quelques", .odd),
        (" in total", .exactly), (" in all", .exactly), (" altogether", .exactly),
        (" au total", .exactly), (" en tout", .exactly),
    ]

    /// Words before a quantity; longer ones stand before those that they begin with.
    static let qualifiers: [(String, Bound)] = [
        ("at the very least ", .atLeast), ("at least ", .atLeast), ("at a minimum ", .atLeast),
        ("no fewer than ", .atLeast), ("not fewer than ", .atLeast),
        ("no less than ", .atLeast), ("not less than ", .atLeast), ("a minimum of ", .atLeast),
        ("minimum of ", .atLeast), ("minimum ", .atLeast), ("tout au moins ", .atLeast),
        ("au moins ", .atLeast), ("au minimum ", .atLeast), ("un minimum de ", .atLeast),
        ("pas moins de ", .atLeast), ("pas moins d'", .atLeast), ("au bas mot ", .atLeast),
        (">=", .atLeast),
        ("no more than ", .atMost), ("not more than ", .atMost), ("not over ", .atMost),
        ("at most ", .atMost), ("at the most ", .atMost), ("up to ", .atMost),
        ("a maximum of ", .atMost), ("maximum ", .atMost), ("pas plus de ", .atMost),
        ("pas plus d'", .atMost), ("tout au plus ", .atMost), ("au plus ", .atMost),
        ("au maximum ", .atMost), ("un maximum de ", .atMost), ("jusqu'a ", .atMost),
        ("<=", .atMost),
        ("just over ", .justOver), ("slightly over ", .justOver), ("a little over ", .justOver),
        ("just more than ", .justOver), ("slightly more than ", .justOver),
        ("a little more than ", .justOver), ("un peu plus de ", .justOver),
        ("un peu plus d'", .justOver),
        ("well over ", .moreThan), ("well above ", .moreThan), ("far more than ", .moreThan),
        ("many more than ", .moreThan), ("much more than ", .moreThan),
        ("more than ", .moreThan), ("over ", .moreThan), ("above ", .moreThan),
        ("upwards of ", .moreThan), ("in excess of ", .moreThan), ("exceeding ", .moreThan),
        ("bien plus de ", .moreThan), ("bien plus d'", .moreThan),
        ("beaucoup plus de ", .moreThan), ("beaucoup plus d'", .moreThan),
        ("largement plus de ", .moreThan), ("largement plus d'", .moreThan),
        ("nettement plus de ", .moreThan), ("nettement plus d'", .moreThan),
        ("plus de ", .moreThan), ("plus d'", .moreThan), ("au-dela de ", .moreThan),
        ("au-dela d'", .moreThan), (">", .moreThan),
        ("just under ", .justUnder), ("slightly under ", .justUnder),
        ("slightly fewer than ", .justUnder), ("slightly less than ", .justUnder),
        ("a little under ", .justUnder), ("not quite ", .justUnder),
        ("un peu moins de ", .justUnder), ("un peu moins d'", .justUnder),
        ("well under ", .fewerThan), ("well below ", .fewerThan), ("far fewer than ", .fewerThan),
        ("fewer than ", .fewerThan), ("less than ", .fewerThan), ("under ", .fewerThan),
        ("below ", .fewerThan), ("bien moins de ", .fewerThan), ("bien moins d'", .fewerThan),
        ("moins de ", .fewerThan), ("moins d'", .fewerThan), ("<", .fewerThan),
        ("nearly ", .nearly), ("almost ", .nearly), ("close to ", .nearly),
        ("pres de ", .nearly), ("pres d'", .nearly), ("presque ", .nearly),
        ("quasiment ", .nearly), ("pas loin de ", .nearly), ("pas loin d'", .nearly),
        ("about ", .about), ("around ", .about), ("approximately ", .about),
        ("approx. ", .about), ("approx ", .about), ("roughly ", .about), ("circa ", .about),
        ("ca. ", .about), ("ca ", .about), ("c. ", .about), ("c.", .about), ("some ", .about),
        ("something like ", .about), ("somewhere around ", .about), ("an estimated ", .about),
        ("estimated ", .about), ("in the region of ", .about), ("in the order of ", .about),
        ("on the order of ", .about), ("perhaps ", .about), ("maybe ", .about),
        ("environ ", .about), ("env. ", .about), ("quelque ", .about),
        ("autour de ", .about), ("autour d'", .about), ("de l'ordre de ", .about),
        ("de l'ordre d'", .about), ("aux alentours de ", .about), ("aux alentours d'", .about),
        ("aux environs de ", .about), ("aux environs d'", .about), ("a peu pres ", .about),
        ("peut-etre ", .about), ("~", .about),
        ("a good ", .good), ("une bonne ", .good), ("un bon ", .good),
        ("une petite ", .small),
        ("a total of ", .exactly), ("exactly ", .exactly), ("precisely ", .exactly),
        ("only ", .exactly), ("just ", .exactly), ("in all ", .exactly),
        ("un total de ", .exactly), ("au total ", .exactly), ("exactement ", .exactly),
        ("precisement ", .exactly), ("seulement ", .exactly), ("en tout ", .exactly),
    ]
}
