#!/usr/bin/env python3
"""Measures how often each rule is right: rule_precision.py COMMAND [GOLD]... [--write]

COMMAND is the built `pressparse`. Its records of the gold releases in tests/gold, and in every further folder GOLD of the same form
(ID/release.txt with ID/expected.json), are compared with the answers. Prints a table; --write puts the figures into src/rules.def,
smoothed as (right + 1) / (seen + 2), so that two lucky finds are no certainty. Rules that were never seen get the default.
"""

import argparse
import collections
import json
import pathlib
import re
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
import answers  # noqa: E402

ROOT = pathlib.Path(__file__).resolve().parents[2]
RULES = ROOT / "src" / "rules.def"
RULE = re.compile(r'^RULE\((\w+), "([\w.]+)", ([\d.]+)(.*)\)$', re.MULTILINE)  # the rest is the description
DEFAULT = 0.5  # of rules that no gold release shows; the head comment of rules.def names it
HIGHEST = 0.99


class Count:
    """What one rule found: how much of it, and how much of that is right. Contacts count in shares."""

    def __init__(self):
        self.right = self.seen = 0.0

    @property
    def confidence(self):
        return min(HIGHEST, round((self.right + 1) / (self.seen + 2), 2)) if self.seen else DEFAULT


class Counts(collections.defaultdict):
    def __init__(self):
        super().__init__(Count)

    def add(self, rule, right):
        self[rule].right += right
        self[rule].seen += 1

    def each(self, values, key, wanted):
        """Every value is right whose key is among the wanted ones."""
        for value in values or []:
            self.add(value["rule"], key(value) in wanted)

    def one(self, value, key, wanted):
        self.each([value] if value else [], key, [wanted])


def by_text(value):
    return answers.plain(value["text"])


def number(phone):
    extension = phone.get("extension")
    return phone["e164"] + (f";ext={extension}" if extension and ";ext=" not in phone["e164"] else "")


def opening(text):
    return " ".join(answers.words(text)[:5])


def count_layout(counts, record, gold):
    counts.one(record["headline"], by_text, answers.plain(gold["headline"]))
    counts.each(record["subheadlines"], by_text, {answers.plain(x) for x in gold["subheadlines"]})
    counts.each(record["boilerplates"], lambda b: opening(b["text"]), {opening(b["head"]) for b in gold["boilerplates"]})
    caption = lambda credit, text: answers.plain(credit) or opening(text)
    counts.each(record["captions"], lambda c: caption(c["credit"], c["text"]), {caption(c["credit"], c["head"]) for c in gold["captions"]})
    counts.one(record["end_mark"], lambda mark: "".join(mark["text"].split()), "".join((gold["end_mark"] or "").split()))


def count_dates(counts, record, gold):
    day = lambda date: answers.day_of(date["value"])
    dateline = record["dateline"] or {}
    counts.each(dateline.get("places"), by_text, {answers.plain(x) for x in gold["places"]})
    letters = lambda text: "".join(answers.words(text))
    counts.one(dateline.get("wire"), lambda wire: letters(wire["text"]), letters(gold["wire"]))
    counts.one(dateline.get("date"), day, gold["date"])
    counts.one(record["date"], day, gold["date"])
    counts.each(record["dates"], day, set(gold["dates"]))
    # An embargo is as right as its minute; what the zone adds is not compared.
    timing = lambda t: (t["kind"], (t.get("until") or "")[:16])
    counts.one(record["timing"], timing, gold["timing"] and timing(gold["timing"]))


def count_addresses(counts, record, gold):
    """Numbers, e-mails and links. A number without an E.164 form has no answer to be compared with."""
    counts.each([p for p in record["phones"] if p["e164"]], number, set(gold["phones"]))
    counts.each(record["emails"], lambda e: e["value"].casefold(), {e.casefold() for e in gold["emails"]})
    # "HR.com" may be the name of a firm and a link at once: neither right nor wrong.
    names = {answers.link_key(x) for o in gold["organizations"] for x in [o["name"], *o["aliases"]]} | {answers.link_key(gold["wire"])}
    link = lambda x: answers.link_key(x["text"])
    counts.each([x for x in record["links"] if link(x) not in names], link, {answers.link_key(x) for x in gold["links"]})
    # The answers have postal addresses with contacts only.
    postal = {" ".join(answers.words(c["address"])) for c in gold["contacts"] if c["address"]}
    counts.each([c["address"] for c in record["contacts"] if c["address"]], lambda a: " ".join(answers.words(a["text"])), postal)


def count_party(counts, party, right, is_form):
    """A party counts once by its name under its rule, and each further form of the name once under the rule that found it."""
    counts.add(party["rule"], right)
    forms = {(m["rule"], answers.plain(m["text"])) for m in party["mentions"]}
    for rule, form in sorted(forms):
        if form != answers.plain(party["name"]):
            counts.add(rule, right and is_form(form))


def count_parties(counts, record, gold):
    people = [p for p in record["parties"] if p["kind"] == "person"]
    names = [p["name"] for p in gold["persons"]]
    same = lambda a, b: 1.0 if answers.person_key(a) == answers.person_key(b) else 0.9 * answers.same_person(a, b)
    pairs = answers.pair([p["name"] for p in people], names, same, 0.5)
    for i, person in enumerate(people):
        count_party(counts, person, i in pairs, lambda form, i=i: answers.same_person(form, names[pairs[i]]))

    found = [p for p in record["parties"] if p["kind"] == "organization"]
    forms = [answers.organization_keys(o) for o in gold["organizations"]]
    pairs = answers.pair([answers.organization_keys(o) for o in found], forms, lambda a, b: float(bool(a & b)), 1.0)
    for i, organization in enumerate(found):
        count_party(counts, organization, i in pairs, lambda form, i=i: answers.organization_key(form) in forms[pairs[i]])

    tickers = [ticker for party in record["parties"] for ticker in party["tickers"]]
    counts.each(tickers, lambda t: f"{t['exchange']}:{t['symbol']}".upper(), {t.upper() for t in gold["tickers"]})


def is_speaker(speaker, answer, organizations):
    given = speaker and (speaker["name"] or speaker["text"])
    if not given or not answer:
        return not given and not answer
    same_organization = organizations.key(given) == organizations.key(answer)
    return answers.same_person(given, answer) or same_organization or answers.similarity(given, answer) >= 0.8


def count_quotes(counts, text, record, gold):
    """A quotation is right with its speaker. Where another rule found the speaker, the quotation's own answers for the span alone."""
    organizations = answers.Organizations(gold["organizations"])
    known = [(span, quote) for span, quote in zip(answers.quote_spans(text, gold["quotes"]), gold["quotes"]) if span]
    spans = [answers.inside_marks(text, q["start"], q["end"]) for q in record["quotes"]]
    pairs = answers.pair(spans, [span for span, _ in known], answers.shared, 0.8)
    for i, quote in enumerate(record["quotes"]):
        speaker = quote["speaker"]
        right = i in pairs and is_speaker(speaker, known[pairs[i]][1]["speaker"], organizations)
        if speaker and speaker["rule"] != quote["rule"]:
            counts.add(speaker["rule"], right)
            right = i in pairs
        counts.add(quote["rule"], right)


def contact_facts(contact, phone, organizations):
    """Facts with whom they belong to: a number at the wrong person is wrong."""
    who = answers.person_key(contact["name"]) or answers.organization_key(contact["organization"])
    address = contact["address"]
    address = address["text"] if isinstance(address, dict) else address
    facts = {("phone", phone(p), p["kind"]) for p in contact["phones"]}
    facts |= {("email", (e["value"] if isinstance(e, dict) else e).casefold()) for e in contact["emails"]}
    facts |= {("name",)} if contact["name"] else set()
    facts |= {("organization", organizations.key(contact["organization"]))} if contact["organization"] else set()
    facts |= {("address", " ".join(answers.words(address)))} if address else set()
    return {(who, *fact) for fact in facts}


def count_contacts(counts, record, gold):
    """A contact is as right as the share of its facts that is."""
    organizations = answers.Organizations(gold["organizations"])
    # Only numbers with an E.164 form can be compared.
    phone = lambda p: number(p) if p.get("e164") else None
    wanted = set().union(*(contact_facts(c, phone, organizations) for c in gold["contacts"]))
    for contact in record["contacts"]:
        facts = {fact for fact in contact_facts(contact, phone, organizations) if fact[1:3] != ("phone", None)}
        if facts:
            counts.add(contact["rule"], len(facts & wanted) / len(facts))


def count_record(counts, text, record, gold):
    count_layout(counts, record, gold)
    count_dates(counts, record, gold)
    count_addresses(counts, record, gold)
    count_parties(counts, record, gold)
    count_quotes(counts, text, record, gold)
    count_contacts(counts, record, gold)


def records_of(command, texts):
    """The command's record for each of the files."""
    with tempfile.NamedTemporaryFile(suffix=".jsonl") as file:
        subprocess.run([command, "--format", "jsonl", "--output", file.name, *map(str, texts)], check=True)
        records = [json.loads(line) for line in open(file.name, encoding="utf-8")]
    by_source = {record["source"]: record for record in records}
    return [by_source[str(text)] for text in texts]


def measure(command, folders):
    counts = Counts()
    for folder in folders:
        texts = [path.with_name("release.txt") for path in sorted(folder.glob("*/expected.json"))]
        if not texts:
            sys.exit(f"{folder}: no gold releases (ID/expected.json) here")
        for path, record in zip(texts, records_of(command, texts)):
            with open(path, encoding="utf-8", newline="") as file:
                text = file.read()
            count_record(counts, text, record, json.loads(path.with_name("expected.json").read_text(encoding="utf-8")))
    return counts


def updated(definitions, counts):
    """The text of rules.def with measured figures."""
    known = {name for _, name, _, _ in RULE.findall(definitions)}
    if unknown := counts.keys() - known:
        raise ValueError(f"rules.def lacks {', '.join(sorted(unknown))}")

    def line(match):
        constant, name, _, description = match.groups()
        seen = name in counts and counts[name].seen
        return f'RULE({constant}, "{name}", {f"{counts[name].confidence:.2f}" if seen else DEFAULT}{description})'

    return RULE.sub(line, definitions)


def print_table(definitions, counts):
    print(f"{'rule':38} {'right':>7} {'wrong':>7} {'measured':>9} {'in force':>9}")
    for _, name, confidence, _ in RULE.findall(definitions):
        count = counts[name] if name in counts else Count()
        measured = f"{count.confidence:.2f}" if count.seen else "unseen"
        print(f"{name:38} {count.right:7.4g} {count.seen - count.right:7.4g} {measured:>9} {float(confidence):9.2f}")


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("command")
    arguments.add_argument("gold", type=pathlib.Path, nargs="*", help="further folders of ID/release.txt and ID/expected.json")
    arguments.add_argument("--write", action="store_true", help="put the figures into src/rules.def")
    options = arguments.parse_args()
    counts = measure(options.command, [ROOT / "tests" / "gold", *options.gold])
    definitions = RULES.read_text(encoding="utf-8")
    print_table(definitions, counts)
    if options.write:
        RULES.write_text(updated(definitions, counts), encoding="utf-8")


if __name__ == "__main__":
    main()
