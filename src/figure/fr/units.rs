//! French names of units.

/// Names that take SI prefixes, with the symbol without prefix.
pub(super) static PREFIXED: &[(&[&str], &str)] = &[
    (&["mètre", "mètres", "metre", "metres"], "m"),
    (&["gramme", "grammes"], "g"),
    (&["tonne", "tonnes"], "t"),
    (&["litre", "litres"], "l"),
    (&["watt", "watts"], "W"),
    (&["wattheure", "wattheures", "watt-heure", "watts-heure", "watts-heures"], "Wh"),
    (&["joule", "joules"], "J"),
    (&["octet", "octets"], "B"),
    (&["bit", "bits"], "bit"),
    (&["hertz"], "Hz"),
    (&["pascal", "pascals"], "Pa"),
    (&["volt", "volts"], "V"),
    (&["ampère", "ampères"], "A"),
    (&["calorie", "calories"], "cal"),
    (&["sievert", "sieverts"], "Sv"),
    (&["becquerel", "becquerels"], "Bq"),
    (&["newton", "newtons"], "N"),
    (&["pixel", "pixels"], "px"),
];

/// Names without prefix.
pub(super) static NAMES: &[(&[&str], &str)] = &[
    (&["hectare", "hectares"], "ha"),
    (&["acre", "acres"], "acre"),
    (&["pied", "pieds"], "ft"),
    (&["pouce", "pouces"], "in"),
    (&["mile", "miles"], "mi"),
    (&["yard", "yards"], "yd"),
    (&["nœud", "nœuds", "noeud", "noeuds"], "kn"),
    (&["baril", "barils"], "bbl"),
    (&["gallon", "gallons"], "gal"),
    (&["once", "onces"], "oz"),
    (&["quintal", "quintaux"], "q"),
    (&["kilo", "kilos"], "kg"),
    (&["carat", "carats"], "ct"),
    (&["décibel", "décibels"], "dB"),
    (&["degré", "degrés", "degres", "degre"], "deg"),
    (&["celsius", "centigrade", "centigrades"], "°C"),
    (&["fahrenheit"], "°F"),
    (&["kelvin", "kelvins"], "K"),
    (&["radian", "radians"], "rad"),
    (&["hectopascal", "hectopascals"], "hPa"),
    (&["année-lumière", "années-lumière"], "ly"),
    (&["kilomètre-heure", "kilomètres-heure", "kilomètres-heures"], "km/h"),
];
