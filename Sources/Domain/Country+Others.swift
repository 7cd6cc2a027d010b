extension Country {
    /// Territories and other entries of ISO 3166-1; see `stateRows` for the form.
    static let territoryRows = """
        ABW AW 533 - -|Aruba|Aruba
        AIA AI 660 - -|Anguilla|Anguilla
        ALA AX 248 - -|Åland Islands|Îles d'Åland
        ASM AS 16 - -|American Samoa|Samoa américaines
        ATA AQ 10 - -|Antarctica|Antarctique
        ATF TF 260 - -|French Southern Territories|Terres australes françaises
        BES BQ 535 - -|Bonaire, Sint Eustatius and Saba|Bonaire, Saint-Eustache et Saba
        + Caribbean Netherlands
        BLM BL 652 - -|Saint Barthélemy|Saint-Barthélemy
        BMU BM 60 - -|Bermuda|Bermudes
        BVT BV 74 - -|Bouvet Island|Île Bouvet
        CCK CC 166 - -|Cocos (Keeling) Islands|Îles Cocos (Keeling)
        COK CK 184 - -|Cook Islands|Îles Cook
        CUW CW 531 - -|Curaçao|Curaçao
        CXR CX 162 - -|Christmas Island|Île Christmas
        CYM KY 136 - -|Cayman Islands|Îles Caïmans
        ESH EH 732 - -|Western Sahara|Sahara occidental
        + W. Sahara
        FLK FK 238 - -|Falkland Islands|Îles Malouines
        + Malvinas; Falkland Islands (Malvinas)
        FRO FO 234 - -|Faroe Islands|Îles Féroé
        GGY GG 831 - -|Guernsey|Guernesey
        GIB GI 292 - -|Gibraltar|Gibraltar
        GLP GP 312 - -|Guadeloupe|Guadeloupe
        GRL GL 304 - -|Greenland|Groenland
        GUF GF 254 - -|French Guiana|Guyane
        + Guyane française
        GUM GU 316 - -|Guam|Guam
        HKG HK 344 - -|Hong Kong|Hong Kong
        + China, Hong Kong Special Administrative Region
        HMD HM 334 - -|Heard Island and McDonald Islands|Îles Heard-et-MacDonald
        IMN IM 833 - -|Isle of Man|Île de Man
        IOT IO 86 - -|British Indian Ocean Territory|Territoire britannique de l'océan Indien
        JEY JE 832 - -|Jersey|Jersey
        MAC MO 446 - -|Macao|Macao
        + Macau
        MAF MF 663 - -|Saint Martin|Saint-Martin (France)
        + Saint Martin (French part)
        MNP MP 580 - -|Northern Mariana Islands|Îles Mariannes du Nord
        MSR MS 500 - -|Montserrat|Montserrat
        MTQ MQ 474 - -|Martinique|Martinique
        MYT YT 175 - -|Mayotte|Mayotte
        NCL NC 540 - -|New Caledonia|Nouvelle-Calédonie
        NFK NF 574 - -|Norfolk Island|Île Norfolk
        NIU NU 570 - -|Niue|Niue
        PCN PN 612 - -|Pitcairn|Pitcairn
        PRI PR 630 - -|Puerto Rico|Porto Rico
        PSE PS 275 - -|Palestine|Palestine
        + State of Palestine; État de Palestine; Occupied Palestinian Territory
        + Palestinian Territories; Palestine, State of
        PYF PF 258 - -|French Polynesia|Polynésie française
        REU RE 638 - -|Réunion|Réunion
        SGS GS 239 - -|South Georgia and the South Sandwich Islands|Géorgie du Sud et îles Sandwich du Sud
        SHN SH 654 - -|Saint Helena|Sainte-Hélène
        + Saint Helena, Ascension and Tristan da Cunha
        SJM SJ 744 - -|Svalbard and Jan Mayen|Svalbard et Jan Mayen
        SPM PM 666 - -|Saint Pierre and Miquelon|Saint-Pierre-et-Miquelon
        SXM SX 534 - -|Sint Maarten|Saint-Martin (Pays-Bas)
        TCA TC 796 - -|Turks and Caicos Islands|Îles Turques-et-Caïques
        TKL TK 772 - -|Tokelau|Tokélaou
        UMI UM 581 - -|United States Minor Outlying Islands|Îles mineures éloignées des États-Unis
        VAT VA 336 - -|Holy See|Saint-Siège
        + Vatican; Vatican City; Cité du Vatican
        VGB VG 92 - -|British Virgin Islands|Îles Vierges britanniques
        + Virgin Islands, British
        VIR VI 850 - -|United States Virgin Islands|Îles Vierges américaines
        + US Virgin Islands; Virgin Islands, U.S.
        WLF WF 876 - -|Wallis and Futuna|Wallis-et-Futuna
        """

    /// States that ended after 1945.
    static let formerRows = """
        SUN SU 810 - 189,248,250,252,253,254|Soviet Union|Union soviétique
        + USSR; URSS; Union of Soviet Socialist Republics
        YUG YU 890 - 188,247|Yugoslavia|Yougoslavie
        + Socialist Federal Republic of Yugoslavia
        SCG CS 891 - 227|Serbia and Montenegro|Serbie-et-Monténégro
        + State Union of Serbia and Montenegro
        CSK - 200 315 187|Czechoslovakia|Tchécoslovaquie
        DDR DD 278 265 186|East Germany|Allemagne de l'Est
        + German Democratic Republic; République démocratique allemande
        YMD YD 720 680 197|South Yemen|Yémen du Sud
        + Yemen, People's Republic of; People's Democratic Republic of Yemen
        + Democratic Yemen
        VDR VD - 817 -|South Vietnam|Viêt Nam du Sud
        = South Vietnam
        + Vietnam, Republic of; Republic of Viet-Nam
        """

    /// The fictional country of exercises; its codes are user-assigned.
    static let exerciseRows = """
        XEX XE - 9990 -|Orvelia (EXERCISE)|Orvélie (EXERCICE)
        + Orvelia; Orvélie
        """
}
