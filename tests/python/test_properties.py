"""Any text and any bytes give a record that keeps its promises."""

import json
import pickle

from hypothesis import given, settings
from hypothesis import strategies as st

import pressparse
from conftest import EXAMPLES, located, read, squeezed

TEXTS = [read(path) for path in EXAMPLES]
# The same examples at each run: a test that fails must fail again.
settings.register_profile("project", derandomize=True, deadline=None, max_examples=150)
settings.load_profile("project")

WORDS = st.sampled_from(["“", "”", '"', "said", "sagte", "Dr. Ann Lee", "GmbH", "ENDS", "Tel:", "+44 20 7946 0128", "3 May 2024", "www.example.org", "\n", "\n\n", "\r\n", "\x00", "a@b.example", "###", "–", "(", ")"])
SOUP = st.lists(WORDS | st.text(max_size=6), max_size=60).map(" ".join)


def check(text, release):
    zones = release.zones
    assert (zones[0].start, zones[-1].end) == (0, len(text)) if text else zones == []
    assert all(a.end == b.start for a, b in zip(zones, zones[1:]))
    for path, span in located(release.to_dict()):
        assert 0 <= span["start"] <= span["end"] <= len(text), path
        piece = text[span["start"]:span["end"]]
        assert squeezed(piece if isinstance(piece, str) else piece.decode("utf-8", "replace")) == squeezed(span["text"]), path
    json.loads(release.to_json().encode("utf-8"))
    assert pickle.loads(pickle.dumps(release)) == release
    assert "\n" not in repr(release)


@given(st.text() | SOUP | st.text(st.characters(categories=["Cs", "Lu", "Zs", "Po"])))
def test_any_text(text):
    check(text, pressparse.parse(text))


@given(st.binary(max_size=300) | SOUP.map(str.encode))
def test_any_bytes(data):
    release = pressparse.parse(data)
    assert release.zones == [] if not data else release.zones[-1].end == len(data)
    json.loads(release.to_json().encode("utf-8"))
    assert pickle.loads(pickle.dumps(release)) == release


@given(st.sampled_from(TEXTS), st.data())
def test_releases_cut_anywhere(text, data):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    check(text[start:end], pressparse.parse(text[start:end]))


@given(st.sampled_from(TEXTS), st.data())
def test_bytes_cut_inside_a_character(text, data):
    whole = text.encode()
    piece = whole[data.draw(st.integers(0, 40)) : data.draw(st.integers(len(whole) // 2, len(whole)))]
    check(piece, pressparse.parse(piece))
