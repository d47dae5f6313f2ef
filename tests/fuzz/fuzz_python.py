#!/usr/bin/env python3
"""The Python binding under atheris: pip install atheris, then

  fuzz_python.py [libFuzzer's options] [CORPUS ...]      such as -max_total_time=60 -max_len=400 build/sanitize/seeds

Bytes, a str with anything in it, and a view of the bytes are read; values slice, forms agree, records survive pickling.
"""
import json
import pickle
import re
import sys

import atheris

import pressparse

PARSERS = [pressparse.Parser(), pressparse.Parser(language="de", region="DE"), pressparse.Parser(encoding="windows-1252"), pressparse.Parser(encoding="utf-16")]


def check(release, text):
    located = [release.headline, *release.subheadlines, *release.dates, *release.phones, *release.emails, *release.links, *release.boilerplates, *release.captions]
    located += [segment for quote in release.quotes for segment in quote.segments]
    for value in filter(None, located):
        assert 0 <= value.start <= value.end <= len(text), value
        if isinstance(text, str) and value is not release.headline and value not in release.subheadlines:  # those are joined over lines
            assert text[value.start : value.end] == value.text, value
    assert [zone.start for zone in release.zones] == [0, *(zone.end for zone in release.zones)][: len(release.zones)]
    read = json.loads(release.to_json())
    if isinstance(text, str):  # JSON counts code points, of bytes too
        # A surrogate on its own has no UTF-8.
        assert read == json.loads(re.sub("[\ud800-\udfff]", "\ufffd", json.dumps(release.to_dict(), ensure_ascii=False)))
    assert pickle.loads(pickle.dumps(release)) == release
    repr(release)
    release.to_html()


def one_input(data):
    if not data:
        return
    choice, data = data[0], data[1:]
    parser = PARSERS[0 if choice < 128 else choice % len(PARSERS)]
    if choice % 3 == 0:
        text = data.decode("utf-8", "surrogateescape")
        check(PARSERS[choice % 2].parse(text), text)
    elif choice % 3 == 1:
        release = parser.parse(data)
        check(release, release.input)
        assert parser.parse(memoryview(data)) == release
    else:
        text = data.decode("utf-16-le", "surrogatepass") if len(data) % 2 == 0 else data.decode("latin-1")
        check(PARSERS[0].parse(text), text)
        assert len(pressparse.parse_many([text, data])) == 2


if __name__ == "__main__":
    atheris.Setup(sys.argv, one_input)
    atheris.Fuzz()
