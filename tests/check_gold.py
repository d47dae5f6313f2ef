#!/usr/bin/env python3
"""Checks the gold answers in tests/gold: check_gold.py [FOLDER]

Every case is a folder with release.txt and expected.json. The answers are written by hand, so this looks for slips of the hand:
a string that is not in its text, a date that no calendar has, a number at a contact that the list of phones lacks. It also
refuses fewer cases than there were. Prints each fault as `case: key: what`; exit 1 if there is any.
"""
import collections
import datetime
import json
import pathlib
import re
import sys
import unicodedata

ROOT = pathlib.Path(__file__).resolve().parent
EXAMPLES = ROOT.parent / "examples" / "releases"

# Cases that must be there, in all and by language. Raise them when cases are added; never lower them.
MINIMUM = {"all": 175, "en": 59, "de": 40, "fr": 18, "es": 14, "it": 14, "nl": 14, "pt": 5, "sv": 3, "da": 3, "nb": 4, "pl": 1}
MINIMUM_EXAMPLES = 19

KEYS = ("language headline subheadlines date date_text places wire timing dates issuers persons organizations partners quotes "
        "contacts phones emails links tickers boilerplates captions end_mark notes").split()
SHAPES = {
    "persons": {"name", "title", "affiliation"},
    "organizations": {"name", "aliases"},
    "quotes": {"head", "tail", "speaker", "kind"},
    "contacts": {"name", "title", "organization", "department", "phones", "emails", "address", "urls"},
    "boilerplates": {"organization", "head"},
    "captions": {"head", "credit"},
}
KEYPAD = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "22233344455566677778889999")
INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")


def fold(text):
    """One space for any white space, nothing for what is invisible: a name broken over two lines is still that name."""
    return " ".join(INVISIBLE.sub("", unicodedata.normalize("NFC", text)).split())


def is_date(value, forms):
    """Whether value is written in one of the forms and stands in the calendar; a date without year is tried in a leap year."""
    for form in forms:
        try:
            moment = datetime.datetime.strptime(value.replace("--", "2024-", 1) if form == "--%m-%d" else value,
                                                form.replace("--", "%Y-", 1) if form == "--%m-%d" else form)
        except ValueError:
            continue
        return 1500 <= moment.year <= 2199 and (form == "--%m-%d") == value.startswith("--")
    return False


class Case:
    """One gold case while it is checked; `faults` collects what is wrong."""

    def __init__(self, folder):
        self.faults = []
        # newline="" because the bytes count: a case with CRLF must stay one.
        with open(folder / "release.txt", encoding="utf-8", newline="") as file:
            self.text = file.read()
        with open(folder / "expected.json", encoding="utf-8") as file:
            self.gold = json.load(file)
        self.body = fold(self.text)
        self.digits = re.sub(r"\D", "", self.text)
        self.keypad = re.sub(r"\D", "", self.text.upper().translate(KEYPAD))

    def fault(self, key, what):
        self.faults.append(f"{key}: {what}")

    def verbatim(self, key, value):
        if value is None:
            return
        if not isinstance(value, str) or not value.strip() or value != value.strip():
            self.fault(key, f"empty, padded or no string: {value!r}")
        elif fold(value) not in self.body:
            self.fault(key, f"not in the text: {value!r}")

    def check(self):
        if list(self.gold) != KEYS:
            self.fault("keys", f"missing {sorted(set(KEYS) - set(self.gold))}, unknown {sorted(set(self.gold) - set(KEYS))}, or out of order")
            return self.faults
        self.check_shapes()
        if not self.faults:
            self.check_head()
            self.check_dates()
            self.check_parties()
            self.check_quotes()
            self.check_contacts()
            self.check_rest()
        return self.faults

    def check_shapes(self):
        for key in KEYS:
            value = self.gold[key]
            plural = key.endswith("s") and key != "notes"
            if plural != isinstance(value, list):
                self.fault(key, "a list is wanted" if plural else "no list is wanted")
            elif key in SHAPES:
                self.faults += [f"{key}: keys of {entry}" for entry in value if set(entry) != SHAPES[key]]
            elif plural and len(set(value)) != len(value):
                self.fault(key, "an entry stands twice")

    def check_head(self):
        gold = self.gold
        if not re.fullmatch("[a-z]{2}", gold["language"] or ""):
            self.fault("language", repr(gold["language"]))
        for key in ("headline", "date_text", "wire", "end_mark"):
            self.verbatim(key, gold[key])
        for key in ("subheadlines", "places", "links", "issuers"):
            for value in gold[key]:
                self.verbatim(key, value)
        timing = gold["timing"]
        if timing is None:
            return
        if timing.get("kind") not in ("immediate", "embargo") or not set(timing) <= {"kind", "until"}:
            self.fault("timing", repr(timing))
        if "until" in timing and (timing["kind"] != "embargo" or not is_date(
                re.sub(r"([+-]\d\d:\d\d|Z)$", "", timing["until"]) if "T" in timing["until"] else timing["until"], ["%Y-%m-%d", "%Y-%m-%dT%H:%M"])):
            self.fault("timing", f"until is no instant: {timing['until']!r}")

    def check_dates(self):
        date, dates = self.gold["date"], self.gold["dates"]
        if (date is None) != (self.gold["date_text"] is None):
            self.fault("date", "date and date_text: one of them is null")
        if date is not None and not is_date(date, ["%Y-%m-%d", "%Y-%m"]):
            self.fault("date", repr(date))
        if date is not None and not any(date in value.split("/") for value in dates):
            self.fault("dates", f"the release date {date} is not among them")
        for value in dates:
            parts = value.split("/")
            if len(parts) > 2 or not all(is_date(part, ["%Y-%m-%d", "%Y-%m", "--%m-%d"]) for part in parts):
                self.fault("dates", repr(value))
            elif len(parts) == 2 and not value.startswith("--") and parts[0] >= parts[1]:
                self.fault("dates", f"ends before it begins: {value!r}")

    def check_parties(self):
        gold = self.gold
        people = {person["name"] for person in gold["persons"]}
        organizations = {entry["name"] for entry in gold["organizations"]}
        if len(people) != len(gold["persons"]) or len(organizations) != len(gold["organizations"]):
            self.fault("parties", "one of them stands twice")
        for person in gold["persons"]:
            for key, value in person.items():
                self.verbatim(f"persons.{key}", value)
        names = set(people)
        for entry in gold["organizations"]:
            for value in [entry["name"], *entry["aliases"]]:
                self.verbatim("organizations", value)
                names.add(value)
        for key, allowed in (("issuers", people | organizations), ("partners", organizations)):
            for value in gold[key]:
                if value not in allowed:
                    self.fault(key, f"not among the parties: {value!r}")
        for person in gold["persons"]:
            if person["affiliation"] and person["affiliation"] not in names:
                self.fault("persons.affiliation", f"not among the organisations: {person['affiliation']!r}")

    def check_quotes(self):
        at = 0
        for quote in self.gold["quotes"]:
            head, tail = fold(quote["head"]), fold(quote["tail"])
            start = self.body.find(head, at)
            if quote["kind"] not in ("direct", "partial") or not 1 <= len(head.split()) <= 6 or not 1 <= len(tail.split()) <= 6:
                self.fault("quotes", f"form of {quote}")
            elif start < 0 or self.body.find(tail, start) < 0:
                self.fault("quotes", f"head or tail is not in the text, or out of order: {quote}")
            else:
                at = start + 1
            # Two people may speak together: "Name, Name".
            for name in (quote["speaker"] or "").split(", "):
                self.verbatim("quotes.speaker", name or None)

    def check_contacts(self):
        gold = self.gold
        for contact in gold["contacts"]:
            for key in ("name", "title", "organization", "department"):
                self.verbatim(f"contacts.{key}", contact[key])
            for part in (contact["address"] or "").split(", "):
                self.verbatim("contacts.address", part or None)
            if not any(contact.values()):
                self.fault("contacts", "an entry says nothing")
            for phone in contact["phones"]:
                if set(phone) != {"e164", "kind"} or phone["kind"] not in ("phone", "mobile", "fax") or phone["e164"] not in gold["phones"]:
                    self.fault("contacts.phones", repr(phone))
            self.faults += [f"contacts.emails: not in emails: {value}" for value in contact["emails"] if value not in gold["emails"]]
            for value in contact["urls"]:
                self.verbatim("contacts.urls", value)
        for phone in gold["phones"]:
            if not re.fullmatch(r"\+[1-9]\d{6,14}(;ext=\d+)?", phone):
                self.fault("phones", repr(phone))
            elif not self.has_digits(phone.split(";")[0]):
                self.fault("phones", f"digits are not in the text: {phone}")
        for value in gold["emails"]:
            # An obfuscated address stands in pieces: "presse [at] haus.example.org".
            for piece in re.split("[@.]", value):
                if not re.search(rf"(?<!\w){re.escape(piece)}(?!\w)", self.body):
                    self.fault("emails", f"not in the text: {value}")

    def has_digits(self, number):
        """Whether the text can hold the number: its end as digits or as letters of a keypad, or a short form that replaces its end
        ("-115 oder -116", "55 01 90 / 91", "F: DW 20")."""
        if number[-4:] in self.digits or number[-4:] in self.keypad:
            return True
        return any(number.endswith(short) for short in re.findall(r"(?:[-/\u2013]\s?|\bDW )(\d{2,4})\b", self.text))

    def check_rest(self):
        for entry in self.gold["boilerplates"]:
            self.verbatim("boilerplates", entry["head"])
        for entry in self.gold["captions"]:
            self.verbatim("captions", entry["head"])
            self.verbatim("captions", entry["credit"])
            if not any(entry.values()):
                self.fault("captions", "an entry says nothing")
        for ticker in self.gold["tickers"]:
            if not re.fullmatch(r"[A-Z0-9][A-Z0-9. -]*:[A-Z0-9][A-Z0-9.-]*", ticker) or ticker.split(":")[1] not in self.text.upper():
                self.fault("tickers", repr(ticker))


def main(arguments):
    folder = pathlib.Path(arguments[0]) if arguments else ROOT / "gold"
    faults, counts = [], collections.Counter()
    for case_folder in sorted(path for path in folder.iterdir() if path.is_dir()):
        try:
            case = Case(case_folder)
            faults += [f"{case_folder.name}: {fault}" for fault in case.check()]
            counts.update(["all", case.gold.get("language")])
        except (OSError, ValueError) as error:
            faults.append(f"{case_folder.name}: {error}")
    for key, least in MINIMUM.items() if not arguments else ():
        if counts[key] < least:
            faults.append(f"gold: {counts[key]} cases of {key}, {least} are wanted")
    # The examples are what README shows; each is a gold case too, byte for byte, so that what it shows stays right.
    examples = sorted(EXAMPLES.glob("*.txt")) if not arguments else []
    if not arguments and len(examples) < MINIMUM_EXAMPLES:
        faults.append(f"examples: {len(examples)}, {MINIMUM_EXAMPLES} are wanted")
    for path in examples:
        twin = folder / path.stem / "release.txt"
        if not twin.exists() or twin.read_bytes() != path.read_bytes():
            faults.append(f"examples: {path.name} is not the same as its gold case")
    for fault in faults:
        print(fault)
    print(f"{counts['all']} cases, {len(faults)} faults: " + ", ".join(f"{key} {count}" for key, count in sorted(counts.items()) if key != "all"))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
