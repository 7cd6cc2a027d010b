/// The table of countries, compiled in so that no file has to be found.
///
/// A line holds ISO 3166-1 alpha-3 and alpha-2, the UN M49 number, the Gleditsch-Ward numbers and the
/// VIEWS identifiers (the current one first, `-` for none), then the English and the French name.
/// `=` gives UCDP's spelling where it differs, `+` further names.
extension Country {
    /// The members of the Gleditsch-Ward list of today.
    static let stateRows = """
        AFG AF 4 700 133|Afghanistan|Afghanistan
        AGO AO 24 540 165|Angola|Angola
        ALB AL 8 339 82|Albania|Albanie
        AND AD 20 232 -|Andorra|Andorre
        ARE AE 784 696 132|United Arab Emirates|Émirats arabes unis
        + UAE
        ARG AR 32 160 7|Argentina|Argentine
        ARM AM 51 371 125|Armenia|Arménie
        ATG AG 28 58 35|Antigua and Barbuda|Antigua-et-Barbuda
        AUS AU 36 900 177|Australia|Australie
        AUT AT 40 305 97|Austria|Autriche
        AZE AZ 31 373 126|Azerbaijan|Azerbaïdjan
        BDI BI 108 516 155|Burundi|Burundi
        BEL BE 56 211 104|Belgium|Belgique
        BEN BJ 204 434 74|Benin|Bénin
        + Dahomey
        BFA BF 854 439 47|Burkina Faso|Burkina Faso
        + Upper Volta; Haute-Volta; Burkina
        BGD BD 50 771 138|Bangladesh|Bangladesh
        BGR BG 100 355 89|Bulgaria|Bulgarie
        BHR BH 48 692 127|Bahrain|Bahreïn
        BHS BS 44 31 26|Bahamas|Bahamas
        BIH BA 70 346 83|Bosnia and Herzegovina|Bosnie-Herzégovine
        = Bosnia-Herzegovina
        + Bosnia
        BLR BY 112 370 110|Belarus|Bélarus
        + Belarus (Byelorussia); Biélorussie; Byelorussia
        BLZ BZ 84 80 27|Belize|Belize
        + British Honduras
        BOL BO 68 145 8|Bolivia|Bolivie
        + Plurinational State of Bolivia; État plurinational de Bolivie
        BRA BR 76 140 9|Brazil|Brésil
        BRB BB 52 53 18|Barbados|Barbade
        BRN BN 96 835 140|Brunei Darussalam|Brunéi Darussalam
        = Brunei
        + Brunéi
        BTN BT 64 760 139|Bhutan|Bhoutan
        BWA BW 72 571 154|Botswana|Botswana
        CAF CF 140 482 70|Central African Republic|République centrafricaine
        + Central African Rep.; Centrafrique; CAR; RCA
        CAN CA 124 20 183|Canada|Canada
        CHE CH 756 225 109|Switzerland|Suisse
        CHL CL 152 155 10|Chile|Chili
        CHN CN 156 710 199|China|Chine
        + People's Republic of China
        CIV CI 384 437 41|Côte d'Ivoire|Côte d'Ivoire
        = Ivory Coast
        + Cote dIvoire
        CMR CM 120 471 69|Cameroon|Cameroun
        COD CD 180 490 167|Democratic Republic of the Congo|République démocratique du Congo
        = DR Congo (Zaire)
        + Congo, Democratic Republic of (Zaire); Democratic Republic of Congo
        + Dem. Rep. Congo; DR Congo; D.R. Congo; DRC; RDC; Congo-Kinshasa; Congo (Kinshasa)
        + Zaire; Zaïre; RD Congo
        COG CG 178 484 166|Congo|Congo
        + Republic of the Congo; République du Congo; Congo-Brazzaville; Congo (Brazzaville)
        COL CO 170 100 28|Colombia|Colombie
        COM KM 174 581 159|Comoros|Comores
        CPV CV 132 402 40|Cabo Verde|Cabo Verde
        = Cape Verde
        + Cap-Vert
        CRI CR 188 94 29|Costa Rica|Costa Rica
        CUB CU 192 40 30|Cuba|Cuba
        CYP CY 196 352 90|Cyprus|Chypre
        CZE CZ 203 316 98|Czechia|Tchéquie
        = Czech Republic
        + République tchèque
        DEU DE 276 260 184,185|Germany|Allemagne
        + Federal Republic of Germany; German Federal Republic; Germany (Prussia)
        + West Germany
        DJI DJ 262 522 55|Djibouti|Djibouti
        DMA DM 212 54 19|Dominica|Dominique
        DNK DK 208 390 99|Denmark|Danemark
        DOM DO 214 42 23|Dominican Republic|République dominicaine
        DZA DZ 12 615 67|Algeria|Algérie
        ECU EC 218 130 11|Ecuador|Équateur
        EGY EG 818 651 222|Egypt|Égypte
        + Arab Republic of Egypt
        ERI ER 232 531 56|Eritrea|Érythrée
        ESP ES 724 230 46|Spain|Espagne
        EST EE 233 366 111|Estonia|Estonie
        ETH ET 231 530 57,191|Ethiopia|Éthiopie
        FIN FI 246 375 112|Finland|Finlande
        FJI FJ 242 950 168|Fiji|Fidji
        FRA FR 250 220 105|France|France
        FSM FM 583 987 153|Micronesia (Federated States of)|Micronésie (États fédérés de)
        + Micronesia; Micronésie
        GAB GA 266 481 169|Gabon|Gabon
        GBR GB 826 200 39|United Kingdom|Royaume-Uni
        + United Kingdom of Great Britain and Northern Ireland; UK; U.K.; Great Britain
        + Grande-Bretagne; Britain
        GEO GE 268 372 92|Georgia|Géorgie
        GHA GH 288 452 42|Ghana|Ghana
        + Gold Coast
        GIN GN 324 438 48|Guinea|Guinée
        + Guinea-Conakry; Guinée-Conakry
        GMB GM 270 420 54|Gambia|Gambie
        + Republic of The Gambia
        GNB GW 624 404 49|Guinea-Bissau|Guinée-Bissau
        + Guinée-Bissao
        GNQ GQ 226 411 76|Equatorial Guinea|Guinée équatoriale
        + Eq. Guinea
        GRC GR 300 350 93|Greece|Grèce
        GRD GD 308 55 20|Grenada|Grenade
        GTM GT 320 90 16|Guatemala|Guatemala
        GUY GY 328 110 1|Guyana|Guyana
        HND HN 340 91 32|Honduras|Honduras
        HRV HR 191 344 84|Croatia|Croatie
        HTI HT 332 41 24|Haiti|Haïti
        HUN HU 348 310 100|Hungary|Hongrie
        IDN ID 360 850 209,208|Indonesia|Indonésie
        IND IN 356 750 223|India|Inde
        IRL IE 372 205 38|Ireland|Irlande
        + Republic of Ireland
        IRN IR 364 630 128|Iran|Iran
        + Islamic Republic of Iran; Iran (Persia); République islamique d'Iran; Persia
        IRQ IQ 368 645 60|Iraq|Iraq
        + Irak
        ISL IS 352 395 37|Iceland|Islande
        ISR IL 376 666 218|Israel|Israël
        ITA IT 380 325 85|Italy|Italie
        + Italy/Sardinia
        JAM JM 388 51 25|Jamaica|Jamaïque
        JOR JO 400 663 62|Jordan|Jordanie
        JPN JP 392 740 142|Japan|Japon
        KAZ KZ 398 705 63|Kazakhstan|Kazakhstan
        KEN KE 404 501 237|Kenya|Kenya
        KGZ KG 417 703 134|Kyrgyzstan|Kirghizistan
        + Kyrgyz Republic; Kirghizstan
        KHM KH 116 811 147|Cambodia|Cambodge
        = Cambodia (Kampuchea)
        + Kampuchea
        KIR KI 296 970 77|Kiribati|Kiribati
        KNA KN 659 60 36|Saint Kitts and Nevis|Saint-Kitts-et-Nevis
        + Saint Christopher and Nevis
        KOR KR 410 732 146|South Korea|Corée du Sud
        + Republic of Korea; République de Corée
        KWT KW 414 690 129|Kuwait|Koweït
        LAO LA 418 812 148|Laos|Laos
        + Lao People's Democratic Republic; Lao PDR; République démocratique populaire lao
        LBN LB 422 660 94|Lebanon|Liban
        LBR LR 430 450 43|Liberia|Libéria
        LBY LY 434 620 213|Libya|Libye
        + Libyan Arab Jamahiriya
        LCA LC 662 56 21|Saint Lucia|Sainte-Lucie
        LIE LI 438 223 -|Liechtenstein|Liechtenstein
        LKA LK 144 780 121|Sri Lanka|Sri Lanka
        + Ceylon; Sri Lanka (Ceylon)
        LSO LS 426 570 160|Lesotho|Lesotho
        LTU LT 440 368 114|Lithuania|Lituanie
        LUX LU 442 212 107|Luxembourg|Luxembourg
        LVA LV 428 367 113|Latvia|Lettonie
        MAR MA 504 600 243|Morocco|Maroc
        MCO MC 492 221 -|Monaco|Monaco
        MDA MD 498 359 115|Moldova|Moldavie
        + Republic of Moldova; République de Moldova
        MDG MG 450 580 172|Madagascar|Madagascar
        = Madagascar (Malagasy)
        + Malagasy Republic
        MDV MV 462 781 118|Maldives|Maldives
        MEX MX 484 70 17|Mexico|Mexique
        MHL MH 584 983 152|Marshall Islands|Îles Marshall
        MKD MK 807 343 86|North Macedonia|Macédoine du Nord
        = Macedonia, FYR
        + Macedonia; Macédoine; Former Yugoslav Republic of Macedonia
        + Macedonia (Former Yugoslav Republic of); The former Yugoslav Republic of Macedonia
        + FYROM
        MLI ML 466 432 50|Mali|Mali
        + Republic of Mali; République du Mali
        MLT MT 470 338 87|Malta|Malte
        MMR MM 104 775 149|Myanmar|Myanmar
        = Myanmar (Burma)
        + Burma; Birmanie
        MNE ME 499 341 231|Montenegro|Monténégro
        MNG MN 496 712 58|Mongolia|Mongolie
        MOZ MZ 508 541 162|Mozambique|Mozambique
        MRT MR 478 435 244|Mauritania|Mauritanie
        MUS MU 480 590 173|Mauritius|Maurice
        + Île Maurice
        MWI MW 454 553 161|Malawi|Malawi
        + Nyasaland
        MYS MY 458 820 205|Malaysia|Malaisie
        NAM NA 516 565 170|Namibia|Namibie
        NER NE 562 436 78|Niger|Niger
        + Republic of the Niger; République du Niger
        NGA NG 566 475 79|Nigeria|Nigéria
        + Federal Republic of Nigeria
        NIC NI 558 93 33|Nicaragua|Nicaragua
        NLD NL 528 210 108|Netherlands|Pays-Bas
        + Holland; Kingdom of the Netherlands
        NOR NO 578 385 64|Norway|Norvège
        NPL NP 524 790 135|Nepal|Népal
        NRU NR 520 971 178|Nauru|Nauru
        NZL NZ 554 920 171|New Zealand|Nouvelle-Zélande
        OMN OM 512 698 119|Oman|Oman
        PAK PK 586 770 136|Pakistan|Pakistan
        PAN PA 591 95 34|Panama|Panama
        PER PE 604 135 13|Peru|Pérou
        PHL PH 608 840 145|Philippines|Philippines
        PLW PW 585 986 144|Palau|Palaos
        PNG PG 598 910 179|Papua New Guinea|Papouasie-Nouvelle-Guinée
        POL PL 616 290 101|Poland|Pologne
        PRK KP 408 731 143|North Korea|Corée du Nord
        + Democratic People's Republic of Korea; Korea, People's Republic of
        + République populaire démocratique de Corée; DPRK
        PRT PT 620 235 45|Portugal|Portugal
        PRY PY 600 150 12|Paraguay|Paraguay
        QAT QA 634 694 130|Qatar|Qatar
        ROU RO 642 360 116|Romania|Roumanie
        + Rumania
        RUS RU 643 365 65|Russia|Russie
        = Russia (Soviet Union)
        + Russian Federation; Fédération de Russie
        RWA RW 646 517 156|Rwanda|Rwanda
        SAU SA 682 670 131,239|Saudi Arabia|Arabie saoudite
        SDN SD 729 625 245,59|Sudan|Soudan
        + The Sudan; North Sudan
        SEN SN 686 433 52|Senegal|Sénégal
        SGP SG 702 830 206|Singapore|Singapour
        SLB SB 90 940 180|Solomon Islands|Îles Salomon
        SLE SL 694 451 53|Sierra Leone|Sierra Leone
        SLV SV 222 92 31|El Salvador|Salvador
        SMR SM 674 331 -|San Marino|Saint-Marin
        SOM SO 706 520 120|Somalia|Somalie
        SRB RS 688 340,345 233,230|Serbia|Serbie
        = Serbia (Yugoslavia)
        SSD SS 728 626 246|South Sudan|Soudan du Sud
        + S. Sudan; Republic of South Sudan
        STP ST 678 403 80|Sao Tome and Principe|Sao Tomé-et-Principe
        + São Tomé and Príncipe
        SUR SR 740 115 2|Suriname|Suriname
        + Surinam
        SVK SK 703 317 102|Slovakia|Slovaquie
        + Slovak Republic
        SVN SI 705 349 103|Slovenia|Slovénie
        SWE SE 752 380 66|Sweden|Suède
        SWZ SZ 748 572 164|Eswatini|Eswatini
        = Kingdom of eSwatini (Swaziland)
        + Swaziland; Swaziland (Eswatini); eSwatini (Swaziland); Kingdom of Eswatini
        SYC SC 690 591 174|Seychelles|Seychelles
        SYR SY 760 652 220|Syria|Syrie
        + Syrian Arab Republic; République arabe syrienne
        TCD TD 148 483 214|Chad|Tchad
        TGO TG 768 461 81|Togo|Togo
        THA TH 764 800 150|Thailand|Thaïlande
        TJK TJ 762 702 137|Tajikistan|Tadjikistan
        TKM TM 795 701 122|Turkmenistan|Turkménistan
        TLS TL 626 860 176|Timor-Leste|Timor-Leste
        = East Timor
        + Timor oriental
        TON TO 776 972 6|Tonga|Tonga
        TTO TT 780 52 3|Trinidad and Tobago|Trinité-et-Tobago
        TUN TN 788 616 73|Tunisia|Tunisie
        TUR TR 792 640 96|Türkiye|Türkiye
        = Turkey
        + Turquie; Turkey/Ottoman Empire; Turkey (Ottoman Empire)
        TUV TV 798 973 181|Tuvalu|Tuvalu
        TWN TW 158 713 198|Taiwan|Taïwan
        + Taiwan, Province of China; Chinese Taipei
        TZA TZ 834 510 242,236|Tanzania|Tanzanie
        + United Republic of Tanzania; République-Unie de Tanzanie; Tanzania/Tanganyika
        + Tanganyika
        UGA UG 800 500 235|Uganda|Ouganda
        UKR UA 804 369 117|Ukraine|Ukraine
        URY UY 858 165 14|Uruguay|Uruguay
        USA US 840 2 234|United States of America|États-Unis d'Amérique
        + United States; USA; U.S.A.; US; États-Unis; America
        UZB UZ 860 704 123|Uzbekistan|Ouzbékistan
        VCT VC 670 57 22|Saint Vincent and the Grenadines|Saint-Vincent-et-les-Grenadines
        VEN VE 862 101 4|Venezuela|Venezuela
        + Bolivarian Republic of Venezuela; République bolivarienne du Venezuela
        VNM VN 704 816 151|Viet Nam|Viet Nam
        = Vietnam (North Vietnam)
        + Vietnam; Viêt Nam; Vietnam, Democratic Republic of; North Vietnam
        VUT VU 548 935 182|Vanuatu|Vanuatu
        WSM WS 882 990 5|Samoa|Samoa
        = Samoa (Western Samoa)
        + Western Samoa
        XKX XK - 347 232|Kosovo|Kosovo
        YEM YE 887 678 124,196,240|Yemen|Yémen
        = Yemen (North Yemen)
        + Yemen Arab Republic; Yemen (Arab Republic of Yemen); North Yemen
        ZAF ZA 710 560 163,192|South Africa|Afrique du Sud
        ZMB ZM 894 551 157|Zambia|Zambie
        + Northern Rhodesia
        ZWE ZW 716 552 158|Zimbabwe|Zimbabwe
        = Zimbabwe (Rhodesia)
        + Rhodesia
        """
}
