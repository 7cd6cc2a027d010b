import Domain

/// A few actors as a casebook would have them.
enum ActorFixtures {
    static let macina = Actor(
        id: "katibat-macina", name: "Katibat Macina", kind: .armedGroup,
        names: [
            ActorName("FLM", kind: .abbreviation, source: "s1"),
            ActorName("Front de libération du Macina", kind: .former, source: "s1"),
            ActorName("Macina Liberation Front", kind: .translation, source: "s2"),
            ActorName("Kabitiat Macina", kind: .error, source: "essay"),
        ],
        affiliations: [
            Affiliation(
                .parent, "jnim", period: Tenure(first: Day(iso: "2017-03-02")), source: "s3")
        ],
        leaders: [Leadership(name: "Amadou Kouffa", source: "s1")], countries: ["MLI"],
        identifiers: [ForeignIdentifier("ucdp", "6267")])
    static let jnim = Actor(
        id: "jnim", name: "JNIM", kind: .armedGroup,
        names: [ActorName("Jama'at Nusrat al-Islam wal-Muslimin"), ActorName("GSIM")],
        countries: ["MLI", "BFA"], identifiers: [ForeignIdentifier("ucdp", "6716")])
    static let isgs = Actor(
        id: "isgs", name: "Islamic State in the Greater Sahara", kind: .armedGroup,
        names: [ActorName("ISGS"), ActorName("EIGS"), ActorName("IS", kind: .abbreviation)],
        affiliations: [Affiliation(.rival, "jnim", source: "s4")])
    static let government = Actor(
        id: "fama", name: "Malian Armed Forces", kind: .stateForces,
        names: [ActorName("FAMa"), ActorName("Government of Mali")])
    static let dna = Actor(
        id: "dan-na-ambassagou", name: "Dan Na Ambassagou", kind: .communityMilitia)
    static let all = [macina, jnim, isgs, government, dna]
}
