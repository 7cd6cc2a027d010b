extension RetoldEvents {
    /// Forty-five rows on events drawn by lot from UCDP GED 24.1 (Niger, Côte d'Ivoire, Senegal,
    /// Benin, Togo) and the Candidate release of October 2023 (Nigeria, Sudan, Myanmar, Colombia, DR
    /// Congo), and nine reports that neither has within three days and 60 km. Written after the
    /// weights, scored once: nothing was chosen on them.
    public static let ofOtherCountries = RetoldEvents(
        """
        413972; 2021-08-20; os; Islamic State (West Africa) - Greater Sahara Faction; Civilians (Niger); Theim; 14.7000 1.2500; 1; 16; Tillaberi
        254293; 2018-01-17; sb; Islamic State (Greater Sahara); Military Forces of Niger (2011-2021); Bani Bangou; 15.0416 2.7037; 2; 12; Banibangou
        213456; 2015-11-11; os; Boko Haram - Jamaatu Ahli is-Sunnah lid-Dawati wal-Jihad; Civilians (Niger); Diffa; 13.3154 12.6113; 2; 5; Diffa
        342575; 2020-05-31; os; Islamic State (Greater Sahara); Civilians (Mali); Intikane; 15.6000 4.7500; 1; 3; Tillia
        318474; 2019-08-23; sb; Military Forces of Niger (2011-2021); Islamic State West Africa Province (ISWAP) Lake Chad Faction; Diffa; 13.3154 12.6113; 3; 0; Diffa
        497332; 2023-10-10; os; Islamic State Sahel Province (ISSP); Civilians (Niger); Karkatia; 14.5055 0.8773; 1; 10; Tera
        422762; 2021-11-02; ns; Islamic State (Greater Sahara); Banibangou Self-Defense Militia; Adab Dab; 15.0700 2.3500; 1; 69; Banibangou
        233697; 2016-06-03; sb; Boko Haram - Jamaatu Ahli is-Sunnah lid-Dawati wal-Jihad; Military Forces of Niger (2011-2021); Bosso; 13.6992 13.3087; 1; 32; Bosso
        497846; 2023-10-23; sb; JNIM: Group for Support of Islam and Muslims; Military Forces of Niger (2023-); Torodi; 13.1167 1.8000; 2; 1; Torodi
        414081; 2021-08-17; sb; Unidentified Armed Group (Niger); Military Forces of Niger (2021-2023); Dakoro; 14.5100 6.7650; 2; 2; Dakoro
        358799; 2020-02-28w; sb; Military Forces of France (2017-); Islamic State (Greater Sahara); Tongo Tongo; 14.9500 1.7800; 3; 0; Ouallam
        254873; 2018-03-12; sb; Islamic State (Greater Sahara); Police Forces of Niger (2011-2021) Gendarmerie; Goube; 13.8570 2.0830; 1; 3; Kollo
        493336; 2023-09-01; os; Islamic State Sahel Province (ISSP); Civilians (Niger); Dokou Makani; 14.4300 1.2700; 1; 1; Tillaberi
        336753; 2020-03-15; os; Police Forces of Niger (2011-2021); Protesters (Niger); Niamey; 13.5128 2.1126; 1; 3; Niamey
        332244; 2020-02-04; os; Islamic State West Africa Province (ISWAP) Lake Chad Faction; Civilians (Niger); N'Gagam; 13.5500 12.8667; 1; 6; Diffa
        193254; 2015-02-08; sb; Boko Haram - Jamaatu Ahli is-Sunnah lid-Dawati wal-Jihad; Military Forces of Niger (2011-2021); Diffa; 13.3154 12.6113; 1; 4; Diffa
        506779; 2023-12-29; os; Islamic State Sahel Province (ISSP); Civilians (Niger); Amara; 14.4500 0.9500; 1; 11; Tera
        193252; 2015-02-06; sb; Boko Haram - Jamaatu Ahli is-Sunnah lid-Dawati wal-Jihad; Military Forces of Niger (2011-2021); Bosso; 13.6992 13.3087; 1; 109; Bosso
        274475; 2018-12-27; sb; Military Forces of France (2017-); Islamic State (Greater Sahara); Tongo Tongo; 14.9535 1.7935; 2; 15; Ouallam
        237653; 2017-04-10; sb; Military Forces of Niger (2011-2021); Boko Haram - Barnawi Faction; Gueskerou; 13.4830 12.8430; 1; 57; Diffa
        42781; 2004-03-25; os; Police Forces of Ivory Coast (2000-2011); Protesters (Ivory Coast); Abidjan; 5.3364 -4.0267; 1; 16; Abidjan
        42694; 2003-03-01; sb; MPIGO: Ivorian Popular Movement of the Great West; Military Forces of Ivory Coast (2000-2011); Bin-Houye; 6.7833 -8.3167; 1; 20; Zouan-Hounien
        42823; 2004-06-06; sb; Unidentified Armed Group (Ivory Coast); Military Forces of Ivory Coast (2000-2011); Gohitafla; 7.4890 -5.8800; 1; 20; Zuenoula
        40600; 2011-04-25; os; FRCI: Republican Forces of Ivory Coast; Civilians (Ivory Coast); Abidjan - Yopougon; 5.3300 -4.0800; 1; 1; Abidjan
        42648; 2003-03-07; os; Lima Militia (Liberia); Civilians (Ivory Coast); Bangolo; 7.0123 -7.4864; 1; 60; Bangolo
        39205; 1997-08-19; sb; MFDC: Movement of Democratic Forces of Casamance; Military Forces of Senegal (1981-2000); Mandina Mancagne; 12.5400 -16.2700; 1; 25; Ziguinchor
        39110; 2000-01-21; os; Military Forces of Senegal (1981-2000); Civilians (Senegal); Nyassia; 12.4697 -16.3822; 1; 1; Ziguinchor
        444555; 2022-04-26; sb; JNIM: Group for Support of Islam and Muslims; Police Forces of Benin (2016-); Monsey; 12.2900 2.9300; 1; 2; Karimama
        494293; 2023-09-06; os; JNIM: Group for Support of Islam and Muslims; Civilians (Benin); Karimama; 12.0667 3.1833; 2; 3; Karimama
        431254; 2022-02-08; sb; JNIM: Group for Support of Islam and Muslims; African Parks Rangers (Benin); W National Park; 11.9000 2.9500; 2; 6; Karimama
        497480; 2023-10-05; sb; JNIM: Group for Support of Islam and Muslims; Military Forces of Togo (2005-); Koundjoare; 10.9430 0.6410; 2; 0; Kpendjal-Ouest
        498252; 2023-10-28; sb; RSF: Rapid Support Forces; Military Forces of Sudan (2019-); Ombadda; 15.6500 32.4300; 1; 15; Um Bada
        498700; 2023-10-02; os; Unidentified Armed Group (Nigeria); Civilians (Nigeria); Funtua; 11.5233 7.3081; 1; 1; Funtua
        499299; 2023-10-01; sb; Military Forces of Nigeria (2023-); ESN: Eastern Security Network; Okigwe; 5.8290 7.3500; 1; 2; Okigwe
        496667; 2023-10-15; os; Military Forces of Myanmar (2021-); Civilians (Myanmar); Khin-U; 22.7700 95.7900; 2; 2; Shwebo
        495467; 2023-10-03; sb; People's Defense Force - Myaing; Military Forces of Myanmar (2021-); Myaing; 21.6125 94.8500; 2; 0; Pakokku
        496682; 2023-10-13; os; Military Forces of Myanmar (2021-); Civilians (Myanmar); Yae Lel Kyun; 21.5700 95.2900; 1; 1; Pakokku
        498256; 2023-10-26; sb; RSF: Rapid Support Forces; Military Forces of Sudan (2019-); Nyala; 12.0489 24.8807; 1; 10; Nyala Shamal
        495476; 2023-10-05; os; Military Forces of Myanmar (2021-); Civilians (Myanmar); Pale; 21.9167 94.8833; 2; 1; Yinmarbin
        498710; 2023-10-06; os; Unidentified Armed Group (Nigeria); Civilians (Nigeria); Katsina-Ala; 7.1667 9.2833; 2; 2; Katsina-Ala
        498822; 2023-10-29; sb; TNLA/PSLF: Ta'ang National Liberation Army; Military Forces of Myanmar (2021-); Nawnghkio; 22.3333 96.8000; 1; 0; Kyaukme
        498802; 2023-10-16; os; Unidentified Armed Group (Colombia); Civilians (Colombia); Cali; 3.4372 -76.5225; 1; 1; Cali
        495797; 2023-10-05; sb; ADF: Allied Democratic Forces; Military Forces of the Democratic Republic of Congo (2019-); Mukodi; 0.9300 29.8500; 1; 3; Beni
        499295; 2023-10-16; sb; Military Forces of Nigeria (2023-); Islamic State West Africa Province (ISWAP) and/or Boko Haram; Damboa; 11.1550 12.7580; 2; 10; Damboa
        498963; 2023-10-23; sb; People's Defense Force - Monywa; Military Forces of Myanmar (2021-); Monywa; 22.1086 95.1358; 1; 2; Monywa
        -; 2021-06-12; os; Unidentified Armed Group (Niger); Civilians (Niger); Zinder; 13.8053 8.9883; 1; 0; Zinder
        -; 2022-05-03; sb; Police Forces of Niger (2021-2023); Unidentified Armed Group (Niger); Agadez; 16.9742 7.9865; 1; 1; Tchirozerine
        -; 2019-11-20; os; Islamic State West Africa Province (ISWAP) Lake Chad Faction; Civilians (Niger); Toummour; 13.6700 13.1200; 1; 0; Bosso
        -; 2020-09-15; os; Islamic State (Greater Sahara); Civilians (Niger); Ayorou; 14.7300 0.9200; 1; 0; Ayerou
        -; 2012-08-20; os; Unidentified Armed Group (Ivory Coast); Civilians (Ivory Coast); Daloa; 6.8774 -6.4502; 1; 1; Daloa
        -; 2023-07-10; os; JNIM: Group for Support of Islam and Muslims; Civilians (Benin); Tanguieta; 10.6200 1.2667; 1; 0; Tanguieta
        -; 2023-10-11; os; Unidentified Armed Group (Nigeria); Civilians (Nigeria); Gusau; 12.1628 6.6614; 1; 0; Gusau
        -; 2023-10-20; sb; RSF: Rapid Support Forces; Military Forces of Sudan (2019-); El Obeid; 13.1833 30.2167; 1; 0; Sheikan
        -; 2023-10-08; os; Military Forces of Myanmar (2021-); Civilians (Myanmar); Hpakant; 25.6100 96.3100; 1; 0; Mohnyin
        """)
}
