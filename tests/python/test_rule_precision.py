"""tests/corpus/rule_precision.py: what counts as right, on records and answers made by hand."""

import pathlib
import re
import sys

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests" / "corpus"))
import rule_precision  # noqa: E402

TEXT = "Harbour opens bridge\n\nDOVER, 3 May 2024 - \u201cThe bridge will hold for years,\u201d said Ann Lee of Harbour.\nCall Ann Lee, 020 7946 0018\n"
ANSWER = {
    "headline": "Harbour opens bridge", "subheadlines": [], "date": "2024-05-03", "places": ["DOVER"], "wire": None,
    "timing": None, "dates": ["2024-05-03"], "persons": [{"name": "Ann Lee", "title": None, "affiliation": "Harbour"}],
    "organizations": [{"name": "Harbour Ltd", "aliases": ["Harbour"]}],
    "quotes": [{"head": "The bridge will hold for years,", "tail": "The bridge will hold for years,", "speaker": "Ann Lee", "kind": "direct"}],
    "contacts": [{"name": "Ann Lee", "organization": "Harbour Ltd", "phones": [{"e164": "+442079460018", "kind": "phone"}], "emails": [], "address": None}],
    "phones": ["+442079460018"], "emails": [], "links": ["example.org"], "tickers": [], "boilerplates": [], "captions": [], "end_mark": None,
}  # fmt: skip


def value(rule, text="", **more):
    return {"rule": rule, "text": text, "start": 0, "end": 0, **more}


def record(**parts):
    lists = "subheadlines dates parties quotes contacts phones emails links boilerplates captions".split()
    return {**dict.fromkeys(("headline", "dateline", "date", "timing", "end_mark")), **{key: [] for key in lists}, **parts}


def party(rule, kind, name, *mentions):
    return {"rule": rule, "kind": kind, "name": name, "aliases": [], "tickers": [], "mentions": [value(r, form) for r, form in mentions]}


def quotation(rule, text, speaker=None):
    start = TEXT.index(text)
    return {**value(rule, text), "start": start, "end": start + len(text), "speaker": speaker}


def counted(**parts):
    """(right, seen) of each rule."""
    counts = rule_precision.Counts()
    rule_precision.count_record(counts, TEXT, record(**parts), ANSWER)
    return {rule: (count.right, count.seen) for rule, count in counts.items()}


def test_values_are_compared_without_case_and_white_space():
    dates = [value("d.good", value="2024-05-03T10:00"), value("d.bad", value="2024-05-04"), value("d.good", value="2024-05-03")]
    links = [value("l", "https://www.example.org/"), value("l", "example.org/other")]
    phones = [value("p", e164="+442079460018", extension=None), value("p", e164=None, extension=None)]
    found = counted(headline=value("h", "HARBOUR  opens bridge"), dates=dates, links=links, phones=phones, end_mark=value("e", "###"))
    assert found == {"h": (1, 1), "d.good": (2, 2), "d.bad": (0, 1), "l": (1, 2), "p": (1, 1), "e": (0, 1)}


def test_a_dateline_counts_part_by_part():
    dateline = {"rule": "line", "places": [value("place", "Dover"), value("place", "England")], "wire": value("wire", "ots"),
                "date": value("day", value="2024-05-03")}  # fmt: skip
    assert counted(dateline=dateline) == {"place": (1, 2), "wire": (0, 1), "day": (1, 1)}


def test_a_party_counts_once_and_each_other_form_of_it_once():
    parties = [
        party("person", "person", "Dr. Ann Lee", ("person", "Dr. Ann Lee"), ("surname", "Lee"), ("surname", "Lee"), ("surname", "Harbour")),
        party("person", "person", "Grand Opening"),
        party("firm", "organization", "Harbour", ("acronym", "HL")),
        party("firm", "organization", "Bridge", ("repeated", "The Bridge")),
    ]
    assert counted(parties=parties) == {"person": (1, 2), "surname": (1, 2), "firm": (1, 2), "acronym": (0, 1), "repeated": (0, 1)}


def test_two_parties_cannot_share_an_answer():
    assert counted(parties=[party("firm", "organization", "Harbour"), party("firm", "organization", "Harbour Ltd")]) == {"firm": (1, 2)}


SAID = "The bridge will hold for years,"
ANN, BOB = ({"rule": "cue", "name": name, "text": "he"} for name in ("Ann Lee", "Bob Roe"))


@pytest.mark.parametrize(
    "quote, expected",
    [
        (quotation("cue", SAID, ANN), {"cue": (1, 1)}),
        (quotation("cue", SAID, BOB), {"cue": (0, 1)}),
        (quotation("cue", SAID), {"cue": (0, 1)}),  # the answer names a speaker
        (quotation("cue", "hold for years", ANN), {"cue": (0, 1)}),  # less than four fifths of it
        (quotation("marks", SAID, BOB), {"marks": (1, 1), "cue": (0, 1)}),  # two rules: each answers for its own part
    ],
)
def test_a_quotation_is_right_with_its_speaker(quote, expected):
    assert counted(quotes=[quote]) == expected


def test_a_contact_counts_in_shares():
    phone = {"e164": "+442079460018", "kind": "phone"}
    contact = {"rule": "headed", "name": "Ann Lee", "organization": "Harbour", "phones": [phone], "emails": [{"value": "a@example.org"}], "address": None}
    other = {**contact, "name": "Bob Roe"}  # nothing that is said of another one is right
    assert counted(contacts=[contact]) == {"headed": (0.75, 1)}
    assert counted(contacts=[contact, other]) == {"headed": (0.75, 2)}


def test_figures_are_smoothed_and_stay_below_one():
    counts = rule_precision.Counts()
    for rule, right, wrong in (("a.one", 1, 0), ("a.many", 1000, 0), ("a.mixed", 6, 2)):
        for good in [True] * right + [False] * wrong:
            counts.add(rule, good)
    text = "".join(f'RULE(a_{x}, "a.{x}", 0.3, "What {x} is: “x”.")\n' for x in ("one", "many", "mixed", "unseen"))
    written = rule_precision.updated("// head\n" + text, counts)
    expected = {"one": "0.67", "many": "0.99", "mixed": "0.70", "unseen": "0.5"}
    assert written == "// head\n" + "".join(f'RULE(a_{x}, "a.{x}", {figure}, "What {x} is: “x”.")\n' for x, figure in expected.items())


def test_a_rule_that_rules_def_lacks_is_an_error():
    counts = rule_precision.Counts()
    counts.add("new.rule", True)
    with pytest.raises(ValueError, match=r"new\.rule"):
        rule_precision.updated("", counts)


def test_every_rule_is_used():
    code = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "src").rglob("*.cpp"))
    known = {constant for constant, _, _, _ in rule_precision.RULE.findall(rule_precision.RULES.read_text(encoding="utf-8"))}
    assert len(known) > 50
    assert known - set(re.findall(r"\brules::(\w+)", code)) == set()


def test_every_rule_says_what_it_looks_for():
    for _, name, _, description in rule_precision.RULE.findall(rule_precision.RULES.read_text(encoding="utf-8")):
        assert re.fullmatch(r', "[A-Z].*[.”»]"', description), f"{name} has no sentence in rules.def"
