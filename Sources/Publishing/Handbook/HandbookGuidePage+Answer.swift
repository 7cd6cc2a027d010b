import Domain

extension HandbookGuidePage {
    /// What follows from what is known: at first only what holds whatever else is found out.
    @MarkupBuilder var answer: Markup {
        if content.isSilent, content.next == nil { silence }
        if !content.verdicts.isEmpty || !content.pending.isEmpty {
            tag("section", ["class": "answer", "aria-live": "polite"]) {
                tag("h2") {
                    content.next == nil
                        ? language.say("The answer", fr: "La réponse")
                        : language.say("Certain already", fr: "Déjà certain")
                }
                content.pending.map(pending)
                content.verdicts.map(verdict)
            }
        }
        if !content.isSilent, !content.silent.isEmpty {
            tag("p", ["class": "silence"]) {
                language.say(
                    "The handbook is silent on: ", fr: "Le manuel ne dit rien de\u{A0}: ")
                    + content.silent.joined(separator: ", ") + ". " + notPermission
            }
        }
    }

    private var silence: Markup {
        tag("section", ["class": "answer"]) {
            tag("h2") { language.say("The answer", fr: "La réponse") }
            tag("p", ["class": "silence"]) {
                tag("strong") {
                    language.say("The handbook is silent.", fr: "Le manuel se tait.")
                }
                " " + notPermission
            }
        }
    }

    private var notPermission: String {
        language.say(
            "That is not permission: ask your superior.",
            fr: "Ce n’est pas une permission\u{A0}: demandez à votre supérieur.")
    }

    private func pending(_ action: String) -> Markup {
        tag("p", ["class": "pending"]) {
            tag("span", ["class": "mode"]) { language.say("? DEPENDS", fr: "?\u{A0}DÉPEND") }
            " " + action
            if content.next == nil {
                language.say(
                    " – it depends on what is not known: ask before you act.",
                    fr: " – cela dépend de ce qu’on ne sait pas\u{A0}: demandez avant d’agir.")
            }
        }
    }

    private func verdict(_ verdict: HandbookGuideContent.Verdict) -> Markup {
        tag("article", ["class": "verdict \(verdict.mode?.rawValue ?? "conflict")"]) {
            tag("h3") {
                badge(verdict.mode)
                " " + verdict.action
            }
            if verdict.mode == nil {
                tag("p") {
                    language.say(
                        "The handbook contradicts itself here: do not act on it, ask.",
                        fr: "Le manuel se contredit ici\u{A0}: ne vous y fiez pas, demandez.")
                }
            }
            if !verdict.approvers.isEmpty {
                tag("p", ["class": "approvers"]) {
                    tag("b") {
                        language.label(language.say("Who may approve", fr: "Qui donne l’accord"))
                    }
                    " " + verdict.approvers.joined(separator: " + ")
                }
            }
            verdict.grounds.map(ground)
            if !verdict.overruled.isEmpty {
                tag("p", ["class": "small quiet"]) {
                    language.say("Prevails over ", fr: "L’emporte sur ")
                        + verdict.overruled.joined(separator: ", ")
                }
            }
        }
    }

    private func badge(_ mode: HandbookGuideContent.Mode?) -> Markup {
        guard let mode, let sign = HandbookMode(rawValue: mode.rawValue) else {
            return tag("span", ["class": "mode conflict"]) { "! CONTRADICTION" }
        }
        return sign.badge(language)
    }

    private func ground(_ ground: HandbookGuideContent.Ground) -> Markup {
        tag("div", ["class": "ground"]) {
            tag("p") {
                tag("b") { ground.rule }
                " " + ground.text
            }
            if !ground.limit.isEmpty {
                tag("p") {
                    tag("b") { language.label(language.say("Limit", fr: "Limite")) }
                    " " + ground.limit
                }
            }
            tag("p", ["class": "small quiet"]) {
                ground.sources.joined(separator: language.say("; ", fr: "\u{A0}; "))
                if ground.isUnverified {
                    " "
                    tag("span", ["class": "mark"]) {
                        language.say(
                            "unverified: not yet held against the original",
                            fr: "non vérifiée\u{A0}: pas encore comparée à l’original")
                    }
                }
            }
        }
    }
}
