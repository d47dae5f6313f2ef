"""Pickles, equality, repr, threads: what data people do with records."""

import copy
import pickle
import threading
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing import get_context

import pytest

import pressparse
from conftest import EXAMPLES, read, squeezed


def parts(node):
    """Every record inside a release."""
    for name in dir(node):
        if name.startswith("_") or name in ("people", "organizations", "issuers"):
            continue
        value = getattr(node, name)
        for item in value if isinstance(value, list) else [value]:
            if type(item).__module__ == "pressparse":
                yield item
                yield from parts(item)


def test_releases_pickle_exactly(release_text):
    release = pressparse.parse(release_text)
    for protocol in range(2, pickle.HIGHEST_PROTOCOL + 1):
        again = pickle.loads(pickle.dumps(release, protocol))
        assert again == release
        assert again.to_json() == release.to_json()
        assert again.input == release_text
    assert copy.deepcopy(release) == release == copy.copy(release)


def test_parts_pickle_compare_and_print_in_one_line(release_text):
    for item in parts(pressparse.parse(release_text)):
        assert pickle.loads(pickle.dumps(item)) == item
        assert item != None and not item == "text"  # noqa: E711
        line = repr(item)
        assert line.startswith(type(item).__name__ + "(") and "\n" not in line
        assert isinstance(item.to_dict(), dict)


def test_a_damaged_pickle_raises():
    note = pressparse.parse("").notes[0]
    state = note.__getstate__()
    for damaged in (b"", state[:-1], state + b"x", b"\xff" * 20):
        with pytest.raises(ValueError):
            pressparse.Note.__new__(pressparse.Note).__setstate__(damaged)


def test_parts_outlive_their_release(harbour):
    zone, headline = pressparse.parse(harbour).zones[0], pressparse.parse(harbour).headline
    for _ in range(100):
        pressparse.parse(harbour)
    assert zone.start == 0
    assert squeezed(harbour[headline.start:headline.end]) == squeezed(headline.text) != ""


def test_attributes_cannot_be_set(harbour):
    release = pressparse.parse(harbour)
    with pytest.raises(AttributeError):
        release.language = "de"
    with pytest.raises(AttributeError):
        release.zones[0].start = 3
    with pytest.raises(TypeError):
        pressparse.Release()


def test_parsers_pickle_by_their_arguments(harbour):
    parser = pressparse.Parser(language="de", region="DE", encoding="utf-8", reference_date="2024-05-03", max_input=5000)
    again = pickle.loads(pickle.dumps(parser))
    assert type(again) is pressparse.Parser
    assert again == parser and hash(again) == hash(parser) and repr(again) == repr(parser)
    assert (again.language, again.region, again.encoding, again.reference_date, again.max_input) == ("de", "DE", "utf-8", "2024-05-03", 5000)
    assert again.parse(harbour) == parser.parse(harbour)
    assert parser != pressparse.Parser()


def test_threads_share_a_parser():
    texts = [read(path) for path in EXAMPLES]
    parser = pressparse.Parser()
    expected = [parser.parse(text) for text in texts]
    with ThreadPoolExecutor(4) as pool:
        for _ in range(5):
            assert list(pool.map(parser.parse, texts)) == expected


def test_the_gil_is_released_while_parsing(harbour):
    """Another thread gets on while a long text is parsed."""
    text = harbour * 4000
    steps, done = [], threading.Event()

    def count():
        while not done.is_set():
            steps.append(1)

    other = threading.Thread(target=count)
    other.start()
    before = len(steps)
    pressparse.parse(text.encode())
    after = len(steps)
    done.set()
    other.join()
    assert after - before > 100


def test_parse_each_is_parse_for_each():
    texts = [read(path) for path in EXAMPLES] * 3
    expected = [pressparse.parse(text) for text in texts]
    for threads in (0, 1, 3):
        assert list(pressparse.parse_each(texts, threads=threads)) == expected
    assert list(pressparse.parse_each(text.encode() for text in texts)) == [pressparse.parse(text.encode()) for text in texts]
    assert list(pressparse.parse_each([])) == []


def test_parse_each_reads_a_generator_piece_by_piece(harbour):
    read_ahead = 0

    def texts():
        nonlocal read_ahead
        while True:
            read_ahead += 1
            yield "A short text.\n"

    first = next(pressparse.parse_each(texts()))
    assert first.zones[-1].end == 14
    assert read_ahead < 5000


def test_one_bad_document_stops_no_other():
    releases = list(pressparse.Parser(max_input=100).parse_each(["good", None, "x" * 200, b"\xff\xfe", "good"]))
    assert [[note.code for note in release.notes] for release in releases[1:3]] == [["input.missing"], ["input.failed"]]
    assert releases[0] == releases[4]
    with pytest.raises(TypeError):
        list(pressparse.parse_each(["good", 3]))
    with pytest.raises(TypeError):
        pressparse.parse_each("one text")
    with pytest.raises(ValueError):
        pressparse.parse_each([], threads=-1)


def test_other_processes_parse_and_send_back(harbour):
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        assert pool.submit(pressparse.Parser(language="en").parse, harbour).result() == pressparse.parse(harbour, language="en")
