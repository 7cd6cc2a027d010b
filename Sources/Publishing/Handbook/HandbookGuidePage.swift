import Domain

/// The handbook as a guided form: one question at a time, then the answer.
///
/// Works without scripts and keeps nothing: what is known so far travels in the address, so that
/// the way back is the browser's.
public struct HandbookGuidePage: Sendable {
    public let content: HandbookGuideContent
    public let language: Language
    public let frame: SiteFrame

    /// The address of the form.
    public static let path = "/handbook"
    /// The question that stands for everything that is said.
    public static let everything = "all"

    public init(_ content: HandbookGuideContent, language: Language, frame: SiteFrame) {
        self.content = content
        self.language = language
        self.frame = frame
    }

    /// The page.
    public var html: String {
        PageShell(
            title: language.typeset(content.question?.wording ?? content.title),
            description: content.title,
            language: language, setting: .site(frame), isExercise: false
        ).html {
            tag("main", ["class": "guide"]) {
                if let question = content.question { asked(question) } else { start }
            }.typeset(language)
        }
    }

    private var start: Markup {
        .group([
            tag("h1") { content.title },
            edition,
            form([]) {
                tag("fieldset", ["class": "choices"]) {
                    tag("legend") {
                        language.say("What do you ask?", fr: "Que demandez-vous\u{A0}?")
                    }
                    content.questions.map { button("question", $0) }
                    button(
                        "question",
                        .init(
                            id: Self.everything,
                            wording: language.say(
                                "Everything the handbook says of my situation",
                                fr: "Tout ce que le manuel dit de ma situation")), isQuiet: true)
                }
                tag("label", ["class": "day"]) {
                    tag("span") { language.say("On the day", fr: "Au jour du") }
                    tag(
                        "input",
                        [
                            "type": "date", "name": "on", "value": content.day.description,
                            "min": content.period.first.description,
                            "max": content.period.last.description,
                        ])
                }
            },
            tag("p", ["class": "small quiet"]) { content.preface },
            booklet,
        ])
    }

    private var booklet: Markup {
        tag("p") {
            tag("a", ["href": "\(Self.path)/booklet?lang=\(language.rawValue)"]) {
                language.say(
                    "The whole handbook, to print or keep on a phone",
                    fr: "Tout le manuel, à imprimer ou à garder sur un téléphone")
            }
        }
    }

    private func asked(_ question: HandbookGuideContent.Choice) -> Markup {
        .group([
            tag("p", ["class": "small"]) {
                tag("a", ["href": "\(Self.path)?lang=\(language.rawValue)"]) {
                    language.say("← Another question", fr: "← Autre question")
                }
            },
            tag("h1") { question.wording },
            edition,
            impossible,
            nextQuestion,
            answer,
            known,
            tag("p", ["class": "small quiet"]) {
                language.say(
                    "Orders, rules of engagement and directives prevail where they are stricter. "
                        + "Your answers stay in this browser's history; names are never asked.",
                    fr: "Ordres, règles d’engagement et directives l’emportent s’ils sont plus "
                        + "stricts. Vos réponses restent dans l’historique de ce navigateur\u{A0}; "
                        + "aucun nom n’est demandé.")
            },
        ])
    }

    private var edition: Markup {
        tag("p", ["class": "small quiet"]) {
            language.say("Edition ", fr: "Édition ") + content.edition + ", "
                + language.say("answers for ", fr: "réponses pour le ") + language.day(content.day)
            if content.day != content.today {
                tag("strong") {
                    content.period.contains(content.today)
                        ? language.say(" – not for today", fr: " – et non pour aujourd’hui")
                        : language.say(
                            " – this edition does not apply today",
                            fr: " – cette édition ne s’applique pas aujourd’hui")
                }
            }
        }
    }

    @MarkupBuilder private var impossible: Markup {
        if content.isImpossible {
            tag("p", ["class": "problems", "role": "alert"]) {
                language.say(
                    "The handbook says that this situation cannot occur; check what you answered.",
                    fr: "Selon le manuel, cette situation ne peut se produire\u{A0}; vérifiez vos "
                        + "réponses.")
            }
        }
    }

    @MarkupBuilder private var nextQuestion: Markup {
        if let next = content.next {
            form(carried(without: nil)) {
                tag("fieldset", ["class": "choices"]) {
                    tag("legend") { next.wording }
                    next.choices.map { button(Self.parameter(next.fact), $0) }
                    if let bounds = next.bounds { number(next, bounds) }
                    button(
                        "unknown",
                        .init(
                            id: next.fact,
                            wording: language.say("I do not know", fr: "Je ne sais pas")),
                        isQuiet: true)
                }
            }
        }
    }

    private func number(_ next: HandbookGuideContent.Next, _ bounds: ClosedRange<Int>) -> Markup {
        tag("div", ["class": "number"]) {
            tag(
                "input",
                [
                    "type": "number", "inputmode": "numeric", "name": Self.parameter(next.fact),
                    "min": "\(bounds.lowerBound)", "max": "\(bounds.upperBound)",
                    "aria-label": next.wording,
                ])
            " \(next.unit) "
            tag("button", ["type": "submit"]) { language.say("Go on", fr: "Continuer") }
        }
    }

    private var known: Markup {
        if content.given.isEmpty { return .empty }
        return tag("section", ["class": "known"]) {
            tag("h2") { language.say("What you said", fr: "Ce que vous avez dit") }
            tag("table") {
                content.given.map { given in
                    tag("tr") {
                        tag("th", ["scope": "row"]) { given.label }
                        tag("td") {
                            given.value?.wording ?? language.say("not known", fr: "on ne sait pas")
                        }
                        tag("td", ["class": "num"]) {
                            tag("a", ["href": address(without: given.fact)]) {
                                language.say("change", fr: "modifier")
                            }
                        }
                    }
                }
            }
        }
    }

    /// The name of a fact's parameter in the address.
    public static func parameter(_ fact: String) -> String { "is.\(fact)" }
}
