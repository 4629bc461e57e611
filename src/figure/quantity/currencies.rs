//! Currencies: ISO 4217 codes with their symbols and names.
//!
//! A family is what a text names (francs, dollars); its members are the
//! currencies it can mean, told apart by an adjective (francs suisses,
//! Canadian dollars) or by a place named in the text. The first member is
//! the default.

/// Currencies that share a name.
#[derive(Debug)]
pub(crate) struct Family {
    /// The name in French, singular and plural.
    pub(crate) french: &'static [&'static str],
    /// The name in English.
    pub(crate) english: &'static [&'static str],
    /// What it can mean, the default first.
    pub(crate) members: &'static [Member],
}

/// One currency.
#[derive(Debug)]
pub(crate) struct Member {
    /// ISO 4217 code, or a customary one for currencies that have none.
    pub(crate) code: &'static str,
    /// Adjectives and other words that stand beside the name, French and English.
    pub(crate) qualifiers: &'static [&'static str],
    /// Places whose mention makes the bare name mean this currency.
    pub(crate) places: &'static [&'static str],
}

const fn m(
    code: &'static str,
    qualifiers: &'static [&'static str],
    places: &'static [&'static str],
) -> Member {
    Member { code, qualifiers, places }
}

const fn family(
    french: &'static [&'static str],
    english: &'static [&'static str],
    members: &'static [Member],
) -> Family {
    Family { french, english, members }
}

/// Every family of names.
pub(crate) static FAMILIES: &[Family] = &[
    family(&["euro", "euros"], &["euro", "euros"], &[m("EUR", &[], &[])]),
    family(
        &["dollar", "dollars"],
        &["dollar", "dollars", "bucks", "buck"],
        &[
            m("USD", &["américain", "américains", "us", "u.s.", "american", "usd"], &[]),
            m("CAD", &["canadien", "canadiens", "canadian"], &[]),
            m("AUD", &["australien", "australiens", "australian"], &[]),
            m("NZD", &["néo-zélandais", "kiwi", "zealand"], &[]),
            m("HKD", &["hongkongais", "hk", "kong"], &[]),
            m("SGD", &["singapourien", "singapouriens", "singapore", "singaporean"], &[]),
            m("TWD", &["taïwanais", "taiwan", "taiwanese"], &[]),
            m("NAD", &["namibien", "namibiens", "namibian"], &[]),
            m("JMD", &["jamaïcain", "jamaïcains", "jamaican", "jamaica"], &[]),
            m("TTD", &["trinidadien", "trinidadiens", "trinidadian", "trinidad"], &[]),
            m("BBD", &["barbadien", "barbadiens", "barbadian", "barbados"], &[]),
            m("BSD", &["bahaméen", "bahaméens", "bahamian"], &[]),
            m("BZD", &["bélizien", "béliziens", "belizean", "belize"], &[]),
            m("BMD", &["bermudien", "bermudiens", "bermudian", "bermuda"], &[]),
            m("KYD", &["caïmanien", "caïmaniens", "cayman"], &[]),
            m("XCD", &["caribéen", "caribéens", "caribbean"], &[]),
            m("FJD", &["fidjien", "fidjiens", "fijian", "fiji"], &[]),
            m("GYD", &["guyanien", "guyaniens", "guyanese", "guyana"], &[]),
            m("LRD", &["libérien", "libériens", "liberian"], &[]),
            m("SBD", &["salomonais", "solomon"], &[]),
            m("SRD", &["surinamais", "surinamese"], &[]),
            m("BND", &["brunéien", "brunéiens", "brunei"], &[]),
            m("ZWL", &["zimbabwéen", "zimbabwéens", "zimbabwean", "zimbabwe"], &[]),
        ],
    ),
    family(
        &["livre", "livres"],
        &["pound", "pounds", "quid"],
        &[
            m("GBP", &["sterling", "britannique", "britanniques", "british", "gbp"], &[]),
            m(
                "EGP",
                &["égyptienne", "égyptiennes", "egyptian"],
                &["égypte", "egypt", "caire", "cairo"],
            ),
            m(
                "LBP",
                &["libanaise", "libanaises", "lebanese"],
                &["liban", "lebanon", "beyrouth", "beirut"],
            ),
            m(
                "SYP",
                &["syrienne", "syriennes", "syrian"],
                &["syrie", "syria", "damas", "damascus"],
            ),
            m("SDG", &["soudanaise", "soudanaises", "sudanese"], &["khartoum", "soudan", "sudan"]),
            m("SSP", &["sud-soudanaise", "sud-soudanaises"], &["juba", "djouba"]),
            m("TRY", &["turque", "turques"], &["turquie", "ankara", "istanbul"]),
            m("FKP", &["malouine", "malouines", "falkland"], &[]),
            m("GIP", &["gibraltarienne", "gibraltar"], &[]),
            m("SHP", &["hélénienne", "helena"], &[]),
            m("CYP", &["chypriote", "chypriotes", "cypriot"], &[]),
            m("IEP", &["irlandaise", "irlandaises", "irish"], &[]),
        ],
    ),
    family(
        &["franc", "francs"],
        &["franc", "francs"],
        &[
            m(
                "CHF",
                &["suisse", "suisses", "swiss"],
                &[
                    "suisse",
                    "genève",
                    "zurich",
                    "lausanne",
                    "berne",
                    "bâle",
                    "switzerland",
                    "geneva",
                    "swiss",
                ],
            ),
            m(
                "XOF",
                &["cfa", "fcfa", "ouest-africain"],
                &[
                    "sénégal",
                    "dakar",
                    "mali",
                    "bamako",
                    "burkina",
                    "ouagadougou",
                    "niger",
                    "niamey",
                    "bénin",
                    "cotonou",
                    "togo",
                    "lomé",
                    "ivoirien",
                    "ivoirienne",
                    "abidjan",
                    "senegal",
                    "benin",
                    "uemoa",
                ],
            ),
            m(
                "XAF",
                &[],
                &[
                    "cameroun",
                    "yaoundé",
                    "douala",
                    "gabon",
                    "libreville",
                    "tchad",
                    "n'djamena",
                    "brazzaville",
                    "bangui",
                    "centrafrique",
                    "centrafricaine",
                    "malabo",
                    "cemac",
                    "cameroon",
                    "chad",
                    "camerounais",
                    "gabonais",
                    "tchadien",
                ],
            ),
            m("XPF", &["pacifique", "cfp"], &["nouméa", "papeete", "tahiti", "calédonie"]),
            m("CDF", &["congolais", "congolese"], &["kinshasa", "goma", "lubumbashi", "rdc"]),
            m("BIF", &["burundais", "burundian"], &["burundi", "bujumbura"]),
            m("RWF", &["rwandais", "rwandan"], &["rwanda", "kigali"]),
            m("GNF", &["guinéen", "guinéens", "guinean"], &["conakry", "guinée", "guinea"]),
            m("DJF", &["djiboutien", "djiboutiens", "djiboutian"], &["djibouti"]),
            m("KMF", &["comorien", "comoriens", "comorian"], &["comores", "moroni", "comoros"]),
            m("FRF", &["français", "french"], &[]),
            m("BEF", &["belge", "belges", "belgian"], &[]),
            m("LUF", &["luxembourgeois"], &[]),
        ],
    ),
    family(&["yen", "yens"], &["yen", "yens"], &[m("JPY", &["japonais", "japanese"], &[])]),
    family(
        &["yuan", "yuans", "renminbi", "renminbis"],
        &["yuan", "yuans", "renminbi", "rmb", "元", "kuai"],
        &[m("CNY", &["chinois", "chinese"], &[])],
    ),
    family(
        &["rouble", "roubles"],
        &["ruble", "rubles", "rouble", "roubles"],
        &[
            m("RUB", &["russe", "russes", "russian"], &[]),
            m("BYN", &["biélorusse", "biélorusses", "belarusian"], &["minsk"]),
        ],
    ),
    family(
        &["couronne", "couronnes"],
        &["krone", "kroner", "krona", "kronor", "koruna", "korunas", "crown", "crowns", "króna"],
        &[
            m(
                "SEK",
                &["suédoise", "suédoises", "swedish"],
                &["suède", "stockholm", "sweden", "suédois", "swedish"],
            ),
            m(
                "NOK",
                &["norvégienne", "norvégiennes", "norwegian"],
                &["norvège", "oslo", "norway", "norvégien", "norwegian"],
            ),
            m(
                "DKK",
                &["danoise", "danoises", "danish"],
                &["danemark", "copenhague", "denmark", "copenhagen", "danois", "danish"],
            ),
            m(
                "CZK",
                &["tchèque", "tchèques", "czech"],
                &["tchéquie", "prague", "czech", "tchèque"],
            ),
            m(
                "ISK",
                &["islandaise", "islandaises", "icelandic"],
                &["islande", "reykjavik", "iceland"],
            ),
        ],
    ),
    family(
        &["peso", "pesos"],
        &["peso", "pesos"],
        &[
            m("MXN", &["mexicain", "mexicains", "mexican"], &["mexique", "mexico"]),
            m(
                "ARS",
                &["argentin", "argentins", "argentine", "argentinian"],
                &["argentine", "argentina", "aires"],
            ),
            m("CLP", &["chilien", "chiliens", "chilean"], &["chili", "chile", "santiago"]),
            m(
                "COP",
                &["colombien", "colombiens", "colombian"],
                &["colombie", "colombia", "bogota", "bogotá"],
            ),
            m(
                "PHP",
                &["philippin", "philippins", "philippine"],
                &["philippines", "manille", "manila"],
            ),
            m("UYU", &["uruguayen", "uruguayens", "uruguayan"], &["uruguay", "montevideo"]),
            m(
                "DOP",
                &["dominicain", "dominicains", "dominican"],
                &["saint-domingue", "dominicaine"],
            ),
            m("CUP", &["cubain", "cubains", "cuban"], &["cuba", "havane", "havana"]),
        ],
    ),
    family(
        &["roupie", "roupies"],
        &["rupee", "rupees", "rs", "ரூ"],
        &[
            m("INR", &["indienne", "indiennes", "indian"], &["inde", "india", "delhi"]),
            m(
                "PKR",
                &["pakistanaise", "pakistanaises", "pakistani"],
                &["pakistan", "islamabad", "karachi", "lahore"],
            ),
            m(
                "LKR",
                &["sri-lankaise", "sri-lankaises", "srilankaise", "lankan"],
                &["sri", "colombo", "lanka"],
            ),
            m(
                "NPR",
                &["népalaise", "népalaises", "nepalese", "nepali"],
                &["népal", "nepal", "katmandou", "kathmandu"],
            ),
            m("MUR", &["mauricienne", "mauriciennes", "mauritian"], &["maurice", "mauritius"]),
            m("SCR", &["seychelloise", "seychelloises", "seychellois"], &["seychelles"]),
            m(
                "IDR",
                &["indonésienne", "indonésiennes", "indonesian"],
                &["indonésie", "indonesia", "jakarta"],
            ),
        ],
    ),
    family(&["rupiah", "rupiahs"], &["rupiah", "rupiahs"], &[m("IDR", &[], &[])]),
    family(
        &["won", "wons"],
        &["won"],
        &[
            m("KRW", &["sud-coréen", "sud-coréens", "korean"], &[]),
            m("KPW", &["nord-coréen", "nord-coréens"], &["pyongyang"]),
        ],
    ),
    family(
        &["dinar", "dinars"],
        &["dinar", "dinars"],
        &[
            m(
                "DZD",
                &["algérien", "algériens", "algerian"],
                &["algérie", "alger", "algeria", "algiers"],
            ),
            m("TND", &["tunisien", "tunisiens", "tunisian"], &["tunisie", "tunis", "tunisia"]),
            m("IQD", &["irakien", "irakiens", "iraqi"], &["irak", "bagdad", "iraq", "baghdad"]),
            m("JOD", &["jordanien", "jordaniens", "jordanian"], &["jordanie", "amman", "jordan"]),
            m("KWD", &["koweïtien", "koweïtiens", "kuwaiti"], &["koweït", "kuwait"]),
            m(
                "BHD",
                &["bahreïni", "bahreïnien", "bahreïniens", "bahraini"],
                &["bahreïn", "bahrain", "manama"],
            ),
            m("LYD", &["libyen", "libyens", "libyan"], &["libye", "tripoli", "libya"]),
            m("RSD", &["serbe", "serbes", "serbian"], &["serbie", "belgrade", "serbia"]),
        ],
    ),
    family(
        &["denar", "denars"],
        &["denar", "denars"],
        &[m("MKD", &["macédonien", "macédoniens", "macedonian"], &[])],
    ),
    family(
        &["dirham", "dirhams"],
        &["dirham", "dirhams"],
        &[
            m(
                "MAD",
                &["marocain", "marocains", "moroccan"],
                &["maroc", "rabat", "casablanca", "morocco"],
            ),
            m(
                "AED",
                &["émirati", "émiratis", "émirien", "émiriens", "emirati", "uae"],
                &["émirats", "dubaï", "dubai", "dhabi", "emirates", "uae"],
            ),
        ],
    ),
    family(
        &["riyal", "riyals"],
        &["riyal", "riyals"],
        &[
            m(
                "SAR",
                &["saoudien", "saoudiens", "saudi"],
                &["saoudite", "riyad", "saudi", "riyadh"],
            ),
            m("QAR", &["qatarien", "qatariens", "qatari", "qataris"], &["qatar", "doha"]),
            m("YER", &["yéménite", "yéménites", "yemeni"], &["yémen", "yemen", "sanaa", "aden"]),
            m("OMR", &["omanais", "omani"], &["oman", "mascate", "muscat"]),
            m("IRR", &["iranien", "iraniens", "iranian"], &["iran", "téhéran", "tehran"]),
        ],
    ),
    family(
        &["rial", "rials"],
        &["rial", "rials"],
        &[
            m("IRR", &["iranien", "iraniens", "iranian"], &["iran", "téhéran", "tehran"]),
            m("OMR", &["omanais", "omani"], &["oman", "mascate", "muscat"]),
            m("YER", &["yéménite", "yéménites", "yemeni"], &["yémen", "yemen", "sanaa", "aden"]),
        ],
    ),
    family(
        &["shilling", "shillings"],
        &["shilling", "shillings"],
        &[
            m("KES", &["kényan", "kényans", "kenyan"], &["kenya", "nairobi"]),
            m(
                "TZS",
                &["tanzanien", "tanzaniens", "tanzanian"],
                &["tanzanie", "tanzania", "dodoma"],
            ),
            m("UGX", &["ougandais", "ugandan"], &["ouganda", "uganda", "kampala"]),
            m(
                "SOS",
                &["somalien", "somaliens", "somali"],
                &["somalie", "somalia", "mogadiscio", "mogadishu"],
            ),
        ],
    ),
    family(
        &["shekel", "shekels", "sheqel"],
        &["shekel", "shekels", "sheqels"],
        &[m("ILS", &["israélien", "israéliens", "israeli"], &[])],
    ),
    family(
        &["lire", "lires"],
        &["lira", "liras", "lire"],
        &[
            m(
                "TRY",
                &["turque", "turques", "turkish"],
                &["turquie", "turkey", "ankara", "istanbul"],
            ),
            m("ITL", &["italienne", "italiennes", "italian"], &["italie", "italy"]),
        ],
    ),
    family(
        &["mark", "marks", "deutschemark", "deutschemarks"],
        &["mark", "marks", "deutschmark", "deutschmarks"],
        &[
            m("DEM", &["allemand", "allemands", "german", "deutsche"], &[]),
            m("FIM", &["finlandais", "finnish"], &[]),
            m("BAM", &["convertible", "convertibles", "bosnien", "bosnian"], &["bosnie", "bosnia"]),
        ],
    ),
    family(
        &["florin", "florins"],
        &["guilder", "guilders", "florin", "florins"],
        &[
            m("NLG", &["néerlandais", "hollandais", "dutch"], &[]),
            m("AWG", &["arubais", "aruban"], &["aruba"]),
            m("XCG", &["antillais", "antillean", "caribéen"], &["curaçao"]),
        ],
    ),
    family(&["schilling", "schillings"], &["schilling", "schillings"], &[m("ATS", &[], &[])]),
    family(&["peseta", "pesetas"], &["peseta", "pesetas"], &[m("ESP", &[], &[])]),
    family(
        &["escudo", "escudos"],
        &["escudo", "escudos"],
        &[
            m("CVE", &["cap-verdien", "cap-verdiens", "verdean"], &[]),
            m("PTE", &["portugais", "portuguese"], &["portugal"]),
        ],
    ),
    family(&["drachme", "drachmes"], &["drachma", "drachmas"], &[m("GRD", &[], &[])]),
    family(
        &["zloty", "zlotys"],
        &["zloty", "zlotys", "zlotych"],
        &[m("PLN", &["polonais", "polish"], &[])],
    ),
    family(
        &["forint", "forints"],
        &["forint", "forints"],
        &[m("HUF", &["hongrois", "hungarian"], &[])],
    ),
    family(
        &["leu", "lei"],
        &["leu", "lei"],
        &[
            m("RON", &["roumain", "roumains", "romanian"], &[]),
            m("MDL", &["moldave", "moldaves", "moldovan"], &["moldavie", "moldova", "chisinau"]),
        ],
    ),
    family(
        &["lev", "levs", "leva"],
        &["lev", "leva", "levs"],
        &[m("BGN", &["bulgare", "bulgares", "bulgarian"], &[])],
    ),
    family(&["lek", "leks"], &["lek", "leks"], &[m("ALL", &["albanais", "albanian"], &[])]),
    family(
        &["kuna", "kunas"],
        &["kuna", "kunas"],
        &[m("HRK", &["croate", "croates", "croatian"], &[])],
    ),
    family(
        &["hryvnia", "hryvnias", "hryvna", "hryvnas"],
        &["hryvnia", "hryvnias", "hryvnya"],
        &[m("UAH", &["ukrainienne", "ukrainiennes", "ukrainian"], &[])],
    ),
    family(
        &["tenge", "tenges"],
        &["tenge"],
        &[m("KZT", &["kazakh", "kazakhs", "kazakhstani"], &[])],
    ),
    family(
        &["som", "soms"],
        &["som", "soms"],
        &[
            m("UZS", &["ouzbek", "ouzbeks", "uzbek"], &["ouzbékistan", "uzbekistan"]),
            m("KGS", &["kirghize", "kirghizes", "kyrgyz"], &["kirghizistan", "kyrgyzstan"]),
        ],
    ),
    family(&["soum", "soums"], &["sum", "soum"], &[m("UZS", &["ouzbek", "ouzbeks", "uzbek"], &[])]),
    family(&["somoni", "somonis"], &["somoni", "somonis"], &[m("TJS", &[], &[])]),
    family(
        &["manat", "manats"],
        &["manat", "manats"],
        &[
            m("AZN", &["azéri", "azéris", "azerbaijani"], &[]),
            m("TMT", &["turkmène", "turkmènes", "turkmen"], &["turkménistan", "turkmenistan"]),
        ],
    ),
    family(&["lari", "laris"], &["lari", "laris"], &[m("GEL", &["géorgien", "georgian"], &[])]),
    family(&["dram", "drams"], &["dram", "drams"], &[m("AMD", &["arménien", "armenian"], &[])]),
    family(
        &["naira", "nairas"],
        &["naira", "nairas"],
        &[m("NGN", &["nigérian", "nigérians", "nigerian"], &[])],
    ),
    family(
        &["cedi", "cedis"],
        &["cedi", "cedis"],
        &[m("GHS", &["ghanéen", "ghanéens", "ghanaian"], &[])],
    ),
    family(
        &["rand", "rands"],
        &["rand", "rands"],
        &[m("ZAR", &["sud-africain", "sud-africains", "african"], &[])],
    ),
    family(&["birr", "birrs"], &["birr", "birrs"], &[m("ETB", &["éthiopien", "ethiopian"], &[])]),
    family(&["nakfa", "nakfas"], &["nakfa"], &[m("ERN", &[], &[])]),
    family(
        &["kwanza", "kwanzas"],
        &["kwanza", "kwanzas"],
        &[m("AOA", &["angolais", "angolan"], &[])],
    ),
    family(
        &["metical", "meticals", "meticais"],
        &["metical", "meticals", "meticais"],
        &[m("MZN", &["mozambicain", "mozambican"], &[])],
    ),
    family(&["pula", "pulas"], &["pula", "pulas"], &[m("BWP", &["botswanais", "botswanan"], &[])]),
    family(
        &["ouguiya", "ouguiyas"],
        &["ouguiya", "ouguiyas"],
        &[m("MRU", &["mauritanien", "mauritanian"], &[])],
    ),
    family(
        &["dalasi", "dalasis"],
        &["dalasi", "dalasis"],
        &[m("GMD", &["gambien", "gambian"], &[])],
    ),
    family(&["leone", "leones"], &["leone", "leones"], &[m("SLE", &["sierra-léonais"], &[])]),
    family(
        &["ariary", "ariarys"],
        &["ariary"],
        &[m("MGA", &["malgache", "malgaches", "malagasy"], &[])],
    ),
    family(
        &["kwacha", "kwachas"],
        &["kwacha", "kwachas"],
        &[
            m("ZMW", &["zambien", "zambiens", "zambian"], &["zambie", "zambia", "lusaka"]),
            m("MWK", &["malawien", "malawiens", "malawian"], &["malawi", "lilongwe"]),
        ],
    ),
    family(&["loti", "maloti"], &["loti", "maloti"], &[m("LSL", &[], &[])]),
    family(&["lilangeni", "emalangeni"], &["lilangeni", "emalangeni"], &[m("SZL", &[], &[])]),
    family(&["dobra", "dobras"], &["dobra", "dobras"], &[m("STN", &[], &[])]),
    family(
        &["réal", "réals", "réaux", "real", "reals", "reais"],
        &["real", "reais", "reals"],
        &[m("BRL", &["brésilien", "brésiliens", "brazilian"], &[])],
    ),
    family(
        &["bolivar", "bolivars"],
        &["bolivar", "bolivars", "bolívar", "bolívares"],
        &[m("VES", &["vénézuélien", "venezuelan"], &[])],
    ),
    family(&["boliviano", "bolivianos"], &["boliviano", "bolivianos"], &[m("BOB", &[], &[])]),
    family(&["soles"], &["soles"], &[m("PEN", &["péruvien", "péruviens", "peruvian"], &[])]),
    family(
        &["guarani", "guaranis"],
        &["guarani", "guaranis", "guaraní"],
        &[m("PYG", &["paraguayen", "paraguayan"], &[])],
    ),
    family(&["quetzal", "quetzals"], &["quetzal", "quetzals", "quetzales"], &[m("GTQ", &[], &[])]),
    family(&["lempira", "lempiras"], &["lempira", "lempiras"], &[m("HNL", &[], &[])]),
    family(&["cordoba", "cordobas"], &["cordoba", "cordobas", "córdobas"], &[m("NIO", &[], &[])]),
    family(
        &["colon", "colons", "colones"],
        &["colones", "colón", "colóns"],
        &[
            m("CRC", &["costaricien", "costariciens"], &[]),
            m("SVC", &["salvadorien", "salvadoriens", "salvadoran"], &[]),
        ],
    ),
    family(&["balboa", "balboas"], &["balboa", "balboas"], &[m("PAB", &[], &[])]),
    family(
        &["gourde", "gourdes"],
        &["gourde", "gourdes"],
        &[m("HTG", &["haïtienne", "haïtiennes", "haitian"], &[])],
    ),
    family(
        &["ringgit", "ringgits"],
        &["ringgit", "ringgits"],
        &[m("MYR", &["malaisien", "malaisiens", "malaysian", "malaysia"], &[])],
    ),
    family(&["baht", "bahts"], &["baht", "bahts"], &[m("THB", &["thaïlandais", "thai"], &[])]),
    family(
        &["dong", "dongs"],
        &["dong", "dongs"],
        &[m("VND", &["vietnamien", "vietnamiens", "vietnamese"], &[])],
    ),
    family(&["kip", "kips"], &["kip", "kips"], &[m("LAK", &[], &[])]),
    family(&["riel", "riels"], &["riel", "riels"], &[m("KHR", &[], &[])]),
    family(&["kyat", "kyats"], &["kyat", "kyats"], &[m("MMK", &["birman", "birmans"], &[])]),
    family(&["tugrik", "tugriks"], &["tugrik", "tugriks", "tögrög"], &[m("MNT", &[], &[])]),
    family(
        &["taka", "takas"],
        &["taka", "takas"],
        &[m("BDT", &["bangladais", "bangladeshi"], &[])],
    ),
    family(&["ngultrum", "ngultrums"], &["ngultrum", "ngultrums"], &[m("BTN", &[], &[])]),
    family(&["rufiyaa", "rufiyaas"], &["rufiyaa"], &[m("MVR", &[], &[])]),
    family(&["afghani", "afghanis"], &["afghani", "afghanis"], &[m("AFN", &[], &[])]),
    family(&["pataca", "patacas"], &["pataca", "patacas"], &[m("MOP", &[], &[])]),
    family(&["kina", "kinas"], &["kina"], &[m("PGK", &[], &[])]),
    family(&["vatu", "vatus"], &["vatu"], &[m("VUV", &[], &[])]),
    family(&["tala", "talas"], &["tala"], &[m("WST", &[], &[])]),
    family(&["pa'anga"], &["pa'anga"], &[m("TOP", &[], &[])]),
    family(&["bitcoin", "bitcoins"], &["bitcoin", "bitcoins"], &[m("XBT", &[], &[])]),
];

/// Symbols that stand alone for a currency, lower-case.
pub(crate) static SYMBOLS: &[(&str, &str)] = &[
    ("€", "EUR"),
    ("$", "USD"),
    ("£", "GBP"),
    ("¥", "JPY"),
    ("￥", "JPY"),
    ("₩", "KRW"),
    ("₽", "RUB"),
    ("₹", "INR"),
    ("₺", "TRY"),
    ("₪", "ILS"),
    ("₫", "VND"),
    ("₴", "UAH"),
    ("₦", "NGN"),
    ("₱", "PHP"),
    ("฿", "THB"),
    ("₡", "CRC"),
    ("₲", "PYG"),
    ("₵", "GHS"),
    ("₸", "KZT"),
    ("₮", "MNT"),
    ("₭", "LAK"),
    ("៛", "KHR"),
    ("₼", "AZN"),
    ("₾", "GEL"),
    ("֏", "AMD"),
    ("৳", "BDT"),
    ("₿", "XBT"),
    ("元", "CNY"),
];

/// Letters before or after a dollar sign, lower-case, with what they make of it.
pub(crate) static DOLLARS: &[(&str, &str)] = &[
    ("us", "USD"),
    ("u.s.", "USD"),
    ("usd", "USD"),
    ("c", "CAD"),
    ("ca", "CAD"),
    ("can", "CAD"),
    ("cad", "CAD"),
    ("a", "AUD"),
    ("au", "AUD"),
    ("aud", "AUD"),
    ("nz", "NZD"),
    ("nzd", "NZD"),
    ("hk", "HKD"),
    ("hkd", "HKD"),
    ("s", "SGD"),
    ("sg", "SGD"),
    ("sgd", "SGD"),
    ("nt", "TWD"),
    ("twd", "TWD"),
    ("r", "BRL"),
    ("mx", "MXN"),
    ("mxn", "MXN"),
    ("j", "JMD"),
    ("tt", "TTD"),
    ("ec", "XCD"),
    ("z", "ZWL"),
    ("rd", "DOP"),
    ("ar", "ARS"),
    ("n", "NAD"),
    ("fj", "FJD"),
    ("bz", "BZD"),
    ("b", "BND"),
];

/// Abbreviations that need the case as written here.
pub(crate) static ABBREVIATIONS: &[(&str, &str)] = &[
    ("FCFA", "XOF"),
    ("CFA", "XOF"),
    ("XPF", "XPF"),
    ("Rs", "INR"),
    ("Rs.", "INR"),
    ("RM", "MYR"),
    ("Rp", "IDR"),
    ("zł", "PLN"),
    ("Kč", "CZK"),
    ("Ft", "HUF"),
    ("Fr", "CHF"),
    ("Fr.", "CHF"),
    ("fr.", "CHF"),
    ("CHF", "CHF"),
    ("RMB", "CNY"),
    ("BTC", "XBT"),
    ("XBT", "XBT"),
    ("LE", "EGP"),
    ("KSh", "KES"),
    ("TSh", "TZS"),
    ("USh", "UGX"),
    ("€ur", "EUR"),
];

/// ISO 4217 codes in use, sorted; metals, funds and codes that are words in
/// capitals (ALL, TOP, TRY, MOP) are recognised only beside a number.
pub(crate) static CODES: &[&str] = &[
    "AED", "AFN", "ALL", "AMD", "AOA", "ARS", "AUD", "AWG", "AZN", "BAM", "BBD", "BDT", "BGN",
    "BHD", "BIF", "BMD", "BND", "BOB", "BRL", "BSD", "BTN", "BWP", "BYN", "BZD", "CAD", "CDF",
    "CHF", "CLP", "CNY", "COP", "CRC", "CUP", "CVE", "CZK", "DJF", "DKK", "DOP", "DZD", "EGP",
    "ERN", "ETB", "EUR", "FJD", "FKP", "FRF", "GBP", "GEL", "GHS", "GIP", "GMD", "GNF", "GTQ",
    "GYD", "HKD", "HNL", "HTG", "HUF", "IDR", "ILS", "INR", "IQD", "IRR", "ISK", "JMD", "JOD",
    "JPY", "KES", "KGS", "KHR", "KMF", "KPW", "KRW", "KWD", "KYD", "KZT", "LAK", "LBP", "LKR",
    "LRD", "LSL", "LYD", "MAD", "MDL", "MGA", "MKD", "MMK", "MNT", "MOP", "MRU", "MUR", "MVR",
    "MWK", "MXN", "MYR", "MZN", "NAD", "NGN", "NIO", "NOK", "NPR", "NZD", "OMR", "PAB", "PEN",
    "PGK", "PHP", "PKR", "PLN", "PYG", "QAR", "RON", "RSD", "RUB", "RWF", "SAR", "SBD", "SCR",
    "SDG", "SEK", "SGD", "SHP", "SLE", "SOS", "SRD", "SSP", "STN", "SVC", "SYP", "SZL", "THB",
    "TJS", "TMT", "TND", "TOP", "TRY", "TTD", "TWD", "TZS", "UAH", "UGX", "USD", "UYU", "UZS",
    "VED", "VES", "VND", "VUV", "WST", "XAF", "XCD", "XCG", "XOF", "XPF", "YER", "ZAR", "ZMW",
    "ZWG", "ZWL",
];

/// The ISO code written as `form`, in capitals or small letters.
pub(crate) fn code(form: &str) -> Option<&'static str> {
    if form.len() != 3 {
        return None;
    }
    let upper = form.to_ascii_uppercase();
    let at = CODES.binary_search(&upper.as_str()).ok()?;
    CODES.get(at).copied()
}
