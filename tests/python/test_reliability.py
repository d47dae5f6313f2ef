"""Threads, forks, odd buffers, and what a parse asks of the system: nothing."""

import array
import concurrent.futures
import os
import pathlib
import re
import subprocess
import sys
import textwrap

import pytest

import pressparse

RELEASES = [path.read_text(encoding="utf-8") for path in sorted((pathlib.Path(__file__).parents[1] / "gold").glob("*/release.txt"))[:40]]
BYTES = b"Harbour Ltd opens bridge\n\nDOVER, 3 May 2024 - Call +44 20 7946 0128 today.\n"


@pytest.mark.parametrize(
    "view",
    [
        memoryview(BYTES),
        memoryview(bytearray(BYTES)),
        memoryview(b"".join(bytes([c, 0]) for c in BYTES))[::2],  # not contiguous
        memoryview(BYTES[::-1])[::-1],
        memoryview(BYTES).cast("c"),
        memoryview(BYTES).cast("b"),
        array.array("b", BYTES),
        array.array("B", BYTES),
        memoryview(BYTES + b" " * (-len(BYTES) % 8)).cast("Q"),  # wide elements: the bytes as they lie in memory
        memoryview(BYTES + b" " * (-len(BYTES) % 4)).cast("B", (len(BYTES + b" " * (-len(BYTES) % 4)) // 4, 4)),  # two dimensions
    ],
)
def test_any_buffer_is_read_as_its_bytes(view):
    release = pressparse.parse(view)
    data = bytes(view)
    assert data.startswith(BYTES[:20])
    assert release.headline.text == "Harbour Ltd opens bridge"
    phone = release.phones[0]
    assert data[phone.start : phone.end].decode() == phone.text


def test_a_buffer_that_changes_afterwards_changes_nothing():
    data = bytearray(BYTES)
    release = pressparse.parse(data)
    data[:] = b"x" * len(data)
    assert release.headline.text == "Harbour Ltd opens bridge"
    release.to_html()


@pytest.mark.parametrize("text", ["\ud800", "\udfff" * 5, "a\ud83d", "\ude00\ud83d", "“\udc80We go on,” said Ann Lee.", "x\udcff@example.com"])
def test_surrogates_anywhere_slice(text):
    release = pressparse.parse(text)
    for located in [*release.emails, *release.quotes, *release.dates]:
        assert text[located.start : located.end] == located.text
    release.to_json().encode("utf-8")
    release.to_html().encode("utf-8")


def test_eight_threads_share_one_parser():
    parser = pressparse.Parser()
    expected = [parser.parse(text).to_json() for text in RELEASES]
    with concurrent.futures.ThreadPoolExecutor(8) as pool:
        for round in range(8):
            turned = RELEASES[round:] + RELEASES[:round]
            assert [r.to_json() for r in pool.map(parser.parse, turned)] == expected[round:] + expected[:round]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork")
@pytest.mark.parametrize("warm", [True, False])
def test_a_forked_child_parses(warm):
    # In a process of its own, so that "not yet used" is true.
    code = f"""
        import os, pressparse
        text = {BYTES!r}
        if {warm}:
            pressparse.parse(text)
        for _ in range(20):
            child = os.fork()
            if child == 0:
                os._exit(0 if pressparse.parse(text).phones[0].e164 == "+442079460128" else 1)
            assert os.waitpid(child, 0)[1] == 0
    """
    subprocess.run([sys.executable, "-c", textwrap.dedent(code)], check=True, timeout=120)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork")
def test_a_child_forked_while_others_parse_parses():
    # A lock that another thread holds at that moment would stay shut in the child, which then waits for ever.
    code = f"""
        import os, signal, threading, pressparse
        text = {BYTES!r}
        parser, stop = pressparse.Parser(), threading.Event()
        def work():
            while not stop.is_set():
                parser.parse(text)
        threads = [threading.Thread(target=work) for _ in range(3)]
        for thread in threads:
            thread.start()
        ends = []
        for _ in range(60):
            child = os.fork()
            if child == 0:
                signal.alarm(60)
                os._exit(0 if parser.parse(text).phones[0].e164 == "+442079460128" else 1)
            ends.append(os.waitpid(child, 0)[1])
            if ends[-1]:
                break
        stop.set()
        for thread in threads:
            thread.join()
        assert ends == [0] * 60, ends
    """
    subprocess.run([sys.executable, "-c", textwrap.dedent(code)], check=True, timeout=200)


# What a process needs for memory, threads' locks and time slices; everything else would be a look at the world.
HARMLESS = {"brk", "mmap", "munmap", "madvise", "mremap", "mprotect", "futex", "sched_yield", "rt_sigreturn", "restart_syscall"}


def test_a_parse_asks_nothing_of_the_system(tmp_path):
    # Between the two marks nothing may be opened, read, written, connected or asked for.
    code = """
        import os, pressparse
        texts = [open(path, encoding="utf-8").read() for path in %r]
        pressparse.parse(texts[0])
        os.environ["LANG"] = "tr_TR.UTF-8"
        os.write(2, b"MARK BEGIN")
        records = [pressparse.parse(text).to_json() for text in texts]
        os.write(2, b"MARK END")
    """ % [str(path) for path in sorted((pathlib.Path(__file__).parents[1] / "gold").glob("*/release.txt"))[:40]]
    log = tmp_path / "calls"
    subprocess.run(["strace", "-f", "-o", log, sys.executable, "-c", textwrap.dedent(code)], check=True, timeout=300, stderr=subprocess.DEVNULL)
    trace = log.read_text(errors="replace")
    assert "MARK BEGIN" in trace and "MARK END" in trace
    between = trace.split("MARK BEGIN", 1)[1].split("MARK END", 1)[0].split("\n")[1:-1]
    calls = {match.group(1) for match in (re.match(r"\d+\s+(?:<\.\.\. )?(\w+)", line) for line in between) if match}
    assert calls <= HARMLESS, calls - HARMLESS


def test_a_sub_interpreter_is_refused():
    code = """
        import sys
        try:
            import _interpreters as interpreters
        except ImportError:
            import _xxsubinterpreters as interpreters
        import pressparse
        other = interpreters.create()
        interpreters.run_string(other, "import sys; sys.path[:0] = %r\\ntry:\\n    import pressparse\\nexcept ImportError: pass\\nelse: raise SystemExit" % (sys.path,))
        interpreters.destroy(other)
        assert pressparse.parse("Bridge opens\\n\\nDOVER, 3 May 2024 - It opens.").date.value == "2024-05-03"
    """
    subprocess.run([sys.executable, "-c", textwrap.dedent(code)], check=True, timeout=60)


def made_up_pack(number):
    return f"[meta]\nlanguage = q{number:03d}\n\n[stopwords]\nword{number}\n"


def test_languages_that_are_too_many_are_an_error():
    packs = [made_up_pack(number) for number in range(300)]
    pressparse.Parser(packs=packs[:5]).parse("word1 word2")
    with pytest.raises(pressparse.Error, match="63 languages at most") as caught:
        pressparse.Parser(packs=packs)
    assert caught.value.code == "bad_pack"


RELEASE = "Straßenfest eröffnet in Köln\n\nKöln, 3. Mai 2024 – „Schön“, sagte Anna Müller. Telefon +49 351 1234567\n"


@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252", "cp1250", "cp1254", "gb18030"],
)
def test_a_named_encoding_gives_the_same_record(encoding):
    expected = pressparse.parse(RELEASE)
    name = "utf-8" if encoding == "utf-8-sig" else encoding.replace("cp", "windows-")
    release = pressparse.parse(RELEASE.encode(encoding), encoding=name)
    assert release.headline.text == expected.headline.text
    assert [date.value for date in release.dates] == [date.value for date in expected.dates] == ["2024-05-03"]
    assert [phone.e164 for phone in release.phones] == [phone.e164 for phone in expected.phones]
    assert [quote.text for quote in release.quotes] == [quote.text for quote in expected.quotes]
    text = release.input if isinstance(release.input, str) else release.input.decode(encoding)
    for located in [release.headline, *release.dates, *release.phones]:
        assert located.text in text


def test_a_byte_order_mark_counts_in_the_offsets():
    data = b"\xef\xbb\xbf" + RELEASE.encode()
    release = pressparse.parse(data)
    assert data[release.headline.start : release.headline.end].decode() == release.headline.text == "Straßenfest eröffnet in Köln"


@pytest.mark.parametrize(
    "opening, closing",
    [("\x93", "\x94"), ("â€œ", "â€\x9d"), ("“", "”"), ("&ldquo;", "&rdquo;"), ("&#8220;", "&#8221;"), ("&quot;", "&quot;")],
)
def test_quotation_marks_are_understood_however_they_were_damaged(opening, closing):
    text = f"Harbour opens bridge\n\nDOVER, 3 May 2024 - The town has a bridge.\n\n{opening}We are glad that it is open now,{closing} said Ann Lee, director of Harbour Ltd.\n"
    quotes = pressparse.parse(text).quotes
    assert [quote.speaker.name for quote in quotes] == ["Ann Lee"], quotes
    assert text[quotes[0].segments[0].start : quotes[0].segments[0].end] == quotes[0].segments[0].text


def test_html_pasted_by_mistake_is_noted():
    release = pressparse.parse("<html><body><p>Harbour opens bridge</p><p>DOVER, 3 May 2024 &ndash; It opens.</p></body></html>")
    assert "input.html" in [note.code for note in release.notes]
    assert [date.value for date in release.dates] == ["2024-05-03"]
