"""Input that is no tidy UTF-8, and misuse."""

import pytest

import pressparse


def codes(release):
    return [note.code for note in release.notes]


def test_empty_input_is_noted():
    for empty in ("", b"", bytearray(), memoryview(b"")):
        release = pressparse.parse(empty)
        assert codes(release) == ["input.empty"]
        assert release.zones == [] and release.headline is None


def test_lone_surrogates_do_not_raise_and_stay_where_they_are():
    text = "Harbour \ud83d opens bridge\n\nDOVER, 3 May 2024 - Text \ude00 here.\n"
    release = pressparse.parse(text)
    assert "encoding.surrogates" in codes(release)
    assert release.zones[-1].end == len(text)
    assert release.headline.text == text[release.headline.start:release.headline.end] == "Harbour \ud83d opens bridge"
    release.to_json().encode("utf-8")
    repr(release)


def test_invalid_bytes_are_noted_and_hide_nothing_else():
    data = b"Harbour \xff Ltd opens bridge\n\nCall +44 20 7946 0128 today.\n"
    release = pressparse.parse(data)
    assert "encoding.invalid_utf8" in codes(release)
    assert release.headline.text == "Harbour \ufffd Ltd opens bridge"
    assert data[release.headline.start:release.headline.end] == b"Harbour \xff Ltd opens bridge"


@pytest.mark.parametrize(
    "data, code",
    [
        ("Harbour Ltd opens a bridge".encode("utf-16"), "encoding.utf16"),
        ("Harbour Ltd opens a bridge".encode("utf-16-be"), "encoding.utf16"),
        ("Harbour Ltd opens a bridge".encode("utf-32"), "encoding.utf32"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "input.binary"),
        (bytes(range(256)) * 20, "input.binary"),
    ],
)
def test_what_is_no_text_is_named_and_gives_no_fields(data, code):
    release = pressparse.parse(data)
    assert codes(release) == [code]
    assert release.headline is None and release.parties == [] and release.dates == []
    assert [(zone.start, zone.end) for zone in release.zones] == [(0, len(data))]


def test_a_named_encoding_is_decoded():
    text = "Straßenfest in Köln\n\nKöln, 3. Mai 2024 – „Schön“, sagte niemand.\n"
    release = pressparse.parse(text.encode("cp1252"), encoding="windows-1252")
    assert "encoding.converted" in codes(release)
    assert release.input == text
    assert release.headline.text == text[release.headline.start:release.headline.end] == "Straßenfest in Köln"
    assert pressparse.parse(text.encode("utf-16"), encoding="utf-16").input == text
    assert pressparse.parse(text.encode(), encoding="utf-8").headline == release.headline


def test_nul_is_noted():
    assert "input.nul" in codes(pressparse.parse("Harbour Ltd\0 opens a bridge over the river\n"))


@pytest.mark.parametrize(
    "options, code",
    [
        ({"language": "xx"}, "unknown_language"),
        ({"encoding": "no-such-set"}, "bad_encoding"),
        ({"packs": ["[open\nno end"]}, "bad_pack"),
    ],
)
def test_misuse_raises_and_says_what(options, code):
    with pytest.raises(pressparse.Error) as caught:
        pressparse.Parser(**options)
    assert caught.value.code == code
    assert isinstance(caught.value, ValueError)
    with pytest.raises(pressparse.Error):
        pressparse.parse("text", **options)


def test_over_the_limit():
    parser = pressparse.Parser(max_input=10)
    assert parser.parse("short").notes is not None
    with pytest.raises(pressparse.Error) as caught:
        parser.parse("longer than that")
    assert caught.value.code == "input_too_large"


@pytest.mark.parametrize("wrong", [None, 3, ["text"], object()])
def test_wrong_types_raise_type_error(wrong):
    with pytest.raises(TypeError):
        pressparse.parse(wrong)


def test_unknown_options_raise_type_error():
    with pytest.raises(TypeError):
        pressparse.parse("text", lang="de")
    with pytest.raises(TypeError):
        pressparse.Parser("de")
