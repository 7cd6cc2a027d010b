/// The adjectives of countries: `Malian army`, `forces armées maliennes`.
extension Country {
    /// The countries that an adjective may mean, in English or in French, of either gender and
    /// number: `Malian`, `maliennes`, `South Sudanese`. Empty when it is none; several where an
    /// adjective serves several countries (`Congolese`).
    ///
    /// Case, accents and hyphens do not count: French tells `nigérienne` (of Niger) from `nigériane`
    /// (of Nigeria), English `Nigerien` from `Nigerian`.
    public static func described(by adjective: some StringProtocol) -> [Country] {
        let words = NameKey.words(of: adjective)
        return adjectives[words.joined(separator: " ")] ?? []
    }

    private static let adjectives: [String: [Country]] = {
        var table: [String: [Country]] = [:]
        for row in adjectiveRows.split(separator: "\n") {
            guard let country = Country.alpha3(row.prefix(3)) else { continue }
            let parts = row.dropFirst(4).split(separator: "|", omittingEmptySubsequences: false)
            let english = parts.first.map { $0.split(separator: ",") } ?? []
            let french = parts.dropFirst().first.map { $0.split(separator: ",") } ?? []
            let forms = english.map { plain($0) } + french.flatMap { inflections(of: plain($0)) }
            for form in Set(forms) where !form.isEmpty { table[form, default: []].append(country) }
        }
        return table
    }()

    private static func plain(_ text: Substring) -> String {
        NameKey.words(of: text).joined(separator: " ")
    }

    /// The four forms of a French adjective, from that of the masculine singular without accents.
    private static func inflections(of adjective: String) -> [String] {
        let feminine: String
        switch adjective {
        case let word where word.hasSuffix("en") || word.hasSuffix("on"): feminine = word + "ne"
        case let word where word.hasSuffix("turc"): feminine = word.dropLast() + "que"
        case let word where word.hasSuffix("grec"): feminine = word + "que"
        case let word where word.hasSuffix("e"): feminine = word
        default: feminine = adjective + "e"
        }
        let plural = adjective.hasSuffix("s") ? adjective : adjective + "s"
        return [adjective, feminine, plural, feminine + "s"]
    }

    /// ISO 3166-1 alpha-3, the English adjectives, the French ones in the masculine singular.
    private static let adjectiveRows = """
        AFG Afghan|afghan
        AGO Angolan|angolais
        ALB Albanian|albanais
        ARE Emirati|émirati,émirien
        ARG Argentine,Argentinian|argentin
        ARM Armenian|arménien
        AUS Australian|australien
        AUT Austrian|autrichien
        AZE Azerbaijani,Azeri|azerbaïdjanais,azéri
        BDI Burundian,Burundi|burundais
        BEL Belgian|belge
        BEN Beninese,Beninois|béninois
        BFA Burkinabe,Burkinan|burkinabè
        BGD Bangladeshi|bangladais
        BGR Bulgarian|bulgare
        BHR Bahraini|bahreïnien
        BIH Bosnian|bosnien,bosniaque
        BLR Belarusian,Belarussian|biélorusse
        BOL Bolivian|bolivien
        BRA Brazilian|brésilien
        BTN Bhutanese|bhoutanais
        BWA Botswanan,Motswana|botswanais
        CAF Central African|centrafricain
        CAN Canadian|canadien
        CHE Swiss|suisse
        CHL Chilean|chilien
        CHN Chinese|chinois
        CIV Ivorian,Ivoirian|ivoirien
        CMR Cameroonian|camerounais
        COD Congolese|congolais
        COG Congolese|congolais
        COL Colombian|colombien
        COM Comorian|comorien
        CRI Costa Rican|costaricien
        CUB Cuban|cubain
        CYP Cypriot|chypriote
        CZE Czech|tchèque
        DEU German|allemand
        DJI Djiboutian|djiboutien
        DNK Danish|danois
        DOM Dominican|dominicain
        DZA Algerian|algérien
        ECU Ecuadorian,Ecuadorean|équatorien
        EGY Egyptian|égyptien
        ERI Eritrean|érythréen
        ESP Spanish|espagnol
        EST Estonian|estonien
        ETH Ethiopian|éthiopien
        FIN Finnish|finlandais
        FJI Fijian|fidjien
        FRA French|français
        GAB Gabonese|gabonais
        GBR British|britannique
        GEO Georgian|géorgien
        GHA Ghanaian|ghanéen
        GIN Guinean|guinéen
        GMB Gambian|gambien
        GNB Bissau Guinean|bissau guinéen,bissaoguinéen
        GNQ Equatorial Guinean,Equatoguinean|équato guinéen,équatoguinéen
        GRC Greek|grec
        GTM Guatemalan|guatémaltèque
        GUY Guyanese|guyanien
        HND Honduran|hondurien
        HRV Croatian,Croat|croate
        HTI Haitian|haïtien
        HUN Hungarian|hongrois
        IDN Indonesian|indonésien
        IND Indian|indien
        IRL Irish|irlandais
        IRN Iranian|iranien
        IRQ Iraqi|irakien,iraquien
        ISR Israeli|israélien
        ITA Italian|italien
        JAM Jamaican|jamaïcain
        JOR Jordanian|jordanien
        JPN Japanese|japonais
        KAZ Kazakh,Kazakhstani|kazakh
        KEN Kenyan|kényan
        KGZ Kyrgyz,Kyrgyzstani|kirghize
        KHM Cambodian|cambodgien
        KOR South Korean|sud coréen
        KWT Kuwaiti|koweïtien
        LAO Lao,Laotian|laotien
        LBN Lebanese|libanais
        LBR Liberian|libérien
        LBY Libyan|libyen
        LKA Sri Lankan|sri lankais,srilankais
        LSO Lesotho,Basotho|lesothan
        LTU Lithuanian|lituanien
        LVA Latvian|letton
        MAR Moroccan|marocain
        MDA Moldovan|moldave
        MDG Malagasy,Madagascan|malgache
        MEX Mexican|mexicain
        MKD Macedonian,North Macedonian|macédonien
        MLI Malian|malien
        MMR Burmese,Myanmar|birman
        MNE Montenegrin|monténégrin
        MNG Mongolian|mongol
        MOZ Mozambican|mozambicain
        MRT Mauritanian|mauritanien
        MUS Mauritian|mauricien
        MWI Malawian|malawien,malawite
        MYS Malaysian|malaisien
        NAM Namibian|namibien
        NER Nigerien,Nigerois|nigérien
        NGA Nigerian|nigérian
        NIC Nicaraguan|nicaraguayen
        NLD Dutch|néerlandais
        NOR Norwegian|norvégien
        NPL Nepalese,Nepali|népalais
        OMN Omani|omanais
        PAK Pakistani|pakistanais
        PAN Panamanian|panaméen
        PER Peruvian|péruvien
        PHL Philippine,Filipino|philippin
        PNG Papua New Guinean|papouasien
        POL Polish|polonais
        PRK North Korean|nord coréen
        PRT Portuguese|portugais
        PRY Paraguayan|paraguayen
        PSE Palestinian|palestinien
        QAT Qatari|qatari,qatarien
        ROU Romanian|roumain
        RUS Russian|russe
        RWA Rwandan,Rwandese|rwandais
        SAU Saudi,Saudi Arabian|saoudien
        SDN Sudanese|soudanais
        SEN Senegalese|sénégalais
        SLE Sierra Leonean|sierra léonais,sierraléonais
        SLV Salvadoran,Salvadorian|salvadorien
        SOM Somali,Somalian|somalien
        SRB Serbian,Serb|serbe
        SSD South Sudanese|sud soudanais
        SUN Soviet|soviétique
        SVK Slovak|slovaque
        SVN Slovenian,Slovene|slovène
        SWE Swedish|suédois
        SWZ Swazi|swazi
        SYR Syrian|syrien
        TCD Chadian|tchadien
        TGO Togolese|togolais
        THA Thai|thaïlandais
        TJK Tajik,Tajikistani|tadjik
        TKM Turkmen|turkmène
        TLS Timorese,East Timorese|timorais,est timorais
        TTO Trinidadian|trinidadien
        TUN Tunisian|tunisien
        TUR Turkish|turc
        TWN Taiwanese|taïwanais
        TZA Tanzanian|tanzanien
        UGA Ugandan|ougandais
        UKR Ukrainian|ukrainien
        URY Uruguayan|uruguayen
        USA American,US,United States|américain,états unien,étatsunien
        UZB Uzbek,Uzbekistani|ouzbek
        VEN Venezuelan|vénézuélien
        VNM Vietnamese|vietnamien
        XKX Kosovar,Kosovan|kosovar
        YEM Yemeni|yéménite
        YUG Yugoslav,Yugoslavian|yougoslave
        ZAF South African|sud africain
        ZMB Zambian|zambien
        ZWE Zimbabwean|zimbabwéen
        """
}
