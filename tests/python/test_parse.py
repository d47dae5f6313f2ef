"""Spans, zones and units, on every example and gold release."""

import json

import pytest

import pressparse
from conftest import located, squeezed


def test_spans_are_the_text_of_a_str(release_text):
    record = pressparse.parse(release_text).to_dict()
    for path, span in located(record):
        assert squeezed(release_text[span["start"]:span["end"]]) == squeezed(span["text"]), path


def test_spans_are_the_bytes_of_a_bytes_object(release_text):
    data = release_text.encode()
    record = pressparse.parse(data).to_dict()
    for path, span in located(record):
        assert squeezed(data[span["start"]:span["end"]].decode("utf-8", "replace")) == squeezed(span["text"]), path


def test_bytes_and_str_give_one_record(release_text):
    data = release_text.encode()
    by_str, by_bytes = pressparse.parse(release_text), pressparse.parse(data)
    # JSON counts code points, whatever came in.
    assert by_bytes.to_json() == by_str.to_json()
    for given in (bytearray(data), memoryview(data)):
        assert pressparse.parse(given) == by_bytes
    for a, b in zip(by_str.zones, by_bytes.zones):
        assert len(release_text[: a.start].encode()) == b.start


def test_zones_are_a_partition(release_text):
    zones = pressparse.parse(release_text).zones
    assert zones[0].start == 0
    assert zones[-1].end == len(release_text)
    assert all(a.end == b.start for a, b in zip(zones, zones[1:]))
    assert all(zone.start < zone.end for zone in zones)


def test_json_is_the_dict(release_text):
    release = pressparse.parse(release_text, source="a name")
    assert json.loads(release.to_json()) == release.to_dict()
    assert "\n" not in release.to_json()
    assert release.to_dict()["source"] == release.source == "a name"


def test_two_runs_agree(release_text):
    assert pressparse.parse(release_text) == pressparse.parse(release_text)
    assert pressparse.parse(release_text).to_json() == pressparse.parse(release_text).to_json()


def test_line_ends_do_not_matter(release_text):
    """CRLF gives the record that LF gives, offsets aside."""

    def plain(node):
        if isinstance(node, dict):
            return {key: plain(value) for key, value in node.items() if key not in ("start", "end", "zones", "notes")}
        if isinstance(node, list):
            return [plain(value) for value in node]
        return squeezed(node) if isinstance(node, str) else node

    unix = release_text.replace("\r\n", "\n").replace("\r", "\n")
    assert plain(pressparse.parse(unix.replace("\n", "\r\n")).to_dict()) == plain(pressparse.parse(unix).to_dict())


def test_blank_lines_before_it_only_move_it(release_text):
    def moved(node, by):
        if isinstance(node, dict):
            return {key: value + by if key in ("start", "end") else moved(value, by) for key, value in node.items() if key != "zones"}
        return [moved(value, by) for value in node] if isinstance(node, list) else node

    base = pressparse.parse(release_text).to_dict()
    below = pressparse.parse("\n\n" + release_text).to_dict()
    if not base["notes"]:  # a note's message may name an offset
        assert moved(below, 0) == moved(base, 2)


def test_views_are_the_parties(release_text):
    release = pressparse.parse(release_text)
    assert release.people + release.organizations == sorted(release.parties, key=lambda party: party.kind != "person")
    assert release.issuers == [party for party in release.parties if party.role == "issuer"]
    ids = [party.id for party in release.parties]
    assert len(ids) == len(set(ids))
    for quote in release.quotes:
        assert quote.speaker is None or quote.speaker.party is None or quote.speaker.party in ids


@pytest.mark.parametrize("text", ["Grüße 🚢 aus Köln\n", "日本語の見出し\n\n本文。\n", "e\u0301tude \u00ad mu\u00adster\u200b\n", "\ufeffHeadline\n\nText.\n"])
def test_offsets_count_code_points(text):
    release = pressparse.parse(text)
    assert release.zones[-1].end == len(text)
    assert pressparse.parse(text.encode()).zones[-1].end == len(text.encode())
    for _, span in located(release.to_dict()):
        assert text[span["start"]:span["end"]] == span["text"]
