"""ninjs and JSON-LD: valid, and true to the record."""

import json
import os
import pathlib

import jsonschema
import pytest

import pressparse
from conftest import ROOT



SUBSET = ROOT / "tests" / "standards" / "ninjs_3.1_subset.json"


def schemas():
    """The subset that the repository holds, and the IPTC's own schema where somebody has fetched it."""
    paths = [SUBSET, *([pathlib.Path(os.environ["NINJS_SCHEMA"])] if "NINJS_SCHEMA" in os.environ else [])]
    for path in paths:
        schema = json.loads(path.read_text(encoding="utf-8"))
        schema.get("$defs", {}).pop("unevaluatedProperties", None)  # a slip of version 3.1: `false` where a definition belongs
        yield jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker())


@pytest.mark.parametrize("validator", list(schemas()), ids=lambda v: v.schema["title"][-12:])
def test_ninjs_is_valid(validator, release_text):
    item = json.loads(pressparse.parse(release_text).to_ninjs())
    faults = [f"{'/'.join(map(str, fault.path))}: {fault.message}" for fault in validator.iter_errors(item)]
    assert faults == []


def test_ninjs_says_what_the_record_says(release_text):
    release = pressparse.parse(release_text)
    item = json.loads(release.to_ninjs(uri="https://example.org/release/1"))
    assert item["uri"] == "https://example.org/release/1"
    assert [person["name"] for person in item.get("people", [])] == [person.name for person in release.people]
    assert [organization["name"] for organization in item.get("organisations", [])] == [o.name for o in release.organizations]
    assert [link["uri"] for link in item.get("associations", [])] == [link.url for link in release.links]
    if release.headline:
        assert item["headlines"][0] == {"role": "main", "value": release.headline.text}
    if release.date and "T" not in release.date.value:
        assert {"role": "release-date", "value": release.date.value} in item["descriptions"]
        assert "contentCreated" not in item
    contacts = json.dumps(item, ensure_ascii=False)
    for contact in release.contacts:
        assert all(email.value in contacts for email in contact.emails)
    body = "".join(entry["value"] for entry in item.get("bodies", []))
    assert len(body) == sum(entry["charCount"] for entry in item.get("bodies", []))


def test_json_ld_says_what_the_record_says(release_text):
    release = pressparse.parse(release_text, source="https://example.org/7")
    item = json.loads(release.to_json_ld())
    assert (item["@context"], item["@type"], item["@id"]) == ("https://schema.org", "NewsArticle", "https://example.org/7")
    assert item.get("headline") == (release.headline.text if release.headline else None)
    assert [quote["text"] for quote in item.get("hasPart", [])] == [quote.text for quote in release.quotes]
    issuers = [o["name"] for o in item.get("sourceOrganization", []) if "name" in o]
    assert issuers == [party.name for party in release.issuers]
    assert len(item.get("mentions", [])) == len(release.parties) - len(release.issuers)


def test_str_and_bytes_agree(harbour):
    wide = harbour.replace("Harbour", "Hárböur")
    for method in ("to_ninjs", "to_json_ld"):
        assert getattr(pressparse.parse(wide), method)() == getattr(pressparse.parse(wide.encode()), method)()
    assert json.loads(pressparse.parse("half an emoji \ud83d here").to_ninjs())["type"] == "text"


def test_no_property_is_empty():
    for text in ("", "x", "\0\0", "###", "Contact:\n\n"):
        for method in ("to_ninjs", "to_json_ld"):
            item = json.loads(getattr(pressparse.parse(text), method)())
            assert all(value not in ("", [], {}, None) for value in item.values())
