import Testing

/// How French is set on pages: no line may begin with a mark that belongs to the word before it.
@Suite struct FrenchLawTests {
    /// The French wordings of a source, with `x` for what is filled in.
    private func wordings(_ text: String) -> [String] {
        text.matches(of: /fr:\s*(?=")/).map { match in
            var rest = text[match.range.upperBound...]
            var wording = literal(&rest)
            while let plus = rest.prefixMatch(of: /\s*\+\s*(?=")/) {
                rest = rest[plus.range.upperBound...]
                wording += literal(&rest)
            }
            return wording
        }
    }

    /// The text of the literal with which `rest` begins, and takes it away.
    private func literal(_ rest: inout Substring) -> String {
        var text = ""
        var depth = 0
        rest.removeFirst()
        while let character = rest.popFirst() {
            switch (character, depth) {
            case ("\"", 0): return text
            case ("\\", 0) where rest.first == "(":
                depth = 1
                rest.removeFirst()
                text.append("x")
            case ("(", 1...): depth += 1
            case (")", 1...): depth -= 1
            case (_, 1...): continue
            default: text.append(character)
            }
        }
        return text
    }

    @Test func `A no-break space stands before double marks and within quotation marks`() {
        for file in Repository.swift("Sources") {
            for wording in wordings(file.text) {
                #expect(
                    wording.firstMatch(of: /[ ][?:;!%»]|«[ ]|(?:^|\w)[;!?](?:\s|$)/) == nil,
                    "\(file): \(wording)")
            }
        }
    }

    @Test func `The law reads what it is meant to read`() {
        #expect(wordings(#"say("ok?", fr: "vrai ?")"#) == ["vrai ?"])
        #expect(wordings(#"fr: "x\(y < 2 ? "a" : "b") et" + " : c""#) == ["xx et : c"])
    }
}
