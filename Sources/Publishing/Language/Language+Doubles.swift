import Domain

extension Language {
    /// That a list or sum holds incidents which are likely the same; `nil` where it does not.
    public func remark(_ doubles: CountedOnce) -> String? {
        guard doubles.pairs > 0 else { return nil }
        let pairs = count(
            doubles.pairs, "pair of these incidents is", "pairs of these incidents are",
            fr: "paire de ces incidents n’en fait sans doute qu’un",
            "paires de ces incidents n’en font sans doute qu’un chacune")
        let dead = count(doubles.deaths, "death", "deaths", fr: "mort", "morts")
        return say(
            "\(pairs) likely the same, told by two lists and judged by nobody: up to \(dead) may be "
                + "counted twice.",
            fr: "\(pairs), selon deux listes et sans que personne n’ait tranché\u{A0}: "
                + "jusqu’à \(dead) peuvent être comptés deux fois.")
    }
}
